import type { MigrationInterface, QueryRunner } from 'typeorm';

const READABLE_FILE = (removed: string): string => `
create or replace function app.readable_file(hash text) returns table (name text, media_type text, size bigint)
  language sql stable security definer set search_path = '' as $$
  select f.name, f.media_type, f.size from (
    select e.name, e.media_type, e.size, 1 as place from public.evidence_file e
    where e.organisation_id = app.organisation() and e.sha256 = hash ${removed}and app.own_evidence(e.evidence_id)
    union all
    select d.name, d.media_type, d.size, 2 from public.submission_file d
    where d.organisation_id = app.organisation() and d.sha256 = hash
      and (app.own_submission(d.submission_id) or app.has_role('coordinator') or app.dossier_open(d.submission_id))) f
  order by f.place limit 1 $$;`;

/** How much a candidate and an organisation may keep, and which bytes nobody needs any more. */
export class EvidenceStorageLimit1795400111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table organisation
  add column candidate_quota_bytes bigint not null default 21474836480 check (candidate_quota_bytes >= 0),
  add column quota_bytes bigint not null default 2199023255552 check (quota_bytes >= 0);
comment on column organisation.candidate_quota_bytes is 'what one candidate may keep: 20 GiB unless the organisation says otherwise';
comment on column organisation.quota_bytes is 'what all candidates together may keep: 2 TiB unless agreed otherwise';

create table evidence_storage (
  organisation_id uuid not null,
  candidate_id uuid not null,
  bytes bigint not null,
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete cascade
);
comment on table evidence_storage is 'what each candidate keeps, so that asking costs the same however much it is';
alter table evidence_storage enable row level security;

-- a file that was submitted stays, and stays counted, when its candidate takes it out of the library
create function app.count_storage() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  owner uuid := (select e.candidate_id from public.evidence e where (e.organisation_id, e.id) = (coalesce(new.organisation_id, old.organisation_id), coalesce(new.evidence_id, old.evidence_id)));
begin
  if tg_op = 'INSERT' then
    insert into public.evidence_storage as s values (new.organisation_id, owner, new.size)
      on conflict (organisation_id, candidate_id) do update set bytes = s.bytes + excluded.bytes;
  elsif tg_op = 'DELETE' or not exists (
      select from public.submission_file f where (f.organisation_id, f.sha256, f.file_id) = (old.organisation_id, old.sha256, old.id)) then
    update public.evidence_storage s set bytes = greatest(0, s.bytes - old.size) where (s.organisation_id, s.candidate_id) = (old.organisation_id, owner);
  end if;
  return null;
end $$;
create trigger count_added after insert on evidence_file for each row execute function app.count_storage();
create trigger count_removed after update on evidence_file for each row
  when (old.removed_at is null and new.removed_at is not null) execute function app.count_storage();
create trigger count_erased after delete on evidence_file for each row when (old.removed_at is null) execute function app.count_storage();
insert into evidence_storage
  select f.organisation_id, e.candidate_id, sum(f.size) from evidence_file f join evidence e on (e.organisation_id, e.id) = (f.organisation_id, f.evidence_id)
  where f.removed_at is null group by 1, 2;

create function app.storage_use() returns table (used bigint, allowed bigint, organisation_used bigint, organisation_allowed bigint)
  language sql stable security definer set search_path = '' as $$
  select coalesce((select s.bytes from public.evidence_storage s where s.organisation_id = o.id and s.candidate_id = app.own_candidate()), 0), o.candidate_quota_bytes,
    coalesce((select sum(s.bytes) from public.evidence_storage s where s.organisation_id = o.id), 0)::bigint, o.quota_bytes
  from public.organisation o where o.id = app.organisation() $$;

-- which of these names of bytes no row needs; what was taken away after a moment may still be on somebody's screen
create function app.unneeded_files(hashes text[], since timestamptz) returns setof text
  language sql stable security definer set search_path = '' as $$
  select h from unnest(hashes) h where app.has_role('system')
    and not exists (select from public.evidence_file f where f.organisation_id = app.organisation() and f.sha256 = h and (f.removed_at is null or f.removed_at > since))
    and not exists (select from public.submission_file f where f.organisation_id = app.organisation() and f.sha256 = h)
    and not exists (select from public.credential_deelcertificaat d where d.organisation_id = app.organisation() and d.certificate_sha256 = h) $$;
create index credential_deelcertificaat_certificate on credential_deelcertificaat (organisation_id, certificate_sha256);
${READABLE_FILE('and e.removed_at is null ')}
grant execute on function app.storage_use(), app.unneeded_files(text[], timestamptz) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${READABLE_FILE('')}
drop index credential_deelcertificaat_certificate;
drop function app.unneeded_files(text[], timestamptz), app.storage_use();
drop trigger count_added on evidence_file;
drop trigger count_removed on evidence_file;
drop trigger count_erased on evidence_file;
drop function app.count_storage();
drop table evidence_storage;
alter table organisation drop column candidate_quota_bytes, drop column quota_bytes`);
  }
}
