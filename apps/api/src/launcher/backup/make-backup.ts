import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withClient } from '../database-setup.ts';
import { dumpDatabase } from './dump-database.ts';
import { filesBelow, keep, linesOf, measure, syncFolder, unpacked } from './hashed-files.ts';
import { LAYOUT } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { SumsWriter } from './sums.ts';

/** What is backed up, and where a restore puts it. */
export interface Places {
  readonly ownerUrl: string;
  readonly storageDirectory: string;
  readonly keyDirectory: string;
  /** What the launcher keeps of the one-machine shape; elsewhere the environment holds it. */
  readonly settingsFile: string | undefined;
}
type Tell = (what: string) => void;

const TELL_EVERY_MS = 5000;
const STORED_FILE = /^[0-9a-f-]{36}\/[0-9a-f]{64}$/;

/**
 * Backs up database, files, keys and settings together, while the platform runs: the database first, at one moment;
 * then the files, which are never changed or removed once the database may name them. `folder` appears when the backup
 * is whole, and not before. Throws one sentence when it exists already, or when a file that the database names is gone.
 */
export async function makeBackup(places: Places, folder: string, tell: Tell): Promise<Manifest> {
  const target = path.resolve(folder);
  if (await exists(target)) throw new Error(`${target} exists already: a backup gets a folder of its own.`);
  const draft = `${target}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(places, draft, tell);
    await rename(draft, target);
    await syncFolder(path.dirname(target));
    await remember(places.ownerUrl, manifest);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function fill(places: Places, folder: string, tell: Tell): Promise<Manifest> {
  const sums = new SumsWriter(folder);
  const database = await withClient(places.ownerUrl, (client) => dumpDatabase(client, { folder, sums, tell }));
  const files = await keepFiles(places.storageDirectory, { folder, sums, tell });
  await refuseMissing(folder);
  const keys = await keepKeys(places.keyDirectory, folder, sums);
  if (places.settingsFile !== undefined) {
    const { sha256 } = await copySmall(places.settingsFile, path.join(folder, LAYOUT.settings));
    await sums.add(LAYOUT.settings, sha256);
  }
  const manifest: Manifest = {
    format: 'bewijskracht-backup',
    version: 1,
    ...database,
    files,
    keys,
    sums: sums.count + 1,
  };
  const file = path.join(folder, LAYOUT.manifest);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
  await sums.add(LAYOUT.manifest, (await measure(file)).sha256);
  await sums.close();
  await syncFolder(folder);
  return manifest;
}

async function keepFiles(
  storage: string,
  { folder, sums, tell }: { folder: string; sums: SumsWriter; tell: Tell },
): Promise<Manifest['files']> {
  let [count, bytes, told] = [0, 0, performance.now()];
  for await (const name of filesBelow(storage)) {
    if (!STORED_FILE.test(name)) continue;
    const kept = `${LAYOUT.files}/${name}`;
    const { sha256, size } = await keep(path.join(storage, name), path.join(folder, kept));
    if (path.basename(name) !== sha256)
      throw new Error(`${path.join(storage, name)} is damaged: its bytes are others.`);
    await sums.add(kept, sha256);
    count += 1;
    bytes += size;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    tell(`files: ${count} so far, ${megabytes(bytes)}`);
  }
  tell(`files: ${count}, ${megabytes(bytes)}`);
  return { count, bytes };
}

/** The files were read after the database, so whatever it names must be among them. */
async function refuseMissing(folder: string): Promise<void> {
  for await (const name of readNamed(folder)) {
    if (!(await exists(path.join(folder, LAYOUT.files, name)))) {
      throw new Error(`The database names the file ${name}, but the storage doesn't have it: no backup was made.`);
    }
  }
}

/** The files that the database of a backup names. */
export const readNamed = (folder: string): AsyncGenerator<string> => linesOf(unpacked(path.join(folder, LAYOUT.named)));

/** Key files stay as they are: encrypted with a passphrase that lies elsewhere (docs/operations.md). */
async function keepKeys(keyDirectory: string, folder: string, sums: SumsWriter): Promise<number> {
  let count = 0;
  for await (const name of filesBelow(keyDirectory)) {
    if (!name.endsWith('.json')) continue;
    const kept = `${LAYOUT.keys}/${name}`;
    await sums.add(kept, (await copySmall(path.join(keyDirectory, name), path.join(folder, kept))).sha256);
    count += 1;
  }
  return count;
}

/** A copy, never a link: settings may be replaced, and a backup's keys must not share a disk block with the platform's. */
async function copySmall(source: string, target: string): Promise<{ sha256: string }> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(target, await readFile(source), { mode: 0o600, flush: true, flag: 'wx' });
  return measure(target);
}

/** One row per backup, so that `/metrics` can tell how old the last one is. A schema that is still to be migrated has no such table. */
async function remember(ownerUrl: string, { takenAt, files, keys }: Manifest): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(`select to_regclass('backup_made') is not null as known`);
    if (rows[0]?.known !== true) return;
    await client.query(
      'insert into backup_made (taken_at, finished_at, files, bytes, keys) values ($1, clock_timestamp(), $2, $3, $4)',
      [takenAt, files.count, files.bytes, keys],
    );
  });
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
