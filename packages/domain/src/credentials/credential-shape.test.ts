import { findShapeFaults } from './credential-shape.ts';
import type { JsonObject } from './json.ts';

const BADGE: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://kracht.example.org/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:kracht.example.org', type: ['Profile'] },
  validFrom: '2026-11-20T14:31:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject' }],
    achievement: { id: 'urn:a', type: ['Achievement'], name: 'n', description: 'd', criteria: { narrative: 'c' } },
  },
};

test('a badge with all it needs has no faults', () => {
  expect(findShapeFaults(BADGE)).toEqual([]);
});

test.each<[string, JsonObject, string]>([
  ['another first context', { '@context': ['https://example.org'] }, '@context'],
  ['no type of credential', { type: ['OpenBadgeCredential'] }, 'type'],
  ['no issuer', { issuer: undefined }, 'issuer'],
  ['an issuer that is no address', { issuer: 'Hogeschool' }, 'issuer'],
  ['no subject', { credentialSubject: undefined }, 'credentialSubject'],
  ['an empty subject', { credentialSubject: {} }, 'credentialSubject'],
  [
    'a subject without achievement',
    { credentialSubject: { type: 'AchievementSubject', id: 'urn:x' } },
    'credentialSubject.achievement',
  ],
  ['an unreadable date', { validUntil: 'tomorrow' }, 'validUntil'],
  ['a status without type', { credentialStatus: { id: 'urn:s' } }, 'credentialStatus[0].type'],
  ['a schema without address', { credentialSchema: [{ type: 'X' }] }, 'credentialSchema[0].id'],
  ['evidence that is no object', { evidence: ['x'] }, 'evidence[0]'],
  ['a badge without id', { id: undefined }, 'id'],
  ['a name with members of its own', { name: { '@value': 'n', '@language': 'nl', href: 'x' } }, 'name'],
  ['an issuer whose name is a number', { issuer: { id: 'did:web:a.example', name: 5 } }, 'issuer.name'],
  ['a subject with two ids', { credentialSubject: { id: ['urn:a', 'urn:b'] } }, 'credentialSubject.id'],
  ['a related resource that is only a text', { relatedResource: ['urn:a'] }, 'relatedResource[0]'],
  ['a related resource without address', { relatedResource: { digestSRI: 'sha256-x' } }, 'relatedResource[0].id'],
  ['a related resource without digest', { relatedResource: { id: 'urn:a' } }, 'relatedResource[0]'],
  [
    'a related resource named twice',
    { relatedResource: ['x', 'y'].map((digestSRI) => ({ id: 'urn:a', digestSRI })) },
    'relatedResource[1].id',
  ],
  ['an end before the beginning', { validUntil: '2026-11-20T14:30:00Z' }, 'validUntil'],
  ['a badge without the context of badges', { '@context': ['https://www.w3.org/ns/credentials/v2'] }, '@context[1]'],
])('names the place of %s', (_what, change, path) => {
  const faults = findShapeFaults({ ...BADGE, ...change });
  expect(faults.map((fault) => fault.path)).toContain(path);
});

test('a credential that is no badge owes only what VC 2.0 asks', () => {
  const plain: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:web:kracht.example.org',
    credentialSubject: { id: 'urn:x' },
  };
  expect(findShapeFaults(plain)).toEqual([]);
});

test.each<[string, JsonObject]>([
  ['in two languages', { name: ['nl', 'en'].map((language) => ({ '@value': 'n', '@language': language })) }],
  ['with a direction', { description: { '@value': 'd', '@language': 'ar', '@direction': 'rtl' } }],
  ['to the same moment', { validUntil: '2026-11-20T15:31:00+01:00' }],
  ['with a related resource', { relatedResource: { id: 'urn:a', digestMultibase: 'uAA' } }],
])('a badge %s is fine', (_what, change) => {
  expect(findShapeFaults({ ...BADGE, ...change })).toEqual([]);
});
