import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signing key is replaced, or reported as in other hands; both take two people, and what a lost key signed is signed anew. */
export class CredentialsKeyChange1795400185000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credential_key add column compromised_since timestamptz;
comment on column credential_key.compromised_since is 'from this moment on somebody else may have signed with it; nothing it signed counts any more';
create table credential_key_change (
  organisation_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  kind text not null check (kind in ('rotation', 'compromise')),
  explanation text not null check (length(explanation) >= 10),
  compromised_since timestamptz,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  dropped_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, key_id) references credential_key on delete restrict,
  check ((kind = 'compromise') = (compromised_since is not null)),
  check (compromised_since <= requested_at),
  check (confirmed_by is distinct from requested_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_at is null or dropped_at is null)
);
create unique index credential_key_change_open on credential_key_change (organisation_id) where confirmed_at is null and dropped_at is null;
-- what a lost key had signed on the day it was reported, and whether the new key has signed it since
create table credential_key_impact (
  organisation_id uuid not null,
  change_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('deelcertificaat', 'statusList', 'issued', 'walletCopy')),
  signed_at timestamptz not null,
  mended_at timestamptz,
  primary key (organisation_id, change_id, subject_id),
  foreign key (organisation_id, change_id) references credential_key_change on delete restrict
);

-- a key keeps its name and its bytes; it retires once, and only when two people wanted it
create function app.guard_key() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.organisation_id, new.id, new.fragment, new.public_key_multibase, new.created_at)
     is distinct from (old.organisation_id, old.id, old.fragment, old.public_key_multibase, old.created_at)
     or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
     or (old.compromised_since is not null and new.compromised_since is distinct from old.compromised_since) then
    raise exception 'a signing key is not rewritten' using errcode = 'restrict_violation';
  end if;
  if new.retired_at is null or not exists (select from public.credential_key_change c
      where (c.organisation_id, c.key_id) = (new.organisation_id, new.id) and c.confirmed_at is not null
      and (new.compromised_since is not distinct from old.compromised_since or c.compromised_since = new.compromised_since)) then
    raise exception 'changing a signing key takes two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on credential_key for each row execute function app.guard_key();

-- signing anew: only what a lost key signed, only under the key that signs now, and nothing else of it changes
create function app.guard_mending() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if to_jsonb(new) - array['key_id', 'signed', 'certificate_sha256'] is distinct from to_jsonb(old) - array['key_id', 'signed', 'certificate_sha256']
     or (new.signed is null) <> (old.signed is null)
     or not exists (select from public.credential_key k where (k.organisation_id, k.id) = (old.organisation_id, old.key_id) and k.compromised_since is not null)
     or not exists (select from public.credential_key k where (k.organisation_id, k.id) = (new.organisation_id, new.key_id) and k.retired_at is null) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger guard on credential_deelcertificaat;
create trigger guard before update on credential_deelcertificaat for each row
  when (new.key_id is not distinct from old.key_id) execute function app.guard_deelcertificaat();
create trigger guard_mending before update on credential_deelcertificaat for each row
  when (new.key_id is distinct from old.key_id) execute function app.guard_mending();

create or replace function app.public_issuer(organisation_slug text) returns table (organisation_id uuid, slug text, name text, website text, email text, keys jsonb)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.slug, o.name, o.website, o.email, coalesce((select jsonb_agg(jsonb_build_object('fragment', k.fragment, 'publicKeyMultibase', k.public_key_multibase)
      || case when k.compromised_since is null then '{}' else jsonb_build_object('revoked', to_char(k.compromised_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end
      order by k.created_at)
    from public.credential_key k where k.organisation_id = o.id), '[]') from public.organisation o where o.slug = organisation_slug $$;

alter table credential_key_change enable row level security;
alter table credential_key_impact enable row level security;
create policy board on credential_key_change for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'system')));
create policy request on credential_key_change for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and requested_by = (select app.account()) and confirmed_by is null and dropped_at is null);
create policy confirm on credential_key_change for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and confirmed_at is null and dropped_at is null)
  with check (confirmed_by is null or confirmed_by = (select app.account()));
create policy board on credential_key_impact for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'system')));
create policy report on credential_key_impact for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and mended_at is null);
create policy mend on credential_key_impact for update using (organisation_id = (select app.organisation()) and (select app.has_role('system')));
create policy change on credential_key for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy succeed on credential_key for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('secretary'))
  and exists (select from credential_key_change c where c.organisation_id = (select app.organisation()) and c.confirmed_at is not null));
grant select, insert on credential_key_change, credential_key_impact to bewijskracht_app;
grant update (confirmed_by, confirmed_at, dropped_at) on credential_key_change to bewijskracht_app;
grant update (mended_at) on credential_key_impact to bewijskracht_app;
grant update (retired_at, compromised_since) on credential_key to bewijskracht_app;
grant update (key_id) on credential_deelcertificaat to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
revoke update (key_id) on credential_deelcertificaat from bewijskracht_app;
revoke update (retired_at, compromised_since) on credential_key from bewijskracht_app;
drop policy change on credential_key;
drop policy succeed on credential_key;
drop trigger guard on credential_key;
drop trigger guard_mending on credential_deelcertificaat;
drop trigger guard on credential_deelcertificaat;
create trigger guard before update on credential_deelcertificaat for each row execute function app.guard_deelcertificaat();
drop function app.guard_key(), app.guard_mending();
create or replace function app.public_issuer(organisation_slug text) returns table (organisation_id uuid, slug text, name text, website text, email text, keys jsonb)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.slug, o.name, o.website, o.email, coalesce((select jsonb_agg(jsonb_build_object('fragment', k.fragment, 'publicKeyMultibase', k.public_key_multibase) order by k.created_at)
    from public.credential_key k where k.organisation_id = o.id), '[]') from public.organisation o where o.slug = organisation_slug $$;
drop table credential_key_impact, credential_key_change;
alter table credential_key drop column compromised_since`);
  }
}
