import { daysBetween, type IsoDate } from '../shared/dates.ts';

/** Where one stands in a term, in calendar days. */
export interface TermDay {
  /** Days since it began. The day on which it began does not count (as in Awb 6:8): that is 0, and the day after is 1. */
  readonly day: number;
  /** Days of the whole term; its last day has this number. */
  readonly total: number;
  /** Days after today: 0 on the last day, negative once it is over. */
  readonly left: number;
}

/** The three numbers of a term, which always agree: `day + left` is `total`. */
export function termDay(term: { readonly began: IsoDate; readonly latestOn: IsoDate }, today: IsoDate): TermDay {
  return {
    day: daysBetween(term.began, today),
    total: daysBetween(term.began, term.latestOn),
    left: daysBetween(today, term.latestOn),
  };
}
