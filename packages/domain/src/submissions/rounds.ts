import type { LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Stage } from './vocabulary.ts';

/** An earlier round of the same portfolio. */
export interface EarlierRound {
  readonly round: number;
  readonly stage: Stage;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

export type RoundRefusal =
  | { readonly code: 'leeruitkomst-already-submitted'; readonly leeruitkomsten: readonly LeeruitkomstCode[] }
  | { readonly code: 'leeruitkomst-already-shown'; readonly leeruitkomsten: readonly LeeruitkomstCode[] };

/** Stages after which nobody has to do anything any more with a round. */
export const ENDED_STAGES = ['returned', 'withdrawn', 'announced'] as const satisfies readonly Stage[];

/** Whether a round is still with somebody. */
export function isOpenStage(stage: Stage): boolean {
  return !(ENDED_STAGES as readonly Stage[]).includes(stage);
}

/**
 * The number of the next round. A leeruitkomst is judged in one round at a time, and not again once it was shown; a
 * returned or withdrawn round costs nothing and stands in nobody's way (DOMAIN §12.2).
 */
export function nextRound(
  wanted: readonly LeeruitkomstCode[],
  earlier: readonly EarlierRound[],
  shown: readonly LeeruitkomstCode[],
): Result<number, RoundRefusal> {
  const open = new Set(
    earlier.filter(({ stage }) => isOpenStage(stage)).flatMap(({ leeruitkomsten }) => leeruitkomsten),
  );
  const busy = wanted.filter((code) => open.has(code));
  if (busy.length > 0) return refuse({ code: 'leeruitkomst-already-submitted', leeruitkomsten: busy });
  const done = wanted.filter((code) => shown.includes(code));
  if (done.length > 0) return refuse({ code: 'leeruitkomst-already-shown', leeruitkomsten: done });
  return ok(Math.max(0, ...earlier.map(({ round }) => round)) + 1);
}
