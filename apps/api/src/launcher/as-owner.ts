import path from 'node:path';
import type { Client } from 'pg';
import { withClient } from './database-setup.ts';
import { openLocalDatabase } from './local-platform.ts';
import { readSettings, settingsFileOf } from './settings.ts';

/**
 * Does something in the database as `bewijskracht_owner`: the configured one (MIGRATION_DATABASE_URL), or, where nothing is
 * configured, that of the one-machine platform in the data folder, running or not. Throws a plain Error where there is
 * neither.
 */
export async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const { MIGRATION_DATABASE_URL: configured, DATABASE_URL: app, BEWIJSKRACHT_DATA: folder = '.data' } = process.env;
  if (configured !== undefined) return withClient(configured, work);
  if (app !== undefined) {
    throw new Error('MIGRATION_DATABASE_URL must be the database as bewijskracht_owner; see docs/operations.md.');
  }
  const dataDirectory = path.resolve(folder);
  const settings = await readSettings(settingsFileOf(dataDirectory));
  if (settings === undefined) throw new Error(`There is no platform in ${dataDirectory}; npm start makes one.`);
  const { ownerUrl, postgres } = await openLocalDatabase(dataDirectory, settings);
  try {
    return await withClient(ownerUrl, work);
  } finally {
    if (!postgres.adopted) await postgres.stop();
  }
}
