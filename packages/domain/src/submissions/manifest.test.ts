import fc from 'fast-check';
import { canonicalJson } from '../shared/json.ts';
import { aDraft, aLink, aPiece } from '../test/builders.ts';
import { evidenceSubmittedFor, findSubmitted, makeManifest } from './manifest.ts';

test('freezes what is linked to the leeruitkomsten of this round, and nothing else of the library', () => {
  const draft = aDraft();
  const manifest = makeManifest(
    {
      ...draft,
      links: [...draft.links, aLink({ evidenceId: 'elders', leeruitkomst: 'LU2' })],
      evidence: [...draft.evidence, aPiece({ id: 'elders' }), aPiece({ id: 'los' })],
    },
    3,
  );
  expect(manifest.evidence.map(({ id }) => id)).toEqual(['wijkanalyse', 'energiecafe']);
  expect(findSubmitted(manifest, 'LU1')?.links).toHaveLength(3);
  expect(findSubmitted(manifest, 'LU2')).toBeUndefined();
  expect(evidenceSubmittedFor(manifest, 'LU1')).toEqual(['wijkanalyse', 'energiecafe']);
});

test('holds versions, explanation, links, evidence with its fields, and files with hash, name, size and type', () => {
  const manifest = makeManifest(aDraft(), 3);
  expect(manifest).toMatchObject({ format: 1, framework: { code: 'LO', version: '1' }, policyVersion: 3, round: 1 });
  expect(manifest.leeruitkomsten[0]).toMatchObject({
    code: 'LU1',
    gedragsindicatoren: ['GI1', 'GI2'],
    explanation: 'Samen laten ze dit zien.',
  });
  expect(manifest.evidence[0]).toEqual(aPiece());
});

test('freezes nothing that only happens to hang on a value', () => {
  const piece = { ...aPiece(), candidateName: 'geheim', files: [{ ...aPiece().files[0], path: '/tmp/x' }] };
  const text = canonicalJson(makeManifest(aDraft({ evidence: [piece as ReturnType<typeof aPiece>] }), 3));
  expect(text).not.toContain('geheim');
  expect(text).not.toContain('/tmp/x');
});

test('another word anywhere in what was submitted gives another text to hash', () => {
  const before = canonicalJson(makeManifest(aDraft(), 3));
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const changed = `${aPiece().ownRole}${text}`;
      const evidence = aDraft().evidence.map((piece) => ({ ...piece, ownRole: changed }));
      expect(canonicalJson(makeManifest(aDraft({ evidence }), 3))).not.toBe(before);
    }),
  );
});

test('the same draft gives the same text, whenever it is made', () => {
  expect(canonicalJson(makeManifest(aDraft(), 3))).toBe(canonicalJson(makeManifest(structuredClone(aDraft()), 3)));
});
