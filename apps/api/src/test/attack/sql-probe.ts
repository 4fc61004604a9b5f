import type { Sql } from '../app-role.ts';
import { actAs } from '../app-role.ts';
import type { TestOrganisation, TestPerson } from '../people.ts';
import type { PinnedApp } from './pinned-app.ts';

/** What somebody with SQL access under the app's own role can try, by name. Made once, when the tables stand still. */
export interface SqlProbe {
  /** The rows of every table. */
  readonly tables: ReadonlyMap<string, string>;
  /** Every function of the schema `app`, called with each id; every change to a whole table; and rows put in by hand. */
  calls(ids: readonly string[], rows?: readonly PlantedRow[]): readonly Call[];
}
export interface PlantedRow {
  readonly table: string;
  readonly row: string;
}
interface Call {
  readonly name: string;
  readonly text: string;
}

/** Arguments that fit a function's parameters, besides ids. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  integer: '1',
  text: `'LU1'`,
  'text[]': `array['coordinator']`,
  boolean: 'true',
  jsonb: `'{}'::jsonb`,
  bigint: '1',
  'timestamp with time zone': 'now()',
};

/** Reads from the catalog what there is to try. Call it as superuser. */
export async function readProbe(sql: Sql): Promise<SqlProbe> {
  const columns = await sql(
    `select format('%I.%I', c.table_schema, c.table_name) as name,
       string_agg(format('%I', c.column_name), ', ' order by c.ordinal_position) filter (where has_column_privilege('bewijskracht_app', t.oid, c.column_name, 'select')) as readable,
       (array_agg(format('%I', c.column_name) order by c.ordinal_position) filter (where has_column_privilege('bewijskracht_app', t.oid, c.column_name, 'update')))[1] as writable
     from information_schema.columns c join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
     where c.table_schema = 'public' and t.relkind in ('r', 'p', 'v', 'm') group by 1 order by 1`,
  );
  const functions = await sql(
    `select p.proname as name, array(select format_type(t, null) from unnest(p.proargtypes) t) as arguments
     from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('bewijskracht_app', p.oid, 'execute') order by 1`,
  );
  await sql(PROBE);
  const tables = columns.filter(({ readable }) => readable !== null);
  return {
    tables: new Map(tables.map(({ name, readable }) => [String(name), String(readable)])),
    calls: (ids, rows = []) => [
      ...functions.flatMap((called) => callsOf(called as unknown as Called, ids)),
      ...columns.flatMap(({ name, writable }) => changesOf(String(name), writable as string | null)),
      ...rows.map(({ table, row }) => ({
        name: `insert ${table}`,
        text: `insert into ${table} select * from jsonb_populate_record(null::${table}, ${quoted(row)}::jsonb)`,
      })),
    ],
  };
}

/** Attempts on a whole table: only what one may change is counted. */
const changesOf = (table: string, column: string | null): Call[] => [
  ...(column === null ? [] : [{ name: `update ${table}`, text: `update ${table} set ${column} = ${column}` }]),
  { name: `delete ${table}`, text: `delete from ${table}` },
];

interface Called {
  readonly name: string;
  readonly arguments: readonly string[];
}

function callsOf({ name, arguments: types }: Called, ids: readonly string[]): Call[] {
  const wantsId = types.includes('uuid') || types.includes('uuid[]');
  const known = types.every((type) => type === 'uuid' || type === 'uuid[]' || type in ARGUMENTS);
  if (!known) return [];
  return (wantsId ? ids : ['']).map((id, index) => {
    const values = types.map((type) =>
      type === 'uuid' ? `'${id}'` : type === 'uuid[]' ? `array['${id}']::uuid[]` : ARGUMENTS[type],
    );
    return {
      name: `app.${name}(${wantsId ? `id ${index}` : ''})`,
      text: `select to_jsonb(array_agg(f)) from app.${name}(${values.join(', ')}) f`,
    };
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Runs each statement apart, notes what came of it (rows, a count or the refusal's words), and takes it back. */
const PROBE = `
create schema attack;
create function attack.probe(statements text[]) returns text[] language plpgsql as $$
declare
  statement text; answer text; touched bigint; answers text[] := '{}';
begin
  foreach statement in array statements loop
    begin
      answer := null;
      if statement like 'select %' then execute statement into answer;
      else execute statement; get diagnostics touched = row_count; answer := touched || ' rows';
      end if;
      raise exception using errcode = 'ZZ000';
    exception when sqlstate 'ZZ000' then null; when others then answer := sqlerrm;
    end;
    answers := answers || coalesce(answer, 'null');
  end loop;
  return answers;
end $$;
grant usage on schema attack to bewijskracht_app, bewijskracht_owner;
grant execute on function attack.probe(text[]) to bewijskracht_app, bewijskracht_owner`;

/** Somebody with SQL access: whom the settings name; nobody when there is no person. */
export interface SqlObserver {
  readonly organisation: TestOrganisation;
  readonly person: TestPerson | undefined;
}

/** Everything somebody can learn by SQL, by the name of the table or the attempt. */
export async function everythingBySql(
  pinned: PinnedApp,
  { organisation, person }: SqlObserver,
  { probe, calls }: { probe: SqlProbe; calls: readonly Call[] },
): Promise<ReadonlyMap<string, string>> {
  return pinned.undone(async () => {
    await actAs(pinned.sql, organisation, person);
    const texts = [...probe.tables].map(
      ([table, readable]) =>
        `(select coalesce(jsonb_agg(r order by r::text), '[]')::text from (select to_jsonb(t) as r from (select ${readable} from ${table}) t) everything)`,
    );
    const [read] = await pinned.sql(`select array[${texts.join(', ')}] as found`);
    const [tried] = await pinned.sql('select attack.probe($1) as found', [calls.map(({ text }) => text)]);
    return new Map([
      ...named([...probe.tables.keys()], read),
      ...named(
        calls.map(({ name }) => name),
        tried,
      ),
    ]);
  });
}

function named(names: readonly string[], row: Record<string, unknown> | undefined): [string, string][] {
  const found = (row?.['found'] ?? []) as readonly string[];
  return found.map((text, index) => [names[index]!, text]);
}

/** What stands in every table, whoever may see it, by table. Call it as superuser. */
export async function everythingThereIs(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const tables = await sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' or (schemaname, tablename) = ('pgboss', 'job') order by 1`,
  );
  const texts = tables.map(
    ({ name }) =>
      `(select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text from ${String(name)} t)`,
  );
  const [row] = await sql(`select array[${texts.join(', ')}] as found`);
  return new Map(
    named(
      tables.map(({ name }) => String(name)),
      row,
    ),
  );
}

/** Makes everything that was there before look nine days older, so that a moment that moved shows also where days are counted. */
export async function makeOlder(sql: Sql): Promise<void> {
  const columns = await sql(
    `select format('%I', c.table_name) as name, string_agg(format('%1$I = %1$I - interval ''9 days''', c.column_name), ', ') as older
     from information_schema.columns c join pg_class t on t.oid = format('public.%I', c.table_name)::regclass and t.relkind = 'r'
     where c.table_schema = 'public' and c.data_type = 'timestamp with time zone' and c.table_name <> 'account_session' group by 1`,
  );
  await sql('set local session_replication_role = replica');
  for (const { name, older } of columns) await sql(`update public.${String(name)} set ${String(older)}`);
  await sql('set local session_replication_role = origin');
}
