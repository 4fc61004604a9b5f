import { createRequire } from 'node:module';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { shareActiveContexts } from './active-context.ts';
import { canonicalize } from './canonicalize.ts';
import { documentLoader } from './document-loader.ts';

const require = createRequire(import.meta.url);
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The library as it comes: another processing mode has an initial context of its own, which nobody touched. */
const asItComes = (document: object): Promise<string> =>
  jsonld.canonize(document, {
    documentLoader,
    processingMode: 'json-ld-1.1',
    safe: true,
    format: 'application/n-quads',
    canonizeOptions: { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 },
  });

/** What was said, or under which name it was refused. */
const saying = async (said: Promise<string>): Promise<string> => {
  try {
    return await said;
  } catch (error) {
    return `refused: ${(error as Error).name}`;
  }
};

test('contexts are shared with the jsonld that is installed; read active-context.ts again before raising it', async () => {
  const { version } = require('jsonld/package.json') as { version: string };
  expect(version).toBe('9.0.0');
  expect(await shareActiveContexts()).toBe(true);
});

const TYPES = [
  'VerifiableCredential',
  'OpenBadgeCredential',
  'EndorsementCredential',
  'AchievementSubject',
  'Achievement',
  'Alignment',
  'Evidence',
  'IdentityObject',
  'Profile',
  'Result',
  'ResultDescription',
  'BitstringStatusListEntry',
  'DataIntegrityProof',
  'JsonSchema',
];
const HOLDERS = [
  'credentialSubject',
  'achievement',
  'alignment',
  'evidence',
  'result',
  'resultDescription',
  'criteria',
  'credentialStatus',
  'issuer',
  'identifier',
  'proof',
  'image',
  'endorsement',
  'creator',
];
const PLAIN = [
  'name',
  'description',
  'narrative',
  'targetName',
  'statusPurpose',
  'tag',
  'value',
  'cryptosuite',
  'bonus',
];

const objects = fc.letrec<{ object: object; member: readonly [string, unknown] }>((tie) => ({
  object: fc
    .tuple(
      fc.option(fc.constantFrom('urn:a', 'urn:b', 'https://example.org/c'), { nil: undefined }),
      fc.subarray(TYPES, { maxLength: 3 }),
      fc.array(tie('member'), { maxLength: 5 }),
    )
    .map(([id, type, members]) => ({
      ...(id === undefined ? {} : { id }),
      ...(type.length === 0 ? {} : { type }),
      ...Object.fromEntries(members),
    })),
  member: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.constantFrom(...PLAIN), fc.constantFrom('een', 'twee', 'drie')),
    fc.tuple(fc.constantFrom(...HOLDERS), fc.oneof(tie('object'), fc.array(tie('object'), { maxLength: 2 }))),
  ),
}));
const contexts = fc.constantFrom([V2], [V2, OPEN_BADGES], [V2, OPEN_BADGES, V2], [OPEN_BADGES], [V2, 'urn:nowhere']);

test('whatever is nested in whatever: the same statements, or the same refusal, as the library gives', async () => {
  await fc.assert(
    fc.asyncProperty(contexts, objects.object, async (context, object) => {
      const document = { '@context': context, type: ['VerifiableCredential'], ...object };
      expect(await saying(canonicalize(document))).toBe(await saying(asItComes(document)));
    }),
    { numRuns: 500 },
  );
}, 120_000);

test('a document read twice, with others in between, says the same', async () => {
  const badge = (name: string) => ({
    '@context': [V2, OPEN_BADGES],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { type: ['Achievement'], name, criteria: { narrative: 'gezien' } },
    },
  });
  const before = await canonicalize(badge('een'));
  for (let other = 0; other < 40; other += 1) await canonicalize(badge(`nummer ${other}`));
  expect(await canonicalize(badge('een'))).toBe(before);
});

test('terms of a typed object end with it, as the library has it', async () => {
  const document = {
    '@context': [V2, OPEN_BADGES],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'urn:issuer', type: ['Profile'], name: 'Hogeschool' },
    credentialSubject: { type: ['AchievementSubject'], result: [{ type: ['Result'], value: 'shown' }] },
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
  };
  expect(await canonicalize(document)).toBe(await asItComes(document));
});
