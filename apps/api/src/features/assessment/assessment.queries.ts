import type { AssessmentListView, AssessmentRow } from '@bewijskracht/contracts';
import type { AssessmentState, OwnRound } from '@bewijskracht/domain';
import { dayAt, daysUntil, nextStepOf } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';

/** Only the actor's own work and the reveals: `rounds` never counts anybody else's sheet. */
const OWN_CASES = `
  select a.id, a.state, own.due_on::text, own.declared_at is not null as declared, known.number,
    array(select l.leeruitkomst from assessment_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.assessment_id) = (a.organisation_id, a.id) order by f.number) as leeruitkomsten,
    coalesce((select json_agg(json_build_object('round', s.round, 'sealed', s.sealed_at is not null, 'revealed', r.revealed_at is not null))
      from assessment_score_sheet s
      join assessment_seal r on (r.organisation_id, r.assessment_id, r.round) = (s.organisation_id, s.assessment_id, s.round)
      where (s.organisation_id, s.assessment_id, s.account_id) = (a.organisation_id, a.id, own.account_id)), '[]') as rounds
  from assessment_assessor own
  join assessment a on (a.organisation_id, a.id) = (own.organisation_id, own.assessment_id)
  cross join lateral app.case_of(a.id) known
  where own.account_id = app.account() and own.replaced_at is null and a.state <> 'withdrawn'
  order by a.state = 'advised', own.due_on, a.id
  limit 500`;

interface OwnCaseRow {
  readonly id: string;
  readonly state: AssessmentState;
  readonly due_on: string;
  readonly declared: boolean;
  readonly number: string;
  readonly leeruitkomsten: string[];
  readonly rounds: OwnRound[];
}

/** What waits for an assessor. */
@Injectable()
export class AssessmentQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own cases, what is due first on top and what was advised at the end. */
  async list(actor: Actor, at: Date): Promise<AssessmentListView> {
    const rows = await this.db.read(actor, () => this.db.sql<OwnCaseRow>(OWN_CASES));
    return { assessments: rows.map((row) => presentRow(row, dayAt(at))) };
  }
}

const presentRow = (row: OwnCaseRow, today: string): AssessmentRow => ({
  id: row.id,
  candidateNumber: row.number,
  leeruitkomsten: row.leeruitkomsten,
  state: row.state,
  next: nextStepOf(row),
  dueOn: row.due_on,
  daysLeft: daysUntil(row.due_on, today),
});
