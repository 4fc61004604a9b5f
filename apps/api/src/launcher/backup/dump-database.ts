import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import copyStreams from 'pg-copy-streams';
import { writeMeasured } from './hashed-files.ts';
import { fileOfTable, LAYOUT } from './manifest.ts';
import type { Manifest, TableInBackup } from './manifest.ts';
import type { SumsWriter } from './sums.ts';

/** Columns that hold the name of a stored file; a test fails when the schema has one that isn't here. */
export const COLUMNS_NAMING_FILES = {
  credential_deelcertificaat: 'certificate_sha256',
  evidence_file: 'sha256',
  submission_file: 'sha256',
} as const;

/** What a job needs to be asked for again. */
export const JOB_COLUMNS = [
  'name',
  'data',
  'priority',
  'start_after',
  'retry_limit',
  'retry_delay',
  'retry_backoff',
  'retry_delay_max',
  'heartbeat_seconds',
  'singleton_key',
] as const;

const FAST = { level: 1 };

/**
 * Writes all tables as they were at one moment (one REPEATABLE READ snapshot), the work that was still to be done, and
 * the names of the files they need. Runs as owner while the platform writes on; blocks nobody.
 */
export async function dumpDatabase(
  client: Client,
  { folder, sums, tell }: { folder: string; sums: SumsWriter; tell: (what: string) => void },
): Promise<Pick<Manifest, 'takenAt' | 'migrations' | 'tables' | 'jobs'>> {
  const write = async (name: string, query: string): Promise<number> => {
    const rows = client.query(copyStreams.to(`copy ${query} to stdout`));
    const packed = createGzip(FAST);
    const [{ sha256 }] = await Promise.all([writeMeasured(packed, path.join(folder, name)), pipeline(rows, packed)]);
    await sums.add(name, sha256);
    return rows.rowCount;
  };
  await client.query('begin isolation level repeatable read read only');
  const { rows: moment } = await client.query<{ at: Date }>('select now() as at');
  const { rows: migrations } = await client.query<{ name: string }>('select name from migrations order by id');
  const tables: TableInBackup[] = [];
  for (const { name, columns } of await listTables(client)) {
    const rows = await write(fileOfTable(name), `public.${escapeIdentifier(name)} (${quoted(columns)})`);
    tables.push({ name, columns, rows });
  }
  tell(`database: ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows`);
  const jobs = await write(
    LAYOUT.jobs,
    `(select ${JOB_COLUMNS.join(', ')} from pgboss.job where state < 'completed' order by created_on)`,
  );
  await write(LAYOUT.named, `(${namedFiles(tables)})`);
  await client.query('commit');
  return { takenAt: moment[0]!.at.toISOString(), migrations: migrations.map(({ name }) => name), tables, jobs };
}

/** Column names as SQL. */
export const quoted = (columns: readonly string[]): string => columns.map(escapeIdentifier).join(', ');

/** Every table but the migrations' own history, which a restore writes by migrating; columns that PostgreSQL computes left out. */
async function listTables(client: Client): Promise<readonly Omit<TableInBackup, 'rows'>[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
     group by c.relname order by c.relname`,
  );
  return rows;
}

/** Older schemas lack some of the tables. */
function namedFiles(tables: readonly TableInBackup[]): string {
  const named = Object.entries(COLUMNS_NAMING_FILES).filter(([table, column]) =>
    tables.some(({ name, columns }) => name === table && columns.includes(column)),
  );
  const queries = named.map(
    ([table, column]) => `select organisation_id || '/' || ${column} from public.${table} where ${column} is not null`,
  );
  return queries.length === 0 ? 'select null::text where false' : queries.join(' union ');
}
