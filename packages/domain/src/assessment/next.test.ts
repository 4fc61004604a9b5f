import { areRevealed, nextStepOf, type AssessorStep, type OwnProgress } from './next.ts';

const FIRST = { round: 1, sealed: true, revealed: true };
const SECOND = { round: 2, sealed: false, revealed: false };

test.each<[string, AssessorStep, OwnProgress]>([
  ['sign first', 'declare', { state: 'appointed', declared: false, tied: false, rounds: [] }],
  ['who has ties waits to be replaced', 'tied', { state: 'appointed', declared: false, tied: true, rounds: [] }],
  [
    'score, also while a colleague still has to sign',
    'score',
    { state: 'appointed', declared: true, tied: false, rounds: [{ ...FIRST, sealed: false, revealed: false }] },
  ],
  [
    'score until sealed',
    'score',
    { state: 'scoring', declared: true, tied: false, rounds: [{ ...FIRST, sealed: false, revealed: false }] },
  ],
  ['sealed: wait', 'wait', { state: 'scoring', declared: true, tied: false, rounds: [{ ...FIRST, revealed: false }] }],
  ['revealed: the gesprek', 'interview', { state: 'revealed', declared: true, tied: false, rounds: [FIRST] }],
  [
    'after the gesprek: revise',
    'revise',
    { state: 'interviewed', declared: true, tied: false, rounds: [FIRST, SECOND] },
  ],
  [
    'revised and sealed: wait',
    'wait',
    { state: 'interviewed', declared: true, tied: false, rounds: [{ ...SECOND, sealed: true }, FIRST] },
  ],
  [
    'both revised: agree',
    'agree',
    { state: 'interviewed', declared: true, tied: false, rounds: [FIRST, { ...FIRST, round: 2 }] },
  ],
  ['no gesprek by policy: agree', 'agree', { state: 'interviewSkipped', declared: true, tied: false, rounds: [FIRST] }],
  ['agreed: advise', 'advise', { state: 'agreed', declared: true, tied: false, rounds: [FIRST] }],
  ['advised: nothing', 'none', { state: 'advised', declared: true, tied: false, rounds: [FIRST] }],
  ['withdrawn: nothing', 'none', { state: 'withdrawn', declared: false, tied: false, rounds: [] }],
])('%s', (_rule, step, progress) => {
  expect(nextStepOf(progress)).toBe(step);
});

test('a joint judgement waits for every round that was opened', () => {
  expect(areRevealed([])).toBe(false);
  expect(areRevealed([FIRST])).toBe(true);
  expect(areRevealed([FIRST, SECOND])).toBe(false);
});
