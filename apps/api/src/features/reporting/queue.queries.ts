import { QUEUE_COUNT_LIMIT } from '@bewijskracht/contracts';
import type { CoordinatorSubmissionView, QueueQuery, QueueView } from '@bewijskracht/contracts';
import { ENDED_STAGES, STAGES } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { CoordinatorReader } from '../submissions/index.ts';
import { readCursor, writeCursor } from './queue-cursor.ts';
import { presentQueueRow, withAssessment } from './queue.presenter.ts';
import type { AssessmentRow, QueueRowFacts } from './queue.presenter.ts';

/** Who assesses and whether they are done: yes or no, and nothing else, through the one window for it (DESIGN §3.2). */
const ASSESSORS = `
  select coalesce(json_agg(json_build_object('accountId', x.account_id, 'name', m.name, 'kind', x.kind, 'declaredAt', x.declared_at,
      'done', coalesce(d.done, false), 'dueOn', x.due_on,
      'remindedAt', (select max(r.reminded_at) from assessment_reminder r
        where (r.organisation_id, r.assessment_id, r.account_id) = (x.organisation_id, x.assessment_id, x.account_id)),
      'ties', (select t.reason from assessment_tie t
        where (t.organisation_id, t.assessment_id, t.account_id) = (x.organisation_id, x.assessment_id, x.account_id)),
      'objection', (select o.reason from assessment_objection o
        where (o.organisation_id, o.assessment_id, o.account_id) = (x.organisation_id, x.assessment_id, x.account_id))) order by x.position), '[]')
  from assessment_assessor x
  join account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
  left join app.sheets_done(a.id, (select max(s.round) from assessment_seal s where (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id))) d
    on d.account_id = x.account_id
  where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null`;
const LATEST_ASSESSMENT = `
  select b.* from assessment b where (b.organisation_id, b.submission_id) = (s.organisation_id, s.id) order by b.appointed_at desc, b.id desc limit 1`;

/** One page, found by an index alone; only its lines are then told more of. A coordinator doesn't handle their own work. */
const pageOf = (filter: string, direction: 'asc' | 'desc'): string => `
  with page as materialized (
    select st.organisation_id, st.submission_id, st.stage, st.since, st.submitted_at from submission_stage st
    where st.organisation_id = app.organisation() and ${filter}
      and ($1::timestamptz is null or (st.submitted_at, st.submission_id) ${direction === 'asc' ? '>' : '<'} ($1::timestamptz, $2::uuid))
    order by st.submitted_at ${direction}, st.submission_id ${direction} limit $3)
  select s.id, s.round, c.number, m.name, page.stage, page.since, page.submitted_at, p.assessment_days, a.id as assessment_id,
    to_char(page.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place,
    exists (select from portfolio_identity i where (i.organisation_id, i.candidate_id) = (c.organisation_id, c.id)) as identity_checked,
    c.account_id = app.account() as is_own,
    array(select l.leeruitkomst from submission_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id) order by f.number) as leeruitkomsten,
    case when a.id is null then '[]' else (${ASSESSORS}) end as assessors
  from page
  join submission s on (s.organisation_id, s.id) = (page.organisation_id, page.submission_id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  join portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  join account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.account_id)
  left join lateral (${LATEST_ASSESSMENT}) a on true
  order by page.submitted_at ${direction}, page.submission_id ${direction}`;

const OPEN = `st.stage not in (${ENDED_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
const COUNTS = `
  select stage, (select count(*)::int from (select from submission_stage st
    where st.organisation_id = app.organisation() and st.stage = wanted.stage limit ${QUEUE_COUNT_LIMIT}) counted) as count
  from unnest($1::text[]) wanted(stage)`;

/** The coordinator's queue and what stands behind one line of it. */
@Injectable()
export class QueueQueries {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CoordinatorReader) private readonly submissions: CoordinatorReader,
  ) {}

  /** One page. Without a stage: whatever still waits for somebody, oldest first; an ended stage: newest first. */
  list(actor: Actor, { stage, after, limit }: QueueQuery, now: Date): Promise<QueueView> {
    const cursor = after === undefined ? undefined : readCursor(after);
    const isEnded = stage !== undefined && (ENDED_STAGES as readonly string[]).includes(stage);
    const text = pageOf(stage === undefined ? OPEN : 'st.stage = $4', isEnded ? 'desc' : 'asc');
    const place = [cursor?.submittedAt ?? null, cursor?.submissionId ?? null, limit + 1];
    return this.db.read(actor, async () => {
      const found = await this.db.sql<QueueRowFacts>(text, stage === undefined ? place : [...place, stage]);
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      const counts = await this.db.sql<{ stage: string; count: number }>(COUNTS, [STAGES]);
      return {
        rows: page.filter((row) => !row.is_own).map((row) => presentQueueRow(row, now)),
        counts: Object.fromEntries(counts.map(({ stage: name, count }) => [name, count])),
        next: last === undefined ? null : writeCursor({ submittedAt: last.place, submissionId: last.id }),
      };
    });
  }

  /** Everything about one submission, its assessment included. */
  get(actor: Actor, id: string, now: Date): Promise<CoordinatorSubmissionView> {
    return this.db.read(actor, async () => {
      const view = await this.submissions.get(id, now);
      const [assessment] = await this.db.sql<AssessmentRow>(
        `select a.id, a.state, a.due_on::text, (${ASSESSORS}) as assessors
         from submission s cross join lateral (${LATEST_ASSESSMENT}) a where s.id = $1`,
        [id],
      );
      return assessment === undefined ? view : withAssessment(view, assessment, actor.accountId);
    });
  }
}
