import fc from 'fast-check';
import { addDays } from '../shared/dates.ts';
import { aPiece, TODAY } from '../test/builders.ts';
import {
  ageInYears,
  evidenceGaps,
  isComplete,
  isOlderThan,
  isPeriodReversed,
  type Evidence,
  type EvidenceGap,
} from './evidence.ts';
import { emptyParts, questionsFor } from './starrt.ts';
import { STARRT_PARTS } from './vocabulary.ts';

test('a piece that tells what, when and whose it is, is complete', () => {
  expect(isComplete(aPiece())).toBe(true);
});

test.each<[EvidenceGap, Partial<Evidence>]>([
  ['title-missing', { title: ' ' }],
  ['nothing-to-see', { files: [] }],
  ['period-missing', { periodEnd: null }],
  ['period-missing', { periodStart: null }],
  ['period-reversed', { periodStart: '2025-07-01', periodEnd: '2025-06-30' }],
  ['own-role-missing', { ownRole: '' }],
  ['own-part-missing', { together: true, ownPart: '  ' }],
])('asks for it: %s', (gap, changes) => {
  expect(evidenceGaps(aPiece(changes))).toEqual([gap]);
});

test('one day of work is a period', () => {
  expect(isComplete(aPiece({ periodStart: '2025-06-30', periodEnd: '2025-06-30' }))).toBe(true);
});

test('made together, one’s own part is enough to go on', () => {
  expect(isComplete(aPiece({ together: true, ownPart: 'Ik leidde de keukentafels.' }))).toBe(true);
});

test('a web address or a reflection is something to see as well', () => {
  const reflection = { situatie: 'x', taak: '', actie: '', resultaat: '', reflectie: '', transfer: '' };
  expect(isComplete(aPiece({ files: [], webAddress: 'https://example.org/verslag' }))).toBe(true);
  expect(isComplete(aPiece({ files: [], reflection }))).toBe(true);
});

test('age counts completed years since the work ended', () => {
  expect(ageInYears(aPiece({ periodEnd: '2021-03-11' }), TODAY)).toBe(4);
  expect(ageInYears(aPiece({ periodEnd: '2021-03-10' }), TODAY)).toBe(5);
  expect(ageInYears(aPiece({ periodEnd: null }), TODAY)).toBeNull();
});

test('five years old to the day is not older than five years; a day more is', () => {
  expect(isOlderThan(aPiece({ periodEnd: '2021-03-10' }), 5, TODAY)).toBe(false);
  expect(isOlderThan(aPiece({ periodEnd: '2021-03-09' }), 5, TODAY)).toBe(true);
  expect(isOlderThan(aPiece({ periodEnd: null }), 0, TODAY)).toBe(false);
});

test('once older than a norm, a piece stays so', () => {
  const days = fc.integer({ min: 0, max: 6000 });
  fc.assert(
    fc.property(days, days, (age, later) => {
      const piece = aPiece({ periodEnd: addDays(TODAY, -age) });
      if (isOlderThan(piece, 5, TODAY)) expect(isOlderThan(piece, 5, addDays(TODAY, later))).toBe(true);
      else expect(age).toBeLessThanOrEqual(5 * 365 + 2);
    }),
  );
});

test('every box of a reflection has a guiding question, and empty boxes are named in the order of the method', () => {
  for (const part of STARRT_PARTS) expect(questionsFor(part).length).toBeGreaterThan(0);
  const reflection = {
    situatie: 'In de wijk.',
    taak: '',
    actie: 'Ik deed.',
    resultaat: '',
    reflectie: ' ',
    transfer: '.',
  };
  expect(emptyParts(reflection)).toEqual(['taak', 'resultaat', 'reflectie']);
});

test('a period is reversed only when both ends are told and the end comes first', () => {
  expect(isPeriodReversed({ periodStart: '2026-02-01', periodEnd: '2026-01-31' })).toBe(true);
  expect(isPeriodReversed({ periodStart: '2026-02-01', periodEnd: '2026-02-01' })).toBe(false);
  expect(isPeriodReversed({ periodStart: null, periodEnd: '2026-01-31' })).toBe(false);
});
