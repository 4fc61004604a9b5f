import { dayInWords, momentInWords, timeInWords } from './in-words.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a day is written out, without a leading nought', () => {
  expect(plain(dayInWords('2026-12-04', 'nl'))).toBe('4 december 2026');
  expect(plain(dayInWords('2026-03-29', 'en'))).toBe('29 March 2026');
});

test('a time has a point and "uur" in Dutch, a colon in English, and reads as Dutch clocks do', () => {
  const winter = new Date('2026-12-14T13:02:00Z');
  expect(plain(timeInWords(winter, 'nl'))).toBe('14.02 uur');
  expect(timeInWords(winter, 'en')).toBe('14:02');
  expect(timeInWords(new Date('2026-07-14T07:05:00Z'), 'en')).toBe('09:05');
});

test('midnight is 00.00 on the new day, not 24.00 on the old', () => {
  const midnight = new Date('2026-06-30T22:00:00Z');
  expect(plain(momentInWords(midnight, 'nl'))).toBe('1 juli 2026 om 00.00 uur');
  expect(plain(momentInWords(midnight, 'en'))).toBe('1 July 2026 at 00:00');
});

test('day and month, and time and "uur", stay on one line', () => {
  expect(momentInWords(new Date('2026-11-20T14:01:00Z'), 'nl')).toBe('20\u00a0november 2026 om 15.01\u00a0uur');
});
