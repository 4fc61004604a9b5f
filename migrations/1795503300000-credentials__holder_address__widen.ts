import type { MigrationInterface, QueryRunner } from 'typeorm';

const holderAddress = (roles: string): string => `
create or replace function app.holder_address(candidate uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select a.email from public.portfolio_candidate c join public.account a on a.id = c.account_id
  where c.organisation_id = app.organisation() and c.id = candidate and app.has_role(${roles}) $$`;

/** The secretary registers too: a correction that a member asked for is hers to confirm. */
export class CredentialsHolderAddressWiden1795503300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(holderAddress(`'boardMember', 'secretary', 'system'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(holderAddress(`'boardMember', 'system'`));
  }
}
