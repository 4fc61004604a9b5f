import type { Policy } from '../frameworks/policy.ts';
import { addDays, daysBetween, type IsoDate } from '../shared/dates.ts';

/**
 * The day by which assessors must be done: the policy's term from submission; a case that comes late, or comes again,
 * still leaves them the days they have to sign (DESIGN §6, result term).
 */
export function assessmentDueOn(
  submittedOn: IsoDate,
  today: IsoDate,
  policy: Pick<Policy, 'assessmentDays' | 'declarationDays'>,
): IsoDate {
  const promised = addDays(submittedOn, policy.assessmentDays);
  const earliest = addDays(today, policy.declarationDays);
  return promised > earliest ? promised : earliest;
}

/** Days until a day, negative when it has passed. */
export function daysUntil(day: IsoDate, today: IsoDate): number {
  return daysBetween(today, day);
}
