import fc from 'fast-check';
import {
  aJudgement,
  aManifest,
  ANNE,
  anOpenSheet,
  aSealedSheet,
  aSheet,
  NOON,
  refusalOf,
  valueOf,
} from '../test/builders.ts';
import { sealSheet, sheetGaps, writeSheet, type SheetGap } from './seal.ts';
import type { LeeruitkomstSheet } from './sheet.ts';
import { CRITERION_VALUES, VERDICTS } from './vocabulary.ts';

const facts = { manifest: aManifest(), earlier: null };

function gapsOf(changes: Partial<LeeruitkomstSheet>): readonly SheetGap[] {
  return sheetGaps(aSheet(aJudgement(changes)), facts);
}

test('a complete sheet is sealed as it was written', () => {
  expect(valueOf(sealSheet(anOpenSheet(), facts, NOON))).toEqual({
    state: 'sealed',
    accountId: ANNE,
    round: 1,
    sealedAt: NOON,
    ...aSheet(),
  });
});

test.each(VERDICTS)('whatever the verdict: %s can be sealed, for nothing is summed', (verdict) => {
  expect(gapsOf({ verdict })).toEqual([]);
});

const [gi1, gi2] = aJudgement().indicators as [
  LeeruitkomstSheet['indicators'][number],
  LeeruitkomstSheet['indicators'][number],
];

test.each<[string, Partial<LeeruitkomstSheet>, object]>([
  ['verdict-missing', { verdict: null }, {}],
  ['mark-missing', { indicators: [{ ...gi1, mark: null }, gi2] }, { gedragsindicator: 'GI1' }],
  ['mark-missing', { indicators: [gi1] }, { gedragsindicator: 'GI2' }],
  ['mark-without-evidence', { indicators: [{ ...gi1, evidence: [] }, gi2] }, { gedragsindicator: 'GI1' }],
  ['mark-without-evidence', { indicators: [gi1, { ...gi2, mark: 'partlyShown' }] }, { gedragsindicator: 'GI2' }],
  [
    'evidence-not-submitted',
    { indicators: [{ ...gi1, evidence: ['van-internet'] }, gi2] },
    { gedragsindicator: 'GI1', evidenceId: 'van-internet' },
  ],
  ['level-missing', { level: { answer: null, reason: '' } }, {}],
  ['level-reason-missing', { level: { answer: 'no', reason: ' ' } }, {}],
  ['level-reason-missing', { level: { answer: 'unsure', reason: '' } }, {}],
  ['against-missing', { against: '\n' }, {}],
  ['saw-too-short', { saw: '  goed  ' }, { length: 4, minimum: 40 }],
  [
    'doubt-without-text',
    { doubts: [{ gedragsindicator: 'GI2', text: '', question: 'Wat deed je zelf?' }] },
    { position: 0 },
  ],
])('can’t be sealed: %s', (code, changes, about) => {
  expect(gapsOf(changes)).toEqual([{ leeruitkomst: 'LU1', code, ...about }]);
});

test('forty characters are enough to say what convinced', () => {
  expect(gapsOf({ saw: 'x'.repeat(39) })).toHaveLength(1);
  expect(gapsOf({ saw: 'x'.repeat(40) })).toEqual([]);
});

test.each(['notShown', 'notNeeded'] as const)('a mark %s needs no evidence', (mark) => {
  expect(gapsOf({ indicators: [gi1, { ...gi2, mark }] })).toEqual([]);
});

test('a reason is owed for every criterion but met', () => {
  fc.assert(
    fc.property(fc.constantFrom(null, ...CRITERION_VALUES), fc.constantFrom('', ' ', 'omdat'), (value, reason) => {
      const owed = value === null ? 'criterion-missing' : 'criterion-reason-missing';
      const complete = value === 'met' || (value !== null && reason === 'omdat');
      const set = { ...aJudgement().set, variation: { value, reason } };
      const relevance = aJudgement().relevance.map((item, index) => (index === 0 ? { ...item, value, reason } : item));
      const evidenceCriteria = aJudgement().evidenceCriteria.map((item, index) =>
        index === 1 ? { ...item, currency: value, reason } : item,
      );
      const about = { leeruitkomst: 'LU1', code: owed };
      expect(gapsOf({ set })).toEqual(complete ? [] : [{ ...about, criterion: 'variation', evidenceId: null }]);
      expect(gapsOf({ relevance })).toEqual(
        complete ? [] : [{ ...about, criterion: 'relevance', evidenceId: 'wijkanalyse' }],
      );
      expect(gapsOf({ evidenceCriteria })).toEqual(
        complete ? [] : [{ ...about, criterion: 'currency', evidenceId: 'energiecafe' }],
      );
    }),
  );
});

test('every piece of the dossier is judged, also the one the assessor would rather not have seen', () => {
  const evidenceCriteria = aJudgement().evidenceCriteria.slice(0, 1);
  expect(gapsOf({ evidenceCriteria }).map((gap) => ('criterion' in gap ? gap.criterion : gap.code))).toEqual([
    'authenticity',
    'currency',
  ]);
});

test('every submitted leeruitkomst is judged', () => {
  const leeruitkomsten = [
    { code: 'LU1', gedragsindicatoren: ['GI1', 'GI2'], explanation: 'x' },
    { code: 'LU2', gedragsindicatoren: ['GI3'], explanation: 'x' },
  ];
  const gaps = sheetGaps(aSheet(), { manifest: aManifest({ leeruitkomsten }), earlier: null });
  expect(gaps).toEqual([{ leeruitkomst: 'LU2', code: 'not-judged' }]);
});

test('refuses with everything that is missing at once', () => {
  const sheet = anOpenSheet(aSheet(aJudgement({ verdict: null, against: '' })));
  expect(refusalOf(sealSheet(sheet, facts, NOON))).toEqual({
    code: 'sheet-incomplete',
    missing: [
      { leeruitkomst: 'LU1', code: 'against-missing' },
      { leeruitkomst: 'LU1', code: 'verdict-missing' },
    ],
  });
});

test('what is sealed is sealed: not again, and never written in', () => {
  const sealed = aSealedSheet(ANNE);
  expect(refusalOf(sealSheet(sealed, facts, NOON))).toEqual({ code: 'already-sealed', sealedAt: NOON });
  expect(refusalOf(writeSheet(sealed, aSheet()))).toEqual({ code: 'already-sealed', sealedAt: NOON });
});

test('an open sheet takes what is written, complete or not', () => {
  const half = aSheet(aJudgement({ verdict: null }));
  expect(valueOf(writeSheet(anOpenSheet(), half))).toEqual(anOpenSheet(half));
});

test('a revision that says otherwise owes a reason; one that doesn’t, none', () => {
  const earlier = aSealedSheet(ANNE);
  const revision = (changes: Partial<LeeruitkomstSheet>): readonly SheetGap[] =>
    sheetGaps(aSheet(aJudgement(changes)), { ...facts, earlier });
  expect(revision({ verdict: 'partlyShown' })).toEqual([{ leeruitkomst: 'LU1', code: 'revision-reason-missing' }]);
  expect(revision({ indicators: [gi1, { ...gi2, mark: 'notNeeded' }] })).toHaveLength(1);
  expect(revision({ verdict: 'partlyShown', revisionReason: 'In het gesprek bleek het.' })).toEqual([]);
  expect(revision({ saw: 'Een andere, langere tekst over wat er in het gesprek bleek.' })).toEqual([]);
});
