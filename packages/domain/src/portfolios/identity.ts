import type { AccountId } from '../shared/ids.ts';
import { wholeYearsBetween, type IsoDate } from '../shared/dates.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** A check of somebody's identity: by whom, of whom, on which day, and what the document said (DESIGN §6). */
export interface IdentityCheck {
  readonly candidate: AccountId;
  readonly checkedBy: AccountId;
  readonly birthDate: IsoDate;
  readonly checkedOn: IsoDate;
}

export type IdentityRefusal = {
  readonly code: 'own-identity' | 'identity-checked-later' | 'birth-date-impossible';
};

const YOUNGEST = 14;
const OLDEST = 120;

/** Somebody else looks at the document, on a day that has come; the birth date is that of a living, working person. */
export function checkIdentity(check: IdentityCheck, today: IsoDate): Result<IdentityCheck, IdentityRefusal> {
  if (check.candidate === check.checkedBy) return refuse({ code: 'own-identity' });
  if (check.checkedOn > today) return refuse({ code: 'identity-checked-later' });
  const age = wholeYearsBetween(check.birthDate, check.checkedOn);
  return age < YOUNGEST || age > OLDEST ? refuse({ code: 'birth-date-impossible' }) : ok(check);
}
