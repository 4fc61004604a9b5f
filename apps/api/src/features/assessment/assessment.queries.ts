import type { AssessmentListQuery, AssessmentListView, AssessmentRow } from '@bewijskracht/contracts';
import type { AssessmentState, OwnRound } from '@bewijskracht/domain';
import { dayAt, daysUntil, nextStepOf } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { readCursor, writeCursor } from './own-cases-cursor.ts';
import type { OwnCasesCursor } from './own-cases-cursor.ts';

/** More open cases than anybody has; who has more gets the rest as a next page. */
const OPEN_AT_ONCE = 100;
const ADVISED_AT_ONCE = 20;

const OWN = `select own.organisation_id, own.assessment_id, own.account_id, own.standing, own.due_on, own.declared_at
  from assessment_assessor own
  where own.organisation_id = app.organisation() and own.account_id = app.account() and own.replaced_at is null`;

/**
 * Only the actor's own work and the reveals: `rounds` never counts anybody else's sheet. An index finds the lines of one
 * page; only those are then told more of, so that years of work cost nothing.
 */
const OWN_CASES = `
  with open as materialized (${OWN} and own.standing = 'open'
      and ($1::text is null or ($1 = 'open' and (own.due_on, own.assessment_id) > ($2::date, $3::uuid)))
    order by own.due_on, own.assessment_id limit ${OPEN_AT_ONCE + 1}),
  advised as materialized (${OWN} and own.standing = 'advised'
      and ($1::text is distinct from 'advised' or (own.due_on, own.assessment_id) < ($2::date, $3::uuid))
    order by own.due_on desc, own.assessment_id desc limit ${ADVISED_AT_ONCE + 1}),
  page as (select row_number() over (order by due_on, assessment_id) as line, open.* from open
    union all select 1000 + row_number() over (order by due_on desc, assessment_id desc), advised.* from advised)
  select page.assessment_id as id, page.standing, a.state, page.due_on::text, page.declared_at is not null as declared, known.number,
    exists (select from assessment_tie t where (t.organisation_id, t.assessment_id, t.account_id) = (page.organisation_id, page.assessment_id, page.account_id)) as tied,
    array(select l.leeruitkomst from assessment_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.assessment_id) = (page.organisation_id, page.assessment_id) order by f.number) as leeruitkomsten,
    coalesce((select json_agg(json_build_object('round', s.round, 'sealed', s.sealed_at is not null, 'revealed', r.revealed_at is not null))
      from assessment_score_sheet s
      join assessment_seal r on (r.organisation_id, r.assessment_id, r.round) = (s.organisation_id, s.assessment_id, s.round)
      where (s.organisation_id, s.assessment_id, s.account_id) = (page.organisation_id, page.assessment_id, page.account_id)), '[]') as rounds
  from page
  join assessment a on (a.organisation_id, a.id) = (page.organisation_id, page.assessment_id)
  cross join lateral app.case_of(a.id) known
  order by page.line`;

interface OwnCaseRow {
  readonly id: string;
  readonly standing: OwnCasesCursor['standing'];
  readonly state: AssessmentState;
  readonly due_on: string;
  readonly declared: boolean;
  readonly tied: boolean;
  readonly number: string;
  readonly leeruitkomsten: string[];
  readonly rounds: OwnRound[];
}

/** What waits for an assessor. */
@Injectable()
export class AssessmentQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own cases: what is open and due first on top, then what was advised, the latest first, page by page. */
  async list(actor: Actor, { after }: AssessmentListQuery, at: Date): Promise<AssessmentListView> {
    const cursor = after === undefined ? undefined : readCursor(after);
    const rows = await this.db.read(actor, () =>
      this.db.sql<OwnCaseRow>(OWN_CASES, [cursor?.standing ?? null, cursor?.dueOn ?? null, cursor?.id ?? null]),
    );
    const { page, last } = cutPage(rows);
    return {
      assessments: page.map((row) => presentRow(row, dayAt(at))),
      next: last === undefined ? null : writeCursor({ ...last, dueOn: last.due_on }),
    };
  }
}

/** Each part was asked for one line more than it shows, which tells whether there is more; `last`: what comes before it. */
function cutPage(rows: readonly OwnCaseRow[]): { page: readonly OwnCaseRow[]; last: OwnCaseRow | undefined } {
  const open = rows.filter(({ standing }) => standing === 'open');
  const moreOpen = open.length > OPEN_AT_ONCE;
  const page = moreOpen ? open.slice(0, OPEN_AT_ONCE) : rows.slice(0, open.length + ADVISED_AT_ONCE);
  return { page, last: moreOpen || page.length < rows.length ? page.at(-1) : undefined };
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
