import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deelcertificaten that are made of earlier ones: a kerntaak or the whole profile (DOMAIN §12.4). */
export class CredentialsStackCreate1795400180050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credential_deelcertificaat
  add column kind text not null default 'leeruitkomst' check (kind in ('leeruitkomst', 'kerntaak', 'profile')),
  alter column assessment_id drop not null,
  add constraint credential_deelcertificaat_judged check ((kind = 'leeruitkomst') = (assessment_id is not null));
comment on column credential_deelcertificaat.leeruitkomst is 'the code of what it is about: of a whole, that of its kerntaak or framework';
create unique index credential_deelcertificaat_whole on credential_deelcertificaat (organisation_id, candidate_id, framework_version_id, kind, leeruitkomst)
  where kind <> 'leeruitkomst' and revoked_at is null;
create table credential_stack_part (
  organisation_id uuid not null,
  whole_id uuid not null,
  part_id uuid not null,
  primary key (organisation_id, whole_id, part_id),
  foreign key (organisation_id, whole_id) references credential_deelcertificaat on delete restrict,
  foreign key (organisation_id, part_id) references credential_deelcertificaat on delete restrict
);
create index credential_stack_part_of on credential_stack_part (organisation_id, part_id);
create trigger append_only before update or delete or truncate on credential_stack_part for each statement execute function app.refuse_change();
create table credential_stack_request (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null references framework_version on delete restrict,
  kind text not null check (kind in ('kerntaak', 'profile')),
  item text not null,
  requested_at timestamptz not null,
  made_at timestamptz,
  made_by uuid,
  whole_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, whole_id) references credential_deelcertificaat on delete restrict,
  check ((made_at is null) = (whole_id is null) and (made_at is null) = (made_by is null))
);
create unique index credential_stack_request_open on credential_stack_request (organisation_id, candidate_id, framework_version_id, kind, item) where made_at is null;

-- a whole stands on every one of its leeruitkomsten, each with a paper of the same holder that is in force; the rest follows from a decision
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
-- what a whole says is no longer so when a paper it cites is revoked: it falls with it, for the same reason and by the same two people
create function app.revoke_wholes() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  whole record;
begin
  for whole in select w.id, w.status_list_id from public.credential_stack_part p
      join public.credential_deelcertificaat w on (w.organisation_id, w.id) = (p.organisation_id, p.whole_id)
      where (p.organisation_id, p.part_id) = (new.organisation_id, new.id) and w.revoked_at is null order by w.id for update of w loop
    update public.credential_revocation r set dropped_at = new.revoked_at
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, whole.id) and r.confirmed_at is null and r.dropped_at is null;
    insert into public.credential_revocation (organisation_id, id, deelcertificaat_id, category, explanation, requested_by, requested_at, confirmed_by, confirmed_at)
      select r.organisation_id, gen_random_uuid(), whole.id, r.category, 'Volgt uit ' || new.register_number || ': ' || r.explanation,
        r.requested_by, r.requested_at, r.confirmed_by, r.confirmed_at
      from public.credential_revocation r where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null
      order by r.confirmed_at desc limit 1;
    update public.credential_deelcertificaat w set revoked_at = new.revoked_at where (w.organisation_id, w.id) = (new.organisation_id, whole.id);
    update public.credential_status_list l set version = l.version + 1 where (l.organisation_id, l.id) = (new.organisation_id, whole.status_list_id);
  end loop;
  return null;
end $$;
create trigger wholes_fall after update on credential_deelcertificaat for each row
  when (old.revoked_at is null and new.revoked_at is not null and new.kind = 'leeruitkomst') execute function app.revoke_wholes();
-- a whole has no judgement of its own to announce: its parts were announced
create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision d where d.organisation_id = app.organisation() and d.deelcertificaat_id = deelcertificaat
    and d.announcement_id is not null)
  or exists (select from public.credential_deelcertificaat w where w.organisation_id = app.organisation() and w.id = deelcertificaat and w.kind <> 'leeruitkomst') $$;

-- the public register knows a whole by the name on its paper
create or replace function app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows int) returns table (
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

alter table credential_stack_part enable row level security;
alter table credential_stack_request enable row level security;
create policy makers_stack on credential_deelcertificaat for insert with check (organisation_id = (select app.organisation())
  and kind <> 'leeruitkomst' and (select app.has_role('system')) and signed is null and revoked_at is null);
create policy read on credential_stack_part for select using (organisation_id = (select app.organisation())
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_stack_part.organisation_id, credential_stack_part.whole_id)));
create policy make on credential_stack_part for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember', 'system')));
create policy read on credential_stack_request for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('secretary', 'boardMember', 'system'))));
create policy ask on credential_stack_request for insert with check (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()) and made_at is null);
create policy make on credential_stack_request for update using (organisation_id = (select app.organisation())
  and (select app.has_role('boardMember', 'system')) and made_at is null) with check (made_by = (select app.account()));
grant select, insert on credential_stack_part to bewijskracht_app;
grant select, insert, update (made_at, made_by, whole_id) on credential_stack_request to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger wholes_fall on credential_deelcertificaat;
drop table credential_stack_request, credential_stack_part;
drop policy makers_stack on credential_deelcertificaat;
drop function app.revoke_wholes();
create or replace function app.guard_registration() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.decision d where (d.organisation_id, d.deelcertificaat_id) = (new.organisation_id, new.id)) then
    raise exception 'a deelcertificaat follows from a decision' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision d where d.organisation_id = app.organisation() and d.deelcertificaat_id = deelcertificaat
    and d.announcement_id is not null) $$;
create or replace function app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows int) returns table (
    register_number text, leeruitkomst text, title text, framework_code text, framework_version text, registered_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select d.register_number, d.leeruitkomst, l.display_title, v.code, v.version, d.registered_at, d.revoked_at
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_version v on v.id = d.framework_version_id
  join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and exists (select from public.decision x where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, d.id) and x.announcement_id is not null)
    and (wanted_number is null or d.register_number = upper(trim(wanted_number)))
    and (after_number is null or (d.registered_at, d.register_number) <
      (select a.registered_at, a.register_number from public.credential_deelcertificaat a where a.organisation_id = o.id and a.register_number = after_number))
  order by d.registered_at desc, d.register_number desc limit least(page_rows, 101) $$;
drop index credential_deelcertificaat_whole;
alter table credential_deelcertificaat drop constraint credential_deelcertificaat_judged, alter column assessment_id set not null, drop column kind`);
  }
}
