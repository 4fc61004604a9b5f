import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deelcertificaat can be suspended for a while, and superseded by a corrected one (DOMAIN §12.4). */
export class CredentialsSuspensionCreate1795400180200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credential_deelcertificaat add column suspended_at timestamptz, add column supersedes uuid;
alter table credential_deelcertificaat
  add foreign key (organisation_id, supersedes) references credential_deelcertificaat on delete restrict,
  drop constraint credential_deelcertificaat_organisation_id_assessment_id_le_key;
create unique index credential_deelcertificaat_supersedes on credential_deelcertificaat (organisation_id, supersedes) where supersedes is not null;
create unique index credential_deelcertificaat_judged_once on credential_deelcertificaat (organisation_id, assessment_id, leeruitkomst) where supersedes is null;
create index credential_deelcertificaat_candidate on credential_deelcertificaat (organisation_id, candidate_id);
alter table credential_revocation drop constraint credential_revocation_category_check,
  add constraint credential_revocation_category_check check (category in ('fraud', 'issuedInError', 'appealUpheld', 'identityWrong', 'holderRequest', 'superseded'));
-- the list of the same entries that says which of them are on for a while only
alter table credential_status_list add column suspension_signed jsonb;

create table credential_suspension (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  turn text not null check (turn in ('suspend', 'lift')),
  explanation text not null check (length(explanation) >= 10),
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  dropped_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat on delete restrict,
  check (confirmed_by is distinct from requested_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index credential_suspension_open on credential_suspension (organisation_id, deelcertificaat_id) where confirmed_at is null and dropped_at is null;

create or replace function app.guard_deelcertificaat() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.register_number, new.candidate_id, new.assessment_id, new.leeruitkomst, new.kind, new.supersedes, new.key_id, new.status_list_id, new.status_index, new.unsigned, new.paper, new.registered_at)
     is distinct from (old.register_number, old.candidate_id, old.assessment_id, old.leeruitkomst, old.kind, old.supersedes, old.key_id, old.status_list_id, old.status_index, old.unsigned, old.paper, old.registered_at)
     or (old.signed is not null and (new.signed, new.issued_at, new.certificate_sha256) is distinct from (old.signed, old.issued_at, old.certificate_sha256))
     or (old.revoked_at is not null and (new.revoked_at, new.suspended_at) is distinct from (old.revoked_at, old.suspended_at)) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  if old.revoked_at is null and new.revoked_at is not null and not exists (select from public.credential_revocation r
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null) then
    raise exception 'revoking takes two people' using errcode = 'restrict_violation';
  end if;
  if (old.suspended_at is null) <> (new.suspended_at is null) and (select s.turn from public.credential_suspension s
      where (s.organisation_id, s.deelcertificaat_id) = (new.organisation_id, new.id) and s.confirmed_at is not null
      order by s.confirmed_at desc, s.id desc limit 1) is distinct from (case when new.suspended_at is null then 'lift' else 'suspend' end) then
    raise exception 'suspending and lifting take two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- the paper a corrected one stands for in the end: the one that follows from a decision
create function app.first_paper(of_organisation uuid, of_paper uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  with recursive chain as (
    select d.id, d.supersedes from public.credential_deelcertificaat d where (d.organisation_id, d.id) = (of_organisation, of_paper)
    union all
    select d.id, d.supersedes from public.credential_deelcertificaat d join chain c on d.id = c.supersedes where d.organisation_id = of_organisation
  ) select c.id from chain c where c.supersedes is null $$;
revoke execute on function app.first_paper(uuid, uuid) from public;

-- a corrected paper says the same of the same person as the one it replaces, which two people gave up for it
create or replace function app.guard_registration() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.supersedes is not null then
    if not exists (select from public.credential_deelcertificaat o join public.credential_revocation r
        on (r.organisation_id, r.deelcertificaat_id) = (o.organisation_id, o.id) and r.category = 'superseded' and r.confirmed_at is not null
        where (o.organisation_id, o.id) = (new.organisation_id, new.supersedes) and o.revoked_at is not null
          and (o.candidate_id, o.kind, o.framework_version_id, o.leeruitkomst) = (new.candidate_id, new.kind, new.framework_version_id, new.leeruitkomst)
          and o.assessment_id is not distinct from new.assessment_id) then
      raise exception 'a correction replaces a paper that was given up for it' using errcode = 'restrict_violation';
    end if;
  elsif new.kind = 'leeruitkomst' then
    if not exists (select from public.decision d where (d.organisation_id, d.deelcertificaat_id) = (new.organisation_id, new.id)) then
      raise exception 'a deelcertificaat follows from a decision' using errcode = 'restrict_violation';
    end if;
  elsif exists (
    select code from public.framework_leeruitkomst l where l.framework_version_id = new.framework_version_id
      and (new.kind = 'profile' or exists (select from public.framework_version v, jsonb_array_elements(v.document -> 'kerntaken') k
        where v.id = l.framework_version_id and k ->> 'code' = new.leeruitkomst and k -> 'leeruitkomsten' ? l.code))
    except
    select d.leeruitkomst from public.credential_stack_part p
    join public.credential_deelcertificaat d on (d.organisation_id, d.id) = (p.organisation_id, p.part_id)
    where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id) and d.kind = 'leeruitkomst' and d.candidate_id = new.candidate_id
      and d.framework_version_id = new.framework_version_id and d.issued_at is not null and d.revoked_at is null and d.suspended_at is null)
    or not exists (select from public.credential_stack_part p where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id)) then
    raise exception 'a whole stands on papers in force' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision d where d.organisation_id = app.organisation()
      and d.deelcertificaat_id = app.first_paper(app.organisation(), deelcertificaat) and d.announcement_id is not null)
  or exists (select from public.credential_deelcertificaat w where w.organisation_id = app.organisation() and w.id = deelcertificaat and w.kind <> 'leeruitkomst') $$;

drop function app.public_credential(uuid);
create function app.public_credential(credential uuid) returns table (
    id uuid, organisation_slug text, organisation_name text, demonstration boolean, register_number text, unsigned jsonb, signed jsonb, paper jsonb,
    registered_at timestamptz, issued_at timestamptz, revoked_at timestamptz, suspended_at timestamptz, superseded_by uuid)
  language sql stable security definer set search_path = '' as $$
  select d.id, o.slug, o.name, o.demonstration, d.register_number, d.unsigned, d.signed, d.paper, d.registered_at, d.issued_at, d.revoked_at,
    d.suspended_at, (select n.id from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id) and n.signed is not null)
  from public.credential_deelcertificaat d join public.organisation o on o.id = d.organisation_id where d.id = credential $$;
drop function app.public_status_list(uuid);
create function app.public_status_list(list uuid) returns table (id uuid, organisation_id uuid, signed jsonb, suspension_signed jsonb, version int, signed_version int, signed_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.organisation_id, l.signed, l.suspension_signed, l.version, l.signed_version, l.signed_at from public.credential_status_list l where l.id = list $$;
drop function app.public_register(text, text, text, int);
create function app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows int) returns table (
    register_number text, leeruitkomst text, title text, framework_code text, framework_version text, registered_at timestamptz,
    revoked_at timestamptz, suspended_at timestamptz, superseded_by text)
  language sql stable security definer set search_path = '' as $$
  select d.register_number, d.leeruitkomst, coalesce(l.display_title, d.paper #>> '{facts,leeruitkomst,name}'), v.code, v.version, d.registered_at,
    d.revoked_at, d.suspended_at,
    (select n.register_number from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id))
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_version v on v.id = d.framework_version_id
  left join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and (d.kind <> 'leeruitkomst' or exists (select from public.decision x
      where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, app.first_paper(d.organisation_id, d.id)) and x.announcement_id is not null))
    and (wanted_number is null or d.register_number = upper(trim(wanted_number)))
    and (after_number is null or (d.registered_at, d.register_number) <
      (select a.registered_at, a.register_number from public.credential_deelcertificaat a where a.organisation_id = o.id and a.register_number = after_number))
  order by d.registered_at desc, d.register_number desc limit least(page_rows, 101) $$;
-- what was corrected counts once, under the paper that holds
create or replace function app.public_register_counts(organisation_slug text) returns table (leeruitkomst text, title text, year int, issued int, revoked int)
  language sql stable security definer set search_path = '' as $$
  select d.leeruitkomst, min(coalesce(l.display_title, d.paper #>> '{facts,leeruitkomst,name}')),
    extract(year from d.registered_at at time zone 'Europe/Amsterdam')::int, count(*)::int, count(d.revoked_at)::int
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  left join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and not exists (select from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id))
    and (d.kind <> 'leeruitkomst' or exists (select from public.decision x
      where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, app.first_paper(d.organisation_id, d.id)) and x.announcement_id is not null))
  group by 1, 3 order by 1, 3 $$;
grant execute on function app.public_credential(uuid), app.public_status_list(uuid), app.public_register(text, text, text, int) to bewijskracht_app;

alter table credential_suspension enable row level security;
create policy board on credential_suspension for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'system')));
create policy request on credential_suspension for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and requested_by = (select app.account()) and confirmed_by is null);
create policy confirm on credential_suspension for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and confirmed_at is null and dropped_at is null)
  with check (confirmed_by is null or confirmed_by = (select app.account()));
create policy corrects on credential_deelcertificaat for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and supersedes is not null and signed is null and revoked_at is null);
grant select, insert, update (confirmed_by, confirmed_at, dropped_at) on credential_suspension to bewijskracht_app;
grant update (suspended_at) on credential_deelcertificaat to bewijskracht_app;
grant update (suspension_signed) on credential_status_list to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy corrects on credential_deelcertificaat;
drop table credential_suspension;
create or replace function app.guard_deelcertificaat() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.register_number, new.candidate_id, new.assessment_id, new.leeruitkomst, new.key_id, new.status_list_id, new.status_index, new.unsigned, new.paper, new.registered_at)
     is distinct from (old.register_number, old.candidate_id, old.assessment_id, old.leeruitkomst, old.key_id, old.status_list_id, old.status_index, old.unsigned, old.paper, old.registered_at)
     or (old.signed is not null and (new.signed, new.issued_at, new.certificate_sha256) is distinct from (old.signed, old.issued_at, old.certificate_sha256))
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  if old.revoked_at is null and new.revoked_at is not null and not exists (select from public.credential_revocation r
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null) then
    raise exception 'revoking takes two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace function app.guard_registration() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'leeruitkomst' then
    if not exists (select from public.decision d where (d.organisation_id, d.deelcertificaat_id) = (new.organisation_id, new.id)) then
      raise exception 'a deelcertificaat follows from a decision' using errcode = 'restrict_violation';
    end if;
  elsif exists (
    select code from public.framework_leeruitkomst l where l.framework_version_id = new.framework_version_id
      and (new.kind = 'profile' or exists (select from public.framework_version v, jsonb_array_elements(v.document -> 'kerntaken') k
        where v.id = l.framework_version_id and k ->> 'code' = new.leeruitkomst and k -> 'leeruitkomsten' ? l.code))
    except
    select d.leeruitkomst from public.credential_stack_part p
    join public.credential_deelcertificaat d on (d.organisation_id, d.id) = (p.organisation_id, p.part_id)
    where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id) and d.kind = 'leeruitkomst' and d.candidate_id = new.candidate_id
      and d.framework_version_id = new.framework_version_id and d.issued_at is not null and d.revoked_at is null)
    or not exists (select from public.credential_stack_part p where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id)) then
    raise exception 'a whole stands on papers in force' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision d where d.organisation_id = app.organisation() and d.deelcertificaat_id = deelcertificaat
    and d.announcement_id is not null)
  or exists (select from public.credential_deelcertificaat w where w.organisation_id = app.organisation() and w.id = deelcertificaat and w.kind <> 'leeruitkomst') $$;
drop function app.public_credential(uuid), app.public_status_list(uuid), app.public_register(text, text, text, int);
create function app.public_credential(credential uuid) returns table (
    id uuid, organisation_slug text, organisation_name text, demonstration boolean, register_number text, unsigned jsonb, signed jsonb, paper jsonb,
    registered_at timestamptz, issued_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select d.id, o.slug, o.name, o.demonstration, d.register_number, d.unsigned, d.signed, d.paper, d.registered_at, d.issued_at, d.revoked_at
  from public.credential_deelcertificaat d join public.organisation o on o.id = d.organisation_id where d.id = credential $$;
create function app.public_status_list(list uuid) returns table (id uuid, organisation_id uuid, signed jsonb, version int, signed_version int, signed_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.organisation_id, l.signed, l.version, l.signed_version, l.signed_at from public.credential_status_list l where l.id = list $$;
create function app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows int) returns table (
    register_number text, leeruitkomst text, title text, framework_code text, framework_version text, registered_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select d.register_number, d.leeruitkomst, coalesce(l.display_title, d.paper #>> '{facts,leeruitkomst,name}'), v.code, v.version, d.registered_at, d.revoked_at
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_version v on v.id = d.framework_version_id
  left join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and (d.kind <> 'leeruitkomst' or exists (select from public.decision x
      where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, d.id) and x.announcement_id is not null))
    and (wanted_number is null or d.register_number = upper(trim(wanted_number)))
    and (after_number is null or (d.registered_at, d.register_number) <
      (select a.registered_at, a.register_number from public.credential_deelcertificaat a where a.organisation_id = o.id and a.register_number = after_number))
  order by d.registered_at desc, d.register_number desc limit least(page_rows, 101) $$;
create or replace function app.public_register_counts(organisation_slug text) returns table (leeruitkomst text, title text, year int, issued int, revoked int)
  language sql stable security definer set search_path = '' as $$
  select d.leeruitkomst, min(l.display_title), extract(year from d.registered_at at time zone 'Europe/Amsterdam')::int,
    count(*)::int, count(d.revoked_at)::int
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and exists (select from public.decision x where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, d.id) and x.announcement_id is not null)
  group by 1, 3 order by 1, 3 $$;
grant execute on function app.public_credential(uuid), app.public_status_list(uuid), app.public_register(text, text, text, int) to bewijskracht_app;
drop function app.first_paper(uuid, uuid);
alter table credential_status_list drop column suspension_signed;
alter table credential_revocation drop constraint credential_revocation_category_check,
  add constraint credential_revocation_category_check check (category in ('fraud', 'issuedInError', 'appealUpheld', 'identityWrong', 'holderRequest'));
drop index credential_deelcertificaat_candidate, credential_deelcertificaat_judged_once, credential_deelcertificaat_supersedes;
alter table credential_deelcertificaat drop column supersedes, drop column suspended_at,
  add constraint credential_deelcertificaat_organisation_id_assessment_id_le_key unique (organisation_id, assessment_id, leeruitkomst)`);
  }
}
