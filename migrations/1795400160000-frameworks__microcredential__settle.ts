import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a policy says of its deelcertificaten as micro-credentials, and by which numbers the organisation is known. */
export class FrameworksMicrocredentialSettle1795400160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table framework_policy add column microcredential jsonb not null default '{}' check (jsonb_typeof(microcredential) = 'object');
comment on column framework_policy.microcredential is 'what it leaves out is as USUAL_MICROCREDENTIAL has it: the least that can be claimed';
alter table organisation
  add column country_code text not null default 'NL' check (country_code ~ '^[A-Z]{2}$'),
  add column brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  add column eidas_identifier text check (eidas_identifier ~ '^[A-Z]{5}-.{1,60}$');
comment on column organisation.eidas_identifier is 'as ETSI EN 319 412-1 writes it, such as NTRNL-12345678: a European credential names its issuer by it';

-- who may read the address is who registers: it goes into the credential as a salted hash
create function app.holder_address(candidate uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select a.email from public.portfolio_candidate c join public.account a on a.id = c.account_id
  where c.organisation_id = app.organisation() and c.id = candidate and app.has_role('boardMember', 'system') $$;
create function app.public_profile(organisation_slug text) returns table (
    organisation_id uuid, slug text, name text, website text, email text, country_code text, brin text, eidas_identifier text, demonstration boolean)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.slug, o.name, o.website, o.email, o.country_code, o.brin, o.eidas_identifier, o.demonstration
  from public.organisation o where o.slug = organisation_slug $$;
grant execute on function app.holder_address(uuid), app.public_profile(text) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.holder_address(uuid), app.public_profile(text);
alter table organisation drop column country_code, drop column brin, drop column eidas_identifier;
alter table framework_policy drop column microcredential`);
  }
}
