import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import { isRevealed, type WrongStateRefusal } from './lifecycle.ts';
import type { AssessmentState } from './vocabulary.ts';

export interface ObjectionFacts {
  readonly state: AssessmentState;
  readonly assessors: readonly AccountId[];
  /** Those the candidate objected to already. */
  readonly objectedTo: readonly AccountId[];
}

export type ObjectRefusal =
  | WrongStateRefusal
  | { readonly code: 'not-on-the-case'; readonly accountId: AccountId }
  | { readonly code: 'already-objected' }
  | { readonly code: 'reason-missing' };

/** The candidate knows an assessor too well and says why (wraking): before the judgements are known, once per assessor. */
export function objectToAssessor(
  accountId: AccountId,
  reason: string,
  { state, assessors, objectedTo }: ObjectionFacts,
): Result<{ readonly accountId: AccountId; readonly reason: string }, ObjectRefusal> {
  if (isRevealed(state) || state === 'withdrawn') return refuse({ code: 'wrong-state', state });
  if (!assessors.includes(accountId)) return refuse({ code: 'not-on-the-case', accountId });
  if (objectedTo.includes(accountId)) return refuse({ code: 'already-objected' });
  return isFilled(reason) ? ok({ accountId, reason: reason.trim() }) : refuse({ code: 'reason-missing' });
}
