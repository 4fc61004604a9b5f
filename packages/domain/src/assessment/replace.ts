import type { Person } from '../portfolios/relation.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import {
  assessorKindOf,
  exclusionsFor,
  type AppointedAssessor,
  type AppointmentFacts,
  type ExclusionReason,
} from './appoint.ts';
import { isRevealed, type WrongStateRefusal } from './lifecycle.ts';
import type { AssessmentState } from './vocabulary.ts';

export interface ReplacementFacts {
  readonly state: AssessmentState;
  /** Those now on the case. */
  readonly assessors: readonly AppointedAssessor[];
  /** Those who were on it before and were replaced: they don't come back. */
  readonly replaced: readonly AccountId[];
  readonly appointment: AppointmentFacts;
}

export type ReplaceRefusal =
  | WrongStateRefusal
  | { readonly code: 'not-on-the-case'; readonly accountId: AccountId }
  | { readonly code: 'already-on-the-case'; readonly accountId: AccountId }
  | { readonly code: 'excluded'; readonly accountId: AccountId; readonly reasons: readonly ExclusionReason[] }
  | { readonly code: 'no-vak-assessor' };

/**
 * Somebody else judges instead of an assessor who was challenged or can't go on (DOMAIN §12.3, VERVANGEN): only before
 * the reveal, because the newcomer must score without having seen the other. The newcomer signs "geen banden" first.
 */
export function replaceAssessor(
  leaving: AccountId,
  coming: Person,
  { facts, on }: { readonly facts: ReplacementFacts; readonly on: IsoDate },
): Result<{ readonly state: 'appointed'; readonly assessor: AppointedAssessor }, ReplaceRefusal> {
  const { state, assessors, replaced, appointment } = facts;
  const { accountId } = coming;
  if (isRevealed(state) || state === 'withdrawn') return refuse({ code: 'wrong-state', state });
  if (!assessors.some((assessor) => assessor.accountId === leaving)) {
    return refuse({ code: 'not-on-the-case', accountId: leaving });
  }
  if ([...assessors.map((assessor) => assessor.accountId), ...replaced].includes(accountId)) {
    return refuse({ code: 'already-on-the-case', accountId });
  }
  const reasons = exclusionsFor(coming, appointment, on);
  if (reasons.length > 0) return refuse({ code: 'excluded', accountId, reasons });
  const kind = assessorKindOf(accountId, appointment, on);
  const staying = assessors.filter((assessor) => assessor.accountId !== leaving);
  if (kind !== 'vak' && !staying.some((assessor) => assessor.kind === 'vak'))
    return refuse({ code: 'no-vak-assessor' });
  return ok({ state: 'appointed', assessor: { accountId, kind } });
}
