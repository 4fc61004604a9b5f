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
