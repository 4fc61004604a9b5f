import { currentLanguage, type Language } from './i18n.ts';

/** Terms and meetings are Dutch: days and times read the same for everybody, wherever their computer stands. */
const TIME_ZONE = 'Europe/Amsterdam';
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const MILLISECONDS_IN_A_DAY = 86_400_000;

/** "14 december 2026", from an ISO date or instant. */
export function writeDate(at: string | Date, language: Language = currentLanguage()): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric' }, language);
}

/** "14.02" in Dutch, "14:02" in English. */
export function writeTime(at: string | Date, language: Language = currentLanguage()): string {
  const time = format(at, { hour: '2-digit', minute: '2-digit', hour12: false }, language);
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** "14 december 2026, 14.02". */
export function writeDateTime(at: string | Date, language: Language = currentLanguage()): string {
  return `${writeDate(at, language)}, ${writeTime(at, language)}`;
}

/** "maart 2026"; for periods in which somebody worked. */
export function writeMonth(at: string | Date, language: Language = currentLanguage()): string {
  return format(at, { month: 'long', year: 'numeric' }, language);
}

/** Whole calendar days from one day to another, as the Netherlands counts them; negative when `to` lies before. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / MILLISECONDS_IN_A_DAY);
}

function format(at: string | Date, options: Intl.DateTimeFormatOptions, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options }).format(asInstant(at));
}

function dayNumber(at: string | Date): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(asInstant(at));
  return Date.parse(`${parts}T00:00:00Z`);
}

/** A date without time means that whole day; noon keeps it on that day in every time zone. */
function asInstant(at: string | Date): Date {
  if (at instanceof Date) return at;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at);
}
