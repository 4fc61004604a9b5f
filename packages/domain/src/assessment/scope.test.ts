import { aLink, aManifest, aPiece } from '../test/builders.ts';
import { leeruitkomstenToAppoint, manifestWithin } from './scope.ts';

test.each([
  ['at first everything is to be judged', [], ['LU1', 'LU2']],
  ['what is being judged is not judged twice', [{ leeruitkomsten: ['LU1', 'LU2'], toBeReassessed: [] }], []],
  [
    'others judge what the board sent to others',
    [{ leeruitkomsten: ['LU1', 'LU2'], toBeReassessed: ['LU2'] }],
    ['LU2'],
  ],
  [
    'once others judge it, nobody else is needed',
    [
      { leeruitkomsten: ['LU1', 'LU2'], toBeReassessed: ['LU2'] },
      { leeruitkomsten: ['LU2'], toBeReassessed: [] },
    ],
    [],
  ],
])('%s', (_rule, assessments, expected) => {
  expect(leeruitkomstenToAppoint(['LU1', 'LU2'], assessments)).toEqual(expected);
});

test('an assessment of one leeruitkomst has only what was submitted for it', () => {
  const manifest = aManifest({
    leeruitkomsten: [
      { code: 'LU1', gedragsindicatoren: ['GI1'], explanation: 'een' },
      { code: 'LU2', gedragsindicatoren: ['GI3'], explanation: 'twee' },
    ],
    links: [aLink(), aLink({ evidenceId: 'energiecafe', leeruitkomst: 'LU2', gedragsindicator: 'GI3' })],
    evidence: [aPiece(), aPiece({ id: 'energiecafe' })],
  });
  const within = manifestWithin(manifest, ['LU2']);
  expect(within.leeruitkomsten.map(({ code }) => code)).toEqual(['LU2']);
  expect(within.evidence.map(({ id }) => id)).toEqual(['energiecafe']);
});
