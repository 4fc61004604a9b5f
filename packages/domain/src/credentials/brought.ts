import { ok, refuse, type Result } from '../shared/result.ts';
import type { VerificationConclusion, VerificationStep } from './verification.ts';

/** What the deciding body makes of a credential from elsewhere, per leeruitkomst. */
export const BROUGHT_DECISIONS = ['accepted', 'moreAsked', 'declined'] as const;
export type BroughtDecisionKind = (typeof BROUGHT_DECISIONS)[number];

/** Members that must want the same: a lone member recognises nothing (DOMAIN §12.5; ADR 3). */
export const BROUGHT_QUORUM = 2;

/** Conclusions that say no; an issuer we don't know is no reason to refuse, and none to believe. */
const REFUSED: readonly VerificationConclusion[] = [
  'revoked',
  'suspended',
  'tampered',
  'unsigned',
  'malformed',
  'expired',
  'notYetValid',
];

export interface BringRefusal {
  readonly code: 'brought-not-valid';
  readonly conclusion: VerificationConclusion;
}

/** A credential may stand in a portfolio as claimed elsewhere when its signature holds and no check says no. */
export function mayBring(verification: {
  readonly conclusion: VerificationConclusion;
  readonly steps: readonly Pick<VerificationStep, 'check' | 'answer'>[];
}): Result<true, BringRefusal> {
  const { conclusion, steps } = verification;
  const isSigned = steps.some(({ check, answer }) => check === 'signature' && answer === 'valid');
  return REFUSED.includes(conclusion) || !isSigned ? refuse({ code: 'brought-not-valid', conclusion }) : ok(true);
}

/** A member's vote on one leeruitkomst of a credential that was brought in. */
export interface BroughtVote {
  readonly kind: BroughtDecisionKind;
  readonly reason: string;
}

/** The decision that equal votes make, or undefined while there are too few. The reasons of the members together carry it. */
export function decideBrought(votes: readonly BroughtVote[]): BroughtVote | undefined {
  for (const kind of BROUGHT_DECISIONS) {
    const equal = votes.filter((vote) => vote.kind === kind);
    if (equal.length >= BROUGHT_QUORUM)
      return { kind, reason: [...new Set(equal.map(({ reason }) => reason))].join('\n\n') };
  }
  return undefined;
}
