import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash-chained, append-only trail: one definer function writes it and locks the chain's head last (DESIGN §3). */
export class AuditEntryCreate1795300002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table audit_head (
  organisation_id uuid primary key references organisation on delete restrict,
  seq bigint not null,
  hash text not null
);
create table audit_entry (
  organisation_id uuid not null references organisation on delete restrict,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  role text not null,
  action text not null,
  subject_id uuid,
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, seq)
);
create index audit_entry_subject on audit_entry (organisation_id, subject_id);
alter table audit_head enable row level security;
alter table audit_entry enable row level security;
create policy secretary_reads on audit_entry for select
  using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
grant select on audit_entry to bewijskracht_app;

-- the text that is hashed; packages/domain/src/audit/chain.ts makes the same
create function app.audit_text(entry public.audit_entry) returns text language sql immutable set search_path = '' as $$
  select concat_ws(E'\\n', entry.organisation_id, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(entry.account_id::text, '-'),
    entry.role, entry.action, coalesce(entry.subject_id::text, '-'), entry.details::text, entry.previous_hash) $$;

create function app.record_audit(acting_role text, what text, subject uuid, facts jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  head public.audit_head;
  entry public.audit_entry;
begin
  insert into public.audit_head values (app.organisation(), 0, repeat('0', 64)) on conflict do nothing;
  select * into strict head from public.audit_head h where h.organisation_id = app.organisation() for update;
  entry.organisation_id := app.organisation();
  entry.seq := head.seq + 1;
  entry.at := clock_timestamp();
  entry.account_id := app.account();
  entry.role := acting_role;
  entry.action := what;
  entry.subject_id := subject;
  entry.details := facts;
  entry.previous_hash := head.hash;
  entry.hash := encode(sha256(convert_to(app.audit_text(entry), 'UTF8')), 'hex');
  insert into public.audit_entry select entry.*;
  update public.audit_head h set seq = entry.seq, hash = entry.hash where h.organisation_id = app.organisation();
end $$;
grant execute on function app.record_audit(text, text, uuid, jsonb) to bewijskracht_app;

create function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function app.refuse_change();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.record_audit(text, text, uuid, jsonb);
drop function app.audit_text(audit_entry);
drop table audit_entry, audit_head;
drop function app.refuse_change()`);
  }
}
