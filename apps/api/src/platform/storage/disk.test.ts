import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Config } from '../config.ts';
import { DiskStorage } from './disk.ts';

const ORGANISATION = '0198c0de-0000-7000-8000-000000000001';
const MEGABYTE = 1024 * 1024;
const LIMIT = 16 * MEGABYTE;

let storageDirectory: string;
let storage: DiskStorage;
beforeEach(async () => {
  storageDirectory = await mkdtemp(path.join(tmpdir(), 'bewijskracht-disk-'));
  storage = new DiskStorage({ storageDirectory } as Config);
});
afterEach(() => rm(storageDirectory, { recursive: true }));

const names = (): Promise<string[]> => readdir(path.join(storageDirectory, ORGANISATION));
const write = (chunks: Iterable<Buffer> | AsyncIterable<Buffer>) =>
  storage.write(ORGANISATION, Readable.from(chunks), LIMIT);

/** The same bytes in packets of every size. */
function* packets(bytes: Buffer): Generator<Buffer> {
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 65_537) {
    yield bytes.subarray(at, at + size);
  }
}

it.each([1, 70_000, 9 * MEGABYTE + 3])('keeps %d bytes under their hash, for nobody else to read', async (size) => {
  const bytes = randomBytes(size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await write(packets(Buffer.concat([bytes])))).toEqual({ sha256, size });
  expect(await names()).toEqual([sha256]);
  const file = path.join(storageDirectory, ORGANISATION, sha256);
  expect((await readFile(file)).equals(bytes)).toBe(true);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('keeps nothing of what is larger than it may be, and reads no further', async () => {
  let read = 0;
  function* large(): Generator<Buffer> {
    for (; read < 3 * LIMIT; read += MEGABYTE) yield randomBytes(MEGABYTE);
  }
  await expect(write(large())).rejects.toMatchObject({ code: 'too-large' });
  expect(read).toBeLessThan(2 * LIMIT);
  expect(await names()).toEqual([]);
});

it('keeps nothing of what breaks off', async () => {
  function* broken(): Generator<Buffer> {
    yield randomBytes(5 * MEGABYTE);
    throw new Error('cut off');
  }
  await expect(write(broken())).rejects.toThrow('cut off');
  expect(await names()).toEqual([]);
});

it('keeps one file of what two send at once', async () => {
  const bytes = randomBytes(5 * MEGABYTE);
  const [first, second] = await Promise.all([write(packets(bytes)), write(packets(bytes))]);
  expect(second).toEqual(first);
  expect(await names()).toEqual([first.sha256]);
});
