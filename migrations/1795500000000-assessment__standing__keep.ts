import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An assessor's list finds what is open, and the latest of what was advised, by an index alone, however long somebody
 * has been judging: where the assessment stands is kept with each of its assessors.
 */
export class AssessmentStandingKeep1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table assessment_assessor add column standing text not null default 'open' check (standing in ('open', 'advised', 'withdrawn'));
comment on column assessment_assessor.standing is 'follows the state of the assessment; only a trigger writes it';
update assessment_assessor x set standing = a.state from assessment a
  where (a.organisation_id, a.id) = (x.organisation_id, x.assessment_id) and a.state in ('advised', 'withdrawn');
create index assessment_assessor_list on assessment_assessor (organisation_id, account_id, standing, due_on, assessment_id) where replaced_at is null;
drop index assessment_assessor_account;

create function app.keep_standing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.assessment_assessor x set standing = case when new.state in ('advised', 'withdrawn') then new.state else 'open' end
    where (x.organisation_id, x.assessment_id) = (new.organisation_id, new.id);
  return null;
end $$;
create trigger keep_standing after update of state on assessment for each row
  when (old.state is distinct from new.state and (old.state in ('advised', 'withdrawn') or new.state in ('advised', 'withdrawn')))
  execute function app.keep_standing();

revoke insert on assessment_assessor from bewijskracht_app;
grant insert (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, declared_at, replaced_at, position) on assessment_assessor to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
revoke insert (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, declared_at, replaced_at, position) on assessment_assessor from bewijskracht_app;
grant insert on assessment_assessor to bewijskracht_app;
drop trigger keep_standing on assessment;
drop function app.keep_standing();
create index assessment_assessor_account on assessment_assessor (organisation_id, account_id) where replaced_at is null;
drop index assessment_assessor_list;
alter table assessment_assessor drop column standing`);
  }
}
