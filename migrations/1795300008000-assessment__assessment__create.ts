import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One submission under judgement, and the seal (DESIGN §3.2): neither assessor reads the other before both have sealed. */
export class AssessmentAssessmentCreate1795300008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table assessment_designation (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('vak', 'beroepsoverstijgend')),
  framework_version_id uuid not null references framework_version on delete restrict,
  leeruitkomsten text[] not null check (cardinality(leeruitkomsten) > 0),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  designated_by uuid not null,
  designated_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account_membership on delete restrict
);
create table assessment (
  organisation_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null,
  state text not null check (state in ('appointed', 'scoring', 'revealed', 'interviewed', 'interviewSkipped', 'agreed', 'advised', 'withdrawn')),
  due_on date not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  interviewed_at timestamptz,
  advised_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, submission_id) references submission on delete restrict,
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict
);
create index assessment_submission on assessment (organisation_id, submission_id);
create table assessment_leeruitkomst (
  organisation_id uuid not null,
  assessment_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  primary key (organisation_id, assessment_id, leeruitkomst),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict
);
create table assessment_assessor (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('vak', 'beroepsoverstijgend')),
  appointed_at timestamptz not null,
  due_on date not null,
  declared_at timestamptz,
  replaced_at timestamptz,
  position int not null,
  primary key (organisation_id, assessment_id, account_id),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict,
  foreign key (organisation_id, account_id) references account_membership on delete restrict
);
create index assessment_assessor_account on assessment_assessor (organisation_id, account_id) where replaced_at is null;
create table assessment_replacement (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  by_account_id uuid not null,
  reason text not null check (length(reason) >= 10),
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  primary key (organisation_id, assessment_id, account_id),
  foreign key (organisation_id, assessment_id, account_id) references assessment_assessor on delete restrict,
  foreign key (organisation_id, assessment_id, by_account_id) references assessment_assessor on delete restrict
);
create table assessment_objection (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reason text not null check (length(reason) >= 10),
  objected_at timestamptz not null,
  primary key (organisation_id, assessment_id, account_id),
  foreign key (organisation_id, assessment_id, account_id) references assessment_assessor on delete restrict
);
create table assessment_reminder (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reminded_by uuid not null,
  reminded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id, account_id) references assessment_assessor on delete restrict
);
create index assessment_reminder_assessor on assessment_reminder (organisation_id, assessment_id, account_id);
comment on table assessment_reminder is 'the coordinator''s alone: that somebody was reminded tells that they are not done';
comment on table assessment_objection is 'the candidate''s and the coordinator''s alone: no assessor reads what was said of them';
create table assessment_seal (
  organisation_id uuid not null,
  assessment_id uuid not null,
  round int not null check (round in (1, 2)),
  expected int not null check (expected >= 2),
  revealed_at timestamptz,
  primary key (organisation_id, assessment_id, round),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict
);
create table assessment_score_sheet (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  round int not null,
  account_id uuid not null,
  place jsonb,
  created_at timestamptz not null,
  sealed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, assessment_id, round, account_id),
  foreign key (organisation_id, assessment_id, round) references assessment_seal on delete restrict,
  foreign key (organisation_id, assessment_id, account_id) references assessment_assessor on delete restrict
);
create table assessment_score (
  organisation_id uuid not null,
  sheet_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  verdict text check (verdict in ('shown', 'partlyShown', 'notShown', 'notJudgeable')),
  content jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (organisation_id, sheet_id, leeruitkomst),
  foreign key (organisation_id, sheet_id) references assessment_score_sheet on delete restrict,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict
);
comment on column assessment_score_sheet.place is 'where this assessor stopped reading, to reopen there';
create table assessment_interview (
  organisation_id uuid not null,
  assessment_id uuid not null,
  held_on date,
  present text[] not null default '{}',
  questions jsonb not null default '[]',
  notes jsonb not null default '[]',
  skipped_by_rule text,
  reason text not null default '',
  finished_at timestamptz,
  version int not null default 1,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (organisation_id, assessment_id),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict
);
create table assessment_proposal (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  verdict text check (verdict in ('shown', 'partlyShown', 'notShown', 'notJudgeable')),
  reasons text not null check (length(reasons) >= 10),
  feedback jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict,
  foreign key (organisation_id, assessment_id, leeruitkomst) references assessment_leeruitkomst on delete restrict
);
comment on column assessment_proposal.verdict is 'null: we do not agree; it stays open and visible as such';
create table assessment_agreement (
  organisation_id uuid not null,
  proposal_id uuid not null,
  account_id uuid not null,
  reason text not null default '',
  agreed_at timestamptz not null,
  primary key (organisation_id, proposal_id, account_id),
  foreign key (organisation_id, proposal_id) references assessment_proposal on delete restrict
);
create table assessment_consensus (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  sequence int not null,
  proposal_id uuid not null,
  verdict text check (verdict in ('shown', 'partlyShown', 'notShown', 'notJudgeable')),
  reached_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, assessment_id, leeruitkomst, sequence),
  unique (organisation_id, proposal_id),
  foreign key (organisation_id, assessment_id, leeruitkomst) references assessment_leeruitkomst on delete restrict,
  foreign key (organisation_id, proposal_id) references assessment_proposal on delete restrict
);
create table assessment_send_back (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  kind text not null check (kind in ('repairReasons', 'reassess')),
  grounds text not null check (length(grounds) >= 10),
  decided_by uuid[] not null,
  sent_back_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, consensus_id),
  foreign key (organisation_id, assessment_id, leeruitkomst) references assessment_leeruitkomst on delete restrict,
  foreign key (organisation_id, consensus_id) references assessment_consensus on delete restrict
);
comment on table assessment_send_back is 'what the board sent back, as told by the decision: mend the reasons, or let others judge again';
create trigger append_only before update or delete or truncate on assessment_send_back for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_replacement for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_objection for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_reminder for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_proposal for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_agreement for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_consensus for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on assessment_leeruitkomst for each statement execute function app.refuse_change();
`);
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
`);
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
drop trigger withdraw on submission;
drop function app.withdraw_assessment(), app.sheets_done(uuid, int), app.open_revision(uuid), app.case_of(uuid);
create or replace function app.dossier_open(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$ select false $$;
drop table assessment_send_back, assessment_reminder, assessment_objection, assessment_replacement, assessment_consensus, assessment_agreement, assessment_proposal, assessment_interview, assessment_score, assessment_score_sheet,
  assessment_seal, assessment_assessor, assessment_leeruitkomst, assessment, assessment_designation cascade;
drop function app.guard_consensus(), app.guard_assessment(), app.guard_score(), app.guard_sheet(), app.reveal_when_all_sealed(),
  app.own_open_sheet(uuid), app.may_agree(uuid), app.is_declared_assessor(uuid), app.is_revealed(uuid, int), app.own_assessment(uuid),
  app.is_assessor(uuid) cascade`);
  }
}
