import fc from 'fast-check';
import { addDays, dayAt, daysBetween, endOfDay, isIsoDate, startOfDay, wholeYearsBetween } from './dates.ts';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each(['2026-02-30', '2026-13-01', '2026-1-01', '01-01-2026', '', '2026-02-29'])('%s is not a day', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test('a leap day is a day', () => {
  expect(isIsoDate('2028-02-29')).toBe(true);
});

test('half past midnight in the Netherlands is already the next day, though not yet in UTC', () => {
  expect(dayAt(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  expect(dayAt(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
  expect(dayAt(new Date('2026-01-01T23:30:00Z'))).toBe('2026-01-02');
});

test('six weeks run over the change to summer time without losing a day', () => {
  expect(addDays('2026-03-10', 42)).toBe('2026-04-21');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('adding days and taking them away leads back to the same day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(addDays(addDays(day, days), -days)).toBe(day);
    }),
  );
});

test('a year is completed on its anniversary and not a day before', () => {
  expect(wholeYearsBetween('2020-06-15', '2025-06-14')).toBe(4);
  expect(wholeYearsBetween('2020-06-15', '2025-06-15')).toBe(5);
  expect(wholeYearsBetween('2024-02-29', '2025-02-28')).toBe(0);
  expect(wholeYearsBetween('2024-02-29', '2025-03-01')).toBe(1);
});

test('years to an earlier day are none', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(wholeYearsBetween(late, early)).toBe(0);
      expect(wholeYearsBetween(early, late)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('days are counted as calendar days, also over a change of clocks, and backwards below nought', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-03-29', '2026-03-28')).toBe(-1);
});

test('counting days undoes adding them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test.each([
  ['2026-12-23', '2026-12-22T23:00:00.000Z', 'winter'],
  ['2026-07-02', '2026-07-01T22:00:00.000Z', 'summer'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', 'summer time begins at two that night'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z', 'the day after summer time began'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', 'winter time begins at three that night'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z', 'the day after winter time began'],
])('%s begins at %s on Dutch clocks (%s)', (day, start) => {
  expect(startOfDay(day).toISOString()).toBe(start);
});

test('before its start a day has not begun, at its start it has, whatever the day', () => {
  fc.assert(
    fc.property(
      anyDay.filter((day) => day > '1980'),
      (day) => {
        expect(dayAt(startOfDay(day))).toBe(day);
        expect(dayAt(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1));
      },
    ),
  );
});

test('a text that is no day is a bug, not a date', () => {
  expect(() => addDays('morgen', 1)).toThrow('not a day');
});

test.each([
  ['2026-12-22', '2026-12-22T22:59:59.000Z', 'winter'],
  ['2026-07-01', '2026-07-01T21:59:59.000Z', 'summer'],
  ['2026-03-28', '2026-03-28T22:59:59.000Z', 'the evening before summer time'],
  ['2026-03-29', '2026-03-29T21:59:59.000Z', 'the first day of summer time'],
  ['2026-10-24', '2026-10-24T21:59:59.000Z', 'the evening before winter time'],
  ['2026-10-25', '2026-10-25T22:59:59.000Z', 'the first day of winter time'],
])('%s ends at %s on Dutch clocks (%s)', (day, end) => {
  expect(endOfDay(day).toISOString()).toBe(end);
  expect(dayAt(endOfDay(day))).toBe(day);
});
