import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { RevocationCategory } from './vocabulary.ts';

/** A deelcertificaat's own states (DESIGN §7): `issued` is signed and valid. */
export const DEELCERTIFICAAT_STATES = ['registered', 'issued', 'suspended', 'revoked', 'superseded'] as const;
export type DeelcertificaatState = (typeof DEELCERTIFICAAT_STATES)[number];

/** Revoked and superseded are for ever; a new paper is a new deelcertificaat (DOMAIN §12.4). */
export const DEELCERTIFICAAT_TRANSITIONS: Readonly<Record<DeelcertificaatState, readonly DeelcertificaatState[]>> = {
  registered: ['issued'],
  issued: ['suspended', 'revoked', 'superseded'],
  suspended: ['issued', 'revoked', 'superseded'],
  revoked: [],
  superseded: [],
};

/** Characters the explanation takes at least. It is kept and never published. */
export const MINIMUM_REVOCATION_EXPLANATION = 10;

/** One person asks to revoke; nothing changes until another confirms. */
export interface RevocationRequest {
  readonly category: RevocationCategory;
  readonly explanation: string;
  readonly requestedBy: AccountId;
  readonly requestedAt: Date;
}

export interface Revocation extends RevocationRequest {
  readonly confirmedBy: AccountId;
  readonly confirmedAt: Date;
}

export interface DeelcertificaatTransitionRefusal {
  readonly code: 'transition-not-allowed';
  readonly from: DeelcertificaatState;
  readonly to: DeelcertificaatState;
}

export type RevocationRequestRefusal =
  | DeelcertificaatTransitionRefusal
  | { readonly code: 'already-requested' }
  | { readonly code: 'explanation-too-short'; readonly length: number; readonly minimum: number };

export type RevocationConfirmRefusal = DeelcertificaatTransitionRefusal | { readonly code: 'same-person' };

/** Moves a deelcertificaat along its lifecycle, or says that this step doesn't exist. */
export function moveDeelcertificaat(
  from: DeelcertificaatState,
  to: DeelcertificaatState,
): Result<DeelcertificaatState, DeelcertificaatTransitionRefusal> {
  return DEELCERTIFICAAT_TRANSITIONS[from].includes(to) ? ok(to) : refuse({ code: 'transition-not-allowed', from, to });
}

/** The first of the two: says why, in a category of DOMAIN §12.4, and explains. */
export function requestRevocation(
  request: RevocationRequest,
  current: { readonly state: DeelcertificaatState; readonly requested: boolean },
): Result<RevocationRequest, RevocationRequestRefusal> {
  const move = moveDeelcertificaat(current.state, 'revoked');
  if (!move.ok) return refuse(move.refusal);
  if (current.requested) return refuse({ code: 'already-requested' });
  const explanation = request.explanation.trim();
  const { length } = explanation;
  const minimum = MINIMUM_REVOCATION_EXPLANATION;
  return length < minimum
    ? refuse({ code: 'explanation-too-short', length, minimum })
    : ok({ ...request, explanation });
}

/** The second of the two, another person, makes it so (DESIGN §1, promise 4). */
export function confirmRevocation(
  request: RevocationRequest,
  confirmation: { readonly by: AccountId; readonly at: Date },
  state: DeelcertificaatState,
): Result<Revocation, RevocationConfirmRefusal> {
  const move = moveDeelcertificaat(state, 'revoked');
  if (!move.ok) return refuse(move.refusal);
  if (confirmation.by === request.requestedBy) return refuse({ code: 'same-person' });
  return ok({ ...request, confirmedBy: confirmation.by, confirmedAt: confirmation.at });
}
