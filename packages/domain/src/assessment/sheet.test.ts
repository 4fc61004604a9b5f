import { aJudgement, aLink, aManifest, ANNE, aSealedSheet, aSheet, BRAM } from '../test/builders.ts';
import { sheetGaps } from './seal.ts';
import { emptySheet, latestSheets, onderbouwing } from './sheet.ts';

const manifest = aManifest();

test('an empty sheet has a place for every gedragsindicator and every piece, and suggests no value', () => {
  const [judgement] = emptySheet(manifest).leeruitkomsten;
  expect(judgement?.indicators).toEqual([
    { gedragsindicator: 'GI1', mark: null, evidence: [], note: '' },
    { gedragsindicator: 'GI2', mark: null, evidence: [], note: '' },
  ]);
  expect(judgement?.evidenceCriteria.map(({ evidenceId }) => evidenceId)).toEqual(['wijkanalyse', 'energiecafe']);
  expect(JSON.stringify(judgement)).not.toMatch(/"(met|shown|yes)"/);
});

test('an empty sheet lacks everything a seal asks for', () => {
  const codes = sheetGaps(emptySheet(manifest), { manifest, earlier: null }).map(({ code }) => code);
  const times = (code: string): number => codes.filter((found) => found === code).length;
  expect(times('mark-missing')).toBe(2);
  expect(times('criterion-missing')).toBe(2 * 3 + 3);
  expect(codes.slice(-4)).toEqual(['level-missing', 'saw-too-short', 'against-missing', 'verdict-missing']);
});

test('legs one and two of the onderbouwing fill themselves from marks, citations and links', () => {
  const sheet = aSheet(
    aJudgement({
      indicators: [
        { gedragsindicator: 'GI1', mark: 'shown', evidence: ['wijkanalyse'], note: '' },
        { gedragsindicator: 'GI2', mark: 'partlyShown', evidence: ['wijkanalyse', 'energiecafe'], note: '' },
      ],
      saw: 'Dit overtuigde.',
    }),
  );
  expect(onderbouwing('LU1', sheet, manifest)).toEqual({
    unit: { leeruitkomst: 'LU1', gedragsindicatoren: ['GI1', 'GI2'] },
    basis: [
      {
        ...{ evidenceId: 'wijkanalyse', title: 'Wat speelt er in de portiekflats?', kind: 'analysis' },
        ...{ gedragsindicatoren: ['GI1', 'GI2'], whereToSee: ['blz. 4', 'blz. 2'] },
      },
      {
        ...{ evidenceId: 'energiecafe', title: 'Energiecafé', kind: 'analysis' },
        ...{ gedragsindicatoren: ['GI2'], whereToSee: ['blz. 4'] },
      },
    ],
    saw: 'Dit overtuigde.',
  });
});

test('what needed no judgement, and what nobody cites, is no part of the onderbouwing', () => {
  const sheet = aSheet(
    aJudgement({
      indicators: [
        { gedragsindicator: 'GI1', mark: 'notNeeded', evidence: ['wijkanalyse'], note: '' },
        { gedragsindicator: 'GI2', mark: 'notShown', evidence: [], note: '' },
      ],
    }),
  );
  const { unit, basis } = onderbouwing('LU1', sheet, manifest);
  expect(unit.gedragsindicatoren).toEqual(['GI2']);
  expect(basis).toEqual([]);
});

test('a place is named once, and one named under another leeruitkomst is not shown for this one', () => {
  const two = aManifest({
    leeruitkomsten: [
      { code: 'LU1', gedragsindicatoren: ['GI1'], explanation: 'x' },
      { code: 'LU2', gedragsindicatoren: ['GI3'], explanation: 'x' },
    ],
    links: [
      aLink(),
      aLink({ gedragsindicator: null }),
      aLink({ leeruitkomst: 'LU2', gedragsindicator: 'GI3', whereToSee: 'blz. 9' }),
    ],
  });
  expect(onderbouwing('LU1', aSheet(), two).basis[0]?.whereToSee).toEqual(['blz. 4']);
});

test('a revision is what counts; the other assessor’s first sheet still does', () => {
  const revised = { ...aSealedSheet(ANNE), round: 2 };
  const latest = latestSheets([aSealedSheet(ANNE), aSealedSheet(BRAM), revised]);
  expect(latest.map(({ accountId, round }) => [accountId, round])).toEqual([
    [ANNE, 2],
    [BRAM, 1],
  ]);
});
