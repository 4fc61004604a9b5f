import type { FrameworkView, ScoreContent } from '@bewijskracht/contracts';
import { sheetGaps, type Manifest, type SheetGap } from '@bewijskracht/domain';
import { asJudgement, neighbour, partsOf, placeOfGap, progressOf, SHEET_PARTS } from './parts.ts';

const PIECE = '6f0f6d58-0000-4000-8000-000000000001';
const framework = {
  leeruitkomsten: [
    { code: 'LU1', gedragsindicatoren: ['GI01', 'GI02'] },
    { code: 'LU2', gedragsindicatoren: ['GI02'] },
  ],
} as FrameworkView;

const notJudged = { value: null, reason: '' };
const empty: ScoreContent = {
  indicators: ['GI01', 'GI02'].map((gedragsindicator) => ({ gedragsindicator, mark: null, evidence: [], note: '' })),
  evidenceCriteria: [{ evidenceId: PIECE, authenticity: null, currency: null, reason: '' }],
  relevance: [{ evidenceId: PIECE, ...notJudged }],
  set: { variation: notJudged, quantity: notJudged, transfer: notJudged },
  level: { answer: null, reason: '' },
  saw: '',
  against: '',
  doubts: [],
  revisionReason: '',
  verdict: null,
};
const manifest = {
  leeruitkomsten: [{ code: 'LU1', gedragsindicatoren: ['GI01', 'GI02'], links: [{ evidenceId: PIECE }] }],
  evidence: [{ id: PIECE }],
} as unknown as Manifest;

function gapsOf(content: ScoreContent): readonly SheetGap[] {
  return sheetGaps({ leeruitkomsten: [asJudgement('LU1', content)] }, { manifest, earlier: null });
}

test('every gap of an empty sheet leads to a field of its own', () => {
  const places = gapsOf(empty).map((gap) => `${placeOfGap(gap).spot.part} ${placeOfGap(gap).field}`);
  expect(places).toContain('gi:GI02 mark-GI02');
  expect(places).toContain(`evidence authenticity-${PIECE}`);
  expect(places).toContain('reasons saw');
  expect(new Set(places).size).toBe(places.length);
});

test('a reason that is owed leads to the reason, not to the choice', () => {
  const partly: ScoreContent = {
    ...empty,
    evidenceCriteria: [{ evidenceId: PIECE, authenticity: 'partly', currency: 'met', reason: '' }],
    relevance: [{ evidenceId: PIECE, value: 'notMet', reason: '' }],
    set: { ...empty.set, variation: { value: 'partly', reason: '' } },
    level: { answer: 'unsure', reason: '' },
  };
  const fields = gapsOf(partly)
    .filter(({ code }) => code === 'criterion-reason-missing' || code === 'level-reason-missing')
    .map((gap) => placeOfGap(gap).field);
  expect(fields).toEqual([`reason-${PIECE}`, `relevance-reason-${PIECE}`, 'variation-reason', 'level-reason']);
});

test('nothing on an empty sheet is done, and doubts may stay empty', () => {
  const progress = SHEET_PARTS.map((part) => progressOf(part, empty, gapsOf(empty)));
  expect(progress).toEqual(['todo', 'todo', 'todo', 'todo', 'empty', 'todo']);
});

test('doubts are done once one is written down, not while it has no text', () => {
  const doubting = (text: string): ScoreContent => ({
    ...empty,
    doubts: [{ id: 'd1', gedragsindicator: null, text, question: '' }],
  });
  expect(progressOf('doubts', doubting('Was dit eigen werk?'), gapsOf(doubting('Was dit eigen werk?')))).toBe('done');
  expect(progressOf('doubts', doubting(''), gapsOf(doubting('')))).toBe('todo');
});

test('a part in which nothing is missing any more is done', () => {
  const levelled: ScoreContent = {
    ...empty,
    level: { answer: 'yes', reason: 'Kiest zelf een aanpak en verantwoordt die.' },
  };
  expect(progressOf('level', levelled, gapsOf(levelled))).toBe('done');
});

test('next goes through the gedragsindicatoren, then the parts, then the next leeruitkomst', () => {
  const order = { framework, leeruitkomsten: ['LU1', 'LU2'] };
  expect(partsOf(framework, 'LU2')).toEqual(['gi:GI02', 'evidence', 'whole', 'level', 'reasons', 'doubts', 'verdict']);
  expect(neighbour({ leeruitkomst: 'LU1', part: 'gi:GI02' }, 1, order)).toEqual({
    leeruitkomst: 'LU1',
    part: 'evidence',
  });
  expect(neighbour({ leeruitkomst: 'LU1', part: 'verdict' }, 1, order)).toEqual({
    leeruitkomst: 'LU2',
    part: 'gi:GI02',
  });
  expect(neighbour({ leeruitkomst: 'LU1', part: 'gi:GI01' }, -1, order)).toBeUndefined();
});
