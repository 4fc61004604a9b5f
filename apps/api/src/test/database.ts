import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createApp } from '../create-app.ts';
import { createDatabase, migrate, urlFor, withClient } from '../launcher/database-setup.ts';
import { importFrameworks } from '../launcher/import-frameworks.ts';
import { readConfig } from '../platform/config.ts';
import type { Log } from '../platform/observation/log.ts';

const TEMPLATE = 'bewijskracht_template';
const TEMPLATE_LOCK = 5_118_204;

/** An application of its own on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** The database as owner, for arranging and for looking behind the app's back. */
  readonly owner: Client;
  /** Address of the database as the app's own role. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Where files, keys and outgoing mail are. */
  readonly dataDirectory: string;
  close(): Promise<void>;
}

/**
 * Starts the real application on a fresh copy of the migrated database, with the official framework loaded.
 * `environment` holds settings that a test is about; `log` is for who reads the log.
 */
export async function testApp(environment: Readonly<Record<string, string>> = {}, log?: Log): Promise<TestApp> {
  const places = await testPlaces();
  const { appUrl, ownerUrl, dataDirectory } = places;
  const config = readConfig(
    { BEWIJSKRACHT_DATA: dataDirectory, POOL_SIZE: '5', VISIT_LIMITS: '0', ...environment },
    { databaseUrl: appUrl, publicUrl: 'http://localhost:3000', keyPassphrase: 'a passphrase for tests only' },
  );
  const app = await createApp(config, log);
  await app.getHttpAdapter().getInstance().ready();
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    app,
    owner,
    appUrl,
    ownerUrl,
    dataDirectory,
    close: async () => {
      await owner.end();
      await app.close();
      await places.remove();
    },
  };
}

/** A fresh copy of the migrated database and an empty folder, for processes of their own. */
export async function testPlaces(): Promise<
  Pick<TestApp, 'appUrl' | 'ownerUrl' | 'dataDirectory'> & { remove(): Promise<void> }
> {
  const superuserUrl = process.env['TEST_SUPERUSER_URL'];
  if (superuserUrl === undefined) throw new Error('jest.config.js must start PostgreSQL in its global set-up');
  await makeTemplate(superuserUrl);
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(superuserUrl, database, TEMPLATE);
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'bewijskracht-'));
  return {
    appUrl: urlFor(superuserUrl, { database, role: 'app' }),
    ownerUrl: urlFor(superuserUrl, { database, role: 'owner' }),
    dataDirectory,
    remove: async () => {
      await rm(dataDirectory, { recursive: true, force: true });
      await withClient(superuserUrl, (client) => client.query(`drop database if exists ${database} with (force)`));
    },
  };
}

/** One worker makes the template, the others wait for it. */
async function makeTemplate(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
    if (rowCount !== 0) return;
    await createDatabase(superuserUrl, TEMPLATE);
    const ownerUrl = urlFor(superuserUrl, { database: TEMPLATE, role: 'owner' });
    await migrate(ownerUrl);
    await importFrameworks(ownerUrl);
    await client.query(`alter database ${TEMPLATE} is_template true`);
  });
}
