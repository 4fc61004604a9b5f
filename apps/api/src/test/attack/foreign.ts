import type { Sql } from '../app-role.ts';
import type { PlantedRow } from './sql-probe.ts';
import type { World } from './world.ts';

/** What stands in another organisation: what an intruder could have got hold of. */
export interface Foreign {
  /** One id out of every column of every table, by its name: "submission.id". */
  readonly ids: ReadonlyMap<string, string>;
  /** Every id that stands only there. */
  readonly all: ReadonlySet<string>;
  /** One row of every table of the organisation. */
  readonly rows: readonly PlantedRow[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what an organisation holds. Call it as superuser. */
export async function readForeign(sql: Sql, { organisation, ids: known }: World): Promise<Foreign> {
  const tables = await sql(
    `select format('%I.%I', c.table_schema, c.table_name) as name, c.table_name as plain from information_schema.columns c
     join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass and t.relkind = 'r'
     where c.table_schema = 'public' and c.column_name = 'organisation_id' order by 1`,
  );
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  const rows: PlantedRow[] = [];
  for (const { name, plain } of tables) {
    const found = await sql(`select to_jsonb(t) as row from ${String(name)} t where organisation_id = $1`, [
      organisation.id,
    ]);
    for (const { row } of found) {
      for (const [column, value] of Object.entries(row as Record<string, unknown>)) {
        if (typeof value !== 'string' || !UUID.test(value)) continue;
        if (!seen.has(value) && !ids.has(`${String(plain)}.${column}`)) ids.set(`${String(plain)}.${column}`, value);
        seen.add(value);
      }
    }
    const last = found.at(-1)?.['row'];
    if (last !== undefined) rows.push({ table: String(name), row: JSON.stringify(last) });
  }
  const everybodys = await sql('select id from framework_version');
  for (const { id } of everybodys) seen.delete(String(id));
  const nobodys = new Set(everybodys.map(({ id }) => String(id)));
  const own = [...ids].filter(([, id]) => !nobodys.has(id));
  return { ids: new Map([...own, ['the case', known.case], ['the submission', known.submission]]), all: seen, rows };
}
