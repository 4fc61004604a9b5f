import { NOON, refusalOf, valueOf } from '../test/builders.ts';
import { admit, returnForForm, SUBMISSION_TRANSITIONS, withdraw } from './lifecycle.ts';
import { SUBMISSION_STATES, type SubmissionState } from './vocabulary.ts';

const point = { ground: 'privacy', text: 'Op blz. 3 staat een telefoonnummer.', evidenceId: 'e-mail' } as const;
const facts = { evidenceIds: ['e-mail', 'memo'], at: NOON };

const steps = {
  admitted: (state: SubmissionState) => admit({ state }, NOON),
  returned: (state: SubmissionState) => returnForForm({ state }, [point], facts),
  withdrawn: (state: SubmissionState) => withdraw({ state }, null, NOON),
};

test.each(
  SUBMISSION_STATES.flatMap((from) =>
    (['admitted', 'returned', 'withdrawn'] as const).map((to) => [from, to] as const),
  ),
)('from %s to %s only when the table says so', (from, to) => {
  const result = steps[to](from);
  const allowed = [
    ['submitted', 'returned'],
    ['submitted', 'admitted'],
    ['submitted', 'withdrawn'],
    ['admitted', 'withdrawn'],
  ].some(([start, end]) => start === from && end === to);
  expect(result.ok).toBe(allowed);
  if (!result.ok) expect(result.refusal).toEqual({ code: 'transition-not-allowed', from, to });
  expect(SUBMISSION_TRANSITIONS[from].includes(to)).toBe(allowed);
});

test('withdrawal is free until the reveal and over after it', () => {
  expect(valueOf(withdraw({ state: 'admitted' }, null, NOON))).toEqual({ state: 'withdrawn', withdrawnAt: NOON });
  expect(refusalOf(withdraw({ state: 'admitted' }, NOON, NOON))).toEqual({
    code: 'already-revealed',
    revealedAt: NOON,
  });
});

test('returning says exactly what to mend, on which ground and where', () => {
  expect(valueOf(returnForForm({ state: 'submitted' }, [point], facts))).toEqual({
    state: 'returned',
    returnedAt: NOON,
    points: [point],
  });
  expect(refusalOf(returnForForm({ state: 'submitted' }, [], facts))).toEqual({ code: 'nothing-to-mend' });
});

test('a point is about evidence that went along, or about the whole', () => {
  const stranger = { ...point, evidenceId: 'left-at-home' };
  expect(refusalOf(returnForForm({ state: 'submitted' }, [point, stranger], facts))).toEqual({
    code: 'evidence-not-submitted',
    evidenceId: 'left-at-home',
  });
  expect(returnForForm({ state: 'submitted' }, [{ ...point, evidenceId: null }], facts).ok).toBe(true);
});

test('a ground without words that help is no return', () => {
  const points = [point, { ...point, text: '   te kort  ' }];
  expect(refusalOf(returnForForm({ state: 'submitted' }, points.toReversed(), facts))).toMatchObject({ position: 0 });
  expect(returnForForm({ state: 'submitted' }, [{ ...point, text: 'tien teken' }], facts).ok).toBe(true);
  expect(refusalOf(returnForForm({ state: 'submitted' }, points, facts))).toEqual({
    code: 'return-text-too-short',
    position: 1,
    minimum: 10,
  });
});
