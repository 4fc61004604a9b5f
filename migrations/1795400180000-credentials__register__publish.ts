import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register that anyone may look a number up in: numbers, never names. And a short code for new numbers. */
export class CredentialsRegisterPublish1795400180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table organisation add column register_code text;
-- what was numbered keeps its number; a code that two would share gets the organisation's own digits
update organisation o set register_code = upper(left(replace(o.slug, '-', ''), 6)) || case when exists (select from organisation p
  where p.id <> o.id and upper(left(replace(p.slug, '-', ''), 6)) = upper(left(replace(o.slug, '-', ''), 6)))
  then upper(left(md5(o.id::text), 4)) else '' end;
alter table organisation alter column register_code set not null, add unique (register_code),
  add check (register_code ~ '^[A-Z0-9]{2,10}$');

create function app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows int) returns table (
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
create function app.public_register_counts(organisation_slug text) returns table (leeruitkomst text, title text, year int, issued int, revoked int)
  language sql stable security definer set search_path = '' as $$
  select d.leeruitkomst, min(l.display_title), extract(year from d.registered_at at time zone 'Europe/Amsterdam')::int,
    count(*)::int, count(d.revoked_at)::int
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and exists (select from public.decision x where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, d.id) and x.announcement_id is not null)
  group by 1, 3 order by 1, 3 $$;
grant execute on function app.public_register(text, text, text, int), app.public_register_counts(text) to bewijskracht_app;
create index credential_deelcertificaat_register on credential_deelcertificaat (organisation_id, registered_at desc, register_number desc);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credential_deelcertificaat_register;
drop function app.public_register(text, text, text, int), app.public_register_counts(text);
alter table organisation drop column register_code`);
  }
}
