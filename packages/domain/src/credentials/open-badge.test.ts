import type { DeelcertificaatFacts } from './achievement.ts';
import { deelcertificaatName, hashableIdentity, judgingNarrative } from './achievement.ts';
import { findShapeFaults } from './credential-shape.ts';
import type { JsonObject } from './json.ts';
import { CREDENTIAL_CONTEXTS, makeOpenBadge } from './open-badge.ts';

const LEERUITKOMST = {
  code: 'LU1',
  name: 'Werken met en vanuit de gemeenschap',
  text: 'Je bent present in de wijk of leefomgeving en je legt actief contact.',
  url: 'https://kracht.example.org/kader/LO2026/1/LU1',
};

const FACTS: DeelcertificaatFacts = {
  publicUrl: 'https://kracht.example.org',
  credentialId: '0192f6c2-7b0e-7cc3-9a51-000000000001',
  registerNumber: '2026-0001',
  demonstration: false,
  issuer: {
    slug: 'hv',
    name: 'Hogeschool Voorbeeld',
    url: 'https://hv.example.org',
    email: 'examen@hv.example.org',
    countryCode: 'NL',
  },
  holder: [{ identityType: 'name', salt: 's4lt', identityHash: `sha256$${'a'.repeat(64)}` }],
  framework: { code: 'LO2026', title: 'Leeruitkomsten opbouwwerk', version: '1' },
  leeruitkomst: LEERUITKOMST,
  gedragsindicatoren: [
    {
      code: 'GI01',
      name: 'Je stimuleert inclusieve participatie.',
      url: 'https://kracht.example.org/kader/LO2026/1/GI01',
    },
  ],
  judging: {
    assessors: 2,
    instruments: ['portfolio', 'interview'],
    cutOff: {
      nl: 'aangetoond als geheel, volgens beide beoordelaars.',
      en: 'shown as a whole, in the eyes of both assessors.',
    },
    decidedBy: 'Examencommissie Sociaal Werk',
    decidedOn: new Date('2026-11-20T14:30:00.500Z'),
  },
  nlqfLevel: 6,
  legalNature: { nl: 'Dit deelcertificaat is geen diploma.', en: 'This deelcertificaat is not a diploma.' },
  evidence: [{ kind: 'analysis', sha256: 'b'.repeat(64) }],
  status: { listUrl: 'https://kracht.example.org/status-lists/7', index: 94567 },
  validFrom: new Date('2026-11-20T14:31:00Z'),
};

const credential = makeOpenBadge(FACTS);
const { achievement } = credential.credentialSubject;
const alignmentsOf = (facts: DeelcertificaatFacts) => makeOpenBadge(facts).credentialSubject.achievement.alignment;

test('is an Open Badge on VC 2.0 that needs no context of our own', () => {
  expect(credential['@context']).toEqual(CREDENTIAL_CONTEXTS);
  expect(credential['@context'].some((context) => context.includes('example.org'))).toBe(false);
  expect(findShapeFaults(credential as unknown as JsonObject)).toEqual([]);
});

test('the same facts give the same credential', () => {
  expect(JSON.stringify(makeOpenBadge(FACTS))).toBe(JSON.stringify(credential));
});

test('is issued by the organisation under its own did:web', () => {
  expect(credential.issuer.id).toBe('did:web:kracht.example.org:organisations:hv');
  expect(achievement.creator.id).toBe(credential.issuer.id);
});

test('tells the leeruitkomst word for word and the norm that held', () => {
  expect(achievement.name).toBe('Deelcertificaat: Werken met en vanuit de gemeenschap');
  expect(achievement.description).toBe(LEERUITKOMST.text);
  expect(achievement.criteria.narrative).toContain('Norm: aangetoond als geheel, volgens beide beoordelaars.');
});

test('says that the leeruitkomst was shown, on the whole scale of outcomes', () => {
  const [scale] = achievement.resultDescription;
  const [result] = credential.credentialSubject.result;
  expect(scale?.rubricCriterionLevel.map((level) => level.name)).toEqual([
    'Aangetoond',
    'Deels aangetoond',
    'Niet aangetoond',
    'Niet te beoordelen',
  ]);
  expect(result?.achievedLevel).toBe(scale?.requiredLevel);
  expect(result?.resultDescription).toBe(scale?.id);
});

test('points at our own pages as framework items, at a CASE item only where there is one', () => {
  expect(alignmentsOf(FACTS)[0]).toMatchObject({ targetType: 'ext:FrameworkItem', targetUrl: LEERUITKOMST.url });
  const caseUri = 'https://case.example.org/ims/case/v1p1/CFItems/e5a1b0c2-0001-4000-8000-000000000001';
  const withCase = { ...FACTS, leeruitkomst: { ...LEERUITKOMST, caseUri } };
  expect(alignmentsOf(withCase)[0]).toMatchObject({ targetType: 'CFItem', targetUrl: caseUri });
});

test('aims at a level and never claims it was officially placed', () => {
  const level = achievement.alignment.find((alignment) => alignment.targetType === 'ext:NLQF');
  expect(level?.targetName).toBe('Gericht op NLQF-niveau 6, niet officieel ingeschaald');
  expect(level?.targetCode).not.toBe('6');
});

test('states a size only when the policy sets one', () => {
  expect(achievement).not.toHaveProperty('creditsAvailable');
  expect(credential.credentialSubject).not.toHaveProperty('creditsEarned');
  const sized = makeOpenBadge({ ...FACTS, credits: 5 }).credentialSubject;
  expect([sized.achievement.creditsAvailable, sized.creditsEarned]).toEqual([5, 5]);
});

test('names the means of judging that were used, and no gesprek that was skipped', () => {
  const withoutInterview = { ...FACTS, judging: { ...FACTS.judging, instruments: ['portfolio'] as const } };
  const assessmentType = (facts: DeelcertificaatFacts) =>
    alignmentsOf(facts).find((alignment) => alignment.targetType === 'ext:AssessmentType')?.targetName;
  expect(assessmentType(FACTS)).toBe('Portfolio en gesprek (CGI)');
  expect(assessmentType(withoutInterview)).toBe('Portfolio');
  expect(judgingNarrative(withoutInterview.judging)).not.toContain('gesprek');
});

test('describes the evidence by kind and hash alone', () => {
  expect(credential.evidence).toEqual([
    { type: ['Evidence'], genre: 'analysis', description: `sha256$${'b'.repeat(64)}` },
  ]);
});

test('can be revoked at its place in the status list', () => {
  expect(credential.credentialStatus).toEqual({
    id: 'https://kracht.example.org/status-lists/7#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://kracht.example.org/status-lists/7',
  });
});

test('dates stand in whole seconds of UTC', () => {
  expect(credential.awardedDate).toBe('2026-11-20T14:30:00Z');
  expect(credential.validFrom).toBe('2026-11-20T14:31:00Z');
});

test('a demonstration says so in every name', () => {
  const demonstration = makeOpenBadge({ ...FACTS, demonstration: true });
  expect(demonstration.name).toMatch(/^DEMONSTRATIE/);
  expect(demonstration.credentialSubject.achievement.name).toMatch(/^DEMONSTRATIE/);
  expect(deelcertificaatName(FACTS)).not.toContain('DEMONSTRATIE');
});

test.each([
  ['spaces and case', '  Sanne   de VRIES ', 'sanne de vriess4lt'],
  ['composed and decomposed letters', 'Zoe\u0308', 'zo\u00ebs4lt'],
])('a name is compared without regard to %s', (_what, name, expected) => {
  expect(hashableIdentity(name, 's4lt')).toBe(expected);
});
