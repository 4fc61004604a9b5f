import type {
  Advice,
  CaseTies,
  Choice,
  Decision,
  DecisionItem,
  Proposal,
  RecusalReason,
  Relation,
  SendBackKind,
  SessionState,
  Verdict,
  Vote,
} from '@bewijskracht/domain';

/** A meeting as it is stored, with its members' addresses to compute ties with. */
export interface StoredSession {
  readonly id: string;
  readonly state: SessionState;
  readonly quorum: number;
  readonly members: readonly { readonly accountId: string; readonly email: string; readonly present: boolean }[];
}

/** One leeruitkomst of one assessment on an agenda, with all that decides whether and how the board may act on it. */
export interface AgendaCase {
  readonly itemId: string;
  readonly assessmentId: string;
  readonly submissionId: string;
  readonly candidateNumber: string;
  readonly consensusId: string;
  readonly verdict: Verdict | null;
  readonly identityChecked: boolean;
  readonly item: DecisionItem;
  readonly ties: CaseTies;
  readonly votes: readonly Vote[];
}

/** A case as its row holds it. */
export interface CaseRow {
  readonly item_id: string;
  readonly assessment_id: string;
  readonly submission_id: string;
  readonly candidate_number: string;
  readonly candidate_account_id: string;
  readonly leeruitkomst: string;
  readonly consensus_id: string;
  readonly verdict: Verdict | null;
  readonly decided: boolean;
  readonly identity_checked: boolean;
  readonly proposal: Omit<Proposal, 'leeruitkomst' | 'verdict'>;
  readonly relations: readonly Relation[];
  readonly assessors: readonly string[];
  readonly recusals: readonly { accountId: string; reason: string }[];
  readonly votes: readonly VoteRow[];
}
interface VoteRow {
  readonly accountId: string;
  readonly kind: Choice['kind'];
  readonly sendBackKind: SendBackKind | null;
  readonly grounds: string;
  readonly castAt: string;
}

/** The domain's values from a row. */
export function readCase(row: CaseRow): AgendaCase {
  return {
    itemId: row.item_id,
    assessmentId: row.assessment_id,
    submissionId: row.submission_id,
    candidateNumber: row.candidate_number,
    consensusId: row.consensus_id,
    verdict: row.verdict,
    identityChecked: row.identity_checked,
    item: { advice: readAdvice(row), decided: row.decided },
    ties: {
      candidateAccountId: row.candidate_account_id,
      relations: row.relations,
      assessors: row.assessors,
      declared: row.recusals,
    },
    votes: row.votes.map(({ accountId, castAt, ...vote }) => ({
      accountId,
      castAt: new Date(castAt),
      choice: makeChoice(vote),
    })),
  };
}

function readAdvice({ leeruitkomst, verdict, proposal: stored }: CaseRow): Advice {
  const proposal = { ...stored, leeruitkomst, verdict };
  if (verdict === null) return { leeruitkomst, consensus: { state: 'open', proposal, reasons: [] } };
  return { leeruitkomst, consensus: { state: 'agreed', proposal, verdict } };
}

/** A member's wish as the contract writes it, as the domain's choice. What can't be is refused by the vote's own rules. */
export function makeChoice(vote: {
  readonly kind: Choice['kind'];
  readonly sendBackKind: SendBackKind | null;
  readonly grounds: string;
}): Choice {
  if (vote.kind === 'ratified') return { kind: 'ratified' };
  if (vote.kind === 'voided') return { kind: 'voided', grounds: vote.grounds };
  return { kind: 'sentBack', sendBack: vote.sendBackKind ?? 'repairReasons', grounds: vote.grounds };
}

/** A choice or decision as columns: kind, which way back, grounds. */
export function choiceColumns(choice: Choice | Decision): {
  kind: Choice['kind'];
  sendBackKind: SendBackKind | null;
  grounds: string;
} {
  return {
    kind: choice.kind,
    sendBackKind: choice.kind === 'sentBack' ? choice.sendBack : null,
    grounds: choice.kind === 'ratified' ? '' : choice.grounds,
  };
}

/** Why a member keeps out, as it is stored and shown: a code, and for what they said themselves the words after it. */
export function recusalText(reason: RecusalReason): string {
  if (reason.code === 'related') return `related:${reason.relation}`;
  return reason.code === 'declared' ? reason.reason : reason.code;
}

/** A recusal that a member declared, in the form of `recusalText`. */
export const declaredRecusal = (words: string): string => `declared:${words.trim()}`;
