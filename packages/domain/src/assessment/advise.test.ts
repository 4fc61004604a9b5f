import { ANNE, refusalOf, valueOf } from '../test/builders.ts';
import { advise, unsettled } from './advise.ts';
import type { Consensus, Proposal } from './consensus.ts';

const proposal: Proposal = {
  ...{ id: 'voorstel-1', leeruitkomst: 'LU1', verdict: 'shown', reasons: 'Het staat er allemaal.', proposedBy: ANNE },
  feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
};
const agreed: Consensus = { state: 'agreed', proposal, verdict: 'shown' };
const open: Consensus = { state: 'open', proposal: { ...proposal, verdict: null }, reasons: [] };
const discussing: Consensus = { state: 'discussing', proposal: null, waitingFor: [ANNE] };
const leeruitkomsten = ['LU1', 'LU2'];

test('advises when each leeruitkomst is agreed or openly not', () => {
  const consensus = new Map<string, Consensus>([
    ['LU2', open],
    ['LU1', agreed],
  ]);
  expect(valueOf(advise({ state: 'agreed', leeruitkomsten, consensus }))).toEqual([
    { leeruitkomst: 'LU1', consensus: agreed },
    { leeruitkomst: 'LU2', consensus: open },
  ]);
});

test.each([
  [
    'still discussed',
    new Map<string, Consensus>([
      ['LU1', agreed],
      ['LU2', discussing],
    ]),
  ],
  ['never spoken of', new Map<string, Consensus>([['LU1', agreed]])],
])('refuses while a leeruitkomst is %s', (_, consensus) => {
  const facts = { state: 'agreed', leeruitkomsten, consensus } as const;
  expect(unsettled(facts)).toEqual(['LU2']);
  expect(refusalOf(advise(facts))).toEqual({ code: 'not-settled', leeruitkomsten: ['LU2'] });
});

test.each(['interviewed', 'advised', 'withdrawn'] as const)('there is no advice from %s', (state) => {
  const consensus = new Map<string, Consensus>([['LU1', agreed]]);
  expect(refusalOf(advise({ state, leeruitkomsten: ['LU1'], consensus }))).toEqual({ code: 'wrong-state', state });
});
