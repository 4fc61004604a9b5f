import { findShapeFaults } from './credential-shape.ts';
import type { ShapeFault } from './shape-fault.ts';
import type { Json, JsonObject } from './json.ts';
import { hasType, idOf, isJsonObject, listOf } from './json.ts';
import type { Result } from '../shared/result.ts';
import { ok, refuse } from '../shared/result.ts';

/** What a token for software may be used for: one scope per act of the VC API. */
export const DOOR_SCOPES = ['issue', 'verify', 'status'] as const;
export type DoorScope = (typeof DOOR_SCOPES)[number];

/** What software may issue in the organisation's name. A deelcertificaat is never among them: it follows from a decision. */
export const DOOR_KINDS = ['badge', 'endorsement'] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

/** Achievements that no board has to decide on. Whatever looks like a certificate, credit or degree is not here. */
const LIGHT_ACHIEVEMENTS: readonly (Json | undefined)[] = [
  'Achievement',
  'Assignment',
  'Award',
  'Badge',
  'CoCurricular',
  'CommunityService',
  'Fieldwork',
  'Membership',
];
const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];
const KNOWN_TYPES: readonly Json[] = ['VerifiableCredential', 'EndorsementCredential', ...BADGE_TYPES];

/** Whose token it is and what it was made for. */
export interface DoorKey {
  readonly issuer: string;
  readonly kinds: readonly DoorKind[];
}

export interface CredentialRefused {
  readonly code: 'credential-refused';
  readonly faults: readonly ShapeFault[];
}

/**
 * Lets a credential in to be signed: well-formed, in the organisation's own name, of a kind the token is for, without a
 * proof or status of its own, because those are what the door adds.
 */
export function admitAtDoor(credential: JsonObject, key: DoorKey): Result<DoorKind, CredentialRefused> {
  const faults: ShapeFault[] = [...findShapeFaults(credential)];
  if (idOf(credential['issuer']) !== key.issuer) faults.push({ path: 'issuer', rule: 'ours' });
  for (const member of ['proof', 'credentialStatus']) {
    if (credential[member] !== undefined) faults.push({ path: member, rule: 'ours' });
  }
  const kind = kindOf(credential);
  if (kind === undefined || !key.kinds.includes(kind)) faults.push({ path: 'type', rule: 'kind' });
  if (kind === undefined || faults.length > 0) return refuse({ code: 'credential-refused', faults });
  return ok(kind);
}

function kindOf(credential: JsonObject): DoorKind | undefined {
  if (!listOf(credential['type']).every((type) => KNOWN_TYPES.includes(type))) return undefined;
  const isBadge = BADGE_TYPES.some((type) => hasType(credential, type));
  if (hasType(credential, 'EndorsementCredential')) return isBadge ? undefined : 'endorsement';
  return isBadge && listOf(credential['credentialSubject']).every(isLight) ? 'badge' : undefined;
}

function isLight(subject: Json): boolean {
  const achievement = isJsonObject(subject) ? subject['achievement'] : undefined;
  return isJsonObject(achievement) && LIGHT_ACHIEVEMENTS.includes(achievement['achievementType']);
}
