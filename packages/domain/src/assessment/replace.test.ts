import { aDesignation, ANNE, BRAM, CANDIDATE, CARLA, refusalOf, TODAY, valueOf } from '../test/builders.ts';
import { replaceAssessor, type ReplacementFacts } from './replace.ts';
import type { AssessmentState } from './vocabulary.ts';

const carla = { accountId: CARLA, email: 'carla@example.org' };

function facts(changes: Partial<ReplacementFacts> = {}): ReplacementFacts {
  return {
    state: 'scoring',
    assessors: [
      { accountId: ANNE, kind: 'vak' },
      { accountId: BRAM, kind: 'beroepsoverstijgend' },
    ],
    replaced: [],
    appointment: {
      submission: { state: 'admitted', candidateAccountId: CANDIDATE, leeruitkomsten: ['LU1'] },
      relations: [],
      designations: [aDesignation({ accountId: CARLA, kind: 'beroepsoverstijgend' })],
      deciders: [],
      formerAssessors: [],
      appointedBy: 'coordinator',
    },
    ...changes,
  };
}
const replace = (leaving: string, changes: Partial<ReplacementFacts> = {}) =>
  replaceAssessor(leaving, carla, { facts: facts(changes), on: TODAY });

test('somebody without ties takes the place, and the case waits for their signature again', () => {
  expect(valueOf(replace(BRAM))).toEqual({
    state: 'appointed',
    assessor: { accountId: CARLA, kind: 'beroepsoverstijgend' },
  });
});

test.each<AssessmentState>(['revealed', 'interviewed', 'agreed', 'advised', 'withdrawn'])(
  'nobody joins a case that is %s: they would have seen the other’s sheet',
  (state) => {
    expect(refusalOf(replace(BRAM, { state }))).toEqual({ code: 'wrong-state', state });
  },
);

test('only who is on the case can be replaced', () => {
  expect(refusalOf(replace('somebody'))).toEqual({ code: 'not-on-the-case', accountId: 'somebody' });
});

test('who is on the case, or was replaced in it, does not come in again', () => {
  const already = { code: 'already-on-the-case', accountId: CARLA };
  expect(refusalOf(replace(BRAM, { replaced: [CARLA] }))).toEqual(already);
  const assessors = [
    { accountId: BRAM, kind: 'vak' },
    { accountId: CARLA, kind: 'vak' },
  ] as const;
  expect(refusalOf(replace(BRAM, { assessors }))).toEqual(already);
});

test('the same ties exclude a newcomer', () => {
  const { appointment } = facts();
  const relations = [{ kind: 'coach', email: carla.email }] as const;
  expect(refusalOf(replace(BRAM, { appointment: { ...appointment, relations } }))).toEqual({
    code: 'excluded',
    accountId: CARLA,
    reasons: [{ code: 'related', relation: 'coach' }],
  });
});

test('one of those who judge stays of the profession', () => {
  expect(refusalOf(replace(ANNE))).toEqual({ code: 'no-vak-assessor' });
});
