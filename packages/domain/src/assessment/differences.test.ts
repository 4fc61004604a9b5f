import { aJudgement, ANNE, aSealedSheet, BRAM } from '../test/builders.ts';
import { differencesBetween } from './differences.ts';

test('two sheets that say the same have no differences, whatever their texts', () => {
  const other = aJudgement({ saw: 'Iets heel anders gezien, maar met hetzelfde oordeel.', against: 'Niets.' });
  expect(differencesBetween(aSealedSheet(ANNE), aSealedSheet(BRAM, other))).toEqual([]);
});

test('shows verdict, level and marks where they differ, with the evidence of both', () => {
  const other = aJudgement({
    verdict: 'partlyShown',
    level: { answer: 'unsure', reason: 'dun' },
    indicators: [
      { gedragsindicator: 'GI1', mark: 'partlyShown', evidence: ['energiecafe', 'wijkanalyse'], note: '' },
      { gedragsindicator: 'GI2', mark: 'notShown', evidence: [], note: 'anders, maar zelfde oordeel' },
    ],
  });
  expect(differencesBetween(aSealedSheet(ANNE), aSealedSheet(BRAM, other))).toEqual([
    { leeruitkomst: 'LU1', about: 'verdict', evidence: [], first: 'shown', second: 'partlyShown' },
    { leeruitkomst: 'LU1', about: 'level', evidence: [], first: 'yes', second: 'unsure' },
    {
      ...{ leeruitkomst: 'LU1', about: 'indicator', gedragsindicator: 'GI1', first: 'shown', second: 'partlyShown' },
      evidence: ['wijkanalyse', 'energiecafe'],
    },
  ]);
});

test('a leeruitkomst only one of them judged is no difference in judgement', () => {
  const extra = aJudgement({ leeruitkomst: 'LU2' });
  expect(differencesBetween(aSealedSheet(ANNE, aJudgement(), extra), aSealedSheet(BRAM))).toEqual([]);
});
