import { generateKeyPairSync } from 'node:crypto';
import { publicKeyFromMultibase, publicKeyToMultibase } from './ed25519.ts';

test('a public key survives being written down', () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const text = publicKeyToMultibase(publicKey);
  expect(text).toMatch(/^z6Mk/);
  expect(publicKeyFromMultibase(text)?.equals(publicKey)).toBe(true);
});

test('another kind of key is refused', () => {
  const { publicKey } = generateKeyPairSync('x25519');
  expect(() => publicKeyToMultibase(publicKey)).toThrow('not an Ed25519 key');
  expect(publicKeyFromMultibase('zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169')).toBeUndefined();
});
