import type { AccountId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import type { WrongStateRefusal } from './lifecycle.ts';
import { findJudgement, type SealedSheet } from './sheet.ts';
import type { AssessmentState, IndicatorMark, Verdict } from './vocabulary.ts';

/** What helps the candidate on; owed whenever the verdict isn't `shown` (DOMAIN §7, feedback duty). */
export interface Feedback {
  readonly lacking: string;
  /** Which evidence would show it. */
  readonly evidenceWanted: string;
  readonly nextStep: string;
}

/** A joint judgement somebody proposes. Verdict null: "wij worden het niet eens", which stays open and visible. */
export interface Proposal {
  readonly id: string;
  readonly leeruitkomst: LeeruitkomstCode;
  readonly verdict: Verdict | null;
  readonly reasons: string;
  readonly feedback: Feedback;
  readonly proposedBy: AccountId;
}

/** One assessor stands behind a proposal; the reason is owed when the proposal leaves the leeruitkomst open. */
export interface Agreement {
  readonly proposalId: string;
  readonly accountId: AccountId;
  readonly reason: string;
}

/** The proposals and agreements on one leeruitkomst since it was last settled, oldest first. */
export interface ConsensusRecords {
  readonly proposals: readonly Proposal[];
  readonly agreements: readonly Agreement[];
}

export interface OpenReason {
  readonly accountId: AccountId;
  readonly reason: string;
}

/** Where the assessors stand on one leeruitkomst: still talking, agreed on a verdict, or openly not agreed. */
export type Consensus =
  | { readonly state: 'discussing'; readonly proposal: Proposal | null; readonly waitingFor: readonly AccountId[] }
  | { readonly state: 'agreed'; readonly proposal: Proposal; readonly verdict: Verdict }
  | { readonly state: 'open'; readonly proposal: Proposal; readonly reasons: readonly OpenReason[] };

export interface ConsensusFacts {
  readonly state: AssessmentState;
  readonly assessors: readonly AccountId[];
  readonly records: ConsensusRecords;
}

/** Characters that reasons for a joint judgement take at least. */
export const MINIMUM_REASONS = 10;

type FeedbackPart = keyof Feedback;
const FEEDBACK_PARTS: readonly FeedbackPart[] = ['lacking', 'evidenceWanted', 'nextStep'];

type NotNowRefusal =
  WrongStateRefusal | { readonly code: 'not-your-assessment' } | { readonly code: 'already-settled' };
export type ProposeRefusal =
  | NotNowRefusal
  | { readonly code: 'reasons-too-short'; readonly length: number; readonly minimum: number }
  | { readonly code: 'feedback-missing'; readonly parts: readonly FeedbackPart[] };
export type AgreeRefusal =
  | NotNowRefusal
  | { readonly code: 'no-such-proposal' }
  | { readonly code: 'already-agreed' }
  | { readonly code: 'reason-missing' };

/**
 * Proposes a joint judgement, after the gesprek. Reasons are always owed, feedback when it isn't `shown`. Proposing is
 * agreeing, so the proposer's own agreement comes along (DESIGN §2).
 */
export function propose(
  proposal: Proposal,
  facts: ConsensusFacts,
): Result<{ readonly proposal: Proposal; readonly agreement: Agreement }, ProposeRefusal> {
  const refusal = notNow(proposal.proposedBy, facts);
  if (refusal !== undefined) return refuse(refusal);
  const { length } = proposal.reasons.trim();
  if (length < MINIMUM_REASONS) return refuse({ code: 'reasons-too-short', length, minimum: MINIMUM_REASONS });
  const parts = missingFeedback(proposal);
  if (parts.length > 0) return refuse({ code: 'feedback-missing', parts });
  const reason = proposal.verdict === null ? proposal.reasons : '';
  return ok({ proposal, agreement: { proposalId: proposal.id, accountId: proposal.proposedBy, reason } });
}

/** Stands behind a colleague's proposal. Leaving a leeruitkomst open takes a reason of one's own. */
export function agree(agreement: Agreement, facts: ConsensusFacts): Result<Agreement, AgreeRefusal> {
  const refusal = notNow(agreement.accountId, facts);
  if (refusal !== undefined) return refuse(refusal);
  const { proposals, agreements } = facts.records;
  const proposal = proposals.find(({ id }) => id === agreement.proposalId);
  if (proposal === undefined) return refuse({ code: 'no-such-proposal' });
  if (agreements.some((known) => isSame(known, agreement))) return refuse({ code: 'already-agreed' });
  if (proposal.verdict === null && !isFilled(agreement.reason)) return refuse({ code: 'reason-missing' });
  return ok(agreement);
}

/** The state of the joint judgement: settled only when every assessor agreed to the same proposal (DESIGN §7). */
export function consensusOf(records: ConsensusRecords, assessors: readonly AccountId[]): Consensus {
  const settled = records.proposals.find((proposal) => waitingFor(proposal, records, assessors).length === 0);
  if (settled === undefined) {
    const proposal = records.proposals.at(-1) ?? null;
    const waiting = proposal === null ? assessors : waitingFor(proposal, records, assessors);
    return { state: 'discussing', proposal, waitingFor: waiting };
  }
  const { verdict } = settled;
  if (verdict !== null) return { state: 'agreed', proposal: settled, verdict };
  return { state: 'open', proposal: settled, reasons: reasonsBehind(settled, records) };
}

/** The assessors whose latest sheet says otherwise than a proposal: for them the reasons are written first of all. */
export function departsFrom(
  proposal: Pick<Proposal, 'leeruitkomst' | 'verdict'>,
  sheets: readonly SealedSheet[],
): readonly AccountId[] {
  return sheets
    .filter((sheet) => findJudgement(sheet, proposal.leeruitkomst)?.verdict !== proposal.verdict)
    .map((sheet) => sheet.accountId);
}

/** The marks of one leeruitkomst on which the latest sheets are the same; null where they still differ. */
export function commonMarks(
  leeruitkomst: LeeruitkomstCode,
  sheets: readonly SealedSheet[],
): readonly { readonly gedragsindicator: GedragsindicatorCode; readonly mark: IndicatorMark | null }[] {
  const judgements = sheets.flatMap((sheet) => findJudgement(sheet, leeruitkomst) ?? []);
  const [first, ...others] = judgements.map((judgement) => judgement.indicators);
  return (first ?? []).map(({ gedragsindicator, mark }) => {
    const same = others.every((indicators) =>
      indicators.some((other) => other.gedragsindicator === gedragsindicator && other.mark === mark),
    );
    return { gedragsindicator, mark: same ? mark : null };
  });
}

function notNow(accountId: AccountId, { state, assessors, records }: ConsensusFacts): NotNowRefusal | undefined {
  if (state !== 'interviewed' && state !== 'interviewSkipped') return { code: 'wrong-state', state };
  if (!assessors.includes(accountId)) return { code: 'not-your-assessment' };
  return consensusOf(records, assessors).state === 'discussing' ? undefined : { code: 'already-settled' };
}

function missingFeedback({ verdict, feedback }: Proposal): readonly FeedbackPart[] {
  if (verdict === null || verdict === 'shown') return [];
  return FEEDBACK_PARTS.filter((part) => !isFilled(feedback[part]));
}

function waitingFor(
  proposal: Proposal,
  { agreements }: ConsensusRecords,
  assessors: readonly AccountId[],
): readonly AccountId[] {
  return assessors.filter(
    (accountId) => !agreements.some((known) => isSame(known, { proposalId: proposal.id, accountId })),
  );
}

function reasonsBehind(proposal: Proposal, { agreements }: ConsensusRecords): readonly OpenReason[] {
  return agreements
    .filter(({ proposalId }) => proposalId === proposal.id)
    .map(({ accountId, reason }) => ({
      accountId,
      reason: isFilled(reason) || accountId !== proposal.proposedBy ? reason : proposal.reasons,
    }));
}

function isSame(known: Agreement, wanted: Pick<Agreement, 'proposalId' | 'accountId'>): boolean {
  return known.proposalId === wanted.proposalId && known.accountId === wanted.accountId;
}
