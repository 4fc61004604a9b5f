import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { checkPlatform } from './check-platform.ts';
import { copyChecked, filesBelow } from './hashed-files.ts';
import { loadDatabase, refuseUnfit } from './load-database.ts';
import type { Places } from './make-backup.ts';
import { LAYOUT } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readSums } from './sums.ts';

/** A backup that was read and compared (`checkBackup`). */
export interface CheckedBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Puts a checked backup into an empty database and empty folders: files and keys first, then the database in one
 * transaction. May be run again after breaking off: what was copied already is recognised. Afterwards the platform is
 * checked as it stands. Throws one sentence when something is wrong.
 */
export async function restoreBackup(
  { folder, manifest }: CheckedBackup,
  places: Places,
  { passphrase, tell }: { passphrase: string | undefined; tell: (what: string) => void },
): Promise<void> {
  tell(`the backup of ${manifest.takenAt} is whole: ${manifest.sums} files read and compared`);
  await refuseUnfit(places.ownerUrl, manifest);
  await refuseStrangers(folder, places.storageDirectory, LAYOUT.files);
  await refuseStrangers(folder, places.keyDirectory, LAYOUT.keys);
  await copyAll(folder, places);
  tell(`files: ${manifest.files.count}, keys: ${manifest.keys}`);
  await loadDatabase(places.ownerUrl, folder, manifest);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  tell(`database: ${manifest.tables.length} tables, ${rows} rows, ${manifest.jobs} jobs to be done`);
  for (const sentence of await checkPlatform(places, passphrase)) tell(sentence);
}

/** A folder may hold only what the backup holds too, as after a restore that broke off. */
async function refuseStrangers(folder: string, target: string, part: string): Promise<void> {
  for await (const name of filesBelow(target)) {
    await access(path.join(folder, part, name.replace(/\.restoring$/, ''))).catch(() => {
      throw new Error(`${target} is not empty: it has ${name}, which is not of this backup.`);
    });
  }
}

async function copyAll(folder: string, places: Places): Promise<void> {
  for await (const { name, sha256 } of readSums(folder)) {
    const [part, ...rest] = name.split('/');
    const into = { [LAYOUT.files]: places.storageDirectory, [LAYOUT.keys]: places.keyDirectory }[part!];
    if (into === undefined || rest.length === 0) continue;
    const target = path.join(into, ...rest);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await copyChecked(path.join(folder, name), target, sha256);
  }
}
