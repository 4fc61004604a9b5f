import { daysBetween, writeDate, writeDateTime, writeTime } from './dates.ts';

/** A day stays on one line: the spaces in it may be unbreakable. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('dates are written out, times the Dutch way', () => {
  expect(plain(writeDate('2026-12-14', 'nl'))).toBe('14 december 2026');
  expect(plain(writeDateTime('2026-12-14T13:02:00Z', 'nl'))).toBe('14 december 2026 om 14.02 uur');
  expect(writeTime('2026-12-14T13:02:00Z', 'en')).toBe('14:02');
});

test('a day is the same day for a reader in any time zone', () => {
  expect(plain(writeDate('2026-07-01', 'en'))).toBe('1 July 2026');
  expect(plain(writeDate('2026-06-30T22:30:00Z', 'en'))).toBe('1 July 2026');
});

test('days are counted as calendar days, also when the clock changes', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-10-24T22:30:00Z', '2026-10-25')).toBe(0);
  expect(daysBetween('2026-03-29', '2026-03-28')).toBe(-1);
});
