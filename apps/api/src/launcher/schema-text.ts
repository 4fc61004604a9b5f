import type { Client } from 'pg';

/** The parts of the catalog that are the schema, each as one column of text, in an order that never varies. */
const PARTS: readonly (readonly [string, string])[] = [
  [
    'tables',
    `select format(E'create table %I (\\n%s\\n);', c.relname, string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
       case when a.attnotnull then ' not null' else '' end,
       case when d.oid is null then '' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n' order by a.attnum))
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations' group by c.relname order by c.relname`,
  ],
  [
    'constraints',
    `select format('alter table %I add constraint %I %s;', t.relname, k.conname, pg_get_constraintdef(k.oid))
     from pg_constraint k join pg_class t on t.oid = k.conrelid
     where k.connamespace = 'public'::regnamespace and k.contype <> 'n' and t.relname <> 'migrations' order by t.relname, k.conname`,
  ],
  [
    'indexes',
    `select indexdef || ';' from pg_indexes i where schemaname = 'public' and tablename <> 'migrations'
       and not exists (select from pg_constraint k where k.conname = i.indexname) order by indexname`,
  ],
  [
    'row-level security',
    `select format('alter table %I enable row level security;', relname) from pg_class
     where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`,
  ],
  [
    'policies',
    `select format('create policy %I on %I for %s%s%s;', policyname, tablename, lower(cmd),
       coalesce(' using (' || qual || ')', ''), coalesce(' with check (' || with_check || ')', ''))
     from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'functions',
    `select pg_get_functiondef(p.oid) || ';' from pg_proc p where p.pronamespace = 'app'::regnamespace
     order by p.proname, pg_get_function_identity_arguments(p.oid)`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(g.oid) || ';' from pg_trigger g join pg_class t on t.oid = g.tgrelid
     where not g.tgisinternal and t.relnamespace = 'public'::regnamespace order by t.relname, g.tgname`,
  ],
  [
    'grants',
    `select format('grant %s on %I to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee)
     from information_schema.role_table_grants where table_schema = 'public' and grantee = 'bewijskracht_app' group by table_name, grantee
     order by table_name`,
  ],
  [
    'column grants',
    `select format('grant %s (%s) on %I to %I;', lower(c.privilege_type), string_agg(c.column_name, ', ' order by c.column_name), c.table_name, c.grantee)
     from information_schema.role_column_grants c where c.table_schema = 'public' and c.grantee = 'bewijskracht_app'
       and not exists (select from information_schema.role_table_grants t where (t.table_schema, t.table_name, t.grantee, t.privilege_type)
         = (c.table_schema, c.table_name, c.grantee, c.privilege_type))
     group by c.privilege_type, c.table_name, c.grantee order by c.table_name, c.privilege_type`,
  ],
];

/** The schema as text, from the catalog of a migrated database: what `migrations/schema.sql` must say. */
export async function schemaText(client: Client): Promise<string> {
  const parts: string[] = [
    '-- The schema as the migrations leave it, written by `npm run schema` from the catalog. A test fails when it drifts.',
  ];
  for (const [name, query] of PARTS) {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' });
    parts.push(`-- ${name}`, ...rows.map(([line]) => line!.replaceAll('\r', '')));
  }
  return `${parts.join('\n\n')}\n`;
}
