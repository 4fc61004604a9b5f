import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import copyStreams from 'pg-copy-streams';
import { PgBoss } from 'pg-boss';
import { knownMigrations, migrate, withClient } from '../database-setup.ts';
import { JOB_COLUMNS, quoted } from './dump-database.ts';
import { unpacked } from './hashed-files.ts';
import { fileOfTable, LAYOUT } from './manifest.ts';
import type { Manifest } from './manifest.ts';

const JOBS_AT_ONCE = 500;

/** Throws one sentence when the backup comes from a newer version, or the database already holds somebody's work. */
export async function refuseUnfit(ownerUrl: string, { migrations }: Manifest): Promise<void> {
  const unknown = migrations.find((name) => !knownMigrations.includes(name));
  if (unknown !== undefined) {
    throw new Error(`The backup was made by a newer version (it knows ${unknown}); restore it with that version.`);
  }
  const { people } = await withClient(ownerUrl, countPeople);
  if (people > 0) {
    throw new Error('The database is not empty: it has organisations or accounts. Restore into a new one.');
  }
}

/**
 * Fills an empty database: the schema as it was at the backup, then all rows in one transaction, so that a restore that
 * breaks off leaves nothing behind; then the migrations that came later. Foreign keys are made anew after loading, which
 * checks every one of them.
 */
export async function loadDatabase(ownerUrl: string, folder: string, manifest: Manifest): Promise<void> {
  await withClient(ownerUrl, clear);
  await migrate(ownerUrl, manifest.migrations);
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    const makeAnew = await dropForeignKeys(client);
    const tables = manifest.tables.map(({ name }) => `public.${escapeIdentifier(name)}`);
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    await client.query(`truncate ${tables.join(', ')}`);
    for (const table of manifest.tables) await load(client, folder, table);
    for (const statement of makeAnew) await client.query(statement);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await askJobsAgain(client, folder);
    await client.query('commit');
    await client.query('analyze');
  });
  await migrate(ownerUrl);
}

async function countPeople(client: Client): Promise<{ people: number }> {
  const { rows } = await client.query<{ made: boolean }>(
    `select to_regclass('public.organisation') is not null as made`,
  );
  if (rows[0]?.made !== true) return { people: 0 };
  const counted = await client.query<{ people: number }>(
    'select (select count(*)::int from organisation) + (select count(*)::int from account) as people',
  );
  return counted.rows[0]!;
}

/** A schema without anybody's work (a migration that ran ahead, a restore that broke off) makes room for the backup's own. */
async function clear(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  if (rows.length > 0)
    await client.query(`drop table ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')} cascade`);
  await client.query('drop schema if exists app cascade; drop schema if exists pgboss cascade');
}

/** Tables may point at each other in circles, so no order of loading would do. Returns what makes the keys again. */
async function dropForeignKeys(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as make
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0`,
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

async function load(
  client: Client,
  folder: string,
  { name, columns, rows }: Manifest['tables'][number],
): Promise<void> {
  const into = client.query(copyStreams.from(`copy public.${escapeIdentifier(name)} (${quoted(columns)}) from stdin`));
  await pipeline(unpacked(path.join(folder, fileOfTable(name))), into);
  if (into.rowCount !== rows) throw new Error(`Table ${name} took ${into.rowCount} rows; there should be ${rows}.`);
}

/** Through pg-boss itself, in the same transaction: whatever its tables look like in this version, the work is there. */
async function askJobsAgain(client: Client, folder: string): Promise<void> {
  await client.query(
    `create temp table job_again on commit drop as select ${JOB_COLUMNS.join(', ')} from pgboss.job with no data`,
  );
  const into = client.query(copyStreams.from(`copy job_again (${JOB_COLUMNS.join(', ')}) from stdin`));
  await pipeline(unpacked(path.join(folder, LAYOUT.jobs)), into);
  const { rows: queues } = await client.query<{ name: string }>(
    'select distinct a.name from job_again a join pgboss.queue q on q.name = a.name',
  );
  const boss = new PgBoss({ db: { executeSql: (text, values) => client.query(text, values) }, migrate: false });
  for (const { name } of queues) {
    const { rows } = await client.query<JobAgain>(
      `select data, priority, start_after, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, singleton_key
       from job_again where name = $1`,
      [name],
    );
    for (let at = 0; at < rows.length; at += JOBS_AT_ONCE) {
      await boss.insert(name, rows.slice(at, at + JOBS_AT_ONCE).map(asNewJob));
    }
  }
}

interface JobAgain {
  readonly data: object;
  readonly priority: number;
  readonly start_after: Date;
  readonly retry_limit: number;
  readonly retry_delay: number;
  readonly retry_backoff: boolean;
  readonly retry_delay_max: number | null;
  readonly heartbeat_seconds: number | null;
  readonly singleton_key: string | null;
}

const asNewJob = (job: JobAgain) => ({
  data: job.data,
  priority: job.priority,
  startAfter: job.start_after,
  retryLimit: job.retry_limit,
  retryDelay: job.retry_delay,
  retryBackoff: job.retry_backoff,
  ...(job.retry_delay_max === null ? {} : { retryDelayMax: job.retry_delay_max }),
  ...(job.heartbeat_seconds === null ? {} : { heartbeatSeconds: job.heartbeat_seconds }),
  ...(job.singleton_key === null ? {} : { singletonKey: job.singleton_key }),
});
