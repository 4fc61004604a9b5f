import { createHash } from 'node:crypto';
import { hashIdentity, isIdentity } from './hash-identity.ts';

const identity = hashIdentity('name', 'Samira Voorbeeld-Yıldız', 's4lt');

test('is the SHA-256 of the lower-case text and the salt, as Open Badges 3.0 writes it', () => {
  const digest = createHash('sha256').update('samira voorbeeld-yıldızs4lt').digest('hex');
  expect(identity).toEqual({ identityType: 'name', salt: 's4lt', identityHash: `sha256$${digest}` });
});

test('who reads the name on the paper can check it, however it is typed', () => {
  expect(isIdentity(identity, '  samira  VOORBEELD-Yıldız ')).toBe(true);
  expect(isIdentity(identity, 'Samira Voorbeeld')).toBe(false);
});

test('another salt gives another hash: papers of one holder can not be joined', () => {
  expect(hashIdentity('name', 'Samira Voorbeeld-Yıldız', 'other').identityHash).not.toBe(identity.identityHash);
});

test('a damaged hash is nobody', () => {
  expect(isIdentity({ ...identity, identityHash: 'sha256$' }, 'Samira Voorbeeld-Yıldız')).toBe(false);
});
