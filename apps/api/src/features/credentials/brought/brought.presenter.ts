import type { BroughtForBoardView, BroughtView } from '@bewijskracht/contracts';
import type { Actor } from '../../../platform/actor.ts';
import type { BroughtRow } from './brought.repository.ts';

/** For the candidate: how members voted before it was decided is theirs. */
export function presentBrought(row: BroughtRow): BroughtView {
  return {
    id: row.id,
    way: row.way,
    broughtAt: row.brought_at.toISOString(),
    explanation: row.explanation,
    round: row.round,
    verification: row.verification,
    leeruitkomsten: row.leeruitkomsten.map(({ leeruitkomst, title, decision }) => ({
      leeruitkomst,
      title,
      decision: decision && { ...decision, decidedAt: new Date(decision.decidedAt).toISOString() },
    })),
  };
}

/** For the deciding body: with the votes of this round. */
export function presentForBoard(row: BroughtRow, { accountId, roles }: Actor): BroughtForBoardView {
  const view = presentBrought(row);
  return {
    ...view,
    candidateNumber: row.candidate_number,
    leeruitkomsten: view.leeruitkomsten.map((item, index) => ({
      ...item,
      mayVote: roles.includes('boardMember') && isOpen(item, row.round),
      votes: (row.leeruitkomsten[index]?.votes ?? []).map(({ name, accountId: voter, kind, reason }) => ({
        name,
        mine: voter === accountId,
        kind,
        reason,
      })),
    })),
  };
}

/** Nothing was decided, or more was asked and answered. */
function isOpen({ decision }: BroughtView['leeruitkomsten'][number], round: number): boolean {
  return decision === null || (decision.kind === 'moreAsked' && decision.round < round);
}
