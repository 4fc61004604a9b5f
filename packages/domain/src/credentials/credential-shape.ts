import { memberFaults } from './credential-members.ts';
import type { Json, JsonObject } from './json.ts';
import { hasType, idOf, isJsonObject, listOf } from './json.ts';
import { isAddress } from './shape-fault.ts';
import type { ShapeFault } from './shape-fault.ts';
import { parseDateTime } from './verification.ts';

const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;

/** Every departure from VC 2.0 and Open Badges 3.0, in document order. Empty means none. */
export function findShapeFaults(credential: JsonObject): ShapeFault[] {
  const faults = [...coreFaults(credential), ...memberFaults(credential), ...partFaults(credential)];
  if (hasType(credential, 'ClrCredential')) return [...faults, ...recordFaults(credential)];
  return isOpenBadge(credential) ? [...faults, ...openBadgeFaults(credential)] : faults;
}

/** A record holds credentials, whole, and says whose they are (Comprehensive Learner Record 2.0). */
function recordFaults(credential: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  if (credential['name'] === undefined) faults.push({ path: 'name', rule: 'required' });
  for (const subject of listOf(credential['credentialSubject']).filter(isJsonObject)) {
    const inside = listOf(subject['verifiableCredential']);
    const path = 'credentialSubject';
    if (!hasType(subject, 'ClrSubject')) faults.push({ path: `${path}.type`, rule: 'type' });
    if (inside.length === 0) faults.push({ path: `${path}.verifiableCredential`, rule: 'required' });
  }
  return faults;
}

function isOpenBadge(credential: JsonObject): boolean {
  return hasType(credential, 'OpenBadgeCredential') || hasType(credential, 'AchievementCredential');
}

function coreFaults(credential: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const must = (holds: boolean, path: string, rule: ShapeFault['rule']): void => {
    if (!holds) faults.push({ path, rule });
  };
  const subjects = listOf(credential['credentialSubject']);
  must(listOf(credential['@context'])[0] === VC_CONTEXT, '@context', 'context');
  must(credential['id'] === undefined || isAddress(credential['id']), 'id', 'address');
  must(hasType(credential, 'VerifiableCredential'), 'type', 'type');
  must(isAddress(idOf(credential['issuer'])), 'issuer', 'address');
  must(subjects.length > 0, 'credentialSubject', 'required');
  must(
    subjects.every((subject) => isJsonObject(subject) && Object.keys(subject).length > 0),
    'credentialSubject',
    'object',
  );
  for (const member of ['validFrom', 'validUntil']) {
    must(parseDateTime(credential[member]) !== 'unreadable', member, 'dateTime');
  }
  return faults;
}

/** Members of a credential whose every object must carry a type, and for some an address (VC 2.0 §4). */
const TYPED_PARTS = ['credentialStatus', 'credentialSchema', 'termsOfUse', 'evidence', 'refreshService'] as const;
const ADDRESSED_PARTS: readonly string[] = ['credentialSchema'];

function partFaults(credential: JsonObject): ShapeFault[] {
  return TYPED_PARTS.flatMap((part) =>
    listOf(credential[part]).flatMap((item, index): ShapeFault[] => {
      const path = `${part}[${index}]`;
      if (!isJsonObject(item)) return [{ path, rule: 'object' }];
      const faults: ShapeFault[] = [];
      if (listOf(item['type']).length === 0) faults.push({ path: `${path}.type`, rule: 'type' });
      const wantsAddress = ADDRESSED_PARTS.includes(part) || item['id'] !== undefined;
      if (wantsAddress && !isAddress(item['id'])) faults.push({ path: `${path}.id`, rule: 'address' });
      return faults;
    }),
  );
}

function openBadgeFaults(credential: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const second = listOf(credential['@context'])[1];
  if (typeof second !== 'string' || !OPEN_BADGES_CONTEXT.test(second))
    faults.push({ path: '@context[1]', rule: 'context' });
  if (!isAddress(credential['id'])) faults.push({ path: 'id', rule: 'required' });
  if (credential['validFrom'] === undefined) faults.push({ path: 'validFrom', rule: 'required' });
  return [...faults, ...listOf(credential['credentialSubject']).flatMap(subjectFaults)];
}

function subjectFaults(subject: Json): ShapeFault[] {
  if (!isJsonObject(subject)) return [];
  const faults: ShapeFault[] = [];
  const path = 'credentialSubject';
  if (!hasType(subject, 'AchievementSubject')) faults.push({ path: `${path}.type`, rule: 'type' });
  if (subject['id'] === undefined && listOf(subject['identifier']).length === 0) {
    faults.push({ path: `${path}.identifier`, rule: 'required' });
  }
  const achievement = subject['achievement'];
  if (!isJsonObject(achievement)) return [...faults, { path: `${path}.achievement`, rule: 'required' }];
  if (!hasType(achievement, 'Achievement')) faults.push({ path: `${path}.achievement.type`, rule: 'type' });
  for (const member of ['id', 'name', 'description', 'criteria']) {
    if (achievement[member] === undefined) faults.push({ path: `${path}.achievement.${member}`, rule: 'required' });
  }
  return faults;
}
