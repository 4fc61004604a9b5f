import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads and writes what of an assessment: mine, or the round is revealed (DESIGN §3.2). */
export class AssessmentPoliciesCreate1795300008200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table assessment_designation enable row level security;
alter table assessment enable row level security;
alter table assessment_leeruitkomst enable row level security;
alter table assessment_assessor enable row level security;
alter table assessment_seal enable row level security;
alter table assessment_score_sheet enable row level security;
alter table assessment_score enable row level security;
alter table assessment_interview enable row level security;
alter table assessment_proposal enable row level security;
alter table assessment_agreement enable row level security;
alter table assessment_consensus enable row level security;
alter table assessment_replacement enable row level security;
alter table assessment_objection enable row level security;
alter table assessment_reminder enable row level security;
alter table assessment_send_back enable row level security;

create policy staff_reads on assessment_designation for select using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (select app.has_role('coordinator', 'secretary', 'boardMember'))));
create policy board_designates on assessment_designation for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary')) and designated_by = (select app.account()));
create policy board_ends on assessment_designation for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));

create policy read on assessment for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system')) or app.is_assessor(id)));
create policy coordinator_appoints on assessment for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and appointed_by = (select app.account()) and state = 'appointed');
create policy assessors_move on assessment for update using (organisation_id = (select app.organisation()) and app.is_assessor(id));
create policy coordinator_has_one_declare on assessment for update
  using (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')) and state in ('appointed', 'scoring'))
  with check (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')) and state = 'appointed');
create policy board_sends_back on assessment for update
  using (organisation_id = (select app.organisation()) and (select app.has_role('boardMember')) and state in ('advised', 'agreed', 'interviewed'))
  with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember')) and state = 'interviewed');
create policy read on assessment_leeruitkomst for select using (organisation_id = (select app.organisation())
  and exists (select from assessment a where (a.organisation_id, a.id) = (assessment_leeruitkomst.organisation_id, assessment_leeruitkomst.assessment_id)));
create policy coordinator_appoints on assessment_leeruitkomst for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')));

create policy read on assessment_assessor for select using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system'))
    or app.own_assessment(assessment_id) or app.is_assessor(assessment_id)));
-- nobody appoints themselves, and nobody joins after the reveal: they would score with the others' sheets before them
create policy coordinator_appoints on assessment_assessor for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and account_id <> (select app.account()) and declared_at is null and replaced_at is null
  and not app.is_revealed(assessment_id, 1));
create policy declare_once on assessment_assessor for update
  using (organisation_id = (select app.organisation()) and account_id = (select app.account()) and declared_at is null and replaced_at is null)
  with check (organisation_id = (select app.organisation()) and account_id = (select app.account()) and declared_at is not null and replaced_at is null);
create policy coordinator_replaces on assessment_assessor for update
  using (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')) and account_id <> (select app.account())
    and replaced_at is null and not app.is_revealed(assessment_id, 1))
  with check (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')) and replaced_at is not null);

create policy coordinator_and_board on assessment_replacement for select using (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator', 'secretary', 'boardMember')));
create policy coordinator_replaces on assessment_replacement for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and replaced_by = (select app.account()));
create policy own_or_coordinator on assessment_objection for select using (organisation_id = (select app.organisation())
  and (app.own_assessment(assessment_id) or (select app.has_role('coordinator'))) and not app.is_assessor(assessment_id));
create policy candidate_objects on assessment_objection for insert with check (organisation_id = (select app.organisation())
  and app.own_assessment(assessment_id) and not app.is_revealed(assessment_id, 1));
create policy coordinator on assessment_reminder for select using (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and not app.is_assessor(assessment_id) and not app.own_assessment(assessment_id));
create policy coordinator_reminds on assessment_reminder for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and reminded_by = (select app.account()));
create policy assessors_and_staff on assessment_send_back for select using (organisation_id = (select app.organisation())
  and (app.is_assessor(assessment_id) or (select app.has_role('coordinator', 'secretary', 'boardMember'))));
create policy board_sends_back on assessment_send_back for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('boardMember')) and not app.is_assessor(assessment_id));

create policy read on assessment_seal for select using (organisation_id = (select app.organisation())
  and exists (select from assessment a where (a.organisation_id, a.id) = (assessment_seal.organisation_id, assessment_seal.assessment_id)));
create policy open_round on assessment_seal for insert with check (organisation_id = (select app.organisation()) and revealed_at is null
  and round = 1 and (select app.has_role('coordinator')));

-- mine, or sealed in a round that is revealed; asks another table, so it can't recurse
create policy mine_or_revealed on assessment_score_sheet for select using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (sealed_at is not null and app.is_revealed(assessment_id, round)
    and (app.is_assessor(assessment_id) or (select app.has_role('secretary', 'boardMember'))))));
create policy open_mine on assessment_score_sheet for insert with check (organisation_id = (select app.organisation())
  and account_id = (select app.account()) and round = 1 and sealed_at is null and app.is_declared_assessor(assessment_id)
  and not app.is_revealed(assessment_id, 1));
create policy write_mine_while_open on assessment_score_sheet for update
  using (organisation_id = (select app.organisation()) and account_id = (select app.account()) and sealed_at is null
    and app.is_declared_assessor(assessment_id))
  with check (organisation_id = (select app.organisation()) and account_id = (select app.account()));
create policy mine_or_revealed on assessment_score for select using (organisation_id = (select app.organisation())
  and exists (select from assessment_score_sheet s where (s.organisation_id, s.id) = (assessment_score.organisation_id, assessment_score.sheet_id)));
create policy write_mine on assessment_score for insert with check (organisation_id = (select app.organisation()) and app.own_open_sheet(sheet_id));
create policy change_mine on assessment_score for update using (organisation_id = (select app.organisation()) and app.own_open_sheet(sheet_id))
  with check (organisation_id = (select app.organisation()) and app.own_open_sheet(sheet_id));

-- what follows exists only after the reveal
create policy after_reveal on assessment_interview for select using (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and (app.is_assessor(assessment_id) or (select app.has_role('secretary', 'boardMember'))));
create policy record on assessment_interview for insert with check (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and app.is_assessor(assessment_id) and updated_by = (select app.account()));
create policy record_more on assessment_interview for update using (organisation_id = (select app.organisation())
  and finished_at is null and app.is_assessor(assessment_id)) with check (updated_by = (select app.account()));
create policy after_reveal on assessment_proposal for select using (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and (app.is_assessor(assessment_id) or (select app.has_role('secretary', 'boardMember'))));
create policy propose on assessment_proposal for insert with check (organisation_id = (select app.organisation())
  and app.may_agree(assessment_id) and proposed_by = (select app.account()));
create policy with_proposal on assessment_agreement for select using (organisation_id = (select app.organisation())
  and exists (select from assessment_proposal p where (p.organisation_id, p.id) = (assessment_agreement.organisation_id, assessment_agreement.proposal_id)));
create policy agree on assessment_agreement for insert with check (organisation_id = (select app.organisation()) and account_id = (select app.account())
  and exists (select from assessment_proposal p where (p.organisation_id, p.id) = (assessment_agreement.organisation_id, assessment_agreement.proposal_id)
    and app.may_agree(p.assessment_id)));
create policy after_reveal on assessment_consensus for select using (organisation_id = (select app.organisation())
  and app.is_revealed(assessment_id, 1) and (app.is_assessor(assessment_id) or (select app.has_role('secretary', 'boardMember'))));
create policy reach on assessment_consensus for insert with check (organisation_id = (select app.organisation())
  and app.may_agree(assessment_id));

grant select, insert on assessment, assessment_leeruitkomst, assessment_assessor, assessment_seal, assessment_score_sheet, assessment_score,
  assessment_interview, assessment_proposal, assessment_agreement, assessment_consensus, assessment_designation, assessment_replacement,
  assessment_objection, assessment_reminder, assessment_send_back to bewijskracht_app;
grant update (ended_at) on assessment_designation to bewijskracht_app;
grant update (state, interviewed_at, advised_at) on assessment to bewijskracht_app;
grant update (declared_at, replaced_at) on assessment_assessor to bewijskracht_app;
grant update (place, sealed_at) on assessment_score_sheet to bewijskracht_app;
grant update (verdict, content, version, updated_at) on assessment_score to bewijskracht_app;
grant update (held_on, present, questions, notes, skipped_by_rule, reason, finished_at, version, updated_by, updated_at) on assessment_interview to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$ declare policy record; begin
  for policy in select policyname, tablename from pg_policies where schemaname = 'public' and tablename like 'assessment%' loop
    execute format('drop policy %I on %I', policy.policyname, policy.tablename);
  end loop;
end $$`);
  }
}
