import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['credential_deelcertificaat', 'credential_status_list', 'credential_key', 'organisation'];

/** Every copy of the API is told when something strangers can see changes, so that none gives an old answer again. */
export class CredentialsChangesTell1795400140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function app.tell_public_change() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_notify('public_change', '');
  return null;
end $$;
revoke execute on function app.tell_public_change() from public;`);
    for (const table of TABLES) {
      await runner.query(`create trigger tell_public_change after insert or update or delete on ${table}
        for each statement execute function app.tell_public_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop trigger tell_public_change on ${table}`);
    await runner.query('drop function app.tell_public_change()');
  }
}
