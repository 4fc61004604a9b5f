import type { ConsensusView } from '@bewijskracht/contracts';
import { consensusOf } from '@bewijskracht/domain';
import { recordsOf } from './consensus.repository.ts';
import type { ProposalRow } from './consensus.repository.ts';
import type { DeskRow } from './desk-row.ts';

/** Per leeruitkomst the proposal that counts, who stands behind it, and whether that is everybody. */
export function presentConsensus(
  { leeruitkomsten, assessors }: DeskRow,
  rows: readonly ProposalRow[],
): ConsensusView[] {
  const people = assessors.map(({ accountId }) => accountId);
  return leeruitkomsten.map(({ code }) => {
    const standing = consensusOf(recordsOf(rows, code), people);
    const row = rows.find(({ id }) => id === standing.proposal?.id);
    return {
      leeruitkomst: code,
      proposal: row === undefined ? null : presentProposal(row),
      reached: standing.state !== 'discussing',
    };
  });
}

const presentProposal = (row: ProposalRow): NonNullable<ConsensusView['proposal']> => ({
  id: row.id,
  verdict: row.verdict,
  reasons: row.reasons,
  feedback: row.feedback,
  proposedBy: row.proposedByName,
  proposedAt: row.proposedAt,
  agreedBy: row.agreements.map(({ accountId, assessorName, reason }) => ({ accountId, assessorName, reason })),
});
