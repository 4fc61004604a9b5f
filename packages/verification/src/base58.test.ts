import fc from 'fast-check';
import { decodeBase58, encodeBase58 } from './base58.ts';

test('bytes survive base58, leading zeros too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  ['48656c6c6f20576f726c6421', '2NEpo7TZRRrLZSi2U'],
  ['0000287fb4cd', '11233QC4'],
])('%s is %s, as in the base58 draft of the IETF', (hex, text) => {
  expect(encodeBase58(Buffer.from(hex, 'hex'))).toBe(text);
});

test.each(['0', 'O', 'I', 'l', 'a b', 'z'.repeat(129)])('%p is no base58 of a key or signature', (text) => {
  expect(decodeBase58(text)).toBeUndefined();
});
