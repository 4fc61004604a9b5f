import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a sheet opens to others. Asked first is what doesn't depend on the sheet: as long as `sealed_at` was asked first,
 * a colleague's page took one question more, and so a little longer, once a sheet was sealed. And what somebody sealed
 * who was replaced before the reveal stays out of the case, as what they only wrote always did.
 */
export class AssessmentSheetOpen1795504000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function app.is_opened(assessment uuid, of_round int, author uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment_seal s
    join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.assessment_id)
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.round = of_round and s.revealed_at is not null
      and a.account_id = author and a.replaced_at is null) $$;
grant execute on function app.is_opened(uuid, int, uuid) to bewijskracht_app;
${policy('app.is_opened(assessment_id, round, account_id) and sealed_at is not null')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy('sealed_at is not null and app.is_revealed(assessment_id, round)'));
    await runner.query('drop function app.is_opened(uuid, int, uuid)');
  }
}

const policy = (opened: string): string => `
alter policy mine_or_revealed on assessment_score_sheet using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (${opened}
    and (app.is_assessor(assessment_id) or ((select app.has_role('secretary', 'boardMember')) and not app.own_assessment(assessment_id))))))`;
