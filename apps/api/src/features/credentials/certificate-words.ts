import type { DeelcertificaatFacts, Instrument, IsoDate, Stack } from '@bewijskracht/domain';
import { dayInWords, levelPhrase } from '@bewijskracht/domain';

/** The languages a paper comes in: Dutch is the paper, English its second page (DESIGN, LOOK). */
export type PaperLanguage = 'nl' | 'en';

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
  { nlqfLevel, microcredential }: Pick<DeelcertificaatFacts, 'nlqfLevel' | 'microcredential'>,
  language: PaperLanguage,
): string {
  if (microcredential.level.kind === 'established') return levelPhrase(nlqfLevel, microcredential.level)[language];
  return language === 'nl'
    ? `gericht op NLQF ${nlqfLevel}, niet officieel ingeschaald`
    : `aimed at NLQF ${nlqfLevel}, not officially levelled`;
}

/** A size in EC, in words that say what it is; the hours are those of the policy, or 28 for each EC. */
export function creditsInWords(credits: number, language: PaperLanguage, workloadHours: number | null = null): string {
  const hours = workloadHours ?? credits * 28;
  return language === 'nl' ? `${credits} EC (${hours} uur)` : `${credits} ECTS (${hours} hours)`;
}

/** What a paper calls what it is about: a leeruitkomst, or a whole made of them. */
export function itemInWords(
  { stack, leeruitkomst }: Pick<DeelcertificaatFacts, 'stack' | 'leeruitkomst'>,
  language: PaperLanguage,
): string {
  const [one, kerntaak, profile] =
    language === 'nl' ? ['Leeruitkomst', 'Kerntaak', 'Profiel'] : ['Learning outcome', 'Core task', 'Profile'];
  if (stack === undefined) return `${one} ${leeruitkomst.code}`;
  return stack.kind === 'kerntaak' ? `${kerntaak} ${leeruitkomst.code}` : `${profile} ${leeruitkomst.code}`;
}

/** What a whole rests on; which papers those are stands in a table. */
export function wholeInWords({ parts }: Stack, language: PaperLanguage): string {
  const count = countInWords(parts.length, language);
  return language === 'nl'
    ? `${count} deelcertificaten, elk apart beoordeeld en bekrachtigd, en van kracht op de dag van uitgifte`
    : `${count} deelcertificaten, each judged and ratified on its own, and in force on the day of issue`;
}

/** The papers a whole is built on, by the number and the day with which anyone finds them in the register. */
export const PARTS_TABLE = {
  nl: { heading: 'Opgebouwd uit', head: ['Leeruitkomst', 'Registernummer', 'Bekrachtigd op'] },
  en: { heading: 'Built from', head: ['Leeruitkomst', 'Register number', 'Ratified on'] },
} as const;

/** How many assessed, and how. */
export function assessorsInWords(assessors: number, language: PaperLanguage): string {
  const count = countInWords(assessors, language);
  return language === 'nl'
    ? `${count} beoordelaars, eerst onafhankelijk van elkaar en daarna samen`
    : `${count} assessors, independently first and then together`;
}
