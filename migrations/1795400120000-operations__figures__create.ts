import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator asks of a running platform: is the schema up to date, how much waits, how old is the last backup. Numbers only. */
export class OperationsFiguresCreate1795400120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table backup_made (
  finished_at timestamptz primary key,
  taken_at timestamptz not null,
  files bigint not null,
  bytes bigint not null,
  keys int not null
);
comment on table backup_made is 'written by the backup command, as owner; the app only learns how old the last one is';
alter table backup_made enable row level security;

-- how many of the migrations that a version of the app knows have not run
create function app.migrations_missing(known text[]) returns int
  language sql stable security definer set search_path = '' as $$
  select count(*)::int from unnest(known) k where not exists (select from public.migrations m where m.name = k) $$;

-- numbers over all organisations; nothing here is written before a reveal (DESIGN §3.2)
create function app.operational_figures(at timestamptz) returns table (name text, value double precision)
  language sql stable security definer set search_path = '' as $$
  select 'mails_waiting', count(*)::float8 from public.mail_message m where m.sent_at is null
  union all select 'mail_oldest_seconds', coalesce(extract(epoch from at - min(m.created_at)), 0)::float8 from public.mail_message m where m.sent_at is null
  union all select 'papers_unsigned', count(*)::float8 from public.credential_deelcertificaat d where d.signed is null
  union all select 'paper_unsigned_oldest_seconds', coalesce(extract(epoch from at - min(d.registered_at)), 0)::float8
    from public.credential_deelcertificaat d where d.signed is null
  union all select 'status_lists_behind', count(*)::float8 from public.credential_status_list l where l.signed_version is distinct from l.version
  union all select 'status_list_oldest_seconds', coalesce(extract(epoch from at - min(l.signed_at)), 0)::float8 from public.credential_status_list l
  union all select 'stored_files', count(*)::float8 from (select distinct f.organisation_id, f.sha256 from public.evidence_file f) files
  union all select 'stored_bytes', coalesce(sum(size), 0)::float8 from (select distinct f.organisation_id, f.sha256, f.size from public.evidence_file f) files
  union all select 'backup_age_seconds', extract(epoch from at - max(b.taken_at))::float8 from public.backup_made b $$;
grant execute on function app.migrations_missing(text[]), app.operational_figures(timestamptz) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.migrations_missing(text[]), app.operational_figures(timestamptz);
drop table backup_made`);
  }
}
