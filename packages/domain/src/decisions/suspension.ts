import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { MINIMUM_REVOCATION_EXPLANATION, moveDeelcertificaat } from './revocation.ts';
import type { DeelcertificaatState, DeelcertificaatTransitionRefusal } from './revocation.ts';

/** Which way a request leads: a deelcertificaat is suspended while something is looked into, and lifted after it. */
export const SUSPENSION_TURNS = ['suspend', 'lift'] as const;
export type SuspensionTurn = (typeof SUSPENSION_TURNS)[number];

/** Somebody of the deciding body asks to suspend or to lift; nothing changes until another confirms. */
export interface SuspensionRequest {
  readonly turn: SuspensionTurn;
  readonly explanation: string;
  readonly requestedBy: AccountId;
}

export type SuspensionRefusal =
  | DeelcertificaatTransitionRefusal
  | { readonly code: 'already-requested' }
  | { readonly code: 'same-person' }
  | { readonly code: 'explanation-too-short'; readonly length: number; readonly minimum: number };

/** The first of the two: explains why. The explanation is kept and never published (DOMAIN §12.4). */
export function requestSuspension(
  request: SuspensionRequest,
  current: { readonly state: DeelcertificaatState; readonly requested: boolean },
): Result<SuspensionRequest, SuspensionRefusal> {
  const move = turnDeelcertificaat(current.state, request.turn);
  if (!move.ok) return refuse(move.refusal);
  if (current.requested) return refuse({ code: 'already-requested' });
  const explanation = request.explanation.trim();
  const minimum = MINIMUM_REVOCATION_EXPLANATION;
  return explanation.length < minimum
    ? refuse({ code: 'explanation-too-short', length: explanation.length, minimum })
    : ok({ ...request, explanation });
}

/** The second of the two, another person, makes it so (DESIGN §1, promise 4). Answers the state that follows. */
export function confirmSuspension(
  request: SuspensionRequest,
  confirmedBy: AccountId,
  state: DeelcertificaatState,
): Result<DeelcertificaatState, SuspensionRefusal> {
  const move = turnDeelcertificaat(state, request.turn);
  if (!move.ok) return refuse(move.refusal);
  return confirmedBy === request.requestedBy ? refuse({ code: 'same-person' }) : move;
}

/** Lifting leads back to `issued`, but only from `suspended`: what was registered becomes issued by its signature alone. */
function turnDeelcertificaat(
  from: DeelcertificaatState,
  turn: SuspensionTurn,
): Result<DeelcertificaatState, DeelcertificaatTransitionRefusal> {
  const to = turn === 'suspend' ? 'suspended' : 'issued';
  if (turn === 'lift' && from !== 'suspended') return refuse({ code: 'transition-not-allowed', from, to });
  return moveDeelcertificaat(from, to);
}
