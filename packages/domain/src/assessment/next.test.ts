import { areRevealed, nextStepOf, type AssessorStep, type OwnProgress } from './next.ts';

const FIRST = { round: 1, sealed: true, revealed: true };
const SECOND = { round: 2, sealed: false, revealed: false };

test.each<[string, AssessorStep, OwnProgress]>([
  ['sign first', 'declare', { state: 'appointed', declared: false, rounds: [] }],
  [
    'score, also while a colleague still has to sign',
    'score',
    { state: 'appointed', declared: true, rounds: [{ ...FIRST, sealed: false, revealed: false }] },
  ],
  [
    'score until sealed',
    'score',
    { state: 'scoring', declared: true, rounds: [{ ...FIRST, sealed: false, revealed: false }] },
  ],
  ['sealed: wait', 'wait', { state: 'scoring', declared: true, rounds: [{ ...FIRST, revealed: false }] }],
  ['revealed: the gesprek', 'interview', { state: 'revealed', declared: true, rounds: [FIRST] }],
  ['after the gesprek: revise', 'revise', { state: 'interviewed', declared: true, rounds: [FIRST, SECOND] }],
  [
    'revised and sealed: wait',
    'wait',
    { state: 'interviewed', declared: true, rounds: [{ ...SECOND, sealed: true }, FIRST] },
  ],
  ['both revised: agree', 'agree', { state: 'interviewed', declared: true, rounds: [FIRST, { ...FIRST, round: 2 }] }],
  ['no gesprek by policy: agree', 'agree', { state: 'interviewSkipped', declared: true, rounds: [FIRST] }],
  ['agreed: advise', 'advise', { state: 'agreed', declared: true, rounds: [FIRST] }],
  ['advised: nothing', 'none', { state: 'advised', declared: true, rounds: [FIRST] }],
  ['withdrawn: nothing', 'none', { state: 'withdrawn', declared: false, rounds: [] }],
])('%s', (_rule, step, progress) => {
  expect(nextStepOf(progress)).toBe(step);
});

test('a joint judgement waits for every round that was opened', () => {
  expect(areRevealed([])).toBe(false);
  expect(areRevealed([FIRST])).toBe(true);
  expect(areRevealed([FIRST, SECOND])).toBe(false);
});
