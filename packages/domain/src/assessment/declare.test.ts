import { ANNE, BRAM, CARLA, NOON, refusalOf, valueOf } from '../test/builders.ts';
import { declareNoTies, declareTies, type DeclarationFacts } from './declare.ts';

function facts(changes: Partial<DeclarationFacts> = {}): DeclarationFacts {
  const assessors = [
    { accountId: ANNE, declaredAt: null },
    { accountId: BRAM, declaredAt: null },
  ];
  return { state: 'appointed', assessors, tied: [], ...changes };
}

const annSigned = facts({
  assessors: [
    { accountId: ANNE, declaredAt: NOON },
    { accountId: BRAM, declaredAt: null },
  ],
});

test('scoring begins when the last assessor signed, not before', () => {
  expect(valueOf(declareNoTies(facts(), ANNE, NOON))).toEqual({
    state: 'appointed',
    accountId: ANNE,
    declaredAt: NOON,
  });
  expect(valueOf(declareNoTies(annSigned, BRAM, NOON)).state).toBe('scoring');
  const three = [...annSigned.assessors, { accountId: CARLA, declaredAt: null }];
  expect(valueOf(declareNoTies(facts({ assessors: three }), BRAM, NOON)).state).toBe('appointed');
});

test('signs once, for oneself, on an assessment that waits for it', () => {
  expect(refusalOf(declareNoTies(annSigned, ANNE, NOON))).toEqual({ code: 'already-declared', declaredAt: NOON });
  expect(refusalOf(declareNoTies(facts(), CARLA, NOON))).toEqual({ code: 'not-your-assessment' });
  expect(refusalOf(declareNoTies(facts({ state: 'withdrawn' }), ANNE, NOON))).toEqual({
    code: 'wrong-state',
    state: 'withdrawn',
  });
});

test('who does have ties steps back and says which', () => {
  expect(valueOf(declareTies(facts(), ANNE, ' Wij zijn buren. '))).toEqual({
    accountId: ANNE,
    reason: 'Wij zijn buren.',
  });
  expect(refusalOf(declareTies(facts(), ANNE, ' '))).toEqual({ code: 'reason-missing' });
  expect(refusalOf(declareTies(facts(), CARLA, 'x'))).toEqual({ code: 'not-your-assessment' });
  expect(refusalOf(declareTies(annSigned, ANNE, 'buren'))).toEqual({ code: 'already-declared', declaredAt: NOON });
});

test('what was said about ties stands: no second time, and no signing after it', () => {
  const annTied = facts({ tied: [ANNE] });
  expect(refusalOf(declareTies(annTied, ANNE, 'buren'))).toEqual({ code: 'ties-declared' });
  expect(refusalOf(declareNoTies(annTied, ANNE, NOON))).toEqual({ code: 'ties-declared' });
  expect(valueOf(declareNoTies(annTied, BRAM, NOON)).state).toBe('appointed');
});
