import type { Json, JsonObject } from './json.ts';
import { isJsonObject, listOf } from './json.ts';
import { isAddress } from './shape-fault.ts';
import type { ShapeFault } from './shape-fault.ts';
import { parseDateTime } from './verification.ts';

/** What VC 2.0 asks of single members wherever they stand: readable texts, related resources, dates in order. */
export function memberFaults(credential: JsonObject): ShapeFault[] {
  return [
    ...textFaults(credential, ''),
    ...(isJsonObject(credential['issuer']) ? textFaults(credential['issuer'], 'issuer.') : []),
    ...subjectIdFaults(credential),
    ...resourceFaults(credential['relatedResource']),
    ...orderFaults(credential),
  ];
}

/** A text is a string, or one or more language value objects with nothing else inside (VC 2.0 §11.1). */
function textFaults(holder: JsonObject, prefix: string): ShapeFault[] {
  return ['name', 'description']
    .filter((member) => !listOf(holder[member]).every(isText))
    .map((member) => ({ path: prefix + member, rule: 'text' }));
}

const TEXT_MEMBERS = new Set(['@value', '@language', '@direction']);

function isText(value: Json): boolean {
  if (typeof value === 'string') return true;
  return (
    isJsonObject(value) && typeof value['@value'] === 'string' && Object.keys(value).every((m) => TEXT_MEMBERS.has(m))
  );
}

function subjectIdFaults(credential: JsonObject): ShapeFault[] {
  return listOf(credential['credentialSubject'])
    .filter(isJsonObject)
    .filter(({ id }) => id !== undefined && !isAddress(id))
    .map(() => ({ path: 'credentialSubject.id', rule: 'address' }));
}

/** Each related resource has an address of its own and at least one digest (VC 2.0 §5.3). */
function resourceFaults(value: Json | undefined): ShapeFault[] {
  const resources = listOf(value);
  const addresses = resources.map((resource) => (isJsonObject(resource) ? resource['id'] : undefined));
  return resources.flatMap((resource, index): ShapeFault[] => {
    const path = `relatedResource[${index}]`;
    if (!isJsonObject(resource)) return [{ path, rule: 'object' }];
    if (!isAddress(resource['id'])) return [{ path: `${path}.id`, rule: 'address' }];
    if (addresses.indexOf(resource['id']) !== index) return [{ path: `${path}.id`, rule: 'unique' }];
    const hasDigest = [resource['digestSRI'], resource['digestMultibase']].some((digest) => typeof digest === 'string');
    return hasDigest ? [] : [{ path, rule: 'digest' }];
  });
}

function orderFaults(credential: JsonObject): ShapeFault[] {
  const from = parseDateTime(credential['validFrom']);
  const until = parseDateTime(credential['validUntil']);
  const inOrder = !(from instanceof Date && until instanceof Date && from > until);
  return inOrder ? [] : [{ path: 'validUntil', rule: 'dateTime' }];
}
