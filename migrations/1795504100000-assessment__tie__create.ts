import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An assessor who does have ties says so instead of signing (DOMAIN §12.3). Only whoever appoints reads why, and who
 * said so can't sign "geen banden" afterwards, nor is it taken back: somebody else must be appointed.
 */
export class AssessmentTieCreate1795504100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table assessment_tie (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reason text not null check (length(reason) >= 10),
  declared_at timestamptz not null,
  primary key (organisation_id, assessment_id, account_id),
  foreign key (organisation_id, assessment_id, account_id)
    references assessment_assessor (organisation_id, assessment_id, account_id) on delete restrict
);
alter table assessment_tie enable row level security;
create trigger append_only before update or delete or truncate on assessment_tie for each statement execute function app.refuse_change();
create policy own_or_coordinator on assessment_tie for select using (organisation_id = (select app.organisation())
  and (account_id = (select app.account())
    or ((select app.has_role('coordinator')) and not app.is_assessor(assessment_id) and not app.own_assessment(assessment_id))));
create policy declare_instead on assessment_tie for insert with check (organisation_id = (select app.organisation())
  and account_id = (select app.account()) and app.is_assessor(assessment_id) and not app.is_declared_assessor(assessment_id)
  and not app.is_revealed(assessment_id, 1));
grant select, insert on assessment_tie to bewijskracht_app;
${declareOnce(' and not exists (select from assessment_tie t where (t.organisation_id, t.assessment_id, t.account_id) = (assessment_assessor.organisation_id, assessment_assessor.assessment_id, assessment_assessor.account_id))')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${declareOnce('')};
drop table assessment_tie`);
  }
}

const declareOnce = (unless: string): string => `
alter policy declare_once on assessment_assessor using (organisation_id = (select app.organisation())
  and account_id = (select app.account()) and declared_at is null and replaced_at is null${unless})`;
