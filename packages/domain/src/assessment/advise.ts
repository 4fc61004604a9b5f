import type { LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Consensus } from './consensus.ts';
import type { WrongStateRefusal } from './lifecycle.ts';
import type { AssessmentState } from './vocabulary.ts';

/** A leeruitkomst on which the assessors are done talking. */
export type SettledConsensus = Exclude<Consensus, { readonly state: 'discussing' }>;

/** What the assessors advise the board on one leeruitkomst: a verdict they agreed on, or openly none. */
export interface Advice {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly consensus: SettledConsensus;
}

export interface AdviseFacts {
  readonly state: AssessmentState;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly consensus: ReadonlyMap<LeeruitkomstCode, Consensus>;
}

export type AdviseRefusal =
  WrongStateRefusal | { readonly code: 'not-settled'; readonly leeruitkomsten: readonly LeeruitkomstCode[] };

/** The advice to the board: only when each leeruitkomst of the submission is agreed or recorded as open (DESIGN §7). */
export function advise(facts: AdviseFacts): Result<readonly Advice[], AdviseRefusal> {
  if (facts.state !== 'agreed') return refuse({ code: 'wrong-state', state: facts.state });
  const open = unsettled(facts);
  if (open.length > 0) return refuse({ code: 'not-settled', leeruitkomsten: open });
  return ok(facts.leeruitkomsten.flatMap((leeruitkomst) => adviceOn(leeruitkomst, facts)));
}

/** The leeruitkomsten on which the assessors still have to settle; none means the assessment is `agreed`. */
export function unsettled(facts: Pick<AdviseFacts, 'leeruitkomsten' | 'consensus'>): readonly LeeruitkomstCode[] {
  return facts.leeruitkomsten.filter((code) => (facts.consensus.get(code)?.state ?? 'discussing') === 'discussing');
}

function adviceOn(leeruitkomst: LeeruitkomstCode, { consensus }: AdviseFacts): readonly Advice[] {
  const settled = consensus.get(leeruitkomst);
  return settled === undefined || settled.state === 'discussing' ? [] : [{ leeruitkomst, consensus: settled }];
}
