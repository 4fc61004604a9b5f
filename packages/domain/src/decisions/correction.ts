import type { IsoDate } from '../shared/dates.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Who somebody is, as a paper names them or as their identity was checked. */
export interface HolderIdentity {
  readonly name: string;
  readonly birthDate: IsoDate;
}

/**
 * A paper is corrected when its holder is now known otherwise: another name, or what was written wrongly. Nothing else on
 * it is typed by hand; another judgement needs another decision (DOMAIN §12.4).
 */
export function mayCorrect(
  printed: HolderIdentity,
  checked: HolderIdentity,
): Result<{ readonly checked: HolderIdentity }, { readonly code: 'nothing-to-correct' }> {
  const same = printed.name === checked.name && printed.birthDate === checked.birthDate;
  return same ? refuse({ code: 'nothing-to-correct' }) : ok({ checked });
}
