import { checkShape, findShapeFaults } from './credential-shape.ts';
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
  expect(checkShape(BADGE).code).toBe('schemaFollowed');
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
