import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the attack suites found. Whoever put a row into another's sheet by SQL was told that it is sealed before
 * row-level security refused them: now only its author is told, and the owner. And whoever is a candidate and of the
 * board too could read the sheets of their own case from the reveal on, before any decision.
 */
export class AssessmentScoreGuard1795400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      guard(`and (tg_op <> 'INSERT' or s.account_id = app.account() or session_user <> 'bewijskracht_app')`),
    );
    await runner.query(policies('and not app.own_assessment(assessment_id)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard(''));
    await runner.query(policies(''));
  }
}

const guard = (toldTo: string): string => `
create or replace function app.guard_score() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  sheet uuid := case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end;
  organisation uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
begin
  if exists (select from public.assessment_score_sheet s where (s.organisation_id, s.id) = (organisation, sheet) and s.sealed_at is not null
      ${toldTo}) then
    raise exception 'a sealed sheet does not change' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$`;

const policies = (board: string): string => `
alter policy mine_or_revealed on assessment_score_sheet using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (sealed_at is not null and app.is_revealed(assessment_id, round)
    and (app.is_assessor(assessment_id) or ((select app.has_role('secretary', 'boardMember')) ${board})))));
alter policy after_reveal on assessment_interview using (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and (app.is_assessor(assessment_id) or ((select app.has_role('secretary', 'boardMember')) ${board})));
alter policy after_reveal on assessment_proposal using (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and (app.is_assessor(assessment_id) or ((select app.has_role('secretary', 'boardMember')) ${board})))`;
