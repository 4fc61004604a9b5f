import type { PrepareSessionRequest, RecuseRequest } from '@bewijskracht/contracts';
import { canPrepareSession, closeSession, openSession, prepareSession, recusalsFor } from '@bewijskracht/domain';
import type { SessionMember } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { allow, conflict, notFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { declaredRecusal, recusalText } from './agenda-case.ts';
import type { AgendaCase, StoredSession } from './agenda-case.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { asMember } from './decisions.presenter.ts';

/** The meetings of the deciding body: prepared by the secretary, attended by members, closed when all is decided. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DecisionsRepository) private readonly decisions: DecisionsRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Prepares a meeting on what was advised, with the quorum of the policies and the ties computed beforehand. Returns its id. */
  prepare(actor: Actor, request: PrepareSessionRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      allow(canPrepareSession(asMember(actor)));
      const invited = [...new Set(request.members)];
      const members = (await this.decisions.listBoardMembers(invited)).map((member) => ({ ...member, present: false }));
      if (members.length < invited.length) throw conflict('not-a-board-member');
      const cases = await this.listReady(request.consensusIds);
      const quorum = await this.decisions.quorumFor(cases.map(({ assessmentId }) => assessmentId));
      refuseStuck(members, quorum, cases);

      const id = newId();
      const { title, heldOn } = request;
      await this.decisions.insertSession(actor, { id, title, heldOn, quorum, members: invited, cases }, at);
      await this.decisions.recordRecusals(actor, id, computeRecusals(members, cases, at));
      await this.audit.record(actor, 'decisions.session-prepared', {
        subjectId: id,
        items: cases.length,
        members: invited,
      });
      return id;
    });
  }

  /** Opens a meeting, after looking once more who has ties: a candidate may have named somebody since. */
  open(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(id);
      allow(canPrepareSession(asMember(actor)));
      orRefuse(openSession(session));
      await this.decisions.moveSession(id, 'open', at);
      await this.decisions.recordRecusals(
        actor,
        id,
        computeRecusals(session.members, await this.decisions.listCases(id), at),
      );
      await this.audit.record(actor, 'decisions.session-opened', { subjectId: id });
    });
  }

  /** A member says to be there. */
  attend(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(id);
      requireMember(actor, session);
      await this.decisions.attend(id, actor.accountId);
      await this.audit.record(actor, 'decisions.attended', { subjectId: id });
    });
  }

  /** A member says not to be free to decide on a case. A vote already cast on it doesn't count any more. */
  recuse(actor: Actor, id: string, { assessmentId, reason }: RecuseRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(id);
      requireMember(actor, session);
      const cases = await this.decisions.listCases(id);
      const mine = cases.filter((each) => each.assessmentId === assessmentId);
      if (mine.length === 0) throw notFound();
      if (mine.every(({ item }) => item.decided)) throw conflict('already-decided');
      const recusal = { accountId: actor.accountId, assessmentId, reason: declaredRecusal(reason), at };
      await this.decisions.recordRecusals(actor, id, [recusal]);
      await this.audit.record(actor, 'decisions.recused', { subjectId: id, assessment: assessmentId });
    });
  }

  /** Takes an undecided case off the agenda: it waits for another meeting. */
  takeOff(actor: Actor, id: string, itemId: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(id);
      allow(canPrepareSession(asMember(actor)));
      if (session.state === 'closed') throw conflict('session-not-open', { state: session.state });
      const [removed] = await this.decisions.listCases(id, [itemId]);
      if (removed === undefined) throw notFound();
      if (removed.item.decided) throw conflict('already-decided');
      await this.decisions.removeItem(itemId, at);
      await this.audit.record(actor, 'decisions.taken-off-agenda', {
        subjectId: id,
        item: itemId,
        assessment: removed.assessmentId,
      });
    });
  }

  /** Closes a meeting on which nothing is left undecided. */
  close(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(id);
      allow(canPrepareSession(asMember(actor)));
      const undecided = (await this.decisions.listCases(id)).filter(({ item }) => !item.decided);
      orRefuse(closeSession(session, undecided.length));
      await this.decisions.moveSession(id, 'closed', at);
      await this.audit.record(actor, 'decisions.session-closed', { subjectId: id });
    });
  }

  private async listReady(consensusIds: readonly string[]): Promise<AgendaCase[]> {
    const wanted = [...new Set(consensusIds)];
    const cases = await this.decisions.listReady(wanted);
    if (cases.length < wanted.length) throw conflict('not-ready-for-agenda');
    return cases;
  }
}

/** Says which cases can't be decided by these members, by the candidate's number. */
function refuseStuck(members: readonly SessionMember[], quorum: number, cases: readonly AgendaCase[]): void {
  const prepared = prepareSession({ members, quorum }, cases);
  if (prepared.ok) return;
  const { refusal } = prepared;
  if (refusal.code === 'no-quorum') throw conflict(refusal.code, { voting: refusal.voting, quorum });
  throw conflict(refusal.code, {
    quorum,
    candidates: [...new Set(refusal.cases.map(({ candidateNumber }) => candidateNumber))],
  });
}

function computeRecusals(
  members: readonly Omit<SessionMember, 'present'>[],
  cases: readonly AgendaCase[],
  at: Date,
): { accountId: string; assessmentId: string; reason: string; at: Date }[] {
  return members.flatMap((member) =>
    cases.flatMap(({ assessmentId, ties }) => {
      const [reason] = recusalsFor(member, ties);
      return reason === undefined
        ? []
        : [{ accountId: member.accountId, assessmentId, reason: recusalText(reason), at }];
    }),
  );
}

function requireMember(actor: Actor, { members, state }: StoredSession): void {
  allow(members.some(({ accountId }) => accountId === actor.accountId));
  if (state === 'closed') throw conflict('session-not-open', { state });
}
