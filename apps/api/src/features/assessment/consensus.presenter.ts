import type { ConsensusView } from '@bewijskracht/contracts';
import { consensusOf } from '@bewijskracht/domain';
import { recordsOf } from './consensus.repository.ts';
import type { ProposalRow } from './consensus.repository.ts';
import type { DeskRow } from './desk-row.ts';

/** Per leeruitkomst the proposal that counts, who stands behind it, whether that is everybody, and what was sent back. */
export function presentConsensus(
  { leeruitkomsten, assessors }: DeskRow,
  rows: readonly ProposalRow[],
): ConsensusView[] {
  const counting = rows.filter(({ live }) => live);
  const people = assessors.map(({ accountId }) => accountId);
  return leeruitkomsten.map(({ code }) => {
    const standing = consensusOf(recordsOf(counting, code), people);
    const row = counting.find(({ id }) => id === standing.proposal?.id);
    const before = rows.findLast(({ leeruitkomst, live }) => leeruitkomst === code && !live);
    return {
      leeruitkomst: code,
      proposal: row === undefined ? null : presentProposal(row),
      earlier: before === undefined ? null : wordsOf(before),
      reached: standing.state !== 'discussing',
    };
  });
}

const wordsOf = ({ verdict, reasons, feedback }: ProposalRow) => ({ verdict, reasons, feedback });

const presentProposal = (row: ProposalRow): NonNullable<ConsensusView['proposal']> => ({
  id: row.id,
  ...wordsOf(row),
  proposedBy: row.proposedByName,
  proposedAt: row.proposedAt,
  agreedBy: row.agreements.map(({ accountId, assessorName, reason }) => ({ accountId, assessorName, reason })),
});
