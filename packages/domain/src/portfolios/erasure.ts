import type { IsoDate } from '../shared/dates.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** What may stand in the way of erasing a person. */
export interface ErasureFacts {
  /** Submissions that were neither returned, withdrawn nor decided and announced. */
  readonly running: number;
  /** The last day on which the person may disagree with a decision; null when nothing was announced. */
  readonly remedyUntil: IsoDate | null;
}

export type ErasureRefusal =
  { readonly code: 'erasure-case-running' } | { readonly code: 'erasure-remedy-open'; readonly until: IsoDate };

/**
 * A person may be erased when no case runs and every term to disagree has passed: an open case needs its dossier, also
 * for the person's own sake (DOMAIN §12.5 I12: legal hold beats retention). The register keeps its minimum (§8).
 */
export function mayErase({ running, remedyUntil }: ErasureFacts, today: IsoDate): Result<true, ErasureRefusal> {
  if (running > 0) return refuse({ code: 'erasure-case-running' });
  if (remedyUntil !== null && today <= remedyUntil) return refuse({ code: 'erasure-remedy-open', until: remedyUntil });
  return ok(true);
}
