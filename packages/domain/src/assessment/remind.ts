import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { AssessmentState } from './vocabulary.ts';

/** What the coordinator knows of an assessor: done or not, and when they were last reminded (DESIGN §1). */
export interface AssessorProgress {
  readonly accountId: AccountId;
  readonly done: boolean;
  readonly remindedAt: Date | null;
}

export type RemindRefusal = { readonly code: 'nobody-to-remind' } | { readonly code: 'reminded-today' };

/** Hours between two reminders to the same person: a nudge, not a nag. */
export const HOURS_BETWEEN_REMINDERS = 24;

/** Whoever isn't done and wasn't reminded in the last day. */
export function assessorsToRemind(
  assessors: readonly AssessorProgress[],
  at: Date,
): Result<readonly AccountId[], RemindRefusal> {
  const waiting = assessors.filter(({ done }) => !done);
  if (waiting.length === 0) return refuse({ code: 'nobody-to-remind' });
  const since = at.getTime() - HOURS_BETWEEN_REMINDERS * 3_600_000;
  const due = waiting.filter(({ remindedAt }) => remindedAt === null || remindedAt.getTime() <= since);
  return due.length === 0 ? refuse({ code: 'reminded-today' }) : ok(due.map(({ accountId }) => accountId));
}

/**
 * Whether an assessor has nothing to do now. Who has ties waits to be replaced. While a round runs it is their own seal
 * that counts; once all rounds are revealed, what is left is theirs together until the advice.
 */
export function isDone(facts: {
  readonly state: AssessmentState;
  readonly tied: boolean;
  readonly sealed: boolean;
  readonly allRevealed: boolean;
}): boolean {
  if (facts.tied || facts.state === 'advised' || facts.state === 'withdrawn') return true;
  return facts.allRevealed ? false : facts.sealed;
}
