import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Where things lie inside a backup. */
export const LAYOUT = {
  manifest: 'manifest.json',
  /** One line per file, as `sha256sum -c` reads it: a backup can be checked where this platform isn't. */
  sums: 'SHA256SUMS',
  tables: 'database',
  jobs: 'database/jobs.copy.gz',
  /** Every file the database names, one `organisation/sha256` per line. */
  named: 'database/named-files.txt.gz',
  files: 'files',
  keys: 'keys',
  settings: 'settings.json',
} as const;

const Manifest = z.object({
  format: z.literal('bewijskracht-backup'),
  version: z.literal(1),
  /** The moment whose state of the database this is. */
  takenAt: z.iso.datetime(),
  /** The migrations that had run, in that order: what a restore brings the schema to before it loads. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().nonnegative() })),
  /** Background work that was not done yet. */
  jobs: z.int().nonnegative(),
  files: z.object({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }),
  keys: z.int().nonnegative(),
  /** How many lines SHA256SUMS has, so that one cut off at the end shows. */
  sums: z.int().positive(),
});
/** What a backup says of itself. */
export type Manifest = z.infer<typeof Manifest>;
export type TableInBackup = Manifest['tables'][number];

/** Reads what a backup says of itself. Throws one sentence when this is no backup, or not one this version can read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, LAYOUT.manifest), 'utf8').catch(() => {
    throw new Error(`${folder} is not a backup: it has no ${LAYOUT.manifest}.`);
  });
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path.join(folder, LAYOUT.manifest)} is damaged, or was written by another version.`);
  }
}

/** The file of one table inside a backup. */
export const fileOfTable = (name: string): string => `${LAYOUT.tables}/${name}.copy.gz`;
