import type { QueryRunner } from 'typeorm';
import type { Sql } from '../app-role.ts';

/** Does something, and tells what it asked of the database, in words that are the same whenever the work is. */
export type CountWork = <T>(act: () => Promise<T>) => Promise<{ readonly result: T; readonly work: string }>;

/**
 * Counts work instead of time: an answer that took more of it took longer, and times themselves differ by chance. Counted
 * are the statements, the rows and bytes that each brought, how often a function of `app` was asked about a thing (by
 * policies above all; who acts is asked while planning too, and so by chance), and the rows read of an assessment's
 * tables. The planner is held to one way of working: its choices would change while the tables grow, and with how often
 * something was asked. Call it as superuser, in the transaction that is watched.
 */
export async function workCounter(runner: QueryRunner, sql: Sql): Promise<CountWork> {
  const watched = await readWatched(sql);
  const listening = listenTo(runner);
  const countsSoFar = async (tracking: 'all' | 'none'): Promise<readonly number[]> => {
    const given = [watched.functions, watched.tables, tracking];
    const [found] = await sql('select counting.so_far($1::oid[], $2::oid[], $3) as counts', given);
    return found?.['counts'] as number[];
  };
  return async (act) => {
    const before = await countsSoFar('all');
    const { result, statements } = await listening(act);
    const after = await countsSoFar('none');
    const counted = watched.names.flatMap((name, index) => {
      const times = after[index]! - before[index]!;
      return times === 0 ? [] : [`${name} ×${times}`];
    });
    return { result, work: [...statements, ...counted].join('\n') };
  };
}

/** Every statement of the connection while something is done, with the size of what it brought. */
function listenTo(runner: QueryRunner) {
  let heard: string[] | undefined;
  const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  Object.assign(runner, {
    query: async (...given: unknown[]) => {
      const answer = await query(...given);
      heard?.push(`${String(given[0])} → ${sizeOf(answer)}`);
      return answer;
    },
  });
  return async <T>(act: () => Promise<T>): Promise<{ result: T; statements: readonly string[] }> => {
    const statements: string[] = [];
    heard = statements;
    try {
      return { result: await act(), statements };
    } finally {
      heard = undefined;
    }
  };
}

/** How much an answer brought; a yes weighs as much as a no. */
function sizeOf(answer: unknown): string {
  const rows = (answer as { readonly records?: unknown[] } | undefined)?.records ?? answer;
  const { length } = (JSON.stringify(rows) ?? '').replaceAll(/true|false/g, '?');
  return `${Array.isArray(rows) ? rows.length : 0} rows, ${length} bytes`;
}

interface Watched {
  readonly functions: readonly number[];
  readonly tables: readonly number[];
  /** Of the functions, then of the tables. */
  readonly names: readonly string[];
}

async function readWatched(sql: Sql): Promise<Watched> {
  await sql(COUNTER);
  await sql('set local plan_cache_mode = force_generic_plan');
  for (const way of ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin']) await sql(`set local enable_${way} = off`);
  const functions = await sql(
    `select oid::int as oid, 'app.' || proname as name from pg_proc
     where pronamespace = 'app'::regnamespace and 'uuid'::regtype = any(proargtypes) order by 1`,
  );
  const tables = await sql(
    `select oid::int as oid, 'rows of ' || relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'assessment%' order by 1`,
  );
  const column = (rows: typeof tables, name: string) => rows.map((row) => row[name]);
  return {
    functions: column(functions, 'oid') as number[],
    tables: column(tables, 'oid') as number[],
    names: [...column(functions, 'name'), ...column(tables, 'name')].map(String),
  };
}

/** Calls and rows since the transaction began; calls are counted from `all` to `none`. It may set what the app may not. */
const COUNTER = `
create schema counting;
create function counting.so_far(functions oid[], tables oid[], tracking text) returns int[] language sql security definer as $$
  select set_config('track_functions', tracking, true);
  select array(select coalesce(pg_stat_get_xact_function_calls(oid), 0)::int from unnest(functions) oid)
    || array(select (pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int from unnest(tables) oid) $$;
grant usage on schema counting to bewijskracht_app;
grant execute on function counting.so_far(oid[], oid[], text) to bewijskracht_app`;
