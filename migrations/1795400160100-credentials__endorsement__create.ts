import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others say for an organisation's deelcertificaten, and what everybody may know of a kind of badge. */
export class CredentialsEndorsementCreate1795400160100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_endorsement (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  subject text not null,
  endorser text not null,
  endorser_name text not null,
  signed jsonb not null,
  attached_by uuid not null,
  attached_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, attached_by) references account_membership on delete restrict,
  check ((ended_by is null) = (ended_at is null))
);
create unique index credential_endorsement_once on credential_endorsement (organisation_id, (signed ->> 'id')) where ended_at is null;
comment on table credential_endorsement is 'signed by another organisation, verified before it was attached; ended, never changed';
alter table credential_endorsement enable row level security;
create policy tenant on credential_endorsement for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy attach on credential_endorsement for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and attached_by = (select app.account()) and ended_at is null);
create policy finish on credential_endorsement for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and ended_at is null) with check (ended_by = (select app.account()));
grant select, insert, update (ended_by, ended_at) on credential_endorsement to bewijskracht_app;

create function app.public_endorsements(organisation_slug text) returns table (subject text, signed jsonb)
  language sql stable security definer set search_path = '' as $$
  select e.subject, e.signed from public.organisation o join public.credential_endorsement e on e.organisation_id = o.id
  where o.slug = organisation_slug and e.ended_at is null order by e.attached_at $$;
-- the facts of the newest paper of an item; what is the holder's alone stays here
create function app.public_badge(organisation_slug text, framework_code text, framework_version text, item text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select (d.paper -> 'facts') - 'holder' - 'evidence' - 'credentialId' - 'registerNumber' - 'status' - 'stack'
  from public.organisation o
  join public.framework_version v on v.code = framework_code and v.version = framework_version
  join public.credential_deelcertificaat d on d.organisation_id = o.id and d.framework_version_id = v.id and d.leeruitkomst = item
  where o.slug = organisation_slug and d.issued_at is not null order by d.registered_at desc limit 1 $$;
grant execute on function app.public_endorsements(text), app.public_badge(text, text, text, text) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.public_endorsements(text), app.public_badge(text, text, text, text);
drop table credential_endorsement`);
  }
}
