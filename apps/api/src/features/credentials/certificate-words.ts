import type { DeelcertificaatFacts, Instrument, IsoDate } from '@bewijskracht/domain';
import { levelPhrase } from '@bewijskracht/domain';

/** The languages a paper comes in: Dutch is the paper, English its second page (DESIGN, LOOK). */
export type PaperLanguage = 'nl' | 'en';

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
export function dayInWords(day: IsoDate, language: PaperLanguage): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}\u00a0${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}

const COUNTS = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six'],
} as const;

function countInWords(count: number, language: PaperLanguage): string {
  return COUNTS[language][count] ?? String(count);
}

/** What the judgement rested on, with its days. */
export function meansInWords(
  instruments: readonly Instrument[],
  days: { readonly submittedOn: IsoDate; readonly interviewOn: IsoDate | null },
  language: PaperLanguage,
): string {
  const [portfolio, and, interview] =
    language === 'nl'
      ? ['een portfolio', 'en', 'een gesprek (CGI)']
      : ['a portfolio', 'and', 'a criterion-based interview'];
  const [handedIn, on] = language === 'nl' ? ['ingediend op', 'op'] : ['submitted on', 'on'];
  const first = `${portfolio}, ${handedIn} ${dayInWords(days.submittedOn, language)}`;
  if (!instruments.includes('interview')) return first;
  const day = days.interviewOn === null ? '' : ` ${on} ${dayInWords(days.interviewOn, language)}`;
  return `${first}, ${and} ${interview}${day}`;
}

/** The level as it may be named: aimed at, unless the policy points at the decision that placed it (DOMAIN §0.10). */
export function levelInWords(
  { nlqfLevel: level, microcredential }: Pick<DeelcertificaatFacts, 'nlqfLevel' | 'microcredential'>,
  language: PaperLanguage,
): string {
  if (microcredential.level.kind === 'established') return levelPhrase(level, microcredential.level)[language];
  return language === 'nl'
    ? `gericht op NLQF ${level}, niet officieel ingeschaald`
    : `aimed at NLQF ${level}, not officially levelled`;
}

/** A size in EC, in words that say what it is. */
export function creditsInWords(credits: number, language: PaperLanguage): string {
  return language === 'nl' ? `${credits} EC (${credits * 28} uur)` : `${credits} ECTS (${credits * 28} hours)`;
}

/** How many assessed, and how. */
export function assessorsInWords(assessors: number, language: PaperLanguage): string {
  const count = countInWords(assessors, language);
  return language === 'nl'
    ? `${count} beoordelaars, eerst onafhankelijk van elkaar en daarna samen`
    : `${count} assessors, independently first and then together`;
}
