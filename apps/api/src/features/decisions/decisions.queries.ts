import type { ResultDocument } from '@bewijskracht/contracts';
import type {
  DecisionKind,
  Feedback,
  LevelAnswer,
  Relation,
  SendBackKind,
  SessionState,
  Verdict,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { READY_FOR_AGENDA } from './decisions.repository.ts';

/** A meeting in the list. */
export interface SessionListRow {
  readonly id: string;
  readonly title: string;
  readonly held_on: string;
  readonly state: SessionState;
  readonly items: number;
  readonly decided: number;
  readonly unannounced: number;
}
/** A judgement that waits for an agenda. */
export interface AdvisedListRow {
  readonly consensus_id: string;
  readonly assessment_id: string;
  readonly leeruitkomst: string;
  readonly candidate_number: string;
  readonly verdict: Verdict | null;
  readonly advised_at: Date;
}
/** A meeting's head. */
export interface SessionHeadRow {
  readonly id: string;
  readonly title: string;
  readonly held_on: string;
  readonly state: SessionState;
  readonly quorum: number;
  readonly members: readonly { accountId: string; name: string; email: string; present: boolean }[];
}
/** One side of a judgement. */
export interface SideRow {
  readonly assessorName: string;
  readonly kind: string;
  readonly first: Verdict;
  readonly last: Verdict;
  readonly revised: boolean;
  readonly saw: string;
  readonly against: string;
  readonly level: LevelAnswer | null;
  readonly levelReason: string;
  readonly earlierCases: number;
}
/** One case on the agenda with everything to decide from. */
export interface SessionItemRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly candidate_number: string;
  readonly candidate_account_id: string;
  readonly leeruitkomst: string;
  readonly agreed: Verdict | null;
  readonly reasons: string;
  readonly feedback: Feedback;
  readonly identity_checked: boolean;
  readonly sides: readonly SideRow[];
  readonly interview: {
    heldOn: string | null;
    skippedByRule: string | null;
    reason: string;
    notes: readonly string[];
  } | null;
  readonly relations: readonly Relation[];
  readonly assessors: readonly string[];
  readonly recusals: readonly { accountId: string; reason: string }[];
  readonly votes: readonly {
    accountId: string;
    name: string;
    kind: DecisionKind;
    sendBackKind: SendBackKind | null;
    grounds: string;
  }[];
  readonly decision: {
    kind: DecisionKind;
    sendBackKind: SendBackKind | null;
    grounds: string;
    outcome: Verdict | null;
    decidedAt: string;
    announcedAt: string | null;
    deelcertificaat: { id: string; registerNumber: string; issued: boolean } | null;
  } | null;
}
/** An announced result. */
export interface ResultRow {
  readonly id: string;
  readonly announced_at: Date;
  readonly submission_id: string;
  readonly result: ResultDocument;
}

const SIDES = `
  select json_agg(json_build_object('assessorName', m.name, 'kind', x.kind, 'first', f.verdict, 'last', l.verdict, 'revised', l.round > 1,
    'saw', l.content ->> 'saw', 'against', l.content ->> 'against', 'level', l.content -> 'level' ->> 'answer',
    'levelReason', coalesce(l.content -> 'level' ->> 'reason', ''),
    'earlierCases', (select count(*) from assessment_assessor y join assessment e on (e.organisation_id, e.id) = (y.organisation_id, y.assessment_id)
      where y.organisation_id = x.organisation_id and y.account_id = x.account_id and y.replaced_at is null and e.advised_at < a.advised_at)) order by x.position)
  from assessment_assessor x
  join account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
  join lateral (select s.round, c.verdict, c.content from assessment_score_sheet s
    join assessment_score c on (c.organisation_id, c.sheet_id) = (s.organisation_id, s.id) and c.leeruitkomst = i.leeruitkomst
    where (s.organisation_id, s.assessment_id, s.account_id) = (x.organisation_id, x.assessment_id, x.account_id) and s.sealed_at is not null
    order by s.round limit 1) f on true
  join lateral (select s.round, c.verdict, c.content from assessment_score_sheet s
    join assessment_score c on (c.organisation_id, c.sheet_id) = (s.organisation_id, s.id) and c.leeruitkomst = i.leeruitkomst
    where (s.organisation_id, s.assessment_id, s.account_id) = (x.organisation_id, x.assessment_id, x.account_id) and s.sealed_at is not null
    order by s.round desc limit 1) l on true
  where (x.organisation_id, x.assessment_id) = (i.organisation_id, i.assessment_id) and x.replaced_at is null`;

const ITEMS = `
  select i.id, i.assessment_id, c.number as candidate_number, c.account_id as candidate_account_id, i.leeruitkomst, k.verdict as agreed, p.reasons, p.feedback,
    exists (select from portfolio_identity x where (x.organisation_id, x.candidate_id) = (c.organisation_id, c.id)) as identity_checked,
    coalesce((${SIDES}), '[]') as sides,
    (select json_build_object('heldOn', v.held_on, 'skippedByRule', v.skipped_by_rule, 'reason', v.reason,
        'notes', coalesce((select json_agg(n ->> 'text') from jsonb_array_elements(v.notes) n where n ->> 'leeruitkomst' = i.leeruitkomst), '[]'))
      from assessment_interview v where (v.organisation_id, v.assessment_id) = (i.organisation_id, i.assessment_id)) as interview,
    coalesce((select json_agg(json_build_object('kind', r.kind, 'email', r.email)) from portfolio_relation r
      where (r.organisation_id, r.candidate_id) = (c.organisation_id, c.id)), '[]') as relations,
    coalesce((select json_agg(x.account_id) from assessment_assessor x
      where (x.organisation_id, x.assessment_id) = (i.organisation_id, i.assessment_id)), '[]') as assessors,
    coalesce((select json_agg(json_build_object('accountId', r.account_id, 'reason', r.reason)) from decision_recusal r
      where (r.organisation_id, r.session_id, r.assessment_id) = (i.organisation_id, i.session_id, i.assessment_id)), '[]') as recusals,
    coalesce((select json_agg(json_build_object('accountId', v.account_id, 'name', m.name, 'kind', v.kind, 'sendBackKind', v.send_back_kind, 'grounds', v.grounds)
        order by v.cast_at, v.account_id) from decision_vote v join account_membership m on (m.organisation_id, m.account_id) = (v.organisation_id, v.account_id)
      where (v.organisation_id, v.item_id) = (i.organisation_id, i.id)), '[]') as votes,
    (select json_build_object('kind', d.kind, 'sendBackKind', d.send_back_kind, 'grounds', d.grounds, 'outcome', d.outcome, 'decidedAt', d.decided_at, 'announcedAt', n.announced_at,
        'deelcertificaat', case when q.id is not null then json_build_object('id', q.id, 'registerNumber', q.register_number, 'issued', q.signed is not null) end)
      from decision d left join decision_announcement n on (n.organisation_id, n.id) = (d.organisation_id, d.announcement_id)
      left join credential_deelcertificaat q on (q.organisation_id, q.id) = (d.organisation_id, d.deelcertificaat_id)
      where (d.organisation_id, d.item_id) = (i.organisation_id, i.id)) as decision
  from decision_item i
  join assessment a on (a.organisation_id, a.id) = (i.organisation_id, i.assessment_id)
  join portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
  join assessment_consensus k on (k.organisation_id, k.id) = (i.organisation_id, i.consensus_id)
  join assessment_proposal p on (p.organisation_id, p.id) = (k.organisation_id, k.proposal_id)
  where i.session_id = $1 and i.removed_at is null
  order by i.position`;

/** What the board's pages and papers need to know. Its methods run inside a read of the caller. */
@Injectable()
export class DecisionsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The organisation's meetings, latest first. */
  listSessions(): Promise<SessionListRow[]> {
    return this.db.sql(
      `select s.id, s.title, s.held_on::text as held_on, s.state, count(i.id)::int as items, count(d.id)::int as decided,
         (count(d.id) filter (where d.announcement_id is null and d.send_back_kind is distinct from 'repairReasons'))::int as unannounced
       from decision_session s
       left join decision_item i on (i.organisation_id, i.session_id) = (s.organisation_id, s.id) and i.removed_at is null
       left join decision d on (d.organisation_id, d.item_id) = (i.organisation_id, i.id)
       group by s.organisation_id, s.id order by s.held_on desc, s.prepared_at desc limit 200`,
    );
  }

  /** What was advised and waits for an agenda, longest waiting first; `limit` at most. */
  listAdvised(limit: number): Promise<AdvisedListRow[]> {
    return this.db.sql(
      `select k.id as consensus_id, k.assessment_id, k.leeruitkomst, c.number as candidate_number, k.verdict, a.advised_at
       from assessment_consensus k
       join assessment a on (a.organisation_id, a.id) = (k.organisation_id, k.assessment_id)
       join portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
       where k.id in (${READY_FOR_AGENDA}) order by a.advised_at, c.number, k.leeruitkomst limit $1`,
      [limit],
    );
  }

  /** The members of the board. */
  listBoard(): Promise<{ accountId: string; name: string }[]> {
    return this.db.sql(
      `select account_id as "accountId", name from account_membership
       where organisation_id = app.organisation() and 'boardMember' = any(roles) order by name collate "und-x-icu"`,
    );
  }

  /** A meeting's head. Throws 404 when there is none. */
  async getSession(id: string): Promise<SessionHeadRow> {
    const [row] = await this.db.sql<SessionHeadRow>(
      `select s.id, s.title, s.held_on::text as held_on, s.state, s.quorum,
         coalesce((select json_agg(json_build_object('accountId', m.account_id, 'name', p.name, 'email', x.email, 'present', m.present) order by p.name collate "und-x-icu")
           from decision_session_member m join account_membership p on (p.organisation_id, p.account_id) = (m.organisation_id, m.account_id)
           join app.session_addresses(s.id) x on x.account_id = m.account_id
           where (m.organisation_id, m.session_id) = (s.organisation_id, s.id)), '[]') as members
       from decision_session s where s.id = $1`,
      [id],
    );
    return orNotFound(row);
  }

  /** A meeting's agenda with the two sides, the joint judgement, votes and decisions. */
  listItems(sessionId: string): Promise<SessionItemRow[]> {
    return this.db.sql(ITEMS, [sessionId]);
  }

  /** An announced result. Throws 404 when there is none for this reader. */
  async getResult(id: string): Promise<ResultRow> {
    const [row] = await this.db.sql<ResultRow>(
      `select n.id, n.announced_at, a.submission_id, n.result from decision_announcement n
       join assessment a on (a.organisation_id, a.id) = (n.organisation_id, n.assessment_id) where n.id = $1`,
      [id],
    );
    return orNotFound(row);
  }
}
