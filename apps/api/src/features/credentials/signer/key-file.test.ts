import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from 'node:crypto';
import { publicKeyFromMultibase } from '../ed25519.ts';
import { createKeyFile, openKeyFile } from './key-file.ts';

const DID = 'did:web:kracht.example.org:organisations:hv';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('signs with the key it made, and every time the same', async () => {
  const path = join(folder, 'hv.key');
  const { publicKeyMultibase } = await createKeyFile(path, 'correct horse');
  const signer = await openKeyFile(path, 'correct horse', DID);
  const data = Buffer.from('deelcertificaat');
  const signature = await signer.sign(data);
  const key = publicKeyFromMultibase(publicKeyMultibase);
  expect(key !== undefined && verify(null, data, key, signature)).toBe(true);
  expect(await signer.sign(data)).toEqual(signature);
  expect(signer.keyId).toBe(`${DID}#${publicKeyMultibase}`);
});

test('only its owner can read it, and nothing else is left beside it', async () => {
  await createKeyFile(join(folder, 'hv.key'), 'correct horse');
  expect((await stat(join(folder, 'hv.key'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['hv.key']);
});

test('does not open with another passphrase, and does not repeat it', async () => {
  const path = join(folder, 'hv.key');
  await createKeyFile(path, 'correct horse');
  const opening = openKeyFile(path, 'wrong battery', DID);
  await expect(opening).rejects.toThrow('does not open with this passphrase');
  await expect(opening).rejects.not.toThrow('battery');
});

test('a key is never replaced', async () => {
  const path = join(folder, 'hv.key');
  await createKeyFile(path, 'correct horse');
  const before = await readFile(path);
  await expect(createKeyFile(path, 'another')).rejects.toThrow('EEXIST');
  expect(await readFile(path)).toEqual(before);
  expect(await readdir(folder)).toEqual(['hv.key']);
});

test('of two that start together one makes the key', async () => {
  const path = join(folder, 'hv.key');
  const made = await Promise.allSettled([createKeyFile(path, 'a'), createKeyFile(path, 'a')]);
  expect(made.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a changed public key in the file is noticed', async () => {
  const path = join(folder, 'hv.key');
  await createKeyFile(path, 'correct horse');
  const other = await createKeyFile(join(folder, 'other.key'), 'correct horse');
  const file = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...file, publicKeyMultibase: other.publicKeyMultibase }));
  await expect(openKeyFile(path, 'correct horse', DID)).rejects.toThrow('does not open');
});

test.each(['', 'not json', '{"version":2}'])('a file with %p is no key file', async (content) => {
  const path = join(folder, 'hv.key');
  await writeFile(path, content);
  await expect(openKeyFile(path, 'correct horse', DID)).rejects.toThrow('is not a key file');
});
