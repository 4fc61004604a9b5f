import { ANNE, BRAM, CARLA, refusalOf, valueOf } from '../test/builders.ts';
import { objectToAssessor, type ObjectionFacts } from './object.ts';
import type { AssessmentState } from './vocabulary.ts';

const facts = (changes: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  state: 'scoring',
  assessors: [ANNE, BRAM],
  objectedTo: [],
  ...changes,
});

test('a candidate says why somebody should not judge', () => {
  expect(valueOf(objectToAssessor(ANNE, ' Wij zijn buren. ', facts()))).toEqual({
    accountId: ANNE,
    reason: 'Wij zijn buren.',
  });
});

test.each<AssessmentState>(['revealed', 'interviewSkipped', 'advised', 'withdrawn'])(
  'not when the case is %s',
  (state) => {
    expect(refusalOf(objectToAssessor(ANNE, 'buren', facts({ state })))).toEqual({ code: 'wrong-state', state });
  },
);

test('only against who judges, once, with a reason', () => {
  expect(refusalOf(objectToAssessor(CARLA, 'buren', facts()))).toEqual({ code: 'not-on-the-case', accountId: CARLA });
  expect(refusalOf(objectToAssessor(ANNE, 'buren', facts({ objectedTo: [ANNE] })))).toEqual({
    code: 'already-objected',
  });
  expect(refusalOf(objectToAssessor(ANNE, '  ', facts()))).toEqual({ code: 'reason-missing' });
});
