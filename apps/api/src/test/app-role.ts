import { Client } from 'pg';
import type { TestApp } from './database.ts';
import type { TestOrganisation, TestPerson } from './people.ts';

/** Somebody with SQL access under the app's own role: what row-level security alone must withstand (DESIGN §3.1). */
export interface AppRole {
  /** Runs statements in one transaction as somebody (undefined: nobody) and rolls it back. Rejects as PostgreSQL does. */
  as<T>(person: TestPerson | undefined, work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
export type Sql = (text: string, parameters?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Connects as the app's role does. */
export async function connectAsApp(
  { appUrl }: Pick<TestApp, 'appUrl'>,
  organisation: TestOrganisation,
): Promise<AppRole> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  const sql: Sql = async (text, parameters = []) =>
    (await client.query<Record<string, unknown>>(text, [...parameters])).rows;
  return {
    as: async (person, work) => {
      await client.query('begin');
      try {
        await actAs(sql, organisation, person);
        return await work(sql);
      } finally {
        await client.query('rollback');
      }
    },
    close: () => client.end(),
  };
}

/** From here on, until the transaction ends, the statements are this person's. */
export async function actAs(sql: Sql, organisation: TestOrganisation, person: TestPerson | undefined): Promise<void> {
  await sql(`select set_config('app.account', $1, true), set_config('app.organisation', $2, true)`, [
    person?.accountId ?? '',
    person === undefined ? '' : organisation.id,
  ]);
}

/** Everything the app's role can read as whoever acts now: the rows of every table, as text, by the table's name. */
export async function everythingReadable(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const tables = await sql(
    `select format('%I.%I', c.table_schema, c.table_name) as name, string_agg(format('%I', c.column_name), ', ' order by c.ordinal_position) as columns
     from information_schema.columns c
     where c.table_schema in ('public', 'pgboss') and has_column_privilege('bewijskracht_app', format('%I.%I', c.table_schema, c.table_name)::regclass, c.column_name, 'select')
     group by c.table_schema, c.table_name order by 1`,
  );
  const readable = new Map<string, string>();
  for (const { name, columns } of tables) {
    const [row] = await sql(
      `select coalesce(jsonb_agg(r order by r), '[]')::text as rows from (select to_jsonb(t) as r from (select ${String(columns)} from ${String(name)}) t) everything`,
    );
    readable.set(String(name), String(row?.['rows']));
  }
  return readable;
}
