import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts: set per transaction by the one door to the database (DESIGN §3.1). '' on a reused connection is nobody. */
export class DatabaseFoundationCreate1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create schema app;
grant usage on schema app to bewijskracht_app;
grant usage on schema public to bewijskracht_app;
alter default privileges revoke execute on functions from public;

create function app.account() returns uuid language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app.organisation() returns uuid language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
grant execute on function app.account(), app.organisation() to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema app cascade');
  }
}
