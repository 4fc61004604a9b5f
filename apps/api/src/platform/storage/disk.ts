import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config.ts';
import { RequestFailure } from '../problem.ts';
import { sweepFolders } from './sweep-folders.ts';
import { Storage } from './storage.ts';
import type { ByteRange, Unneeded } from './storage.ts';
import { writeInPieces } from './write-in-pieces.ts';

/** Files in a folder. A file appears under its name only when it is whole and on disk: a killed process leaves no half. */
@Injectable()
export class DiskStorage extends Storage {
  constructor(@Inject(Config) private readonly config: Config) {
    super();
  }

  async write(organisationId: string, bytes: Readable, limit: number): Promise<{ sha256: string; size: number }> {
    const folder = path.join(this.config.storageDirectory, organisationId);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncFolder(path.dirname(made));
    const temporary = path.join(folder, `.${randomUUID()}.part`);
    try {
      const stored = await writeMeasured(temporary, bytes, limit);
      await rename(temporary, path.join(folder, stored.sha256));
      await syncFolder(folder);
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  open(organisationId: string, sha256: string, range?: ByteRange): Readable {
    return createReadStream(this.locate(organisationId, sha256), range ?? {});
  }

  async head(organisationId: string, sha256: string): Promise<{ size: number } | undefined> {
    try {
      return { size: (await stat(this.locate(organisationId, sha256))).size };
    } catch {
      return undefined;
    }
  }

  async isWritable(): Promise<boolean> {
    const probe = path.join(this.config.storageDirectory, `.${randomUUID()}.probe`);
    try {
      await mkdir(this.config.storageDirectory, { recursive: true, mode: 0o700 });
      await writeFile(probe, 'room');
      return true;
    } catch {
      return false;
    } finally {
      await rm(probe, { force: true }).catch(() => undefined);
    }
  }

  async remove(organisationId: string, sha256: string): Promise<void> {
    await rm(this.locate(organisationId, sha256), { force: true });
  }

  async sweep(before: Date, unneeded: Unneeded): Promise<number> {
    return sweepFolders(this.config.storageDirectory, before, unneeded);
  }

  private locate(organisationId: string, sha256: string): string {
    if (!/^[0-9a-f-]{36}$/.test(organisationId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file key');
    return path.join(this.config.storageDirectory, organisationId, sha256);
  }
}

/** A number of bytes for people: "2 GB". */
export function readableSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`;
}

/** Writes a new file, whole and on disk, hashed and measured on the way. */
async function writeMeasured(file: string, bytes: Readable, limit: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (): AsyncGenerator<Buffer<ArrayBuffer>> {
    for await (const chunk of bytes as AsyncIterable<Buffer<ArrayBuffer>>) {
      size += chunk.length;
      if (size > limit) throw new RequestFailure('too-large', { limit: readableSize(limit) });
      hash.update(chunk);
      yield chunk;
    }
  };
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeInPieces(handle, measured());
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
