import fc from 'fast-check';
import { addDays } from '../shared/dates.ts';
import { latestDate } from './stage.ts';
import { termDay } from './term.ts';

const term = { began: '2026-11-22', latestOn: latestDate('2026-11-22', 30) };

test.each([
  ['the day it began', '2026-11-22', { day: 0, total: 30, left: 30 }],
  ['the day after', '2026-11-23', { day: 1, total: 30, left: 29 }],
  ['the day before the last', '2026-12-21', { day: 29, total: 30, left: 1 }],
  ['the last day', '2026-12-22', { day: 30, total: 30, left: 0 }],
  ['a day too late', '2026-12-23', { day: 31, total: 30, left: -1 }],
])('of a term of thirty days, on %s', (_, today, expected) => {
  expect(termDay(term, today)).toEqual(expected);
});

test('day and days left always make the total, whatever the term and the day', () => {
  const days = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(days, days, days, (began, latest, now) => {
      const on = (count: number) => addDays('2026-11-22', count);
      const { day, total, left } = termDay({ began: on(began), latestOn: on(latest) }, on(now));
      expect(day + left).toBe(total);
    }),
  );
});
