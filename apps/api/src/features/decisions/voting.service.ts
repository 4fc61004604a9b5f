import type { VotedView, VoteRequest } from '@bewijskracht/contracts';
import { canVote, castVote, decide, earnsDeelcertificaat, outcomeOf, requireIdentity } from '@bewijskracht/domain';
import type { Decision, Result, Vote } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { allow, conflict, notFound } from '../../platform/problem.ts';
import { AccountsService } from '../accounts/index.ts';
import { AuditTrail } from '../audit/index.ts';
import { makeChoice } from './agenda-case.ts';
import type { AgendaCase, StoredSession } from './agenda-case.ts';
import { DecidingService } from './deciding.service.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { asMember } from './decisions.presenter.ts';

/** Members vote, signing with their own password; the vote that makes the quorum is the decision. */
@Injectable()
export class VotingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(DecisionsRepository) private readonly decisions: DecisionsRepository,
    @Inject(DecidingService) private readonly deciding: DecidingService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /**
   * Casts one or many votes in one act: all of them or none. What reaches its quorum is decided, and registered where a
   * deelcertificaat follows, in the same transaction (DESIGN §7). The meeting is locked, so that no two votes miss each other.
   */
  async vote(actor: Actor, sessionId: string, { votes, password }: VoteRequest, at: Date): Promise<VotedView> {
    await this.accounts.confirmIdentity(actor, password, at);
    if (votes.some(({ kind }) => kind === 'ratified')) await this.deciding.prepare(actor, at);
    return this.db.write(actor, async () => {
      const session = await this.decisions.lockSession(sessionId);
      allow(canVote(asMember(actor), session.members));
      const before = await this.loadCases(sessionId, votes);
      for (const { itemId, ...wish } of votes) {
        const vote = { accountId: actor.accountId, choice: makeChoice(wish), castAt: at };
        refuseImpossible(vote, session, before.get(itemId)!);
        await this.decisions.saveVote(actor, itemId, vote);
      }

      const after = await this.loadCases(sessionId, votes);
      const decided = [...after.values()].flatMap((each) => {
        const outcome = outcomeOf(each.votes, { session, ties: each.ties, item: each.item });
        return outcome.state === 'decided' ? [{ subject: each, decision: outcome.decision }] : [];
      });
      const settled = await this.deciding.settle(actor, decided);
      await this.audit.record(actor, 'decisions.voted', { subjectId: sessionId, items: [...after.keys()] });
      await settled.record();
      return {
        decided: decided.length,
        registered: decided.filter(({ decision }) => earnsDeelcertificaat(decision)).length,
      };
    });
  }

  private async loadCases(sessionId: string, votes: VoteRequest['votes']): Promise<ReadonlyMap<string, AgendaCase>> {
    const wanted = new Set(votes.map(({ itemId }) => itemId));
    const cases = await this.decisions.listCases(sessionId, [...wanted]);
    if (cases.length < wanted.size) throw notFound();
    return new Map(cases.map((each) => [each.itemId, each]));
  }
}

/** Refuses a vote that can't count, saying which case it is about. */
function refuseImpossible(vote: Vote, session: StoredSession, subject: AgendaCase): void {
  const refuse = ({ code, ...facts }: { readonly code: string }): never => {
    throw conflict(code, {
      ...facts,
      itemId: subject.itemId,
      candidate: subject.candidateNumber,
      leeruitkomst: subject.item.advice.leeruitkomst,
    });
  };
  const cast = castVote(vote, { session, ties: subject.ties, item: subject.item });
  if (!cast.ok) return refuse(cast.refusal);
  const possible: Result<Decision, { readonly code: string }> = decide(subject.item, vote.choice, vote.castAt);
  const identified = possible.ok ? requireIdentity(possible.value, subject.identityChecked) : possible;
  if (!identified.ok) refuse(identified.refusal);
}
