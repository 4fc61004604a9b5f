import { gzipSync } from 'node:zlib';
import { isStatusSet, makeStatusBits, statusBitsOf } from '@bewijskracht/domain';
import fc from 'fast-check';
import { decodeStatusBits, encodeStatusBits } from './status-list-credential.ts';

test('what is packed unpacks to the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 131_071 }), { maxLength: 30 }), (revoked) => {
      const bits = statusBitsOf(revoked);
      expect(Buffer.from(decodeStatusBits(encodeStatusBits(bits)) ?? []).equals(bits)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the same list is packed into the same text', () => {
  const bits = statusBitsOf([1, 2, 131_071]);
  expect(encodeStatusBits(bits)).toBe(encodeStatusBits(bits));
});

test("reads a list another's software packed", () => {
  // The empty list of 131,072 entries as published with the Bitstring Status List recommendation.
  const published = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
  const bits = decodeStatusBits(published);
  expect(bits?.length).toBe(16_384);
  expect(bits !== undefined && isStatusSet(bits, 94_567)).toBe(false);
});

test('a list that unpacks to far more than a list is refused', () => {
  const bomb = `u${gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 }).toString('base64url')}`;
  expect(bomb.length).toBeLessThan(300_000);
  expect(decodeStatusBits(bomb)).toBeUndefined();
});

test('a list too small to hide in is refused', () => {
  expect(decodeStatusBits(encodeStatusBits(makeStatusBits(1024)))).toBeUndefined();
});

test.each(['', 'u', 'z1234', 'uH4sI', 'u!!', 'uAAAA'])('%p is no list', (text) => {
  expect(decodeStatusBits(text)).toBeUndefined();
});
