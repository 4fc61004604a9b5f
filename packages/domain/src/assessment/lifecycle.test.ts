import { isRevealed, moveAssessment } from './lifecycle.ts';
import { ASSESSMENT_STATES, type AssessmentState } from './vocabulary.ts';

const ALLOWED: readonly (readonly [AssessmentState, AssessmentState])[] = [
  ['appointed', 'scoring'],
  ['appointed', 'withdrawn'],
  ['scoring', 'appointed'],
  ['scoring', 'revealed'],
  ['scoring', 'withdrawn'],
  ['revealed', 'interviewed'],
  ['revealed', 'interviewSkipped'],
  ['interviewed', 'agreed'],
  ['interviewSkipped', 'agreed'],
  ['agreed', 'advised'],
  ['agreed', 'interviewed'],
  ['advised', 'interviewed'],
];

test.each(ASSESSMENT_STATES.flatMap((from) => ASSESSMENT_STATES.map((to) => [from, to] as const)))(
  'from %s to %s only when the lifecycle says so',
  (from, to) => {
    const allowed = ALLOWED.some(([start, end]) => start === from && end === to);
    expect(moveAssessment(from, to)).toEqual(
      allowed ? { ok: true, value: to } : { ok: false, refusal: { code: 'transition-not-allowed', from, to } },
    );
  },
);

test('before the reveal nothing is known to both, after it everything stays so', () => {
  expect(ASSESSMENT_STATES.filter(isRevealed)).toEqual([
    'revealed',
    'interviewed',
    'interviewSkipped',
    'agreed',
    'advised',
  ]);
});
