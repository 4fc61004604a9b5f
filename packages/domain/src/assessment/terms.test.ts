import { assessmentDueOn, daysUntil } from './terms.ts';

const policy = { assessmentDays: 30, declarationDays: 5 };

test('assessors have until the day that was promised to the candidate', () => {
  expect(assessmentDueOn('2026-11-01', '2026-11-04', policy)).toBe('2026-12-01');
});

test('a case that comes late still leaves the days to sign', () => {
  expect(assessmentDueOn('2026-11-01', '2026-11-29', policy)).toBe('2026-12-04');
});

test('days until a day, also across the change of the clock, negative once it has passed', () => {
  expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
  expect(daysUntil('2026-03-28', '2026-03-28')).toBe(0);
  expect(daysUntil('2026-03-27', '2026-03-28')).toBe(-1);
});
