import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from '@bewijskracht/migrations';
import { QUEUES } from '../platform/queues.ts';

const MIGRATION_LOCK = 7_426_115;

/** Passwords of the two roles of DESIGN §3.1. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}
const TEST_PASSWORDS: RolePasswords = { owner: 'owner', app: 'app' };

/** Makes (or brings up to date) the role that owns everything and the role the app runs as, on one server. */
export async function createRoles(superuserUrl: string, passwords: RolePasswords = TEST_PASSWORDS): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [name, password] of [
      ['bewijskracht_owner', passwords.owner],
      ['bewijskracht_app', passwords.app],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      if (rowCount === 0) await client.query(`create role ${escapeIdentifier(name)}`);
      await client.query(
        `alter role ${escapeIdentifier(name)} login nosuperuser nobypassrls nocreaterole nocreatedb password ${escapeLiteral(password)}`,
      );
    }
  });
}

/** Makes an empty database that the owner role owns; says false when it exists already. */
export async function createDatabase(superuserUrl: string, name: string, template?: string): Promise<boolean> {
  return withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return false;
    const from = template === undefined ? '' : ` template ${escapeIdentifier(template)}`;
    await client.query(`create database ${escapeIdentifier(name)} owner bewijskracht_owner${from}`);
    await client.query(`revoke all on database ${escapeIdentifier(name)} from public`);
    await client.query(`grant connect on database ${escapeIdentifier(name)} to bewijskracht_app`);
    return true;
  });
}

/** The address of a database on the same server, as one of the roles. */
export function urlFor(
  superuserUrl: string,
  {
    database,
    role,
    passwords = TEST_PASSWORDS,
  }: { database: string; role: 'owner' | 'app'; passwords?: RolePasswords },
): string {
  const url = new URL(superuserUrl);
  url.username = role === 'owner' ? 'bewijskracht_owner' : 'bewijskracht_app';
  url.password = encodeURIComponent(passwords[role]);
  url.pathname = `/${database}`;
  return url.toString();
}

/** The names of all migrations this version knows, oldest first, as the database keeps them. */
export const knownMigrations: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings the schema up to date, as owner; one process at a time, the others wait. Installs the job queues too,
 * because the app role may not create them. `only` names the migrations to run, for a restore to an older schema.
 * Returns the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string, only: readonly string[] = knownMigrations): Promise<readonly string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations: migrations.filter(({ name }) => only.includes(name)),
      migrationsTransactionMode: 'each',
    });
    try {
      await source.initialize();
      const ran = await source.runMigrations();
      await installQueues(ownerUrl);
      await client.query('revoke create on schema public from public');
      return ran.map(({ name }) => name);
    } finally {
      if (source.isInitialized) await source.destroy();
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  });
}

async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of QUEUES) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
  await withClient(ownerUrl, async (client) => {
    await client.query(`
      grant usage on schema pgboss to bewijskracht_app;
      grant select, insert, update, delete on all tables in schema pgboss to bewijskracht_app;
      grant usage on all sequences in schema pgboss to bewijskracht_app;
      grant execute on all functions in schema pgboss to bewijskracht_app;`);
  });
}

/** Connects, does the work, and closes whatever happens. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
