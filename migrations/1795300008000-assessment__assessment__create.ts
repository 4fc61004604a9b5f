import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One submission under judgement: who assesses, their sheets, the gesprek and what they agree. Rows only; the seal follows. */
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table assessment_send_back, assessment_reminder, assessment_objection, assessment_replacement, assessment_consensus, assessment_agreement, assessment_proposal,
  assessment_interview, assessment_score, assessment_score_sheet, assessment_seal, assessment_assessor, assessment_leeruitkomst, assessment, assessment_designation`);
  }
}
