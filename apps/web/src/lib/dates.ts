import { dayAt, dayInWords, momentInWords, timeInWords, daysBetween as countDays } from '@bewijskracht/domain';
import { currentLanguage, type Language } from './i18n.ts';

/** Terms and meetings are Dutch: days and times read the same for everybody, wherever their computer stands. */
const TIME_ZONE = 'Europe/Amsterdam';
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** "14 december 2026", from an ISO date or instant. */
export function writeDate(at: string | Date, language: Language = currentLanguage()): string {
  return dayInWords(dayOf(at), language);
}

/** "14.02 uur" in Dutch, "14:02" in English. */
export function writeTime(at: string | Date, language: Language = currentLanguage()): string {
  return timeInWords(asInstant(at), language);
}

/** "14 december 2026 om 14.02 uur". */
export function writeDateTime(at: string | Date, language: Language = currentLanguage()): string {
  return momentInWords(asInstant(at), language);
}

/** "maart 2026"; for periods in which somebody worked. */
export function writeMonth(at: string | Date, language: Language = currentLanguage()): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, month: 'long', year: 'numeric' }).format(
    asInstant(at),
  );
}

/** Whole calendar days from one day to another, as the Netherlands counts them; negative when `to` lies before. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return countDays(dayOf(from), dayOf(to));
}

/** The day it is in the Netherlands, from an ISO date or instant. */
export function dayOf(at: string | Date): string {
  return dayAt(asInstant(at));
}

/** A date without time means that whole day; noon keeps it on that day in every time zone. */
function asInstant(at: string | Date): Date {
  if (at instanceof Date) return at;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at);
}
