import { access } from 'node:fs/promises';
import path from 'node:path';
import { measure, unpacked } from './hashed-files.ts';
import { readNamed } from './make-backup.ts';
import { fileOfTable, LAYOUT, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readSums } from './sums.ts';

const NEWLINE = 10;

/**
 * Reads a whole backup and compares everything with what it says of itself: every byte, how many files, how many rows,
 * and that each file the database names is there. Throws one sentence about the first thing that is wrong.
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await compareBytes(folder, manifest);
  for (const { name, rows } of manifest.tables) {
    const found = await countLines(path.join(folder, fileOfTable(name)));
    if (found !== rows) throw new Error(`Table ${name} has ${found} rows in the backup; there should be ${rows}.`);
  }
  for await (const name of readNamed(folder)) {
    await access(path.join(folder, LAYOUT.files, name)).catch(() => {
      throw new Error(`The backup lacks the file ${name}, which its database names.`);
    });
  }
  return manifest;
}

async function compareBytes(folder: string, manifest: Manifest): Promise<void> {
  const listed = { sums: 0, files: 0, bytes: 0, keys: 0 };
  for await (const { sha256, name } of readSums(folder)) {
    const found = await measure(path.join(folder, name)).catch(() => {
      throw new Error(`The backup lacks ${name}.`);
    });
    if (found.sha256 !== sha256) throw new Error(`${name} is damaged: its bytes are not those that were backed up.`);
    listed.sums += 1;
    if (name.startsWith(`${LAYOUT.keys}/`)) listed.keys += 1;
    if (!name.startsWith(`${LAYOUT.files}/`)) continue;
    listed.files += 1;
    listed.bytes += found.size;
  }
  const { files, keys, sums } = manifest;
  const same =
    listed.sums === sums && listed.files === files.count && listed.bytes === files.bytes && listed.keys === keys;
  if (!same) {
    throw new Error(`${LAYOUT.sums} is cut off or changed: it lists ${listed.sums} files, there should be ${sums}.`);
  }
}

/** COPY writes one line per row; a line break inside a value is written as two characters. */
async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of unpacked(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return lines;
}
