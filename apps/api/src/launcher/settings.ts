import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RolePasswords } from './database-setup.ts';

/** What the launcher decided at the first start and keeps: secrets of its own, and what the platform is called. */
export interface LauncherSettings {
  readonly publicUrl: string;
  readonly passwords: RolePasswords;
  readonly keyPassphrase: string;
}

/**
 * Reads the settings of this data folder, or makes them. The address is fixed at the first start, because credentials
 * carry it: a later PUBLIC_URL or PORT that differs is an error, said in one sentence (DESIGN §4).
 */
export async function readOrMakeSettings(dataDirectory: string, wantedUrl: string): Promise<LauncherSettings> {
  const file = settingsFileOf(dataDirectory);
  const kept = await readSettings(file);
  if (kept === undefined) {
    const made = makeSettings(wantedUrl);
    await mkdir(dataDirectory, { recursive: true, mode: 0o755 });
    await writeFile(`${file}.part`, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
    await rename(`${file}.part`, file);
    return made;
  }
  if (kept.publicUrl !== wantedUrl) {
    throw new Error(
      `This platform is called ${kept.publicUrl} since its first start; its credentials say so. Use that address (PORT, PUBLIC_URL), or another BEWIJSKRACHT_DATA folder.`,
    );
  }
  return kept;
}

/** Where the settings of a data folder lie. */
export const settingsFileOf = (dataDirectory: string): string => path.join(dataDirectory, 'settings.json');

const secret = (): string => randomBytes(24).toString('base64url');

const makeSettings = (publicUrl: string): LauncherSettings => ({
  publicUrl,
  passwords: { owner: secret(), app: secret() },
  keyPassphrase: secret(),
});

/** The settings in a file; undefined when there is none. */
export async function readSettings(file: string): Promise<LauncherSettings | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LauncherSettings;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
