import type { Client } from 'pg';
import { withClient } from './database-setup.ts';
import { openLocalPlatform } from './local-platform.ts';

/**
 * Does something in the database as `bewijskracht_owner`: the configured one (MIGRATION_DATABASE_URL), or, where nothing is
 * configured, the one-machine platform's own, running or not. Throws a plain Error where only half is configured.
 */
export async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const { MIGRATION_DATABASE_URL: configured, DATABASE_URL: app } = process.env;
  if (configured !== undefined) return withClient(configured, work);
  if (app !== undefined) {
    throw new Error('MIGRATION_DATABASE_URL must be the database as bewijskracht_owner; see docs/operations.md.');
  }
  const { ownerUrl, postgres } = await openLocalPlatform(process.env);
  try {
    return await withClient(ownerUrl, work);
  } finally {
    if (!postgres.adopted) await postgres.stop();
  }
}
