import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who judges a case, or is judged in it, replaces nobody on it, themselves included. The route refused that already; of
 * two policies for one table either one's test of the new row is enough, so the database let an assessor who also
 * coordinates take themselves off before signing.
 */
export class AssessmentReplacementTighten1795504200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const outside = ' and not app.is_assessor(assessment_id) and not app.own_assessment(assessment_id)';
    await runner.query(policies(outside, ` and account_id <> (select app.account())${outside}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policies('', ''));
  }
}

const COORDINATOR = `organisation_id = (select app.organisation()) and (select app.has_role('coordinator'))`;

const policies = (outside: string, others: string): string => `
alter policy coordinator_replaces on assessment_assessor
  using (${COORDINATOR} and account_id <> (select app.account()) and replaced_at is null and not app.is_revealed(assessment_id, 1)${outside})
  with check (${COORDINATOR} and replaced_at is not null${others});
alter policy coordinator_replaces on assessment_replacement
  with check (${COORDINATOR} and replaced_by = (select app.account())${outside})`;
