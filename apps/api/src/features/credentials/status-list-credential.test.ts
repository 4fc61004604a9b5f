import { statusBitsOf } from '@bewijskracht/domain';
import { decodeStatusBits } from '@bewijskracht/verification';
import fc from 'fast-check';
import { encodeStatusBits } from './status-list-credential.ts';

test('what is packed unpacks to the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat({ max: 131_071 }), { maxLength: 30 }), async (revoked) => {
      const bits = statusBitsOf(revoked);
      expect(Buffer.from((await decodeStatusBits(encodeStatusBits(bits))) ?? []).equals(bits)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the same list is packed into the same text', () => {
  const bits = statusBitsOf([1, 2, 131_071]);
  expect(encodeStatusBits(bits)).toBe(encodeStatusBits(bits));
});
