import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import type { TestApp } from '../database.ts';
import type { Sql } from '../app-role.ts';
import { workCounter } from './count-work.ts';
import type { CountWork } from './count-work.ts';

/**
 * The running application tied to one connection and one transaction that is never committed: whatever a request does
 * can be taken back, so that thousands of requests meet exactly the same world. Clocks of the database stand still in
 * it. Requests must come one at a time.
 */
export interface PinnedApp {
  /** Runs `work` and takes back all it did to the database. */
  undone<T>(work: () => Promise<T>): Promise<T>;
  /** Statements under the app's own role, as nobody. */
  readonly sql: Sql;
  /** Statements as superuser: to look behind the wall, or to loosen it. */
  asSuperuser<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  readonly counting: CountWork;
  /** Takes everything back and gives the application its own pool again. */
  release(): Promise<void>;
}

/** Ties the application of a test to one transaction, once every job is done: none may run beside a request in it. */
export async function pinApp({ app, appUrl }: Pick<TestApp, 'app' | 'appUrl'>): Promise<PinnedApp> {
  const url = new URL(process.env['TEST_SUPERUSER_URL']!);
  url.pathname = new URL(appUrl).pathname;
  const own = new DataSource({ type: 'postgres', url: url.toString(), poolSize: 1 });
  await own.initialize();
  const runner = own.createQueryRunner();
  const sql: Sql = async (text, parameters = []) =>
    (await runner.query(text, [...parameters], true)).records as Record<string, unknown>[];
  await jobsDone(sql);
  await app.get(Jobs).rest();
  await sql('begin');
  const counting = await workCounter(runner, sql);
  await sql('set session authorization bewijskracht_app');
  const database = app.get(Database);
  const pool: unknown = Reflect.get(database, 'source');
  Object.assign(database, { source: sourceThrough(runner) });
  const undone = async <T>(work: () => Promise<T>): Promise<T> => {
    await sql('savepoint undone');
    try {
      return await work();
    } finally {
      await sql('rollback to savepoint undone');
      await sql('release savepoint undone');
    }
  };
  return {
    undone,
    sql,
    asSuperuser: async (work) => {
      await sql('reset session authorization');
      const result = await work(sql);
      await sql('set session authorization bewijskracht_app');
      return result;
    },
    counting,
    release: async () => {
      await sql('rollback');
      Object.assign(database, { source: pool });
      await runner.release();
      await own.destroy();
    },
  };
}

/** Waits until nothing is left to do but what was asked for later. */
async function jobsDone(sql: Sql): Promise<void> {
  for (;;) {
    const [left] = await sql(
      `select count(*)::int as jobs from pgboss.job where state in ('created', 'retry', 'active') and start_after < now() + interval '10 minutes'`,
    );
    if (left?.['jobs'] === 0) return;
    await pause(100);
  }
}

type Parameters = unknown[];
const NOBODY = ['', ''];
const ACTOR = `select set_config('app.account', $1, true), set_config('app.organisation', $2, true)`;

/** What `Database` needs of its pool, with savepoints for transactions. */
function sourceThrough(runner: QueryRunner) {
  let actor: Parameters = NOBODY;
  const inside = {
    begin: () => runner.query('savepoint work'),
    'begin read only': () => runner.query('savepoint work'),
    commit: async () => {
      // a constraint that waits for the end of its transaction is asked now
      await runner.query('set constraints all immediate');
      await runner.query('set constraints all deferred');
      await runner.query('release savepoint work');
      await become(NOBODY);
    },
    rollback: async () => {
      await runner.query('rollback to savepoint work');
      await runner.query('release savepoint work');
      await become(NOBODY);
    },
  };
  async function become(next: Parameters): Promise<void> {
    actor = next;
    await runner.query(ACTOR, next);
  }
  const connection = {
    manager: runner.manager,
    release: () => Promise.resolve(),
    query: async (text: string, parameters?: Parameters) => {
      if (Object.hasOwn(inside, text)) return inside[text as keyof typeof inside]();
      if (text === ACTOR) return become(parameters ?? NOBODY);
      return runner.query(text, parameters);
    },
  };
  return {
    createQueryRunner: () => connection,
    // another connection: it knows nothing of who acts, and fails alone
    query: async (text: string, parameters?: Parameters) => {
      const before = actor;
      await runner.query('savepoint apart');
      try {
        await become(NOBODY);
        return await runner.query(text, parameters);
      } catch (error) {
        await runner.query('rollback to savepoint apart');
        throw error;
      } finally {
        await runner.query('release savepoint apart');
        await become(before);
      }
    },
    destroy: () => Promise.resolve(),
  };
}
