import type { EvidenceId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import type { ReturnGround, SubmissionState } from './vocabulary.ts';

/** One thing to mend in a returned submission: which ground, what exactly, and where (null: the whole). */
export interface ReturnPoint {
  readonly ground: ReturnGround;
  readonly text: string;
  readonly evidenceId: EvidenceId | null;
}

/** Where a submission stands, each state with only its own facts (DESIGN §7). */
export type SubmissionStatus =
  | { readonly state: 'submitted'; readonly submittedAt: Date }
  | { readonly state: 'returned'; readonly returnedAt: Date; readonly points: readonly ReturnPoint[] }
  | { readonly state: 'admitted'; readonly admittedAt: Date }
  | { readonly state: 'withdrawn'; readonly withdrawnAt: Date };

/** Every transition a submission has. A returned or withdrawn round is over; the candidate submits a new one. */
export const SUBMISSION_TRANSITIONS: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  submitted: ['returned', 'admitted', 'withdrawn'],
  returned: [],
  admitted: ['withdrawn'],
  withdrawn: [],
};

export interface TransitionRefusal {
  readonly code: 'transition-not-allowed';
  readonly from: SubmissionState;
  readonly to: SubmissionState;
}
export type WithdrawRefusal = TransitionRefusal | { readonly code: 'already-revealed'; readonly revealedAt: Date };
export type ReturnRefusal =
  | TransitionRefusal
  | { readonly code: 'nothing-to-mend' }
  | { readonly code: 'evidence-not-submitted'; readonly evidenceId: EvidenceId }
  | { readonly code: 'return-text-too-short'; readonly position: number; readonly minimum: number };

/** Characters that saying exactly what to mend takes at least. */
export const MINIMUM_RETURN_TEXT = 10;

/** Only the state a withdrawal or a return starts from. */
export type CurrentState = Pick<SubmissionStatus, 'state'>;

/** The coordinator finds the form in order: the submission can be judged. */
export function admit(current: CurrentState, at: Date): Result<SubmissionStatus, TransitionRefusal> {
  return mayGo(current, 'admitted') ?? ok({ state: 'admitted', admittedAt: at });
}

/** The candidate takes the round back. Free until the reveal; a refusal before it would tell of a seal (DESIGN §3.2). */
export function withdraw(
  current: CurrentState,
  revealedAt: Date | null,
  at: Date,
): Result<SubmissionStatus, WithdrawRefusal> {
  if (revealedAt !== null) return refuse({ code: 'already-revealed', revealedAt });
  return mayGo(current, 'withdrawn') ?? ok({ state: 'withdrawn', withdrawnAt: at });
}

/** The evidence that went along with the round, and when it is given back. */
export interface ReturnFacts {
  readonly evidenceIds: readonly EvidenceId[];
  readonly at: Date;
}

/** Back to the candidate on form only, saying exactly what to mend, at no cost of an attempt (DOMAIN §12.2). */
export function returnForForm(
  current: CurrentState,
  points: readonly ReturnPoint[],
  { evidenceIds, at }: ReturnFacts,
): Result<SubmissionStatus, ReturnRefusal> {
  if (points.length === 0) return refuse({ code: 'nothing-to-mend' });
  const stranger = points.find(({ evidenceId }) => evidenceId !== null && !evidenceIds.includes(evidenceId));
  if (stranger?.evidenceId != null) return refuse({ code: 'evidence-not-submitted', evidenceId: stranger.evidenceId });
  const position = points.findIndex(({ text }) => !isFilled(text) || text.trim().length < MINIMUM_RETURN_TEXT);
  if (position >= 0) return refuse({ code: 'return-text-too-short', position, minimum: MINIMUM_RETURN_TEXT });
  return mayGo(current, 'returned') ?? ok({ state: 'returned', returnedAt: at, points });
}

function mayGo(current: CurrentState, to: SubmissionState): Result<never, TransitionRefusal> | undefined {
  const from = current.state;
  return SUBMISSION_TRANSITIONS[from].includes(to) ? undefined : refuse({ code: 'transition-not-allowed', from, to });
}
