import fc from 'fast-check';
import type { Link } from '../evidence/links.ts';
import { aLink, FRAMEWORK } from '../test/builders.ts';
import { COVERAGE_MARKS, coverageOf, coverageOfLeeruitkomst, offersFor } from './coverage.ts';

const evidenceIds = ['wijkanalyse', 'energiecafe'];

function marksOf(links: readonly Link[], leeruitkomst = 'LU1'): Record<string, readonly string[]> {
  const { rows } = coverageOfLeeruitkomst(FRAMEWORK, { evidenceIds, links }, leeruitkomst);
  return Object.fromEntries(rows.map((row) => [row.gedragsindicator ?? 'whole', row.cells.map((cell) => cell.mark)]));
}

test('a leeruitkomst opens with the line for the whole, then its gedragsindicatoren in the order of the framework', () => {
  const { rows } = coverageOfLeeruitkomst(FRAMEWORK, { evidenceIds, links: [] }, 'LU2');
  expect(rows.map((row) => row.gedragsindicator)).toEqual([null, 'GI3', 'GI2']);
  expect(rows.map((row) => row.alsoUnder)).toEqual([[], [], ['LU1']]);
});

test('a cell says empty, claimed, or claimed with explanation', () => {
  const links = [aLink(), aLink({ evidenceId: 'energiecafe', gedragsindicator: null, whereToSee: '' })];
  expect(marksOf(links)).toEqual({
    whole: ['empty', 'claimed'],
    GI1: ['claimedWithExplanation', 'empty'],
    GI2: ['empty', 'empty'],
  });
});

test('of two claims in one cell the explained one is seen', () => {
  expect(marksOf([aLink({ motivation: '' }), aLink()])['GI1']).toEqual(['claimedWithExplanation', 'empty']);
});

test('a claim on a shared gedragsindicator counts under its own leeruitkomst only', () => {
  const links = [aLink({ gedragsindicator: 'GI2' })];
  expect(marksOf(links, 'LU1')['GI2']).toEqual(['claimedWithExplanation', 'empty']);
  expect(marksOf(links, 'LU2')['GI2']).toEqual(['empty', 'empty']);
});

test('progress counts gedragsindicatoren with a claim and with an explained claim, and pieces', () => {
  const links = [
    aLink(),
    aLink({ evidenceId: 'energiecafe' }),
    aLink({ gedragsindicator: 'GI2', motivation: '' }),
    aLink({ gedragsindicator: null }),
  ];
  const { progress } = coverageOfLeeruitkomst(FRAMEWORK, { evidenceIds, links }, 'LU1');
  expect(progress).toEqual({ gedragsindicatoren: 2, claimed: 2, explained: 1, pieces: 2 });
});

test('nothing a candidate links can make a cell look like approval, and progress never exceeds what there is', () => {
  const anyLink = fc.record({
    evidenceId: fc.constantFrom(...evidenceIds),
    leeruitkomst: fc.constantFrom('LU1', 'LU2'),
    gedragsindicator: fc.constantFrom(null, 'GI1', 'GI2', 'GI3'),
    motivation: fc.constantFrom('', 'omdat'),
    whereToSee: fc.constantFrom('', 'blz. 1'),
  });
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 12 }), (links) => {
      for (const { rows, progress } of coverageOf(FRAMEWORK, { evidenceIds, links })) {
        for (const { cells } of rows) for (const { mark } of cells) expect(COVERAGE_MARKS).toContain(mark);
        expect(progress.explained).toBeLessThanOrEqual(progress.claimed);
        expect(progress.claimed).toBeLessThanOrEqual(progress.gedragsindicatoren);
      }
    }),
  );
});

test('a shared gedragsindicator is offered for the other leeruitkomsten, with the text to confirm', () => {
  const link = aLink({ gedragsindicator: 'GI2' });
  expect(offersFor(link, FRAMEWORK)).toEqual([
    {
      evidenceId: 'wijkanalyse',
      leeruitkomst: 'LU2',
      gedragsindicator: 'GI2',
      suggestedMotivation: link.motivation,
      suggestedWhereToSee: 'blz. 4',
    },
  ]);
});

test('nothing is offered for a whole, for an indicator that isn’t shared, or where it was linked already', () => {
  const shared = aLink({ gedragsindicator: 'GI2' });
  expect(offersFor(aLink({ gedragsindicator: null }), FRAMEWORK)).toEqual([]);
  expect(offersFor(aLink({ gedragsindicator: 'GI1' }), FRAMEWORK)).toEqual([]);
  expect(offersFor(shared, FRAMEWORK, [shared, { ...shared, leeruitkomst: 'LU2' }])).toEqual([]);
  expect(offersFor(shared, FRAMEWORK, [shared])).toHaveLength(1);
  expect(offersFor(shared, FRAMEWORK, [{ ...shared, leeruitkomst: 'LU2', evidenceId: 'energiecafe' }])).toHaveLength(1);
});
