import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seal (DESIGN §3.2) and the transitions: what the database refuses whoever asks, and what it answers about a case. */
export class AssessmentSealGuard1795300008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function app.is_assessor(assessment uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment_assessor a where a.organisation_id = app.organisation() and a.assessment_id = assessment
    and a.account_id = app.account() and a.replaced_at is null) $$;
create function app.is_declared_assessor(assessment uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment s join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.id)
    where s.organisation_id = app.organisation() and s.id = assessment and s.state <> 'withdrawn'
      and a.account_id = app.account() and a.declared_at is not null and a.replaced_at is null) $$;
-- the dossier opens for an assessor who declared to have no ties (issue 2, §6)
create or replace function app.dossier_open(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment s join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.id)
    where s.organisation_id = app.organisation() and s.submission_id = submission and s.state <> 'withdrawn'
      and a.account_id = app.account() and a.declared_at is not null and a.replaced_at is null) $$;
create function app.own_assessment(assessment uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment s where s.organisation_id = app.organisation() and s.id = assessment and s.candidate_id = app.own_candidate()) $$;
create function app.is_revealed(assessment uuid, of_round int) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment_seal s where s.organisation_id = app.organisation() and s.assessment_id = assessment
    and s.round = of_round and s.revealed_at is not null) $$;
create function app.own_open_sheet(sheet uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.assessment_score_sheet s
    where s.organisation_id = app.organisation() and s.id = sheet and s.account_id = app.account() and s.sealed_at is null
      and app.is_declared_assessor(s.assessment_id)) $$;
-- talking about a joint judgement begins when every round that was opened is revealed
create function app.may_agree(assessment uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select app.is_declared_assessor(assessment) and app.is_revealed(assessment, 1) and not exists (select from public.assessment_seal s
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.revealed_at is null) $$;
-- what an assessor knows of a case before the dossier opens: to declare "geen banden" one must know with whom
create function app.case_of(assessment uuid) returns table (account_id uuid, number text, name text, policy_id uuid, manifest_hash text)
  language sql stable security definer set search_path = '' as $$
  select c.account_id, c.number, m.name, u.policy_id, u.manifest_hash from public.assessment s
  join public.submission u on (u.organisation_id, u.id) = (s.organisation_id, s.submission_id)
  join public.portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  join public.account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.account_id)
  where s.organisation_id = app.organisation() and s.id = assessment and app.is_assessor(s.id) $$;

-- the only writer of the reveal: locks the round, then counts what the sealer may not see
create function app.reveal_when_all_sealed() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  seal public.assessment_seal;
  sheet record;
begin
  -- whoever replaces an assessor or withdraws holds this row: either is over before the count, or waits for the reveal
  perform from public.assessment a where (a.organisation_id, a.id) = (new.organisation_id, new.assessment_id) for update;
  select * into strict seal from public.assessment_seal s
    where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round) for update;
  if seal.revealed_at is not null then return null; end if;
  if (select count(s.sealed_at) < seal.expected or count(s.sealed_at) < count(*)
      from public.assessment_assessor a left join public.assessment_score_sheet s
        on (s.organisation_id, s.assessment_id, s.account_id, s.round) = (a.organisation_id, a.assessment_id, a.account_id, new.round)
      where (a.organisation_id, a.assessment_id) = (new.organisation_id, new.assessment_id) and a.replaced_at is null) then
    return null;
  end if;
  update public.assessment_seal s set revealed_at = clock_timestamp()
    where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round);
  if new.round = 1 then
    update public.assessment a set state = 'revealed' where (a.organisation_id, a.id) = (new.organisation_id, new.assessment_id);
  end if;
  for sheet in select s.id, s.account_id, s.sealed_at from public.assessment_score_sheet s
      where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round)
        and s.sealed_at is not null order by s.sealed_at loop
    perform app.record_audit('assessor', 'assessment.sealed', new.assessment_id,
      jsonb_build_object('sheet', sheet.id, 'assessor', sheet.account_id, 'sealedAt', sheet.sealed_at, 'round', new.round));
  end loop;
  perform app.record_audit('assessor', 'assessment.revealed', new.assessment_id, jsonb_build_object('round', new.round));
  return null;
end $$;
create trigger reveal after update of sealed_at on assessment_score_sheet for each row
  when (old.sealed_at is null and new.sealed_at is not null) execute function app.reveal_when_all_sealed();

create function app.guard_sheet() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.sealed_at is not null then
    raise exception 'a sealed sheet does not change' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.sealed_at is not null and exists (select from public.assessment_leeruitkomst l
      where (l.organisation_id, l.assessment_id) = (new.organisation_id, new.assessment_id) and not exists (select from public.assessment_score c
        where (c.organisation_id, c.sheet_id, c.leeruitkomst) = (new.organisation_id, new.id, l.leeruitkomst) and c.verdict is not null)) then
    raise exception 'a sheet without a verdict on every leeruitkomst is not sealed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update or delete on assessment_score_sheet for each row execute function app.guard_sheet();
create function app.guard_score() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  sheet uuid := case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end;
  organisation uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
begin
  if exists (select from public.assessment_score_sheet s where (s.organisation_id, s.id) = (organisation, sheet) and s.sealed_at is not null) then
    raise exception 'a sealed sheet does not change' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger guard before insert or update or delete on assessment_score for each row execute function app.guard_score();

-- the revision after the gesprek: a sheet for each assessor with a copy of what they sealed themselves, under a seal of its own
create function app.open_revision(assessment uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not app.is_declared_assessor(assessment) or not app.is_revealed(assessment, 1) or not exists (select from public.assessment_interview i
      where i.organisation_id = app.organisation() and i.assessment_id = assessment and i.finished_at is not null and i.skipped_by_rule is null) then
    raise exception 'a revision follows the gesprek' using errcode = 'restrict_violation';
  end if;
  insert into public.assessment_seal (organisation_id, assessment_id, round, expected)
    select s.organisation_id, s.assessment_id, 2, s.expected from public.assessment_seal s
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.round = 1;
  insert into public.assessment_score_sheet (organisation_id, id, assessment_id, round, account_id, created_at)
    select a.organisation_id, gen_random_uuid(), a.assessment_id, 2, a.account_id, clock_timestamp() from public.assessment_assessor a
    where a.organisation_id = app.organisation() and a.assessment_id = assessment and a.replaced_at is null;
  insert into public.assessment_score (organisation_id, sheet_id, framework_version_id, leeruitkomst, verdict, content, updated_at)
    select revised.organisation_id, revised.id, c.framework_version_id, c.leeruitkomst, c.verdict, c.content, clock_timestamp()
    from public.assessment_score_sheet revised
    join public.assessment_score_sheet first on (first.organisation_id, first.assessment_id, first.account_id, first.round)
      = (revised.organisation_id, revised.assessment_id, revised.account_id, 1)
    join public.assessment_score c on (c.organisation_id, c.sheet_id) = (first.organisation_id, first.id)
    where revised.organisation_id = app.organisation() and revised.assessment_id = assessment and revised.round = 2;
end $$;

-- an assessment's own transitions (DESIGN §7); revealed only by the seal; back from advised only to mend reasons
create function app.guard_assessment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state = old.state then return new; end if;
  if (old.state, new.state) not in (('appointed', 'scoring'), ('scoring', 'appointed'), ('scoring', 'revealed'), ('revealed', 'interviewed'), ('revealed', 'interviewSkipped'),
      ('interviewed', 'agreed'), ('interviewSkipped', 'agreed'), ('agreed', 'advised'), ('agreed', 'interviewed'), ('advised', 'interviewed'),
      ('appointed', 'withdrawn'), ('scoring', 'withdrawn')) then
    raise exception 'an assessment does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if new.state = 'revealed' and not exists (select from public.assessment_seal s
      where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.id, 1) and s.revealed_at is not null) then
    raise exception 'only the seal reveals' using errcode = 'restrict_violation';
  end if;
  if new.state = 'agreed' and exists (select from public.assessment_leeruitkomst l
      where (l.organisation_id, l.assessment_id) = (new.organisation_id, new.id) and not exists (select from public.assessment_consensus c
        where (c.organisation_id, c.assessment_id, c.leeruitkomst) = (l.organisation_id, l.assessment_id, l.leeruitkomst)
          and not exists (select from public.assessment_send_back b where (b.organisation_id, b.consensus_id) = (c.organisation_id, c.id)
            and b.kind = 'repairReasons'))) then
    raise exception 'not every leeruitkomst is settled' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on assessment for each row execute function app.guard_assessment();

-- withdrawal of a submission is free until the reveal and takes its assessment along (DESIGN §3.2, §7)
create function app.withdraw_assessment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.assessment a join public.assessment_seal s on (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)
      where (a.organisation_id, a.submission_id) = (new.organisation_id, new.id) and s.revealed_at is not null) then
    raise exception 'withdrawal ends at the reveal' using errcode = 'restrict_violation';
  end if;
  update public.assessment a set state = 'withdrawn' where (a.organisation_id, a.submission_id) = (new.organisation_id, new.id);
  return null;
end $$;
create trigger withdraw after update of state on submission for each row when (new.state = 'withdrawn') execute function app.withdraw_assessment();

-- the coordinator's one window: done or not, so that one can remind; never when, never what; shut for who is in the case
create function app.sheets_done(assessment uuid, of_round int) returns table (account_id uuid, done boolean)
  language sql stable security definer set search_path = '' as $$
  select a.account_id, coalesce(s.sealed_at is not null, false)
  from public.assessment_assessor a left join public.assessment_score_sheet s
    on (s.organisation_id, s.assessment_id, s.account_id, s.round) = (a.organisation_id, a.assessment_id, a.account_id, of_round)
  where a.organisation_id = app.organisation() and a.assessment_id = assessment and a.replaced_at is null and app.has_role('coordinator')
    and not app.is_assessor(assessment) and not app.own_assessment(assessment) $$;
grant execute on function app.is_assessor(uuid), app.is_declared_assessor(uuid), app.own_assessment(uuid), app.is_revealed(uuid, int),
  app.own_open_sheet(uuid), app.may_agree(uuid), app.case_of(uuid), app.open_revision(uuid), app.sheets_done(uuid, int)
  to bewijskracht_app;

-- a joint judgement is one proposal, to which every assessor agreed (DESIGN §7)
create function app.guard_consensus() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.assessment_proposal p where (p.organisation_id, p.id, p.assessment_id, p.leeruitkomst)
      = (new.organisation_id, new.proposal_id, new.assessment_id, new.leeruitkomst) and p.verdict is not distinct from new.verdict) then
    raise exception 'not what was proposed' using errcode = 'restrict_violation';
  end if;
  if exists (select from public.assessment_assessor a where (a.organisation_id, a.assessment_id) = (new.organisation_id, new.assessment_id)
      and a.replaced_at is null and not exists (select from public.assessment_agreement g
        where (g.organisation_id, g.proposal_id, g.account_id) = (new.organisation_id, new.proposal_id, a.account_id))) then
    raise exception 'not every assessor agreed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert on assessment_consensus for each row execute function app.guard_consensus();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger withdraw on submission;
create or replace function app.dossier_open(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$ select false $$;
drop function app.withdraw_assessment(), app.sheets_done(uuid, int), app.open_revision(uuid), app.case_of(uuid), app.guard_consensus(), app.guard_assessment(),
  app.guard_score(), app.guard_sheet(), app.reveal_when_all_sealed(), app.own_open_sheet(uuid), app.may_agree(uuid), app.is_declared_assessor(uuid),
  app.is_revealed(uuid, int), app.own_assessment(uuid), app.is_assessor(uuid) cascade`);
  }
}
