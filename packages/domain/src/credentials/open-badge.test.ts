import type { DeelcertificaatFacts } from './achievement.ts';
import { deelcertificaatName, hashableIdentity, judgingNarrative } from './achievement.ts';
import { findShapeFaults } from './credential-shape.ts';
import type { JsonObject } from './json.ts';
import { CREDENTIAL_CONTEXTS, makeOpenBadge } from './open-badge.ts';
import { aDeelcertificaat, aStackedDeelcertificaat } from '../test/deelcertificaat.ts';

const FACTS = aDeelcertificaat();
const { leeruitkomst: LEERUITKOMST } = FACTS;
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

const levelsOf = (facts: DeelcertificaatFacts) =>
  alignmentsOf(facts).filter(({ targetType }) => ['ext:NLQF', 'ext:EQF'].includes(targetType));

test('aims at a level and never claims it was officially placed', () => {
  expect(levelsOf(FACTS).map(({ targetName, targetCode }) => [targetName, targetCode])).toEqual([
    ['Gericht op NLQF-niveau 6, niet officieel ingeschaald', '6 (indicated)'],
    ['Gericht op NLQF-niveau 6, niet officieel ingeschaald', '6 (indicated)'],
  ]);
});

test('claims an established level only with the register where anybody can read it', () => {
  const register = 'https://database.nlqf.nl/inschaling/1';
  const microcredential = { ...FACTS.microcredential, level: { kind: 'established', register } } as const;
  const [nlqf, eqf] = levelsOf({ ...FACTS, microcredential });
  expect(nlqf).toMatchObject({ targetCode: '6', targetUrl: register });
  expect(nlqf?.targetName).toBe('NLQF-niveau 6 (EQF 6), officieel ingeschaald');
  expect(eqf).toMatchObject({ targetCode: '6', targetUrl: 'http://data.europa.eu/snb/eqf/6' });
});

test('has a picture, of itself and of who issues it', () => {
  expect(achievement.image).toEqual({
    id: 'https://kracht.example.org/credentials/image/deelcertificaat-v1.png',
    type: 'Image',
    caption: 'Deelcertificaat',
  });
  expect(credential.issuer.image.id).toBe('https://kracht.example.org/organisations/hv/image.svg');
});

test('names the institution by its number only when it has one', () => {
  expect(credential.issuer).not.toHaveProperty('otherIdentifier');
  const issuer = { ...FACTS.issuer, brin: '25DW' };
  expect(makeOpenBadge({ ...FACTS, issuer }).issuer.otherIdentifier).toEqual([
    { type: 'IdentifierEntry', identifier: '25DW', identifierType: 'ext:BRIN' },
  ]);
});

test('a whole says every leeruitkomst with its own result and cites the earlier papers as still in force', () => {
  const whole = makeOpenBadge(aStackedDeelcertificaat());
  const { achievement: made, result } = whole.credentialSubject;
  expect(made.name).toBe('Deelcertificaat van een hele kerntaak: Werken in de wijk');
  expect(result.map(({ resultDescription }) => resultDescription)).toEqual(made.resultDescription.map(({ id }) => id));
  expect(result).toHaveLength(2);
  expect(whole.evidence).toMatchObject([
    {
      id: 'https://kracht.example.org/credentials/0192f6c2-7b0e-7cc3-9a51-000000000001',
      genre: 'deelcertificaat',
      description: '2026-0001, bekrachtigd 2026-11-20, nog van kracht',
    },
    { id: 'https://kracht.example.org/credentials/0192f6c2-7b0e-7cc3-9a51-000000000002' },
  ]);
  expect(made.criteria.narrative).toContain('LU1 (2026-0001), LU2 (2026-0002)');
  expect(findShapeFaults(whole as unknown as JsonObject)).toEqual([]);
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
  expect(judgingNarrative(withoutInterview)).not.toContain('gesprek');
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
