import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a static mirror is made of: the organisations by their name in addresses, and their published status lists. */
export class CredentialsMirrorList1795400170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function app.public_mirror() returns table (slug text, status_lists uuid[])
  language sql stable security definer set search_path = '' as $$
  select o.slug, coalesce(array_agg(l.id order by l.id) filter (where l.signed is not null), '{}')
  from public.organisation o left join public.credential_status_list l on l.organisation_id = o.id group by o.slug $$;
grant execute on function app.public_mirror() to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.public_mirror()');
  }
}
