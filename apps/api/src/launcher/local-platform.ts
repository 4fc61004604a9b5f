import path from 'node:path';
import { readConfig } from '../platform/config.ts';
import type { Config, ConformanceProfile } from '../platform/config.ts';
import { createDatabase, createRoles, migrate, urlFor } from './database-setup.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { importFrameworks } from './import-frameworks.ts';
import { readOrMakeSettings } from './settings.ts';
import type { LauncherSettings } from './settings.ts';

const DATABASE = 'bewijskracht';

/** A platform on one machine: its own PostgreSQL, up to date, with the official framework. */
export interface LocalPlatform {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly postgres: EmbeddedPostgres;
  /** True when the database was made just now. */
  readonly isNew: boolean;
}

/** Brings up everything that stands under the application when nothing is configured (DESIGN §4). */
export async function openLocalPlatform(
  environment: Readonly<Record<string, string | undefined>>,
  conformance?: ConformanceProfile,
): Promise<LocalPlatform> {
  const dataDirectory = path.resolve(environment['BEWIJSKRACHT_DATA'] ?? '.data');
  const wantedUrl = (environment['PUBLIC_URL'] ?? `http://localhost:${environment['PORT'] ?? '3000'}`).replace(
    /\/+$/,
    '',
  );
  const settings = await readOrMakeSettings(dataDirectory, wantedUrl);
  const { ownerUrl, appUrl, postgres, isNew } = await openLocalDatabase(dataDirectory, settings);
  await migrate(ownerUrl);
  await importFrameworks(ownerUrl);
  const config = readConfig(environment, {
    databaseUrl: appUrl,
    publicUrl: settings.publicUrl,
    keyPassphrase: settings.keyPassphrase,
    ...(conformance === undefined ? {} : { conformance }),
  });
  return { config, ownerUrl, postgres, isNew };
}

/** The database of a data folder, as it is: made when absent, not migrated. */
export async function openLocalDatabase(
  dataDirectory: string,
  { passwords }: LauncherSettings,
): Promise<Omit<LocalPlatform, 'config'> & { readonly appUrl: string }> {
  const postgres = await startEmbeddedPostgres({ directory: path.join(dataDirectory, 'postgres'), ephemeral: false });
  const { superuserUrl } = postgres;
  await createRoles(superuserUrl, passwords);
  const isNew = await createDatabase(superuserUrl, DATABASE);
  const urlOf = (role: 'owner' | 'app'): string => urlFor(superuserUrl, { database: DATABASE, role, passwords });
  return { ownerUrl: urlOf('owner'), appUrl: urlOf('app'), postgres, isNew };
}
