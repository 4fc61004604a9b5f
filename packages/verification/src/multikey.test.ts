import fc from 'fast-check';
import { decodeMultikey, encodeMultikey } from './multikey.ts';

test('a key survives being written down', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>;
  fc.assert(
    fc.property(bytes, (key) => {
      const text = encodeMultikey({ curve: 'Ed25519', bytes: key });
      expect(text).toMatch(/^z6Mk/);
      expect(decodeMultikey(text)).toEqual({ curve: 'Ed25519', bytes: key });
    }),
  );
});

test('reads the keys that the W3C publishes as examples', () => {
  expect(decodeMultikey('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2')?.curve).toBe('Ed25519');
  expect(decodeMultikey('zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP')?.curve).toBe('P-256');
});

test.each(['', 'z', 'z6Mk', 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ', 'u7QE', 'z1111'])(
  '%p is no key',
  (text) => {
    expect(decodeMultikey(text)).toBeUndefined();
  },
);

test('what has another length is no key', () => {
  expect(() => encodeMultikey({ curve: 'Ed25519', bytes: new Uint8Array(31) })).toThrow('no Ed25519 key');
});
