import { addDays, type IsoDate } from '../shared/dates.ts';
import type { RouteCode } from './vocabulary.ts';

/**
 * Days within which one can disagree, as the law or the field has them (DOMAIN §2.5, §3): six weeks at the CBE, two weeks
 * at an EVC provider. Null: the organisation must set its own term.
 */
export const USUAL_REMEDY_DAYS: Readonly<Record<RouteCode, number | null>> = {
  tentamen: 42,
  vrijstelling: 42,
  evc: 14,
  microcredential: null,
  internal: null,
};

/** Where and until when a candidate can disagree with a decision; stands in every result (DOMAIN I11). */
export interface Remedy {
  readonly route: RouteCode;
  readonly days: number;
  /** The last day on which it can be done. */
  readonly until: IsoDate;
}

/** The term runs from the day after the announcement, so its last day is the announcement plus the term. */
export function remedyFor(
  route: { readonly code: RouteCode; readonly remedyDays: number },
  announcedOn: IsoDate,
): Remedy {
  const { code, remedyDays } = route;
  return { route: code, days: remedyDays, until: addDays(announcedOn, remedyDays) };
}

/** Whether one can still disagree on that day: the last day counts. */
export function isRemedyOpen(remedy: Pick<Remedy, 'until'>, on: IsoDate): boolean {
  return on <= remedy.until;
}
