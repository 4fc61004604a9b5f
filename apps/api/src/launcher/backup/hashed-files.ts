import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline as pipeInto, Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** What was read or written: its hash and how much. */
export interface Measured {
  readonly sha256: string;
  readonly size: number;
}

/** Hashes a file without holding it in memory. */
export async function measure(file: string): Promise<Measured> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Streams bytes to a new file, on disk before it answers, and measures what was written. */
export async function writeMeasured(bytes: Readable, file: string): Promise<Measured> {
  const hash = createHash('sha256');
  let size = 0;
  const measuring = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(bytes, measuring, createWriteStream(file, { mode: 0o600, flush: true, flags: 'wx' }));
  return { sha256: hash.digest('hex'), size };
}

/**
 * Keeps a file that never changes under a second name: as a hard link where both lie on one disk, else as a copy.
 * What is kept is read and measured either way: a backup that nobody read is a hope.
 */
export async function keep(source: string, target: string): Promise<Measured> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    await link(source, target);
  } catch {
    return writeMeasured(createReadStream(source), target);
  }
  return measure(target);
}

/** Copies a file to where none is yet, or where the same one is; there whole or not at all. Throws when the bytes differ from `sha256`. */
export async function copyChecked(source: string, target: string, sha256: string): Promise<void> {
  if ((await measure(target).catch(() => undefined))?.sha256 === sha256) return;
  const draft = `${target}.restoring`;
  await rm(draft, { force: true });
  const written = await writeMeasured(createReadStream(source), draft);
  if (written.sha256 !== sha256) throw new Error(`${source} changed while it was being restored.`);
  await rename(draft, target);
}

/** Every file below a folder, as a path with `/` from there; none when the folder doesn't exist. One folder in memory at a time. */
export async function* filesBelow(folder: string, inside = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, name);
    else if (entry.isFile()) yield name;
  }
}

/** The lines of a text stream. Rejects when the stream breaks, which `node:readline` would not tell. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A packed file, unpacked as it is read; what is wrong with either shows in the stream. */
export const unpacked = (file: string): Readable => pipeInto(createReadStream(file), createGunzip(), () => undefined);

/** Makes sure that the names in a folder survive a power failure. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
