import fc from 'fast-check';
import { isStatusSet, makeStatusBits, STATUS_LIST_ENTRIES, statusBitsOf, withStatus } from './status-list.ts';

const index = fc.nat({ max: STATUS_LIST_ENTRIES - 1 });

test('a new list revokes nothing and is large enough to hide in', () => {
  const bits = makeStatusBits();
  expect(bits.length * 8).toBe(131_072);
  expect(bits.every((byte) => byte === 0)).toBe(true);
});

test.each([
  [0, 0, 0b1000_0000],
  [7, 0, 0b0000_0001],
  [8, 1, 0b1000_0000],
  [131_071, 16_383, 0b0000_0001],
])('entry %i is in byte %i as %i: index 0 is the most significant bit', (entry, byte, value) => {
  expect(withStatus(makeStatusBits(), entry, true)[byte]).toBe(value);
});

test('revoking one entry touches no other and leaves the old list as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(index, { maxLength: 40 }), index, (revoked, entry) => {
      const before = statusBitsOf(revoked);
      const after = withStatus(before, entry, true);
      expect(isStatusSet(after, entry)).toBe(true);
      for (const other of revoked) expect(isStatusSet(after, other)).toBe(true);
      expect(isStatusSet(before, entry)).toBe(revoked.includes(entry));
    }),
    { numRuns: 50 },
  );
});

test('exactly the entries named are on', () => {
  fc.assert(
    fc.property(fc.uniqueArray(index, { maxLength: 40 }), (revoked) => {
      const bits = statusBitsOf(revoked);
      const ones = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
      expect(ones).toBe(revoked.length);
      expect(revoked.every((entry) => isStatusSet(bits, entry))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('taking a revocation back restores the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(index, { maxLength: 40 }), index, (revoked, entry) => {
      const before = statusBitsOf(revoked.filter((other) => other !== entry));
      expect(withStatus(withStatus(before, entry, true), entry, false)).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test.each([-1, STATUS_LIST_ENTRIES, 1.5, Number.NaN])('there is no entry %d', (entry) => {
  expect(() => isStatusSet(makeStatusBits(), entry)).toThrow(RangeError);
  expect(() => withStatus(makeStatusBits(), entry, true)).toThrow(RangeError);
  expect(() => statusBitsOf([entry])).toThrow(RangeError);
});
