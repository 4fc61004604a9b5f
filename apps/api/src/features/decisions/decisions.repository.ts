import type { Decision, SessionState, Vote } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { conflict, orNotFound } from '../../platform/problem.ts';
import { choiceColumns, readCase } from './agenda-case.ts';
import type { AgendaCase, CaseRow, StoredSession } from './agenda-case.ts';

/** A meeting to be. */
export interface NewSession {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly quorum: number;
  readonly members: readonly string[];
  readonly cases: readonly AgendaCase[];
}

/** One and the same case, on an agenda (by item) or ready to be put on one (by consensus). */
const CASES = (items: string): string => `
  select i.item_id, a.id as assessment_id, a.submission_id, c.number as candidate_number, c.account_id as candidate_account_id,
    k.leeruitkomst, k.id as consensus_id, k.verdict,
    exists (select from decision d where (d.organisation_id, d.consensus_id) = (k.organisation_id, k.id)) as decided,
    exists (select from portfolio_identity x where (x.organisation_id, x.candidate_id) = (c.organisation_id, c.id)) as identity_checked,
    json_build_object('id', p.id, 'reasons', p.reasons, 'feedback', p.feedback, 'proposedBy', p.proposed_by) as proposal,
    coalesce((select json_agg(json_build_object('kind', r.kind, 'email', r.email)) from portfolio_relation r
      where (r.organisation_id, r.candidate_id) = (c.organisation_id, c.id)), '[]') as relations,
    coalesce((select json_agg(x.account_id) from assessment_assessor x
      where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id)), '[]') as assessors,
    coalesce((select json_agg(json_build_object('accountId', r.account_id, 'reason', r.reason)) from decision_recusal r
      where (r.organisation_id, r.session_id, r.assessment_id) = (a.organisation_id, i.session_id, a.id)), '[]') as recusals,
    coalesce((select json_agg(json_build_object('accountId', v.account_id, 'kind', v.kind, 'sendBackKind', v.send_back_kind,
        'grounds', v.grounds, 'castAt', v.cast_at) order by v.cast_at, v.account_id) from decision_vote v
      where (v.organisation_id, v.item_id) = (a.organisation_id, i.item_id)), '[]') as votes
  from (${items}) i
  join assessment_consensus k on k.id = i.consensus_id
  join assessment_proposal p on (p.organisation_id, p.id) = (k.organisation_id, k.proposal_id)
  join assessment a on (a.organisation_id, a.id) = (k.organisation_id, k.assessment_id)
  join portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
  order by i.position, c.number, k.leeruitkomst`;

/** What was agreed last on a leeruitkomst of an advised assessment, not yet decided and on no other agenda. */
export const READY_FOR_AGENDA = `
  select k.id from assessment_consensus k
  join assessment a on (a.organisation_id, a.id) = (k.organisation_id, k.assessment_id) and a.state = 'advised'
  where not exists (select from assessment_consensus n where (n.organisation_id, n.assessment_id, n.leeruitkomst)
      = (k.organisation_id, k.assessment_id, k.leeruitkomst) and n.sequence > k.sequence)
    and not exists (select from decision d where (d.organisation_id, d.consensus_id) = (k.organisation_id, k.id))
    and not exists (select from decision_item i where (i.organisation_id, i.consensus_id) = (k.organisation_id, k.id) and i.removed_at is null)`;

/** Loads and saves meetings, votes and decisions. Its methods run inside a write of the service. */
@Injectable()
export class DecisionsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The meeting, locked: votes and moves on it happen one after the other, so that each sees the one before. */
  async lockSession(id: string): Promise<StoredSession> {
    const [row] = await this.db.sql<{ id: string; state: SessionState; quorum: number }>(
      'select id, state, quorum from decision_session where id = $1 for update',
      [id],
    );
    const session = orNotFound(row);
    const members = await this.db.sql<StoredSession['members'][number]>(
      `select m.account_id as "accountId", x.email, m.present from decision_session_member m
       join app.session_addresses($1) x on x.account_id = m.account_id where m.session_id = $1`,
      [id],
    );
    return { ...session, members };
  }

  /** Cases on the agenda of a meeting; all of them, or those asked for. */
  async listCases(sessionId: string, itemIds?: readonly string[]): Promise<AgendaCase[]> {
    const items = `select id as item_id, consensus_id, session_id, position from decision_item
      where session_id = $1 and removed_at is null and ($2::uuid[] is null or id = any($2))`;
    return (await this.db.sql<CaseRow>(CASES(items), [sessionId, itemIds ?? null])).map(readCase);
  }

  /** Of these judgements those that can be put on an agenda now. */
  async listReady(consensusIds: readonly string[]): Promise<AgendaCase[]> {
    const items = `select gen_random_uuid() as item_id, ready.id as consensus_id, null::uuid as session_id, 0 as position
      from (${READY_FOR_AGENDA}) ready where ready.id = any($1)`;
    return (await this.db.sql<CaseRow>(CASES(items), [consensusIds])).map(readCase);
  }

  /** Equal votes that the policies of these assessments ask for; the strictest counts. */
  async quorumFor(assessmentIds: readonly string[]): Promise<number> {
    const [row] = await this.db.sql<{ quorum: number }>(
      `select max(p.quorum) as quorum from assessment a
       join submission s on (s.organisation_id, s.id) = (a.organisation_id, a.submission_id)
       join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id) where a.id = any($1)`,
      [assessmentIds],
    );
    return orNotFound(row).quorum;
  }

  /** Board members of the organisation among these accounts, with their addresses. */
  listBoardMembers(accountIds: readonly string[]): Promise<{ accountId: string; email: string }[]> {
    return this.db.sql(
      `select m.account_id as "accountId", a.email from account_membership m join account a on a.id = m.account_id
       where m.organisation_id = app.organisation() and 'boardMember' = any(m.roles) and m.account_id = any($1)`,
      [accountIds],
    );
  }

  /** A new meeting with its members and agenda. Throws `not-ready-for-agenda` when another meeting took a case at this moment. */
  async insertSession(actor: Actor, session: NewSession, at: Date): Promise<void> {
    const { id, title, heldOn, quorum, members, cases } = session;
    await this.db.sql(
      `insert into decision_session (organisation_id, id, title, held_on, quorum, state, prepared_by, prepared_at)
       values ($1, $2, $3, $4, $5, 'prepared', $6, $7)`,
      [actor.organisationId, id, title, heldOn, quorum, actor.accountId, at],
    );
    await this.db.sql(
      'insert into decision_session_member (organisation_id, session_id, account_id) select $1, $2, unnest($3::uuid[])',
      [actor.organisationId, id, members],
    );
    const items = await this.db.sql(
      `insert into decision_item (organisation_id, id, session_id, assessment_id, leeruitkomst, consensus_id, position)
       select $1, x.id, $2, x.assessment_id, x.leeruitkomst, x.consensus_id, x.position
       from json_to_recordset($3) x(id uuid, assessment_id uuid, leeruitkomst text, consensus_id uuid, position int)
       on conflict (organisation_id, consensus_id) where removed_at is null do nothing returning id`,
      [
        actor.organisationId,
        id,
        JSON.stringify(
          cases.map((each, position) => ({
            id: newId(),
            assessment_id: each.assessmentId,
            leeruitkomst: each.item.advice.leeruitkomst,
            consensus_id: each.consensusId,
            position,
          })),
        ),
      ],
    );
    if (items.length < cases.length) throw conflict('not-ready-for-agenda');
  }

  /** Moves a meeting on; the moment goes into the column of that state. */
  async moveSession(id: string, state: 'open' | 'closed', at: Date): Promise<void> {
    const moment = state === 'open' ? 'opened_at' : 'closed_at';
    await this.db.sql(`update decision_session set state = $2, ${moment} = $3 where id = $1`, [id, state, at]);
  }

  /** Records that the actor is there. */
  async attend(sessionId: string, accountId: string): Promise<void> {
    await this.db.sql('update decision_session_member set present = true where session_id = $1 and account_id = $2', [
      sessionId,
      accountId,
    ]);
  }

  /** Records why members keep out of cases; what was recorded before stays as it was. */
  async recordRecusals(
    actor: Actor,
    sessionId: string,
    recusals: readonly { accountId: string; assessmentId: string; reason: string; at: Date }[],
  ): Promise<void> {
    for (const { accountId, assessmentId, reason, at } of recusals) {
      await this.db.sql(
        `insert into decision_recusal (organisation_id, session_id, account_id, assessment_id, reason, recorded_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [actor.organisationId, sessionId, accountId, assessmentId, reason, at],
      );
    }
  }

  /** Takes a case off the agenda, so that it can be put on another. */
  async removeItem(itemId: string, at: Date): Promise<void> {
    await this.db.sql('update decision_item set removed_at = $2 where id = $1', [itemId, at]);
  }

  /** A member's vote; a later one takes the place of an earlier one until the decision falls. */
  async saveVote(actor: Actor, itemId: string, { accountId, choice, castAt }: Vote): Promise<void> {
    const { kind, sendBackKind, grounds } = choiceColumns(choice);
    await this.db.sql(
      `insert into decision_vote (organisation_id, item_id, account_id, kind, send_back_kind, grounds, cast_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (organisation_id, item_id, account_id) do update
         set kind = excluded.kind, send_back_kind = excluded.send_back_kind, grounds = excluded.grounds, cast_at = excluded.cast_at`,
      [actor.organisationId, itemId, accountId, kind, sendBackKind, grounds, castAt],
    );
  }

  /** The decision, for ever. Returns its id. */
  async insertDecision(
    actor: Actor,
    decided: AgendaCase,
    decision: Decision,
    deelcertificaatId: string | null,
  ): Promise<string> {
    const id = newId();
    const { kind, sendBackKind, grounds } = choiceColumns(decision);
    await this.db.sql(
      `insert into decision (organisation_id, id, item_id, assessment_id, leeruitkomst, consensus_id, kind, send_back_kind, grounds, outcome, deelcertificaat_id, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        actor.organisationId,
        id,
        decided.itemId,
        decided.assessmentId,
        decision.leeruitkomst,
        decided.consensusId,
        kind,
        sendBackKind,
        grounds,
        decision.kind === 'ratified' ? decision.outcome : null,
        deelcertificaatId,
        decision.decidedAt,
      ],
    );
    return id;
  }

  /** Accounts of the organisation with this role. */
  async listMembersWith(role: string): Promise<string[]> {
    const rows = await this.db.sql<{ account_id: string }>(
      'select account_id from account_membership where organisation_id = app.organisation() and $1 = any(roles)',
      [role],
    );
    return rows.map(({ account_id: accountId }) => accountId);
  }
}
