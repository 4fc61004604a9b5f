import { admitAtDoor } from './door.ts';
import type { JsonObject } from './json.ts';

const ISSUER = 'did:web:kracht.example.org:organisations:hv';
const BADGE: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: ISSUER, type: ['Profile'] },
  validFrom: '2026-11-20T14:31:00Z',
  credentialSubject: {
    id: 'urn:x',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:a',
      type: ['Achievement'],
      achievementType: 'Badge',
      name: 'n',
      description: 'd',
      criteria: { narrative: 'c' },
    },
  },
};
const ENDORSEMENT: JsonObject = {
  ...BADGE,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  credentialSubject: { id: 'urn:x', type: ['EndorsementSubject'] },
};
const KEY = { issuer: ISSUER, kinds: ['badge', 'endorsement'] } as const;

const faultsOf = (credential: JsonObject, key: Parameters<typeof admitAtDoor>[1] = KEY) => {
  const admitted = admitAtDoor(credential, key);
  return admitted.ok ? [] : admitted.refusal.faults.map(({ path, rule }) => `${path}: ${rule}`);
};

test('a badge or an endorsement in our own name comes in', () => {
  expect(admitAtDoor(BADGE, KEY)).toEqual({ ok: true, value: 'badge' });
  expect(admitAtDoor(ENDORSEMENT, KEY)).toEqual({ ok: true, value: 'endorsement' });
});

const achieving = (achievementType: string | undefined): JsonObject => {
  const subject = BADGE['credentialSubject'] as JsonObject;
  const achievement = { ...(subject['achievement'] as JsonObject), achievementType };
  return { ...BADGE, credentialSubject: { ...subject, achievement } };
};

test.each(['MicroCredential', 'Certificate', 'Diploma', 'BachelorDegree', 'Course', 'ext:Deelcertificaat', undefined])(
  'what only a decision can give (%s) stays out',
  (achievementType) => {
    expect(faultsOf(achieving(achievementType))).toEqual(['type: kind']);
  },
);

test.each<[string, JsonObject, string]>([
  ['in the name of another', { issuer: { id: 'did:web:elsewhere.example.org' } }, 'issuer: ours'],
  ['with a proof of its own', { proof: { type: 'DataIntegrityProof' } }, 'proof: ours'],
  ['with a status of its own', { credentialStatus: { type: 'X' } }, 'credentialStatus: ours'],
  ['of two kinds', { type: ['VerifiableCredential', 'OpenBadgeCredential', 'EndorsementCredential'] }, 'type: kind'],
  ['of an unknown kind', { type: ['VerifiableCredential', 'OpenBadgeCredential', 'Passport'] }, 'type: kind'],
  ['that is malformed', { validFrom: 'yesterday' }, 'validFrom: dateTime'],
])('a credential %s stays out', (_what, change, fault) => {
  expect(faultsOf({ ...BADGE, ...change })).toContain(fault);
});

test('a token is for the kinds it was made for', () => {
  expect(faultsOf(ENDORSEMENT, { ...KEY, kinds: ['badge'] })).toEqual(['type: kind']);
});
