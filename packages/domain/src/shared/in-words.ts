import { dayAt, type IsoDate } from './dates.ts';

type Language = 'nl' | 'en';

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A day written out: "20 november 2026", of which day and month stay on one line. */
export function dayInWords(day: IsoDate, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}\u00a0${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}

/** The time on Dutch clocks: "15.01 uur", as the Dutch write it (Onze Taal), and "15:01" in English; never broken. */
export function timeInWords(at: Date, language: Language): string {
  const time = CLOCK.format(at);
  return language === 'nl' ? `${time.replace(':', '.')}\u00a0uur` : time;
}

/** A moment on Dutch clocks: "20 november 2026 om 15.01 uur", "20 November 2026 at 15:01". */
export function momentInWords(at: Date, language: Language): string {
  return `${dayInWords(dayAt(at), language)} ${language === 'nl' ? 'om' : 'at'} ${timeInWords(at, language)}`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
