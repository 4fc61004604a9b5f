import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findStorageDirectory } from '../platform/config.ts';
import { copyChecked, measure } from './backup/hashed-files.ts';
import type { Places } from './backup/make-backup.ts';
import { LAYOUT } from './backup/manifest.ts';
import { openLocalDatabase } from './local-platform.ts';
import { readSettings, settingsFileOf } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a platform keeps what must be kept, ready to be read or filled. */
export interface OpenedPlaces extends Places {
  /** Opens the signing keys, when it is known here. */
  readonly passphrase: string | undefined;
  close(): Promise<void>;
}

/**
 * The places of a configured platform (`MIGRATION_DATABASE_URL`, and `STORAGE_URL`, `SIGNER_KEYS` as the platform has
 * them), or those of the one-machine shape in `BEWIJSKRACHT_DATA`. Throws one sentence when there is neither.
 */
export async function openPlaces(environment: Environment): Promise<OpenedPlaces> {
  const dataDirectory = dataDirectoryOf(environment);
  const configured = environment['MIGRATION_DATABASE_URL'];
  if (configured !== undefined) {
    return {
      ...foldersOf(environment, dataDirectory),
      ownerUrl: configured,
      settingsFile: undefined,
      passphrase: environment['SIGNER_PASSPHRASE'],
      close: async () => {},
    };
  }
  const settingsFile = settingsFileOf(dataDirectory);
  const settings = await readSettings(settingsFile);
  if (settings === undefined) {
    throw new Error(`There is no platform in ${dataDirectory}, and MIGRATION_DATABASE_URL is not set.`);
  }
  const { ownerUrl, postgres } = await openLocalDatabase(dataDirectory, settings);
  return {
    ...foldersOf(environment, dataDirectory),
    ownerUrl,
    settingsFile,
    passphrase: settings.keyPassphrase,
    close: () => (postgres.adopted ? Promise.resolve() : postgres.stop()),
  };
}

/** As `openPlaces`, for a restore: the one-machine shape begins with the settings of the backup. */
export async function openPlacesForRestore(environment: Environment, folder: string): Promise<OpenedPlaces> {
  if (environment['MIGRATION_DATABASE_URL'] !== undefined) return openPlaces(environment);
  const dataDirectory = dataDirectoryOf(environment);
  const [kept, settingsFile] = [path.join(folder, LAYOUT.settings), settingsFileOf(dataDirectory)];
  const wanted = await measure(kept).catch(() => {
    throw new Error('This is no backup of the one-machine shape: set MIGRATION_DATABASE_URL to restore it.');
  });
  const present = await measure(settingsFile).catch(() => undefined);
  if (present !== undefined && present.sha256 !== wanted.sha256) {
    throw new Error(`${dataDirectory} holds another platform. Restore into an empty folder (BEWIJSKRACHT_DATA).`);
  }
  await mkdir(dataDirectory, { recursive: true, mode: 0o755 });
  await copyChecked(kept, settingsFile, wanted.sha256);
  await chmod(settingsFile, 0o600);
  return openPlaces(environment);
}

const dataDirectoryOf = (environment: Environment): string => path.resolve(environment['BEWIJSKRACHT_DATA'] ?? '.data');

const foldersOf = (environment: Environment, dataDirectory: string) => ({
  storageDirectory: findStorageDirectory(environment['STORAGE_URL'], dataDirectory),
  keyDirectory: environment['SIGNER_KEYS'] ?? path.join(dataDirectory, 'keys'),
});
