import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Why a signing key is replaced: in time and in order, or because somebody else may have it. */
export const KEY_CHANGE_KINDS = ['rotation', 'compromise'] as const;
export type KeyChangeKind = (typeof KEY_CHANGE_KINDS)[number];

/** A key signs now, signed once, or may be in other hands. */
export const KEY_STATES = ['current', 'retired', 'compromised'] as const;
export type KeyState = (typeof KEY_STATES)[number];

export type KeyChangeRefusal =
  | { readonly code: 'key-change-open' }
  | { readonly code: 'key-not-current' }
  | { readonly code: 'key-already-reported' }
  | { readonly code: 'compromise-in-the-future' };

/** The state of a key, from what is known of it. */
export function keyStateOf(key: { readonly retiredAt: Date | null; readonly compromisedSince: Date | null }): KeyState {
  if (key.compromisedSince !== null) return 'compromised';
  return key.retiredAt === null ? 'current' : 'retired';
}

/**
 * The first of two people asks to replace a key. Only the key that signs now is rotated; a retired one can still turn
 * out to be in other hands, because its papers live on. One request at a time.
 */
export function requestKeyChange(
  change: { readonly kind: KeyChangeKind; readonly compromisedSince: Date | null; readonly at: Date },
  key: { readonly state: KeyState; readonly isChanging: boolean },
): Result<undefined, KeyChangeRefusal> {
  if (key.isChanging) return refuse({ code: 'key-change-open' });
  if (key.state === 'compromised') return refuse({ code: 'key-already-reported' });
  if (change.kind === 'rotation' && key.state !== 'current') return refuse({ code: 'key-not-current' });
  const isLater = change.compromisedSince !== null && change.compromisedSince > change.at;
  return isLater ? refuse({ code: 'compromise-in-the-future' }) : ok(undefined);
}

/** The second of the two is somebody else. */
export function confirmKeyChange(
  change: { readonly requestedBy: AccountId },
  by: AccountId,
): Result<undefined, { readonly code: 'same-person' }> {
  return change.requestedBy === by ? refuse({ code: 'same-person' }) : ok(undefined);
}
