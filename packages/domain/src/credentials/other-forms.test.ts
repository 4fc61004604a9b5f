import { refusalOf, valueOf } from '../test/builders.ts';
import { aDeelcertificaat, aStackedDeelcertificaat } from '../test/deelcertificaat.ts';
import type { DeelcertificaatFacts } from './achievement.ts';
import { makeRecord, RECORD_CONTEXTS } from './clr.ts';
import { findShapeFaults } from './credential-shape.ts';
import { makeEducredential } from './educredential.ts';
import { makeElm } from './elm.ts';
import { makeEndorsement } from './endorsement.ts';
import type { JsonObject } from './json.ts';
import { makeAssertion, makeBadgeClass, makeRevokedAssertion } from './open-badge-2.ts';
import { makeOpenBadge } from './open-badge.ts';

const settled = (changes: Partial<DeelcertificaatFacts['microcredential']> = {}, credits = 5): DeelcertificaatFacts => {
  const facts = aDeelcertificaat({ credits });
  return { ...facts, microcredential: { ...facts.microcredential, interviewPlace: 'onsite', ...changes } };
};
const EXTRAS = { holderName: 'Noor Vermaat', eidasIdentifier: 'NTRNL-12345678', picture: 'iVBORw0KGgo=' };
const asJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
/** Every object of a document, at any depth. */
const objectsIn = (value: unknown): Record<string, unknown>[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(objectsIn)];

describe('the record (CLR 2.0)', () => {
  const badge = asJson(makeOpenBadge(aDeelcertificaat()));
  const { publicUrl, issuer } = aDeelcertificaat();
  const facts = {
    publicUrl,
    id: 'urn:uuid:1',
    issuer,
    demonstration: false,
    badges: [badge],
    parts: [],
    at: new Date(0),
  };

  test('holds the deelcertificaten whole and says whose they are', () => {
    const record = makeRecord(facts);
    expect(record['@context']).toEqual(RECORD_CONTEXTS);
    expect(record.credentialSubject.verifiableCredential).toEqual([badge]);
    expect(record.credentialSubject.identifier).toHaveLength(1);
    expect(findShapeFaults(asJson(record))).toEqual([]);
  });

  test('ties a whole to its parts', () => {
    const parts = [{ part: 'urn:part', whole: 'urn:whole' }];
    expect(makeRecord({ ...facts, parts }).credentialSubject).toMatchObject({
      association: [{ associationType: 'isPartOf', sourceId: 'urn:part', targetId: 'urn:whole' }],
    });
  });

  test.each([
    ['nothing inside', { type: ['ClrSubject'], verifiableCredential: [] }, 'required'],
    ['another kind of subject', { type: ['Person'], verifiableCredential: [{}] }, 'type'],
  ])('has another form with %s', (_what, credentialSubject, rule) => {
    const record = asJson({ ...makeRecord(facts), credentialSubject });
    expect(findShapeFaults(record).map((fault) => fault.rule)).toEqual([rule]);
  });
});

describe('Europass (ELM v3)', () => {
  const elm = valueOf(makeElm(settled({ workloadHours: 140 }), EXTRAS)).credential;

  test('is refused for an issuer without a European number', () => {
    expect(refusalOf(makeElm(settled(), { ...EXTRAS, eidasIdentifier: null }))).toEqual({ code: 'elm-needs-eidas' });
  });

  test('says every concept with its scheme, and every text by language', () => {
    const concepts = objectsIn(elm).filter(({ type }) => type === 'Concept');
    expect(concepts.length).toBeGreaterThan(5);
    expect(concepts.every((concept) => concept['inScheme'] !== undefined)).toBe(true);
    expect(elm['displayParameter']).toMatchObject({ title: { nl: [expect.any(String)] }, individualDisplay: [{}] });
  });

  test('places the level only when it was established', () => {
    const qualification = (facts: DeelcertificaatFacts) =>
      objectsIn(valueOf(makeElm(facts, EXTRAS))).find(({ type }) => type === 'Qualification');
    expect(qualification(settled())).not.toHaveProperty('eqfLevel');
    const level = { kind: 'established', register: 'https://database.nlqf.nl/1' } as const;
    expect(qualification(settled({ level }))).toMatchObject({ eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' } });
  });

  test('a whole is proven by every leeruitkomst', () => {
    const assessed = objectsIn(valueOf(makeElm(aStackedDeelcertificaat(), EXTRAS))).filter(
      ({ type }) => type === 'LearningAssessment',
    );
    expect(assessed.map(({ title }) => title)).toEqual([{ nl: ['LU1 Titel van LU1'] }, { nl: ['LU2 Titel van LU2'] }]);
  });
});

describe('the profile of edubadges', () => {
  test('adds its words to the same Open Badge, and names the context that explains them', () => {
    const made = asJson(valueOf(makeEducredential(settled())));
    const { '@context': contexts, ...badge } = made;
    expect(contexts).toContain('https://kracht.example.org/contexts/educredential-v1.jsonld');
    expect(badge).toMatchObject({ id: makeOpenBadge(settled()).id });
  });

  test.each<[string, DeelcertificaatFacts, readonly string[]]>([
    ['no size', { ...settled(), credits: 0 }, ['credits']],
    ['a size below 3 EC', settled({}, 2.5), ['credits']],
    ['a size that is no half point', settled({}, 3.2), ['credits']],
    ['no place of the gesprek', settled({ interviewPlace: null }), ['interviewPlace']],
  ])('is refused with %s', (_what, facts, lacking) => {
    expect(refusalOf(makeEducredential(facts))).toEqual({ code: 'educredential-needs', lacking });
  });
});

describe('the older hosted form (Open Badges 2.0)', () => {
  test('names the holder by a hash of the address; of a paper from before, by that of the name', () => {
    const address = { identityType: 'emailAddress', salt: 'z', identityHash: `sha256$${'c'.repeat(64)}` } as const;
    const facts = aDeelcertificaat();
    expect(makeAssertion({ ...facts, holder: [...facts.holder, address] }).recipient).toEqual({
      type: 'email',
      hashed: true,
      salt: 'z',
      identity: address.identityHash,
    });
    expect(makeAssertion(facts).recipient.type).toBe('https://schema.org/name');
  });

  test('claims a level or a size to edubadges only where there is one', () => {
    const extensionsOf = (facts: DeelcertificaatFacts) =>
      Object.keys(makeBadgeClass(facts)).filter((key) => key.startsWith('extensions:'));
    expect(extensionsOf(aDeelcertificaat())).toEqual([
      'extensions:LanguageExtension',
      'extensions:LearningOutcomeExtension',
    ]);
    const level = { kind: 'established', register: 'https://database.nlqf.nl/1' } as const;
    expect(extensionsOf(settled({ level, workloadHours: 140 }))).toEqual([
      'extensions:LanguageExtension',
      'extensions:LearningOutcomeExtension',
      'extensions:ECTSExtension',
      'extensions:TimeInvestmentExtension',
      'extensions:EQFExtension',
    ]);
  });

  test('says that it counts no more and never why', () => {
    const revoked = makeRevokedAssertion('https://kracht.example.org', '1');
    expect(Object.keys(revoked)).toEqual(['@context', 'type', 'id', 'revoked']);
  });
});

describe('an endorsement', () => {
  const { publicUrl, issuer } = aDeelcertificaat();
  const facts = {
    publicUrl,
    id: 'urn:uuid:1',
    endorser: issuer,
    subjectId: 'did:web:kracht.example.org:organisations:ander',
    comment: 'Wat hierop staat, kunnen ze echt.',
    at: new Date(0),
  };

  test('says who recommends what, and why', () => {
    expect(valueOf(makeEndorsement(facts))).toMatchObject({
      issuer: { id: 'did:web:kracht.example.org:organisations:hv' },
      credentialSubject: { id: facts.subjectId, type: ['EndorsementSubject'], endorsementComment: facts.comment },
    });
  });

  test.each<[string, Partial<typeof facts>, string]>([
    ['without a reason', { comment: '  Goed.  ' }, 'endorsement-too-short'],
    ['of oneself', { subjectId: 'did:web:kracht.example.org:organisations:hv' }, 'endorses-itself'],
    ['of what one gives oneself', { subjectId: 'https://x.example/LU1#deelcertificaat-hv' }, 'endorses-itself'],
  ])('is refused %s', (_what, changes, code) => {
    expect(refusalOf(makeEndorsement({ ...facts, ...changes })).code).toBe(code);
  });
});
