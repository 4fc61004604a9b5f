import type { EvidenceKind } from '@bewijskracht/domain';

/** The languages in which a result and a list of decisions can be read. */
export type Language = 'nl' | 'en';
type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Outcomes, marks and values in words; colour and sign never speak alone (LOOK). */
export const OUTCOMES: Words<'shown' | 'partlyShown' | 'notShown' | 'notJudgeable'> = {
  nl: {
    shown: 'aangetoond',
    partlyShown: 'deels aangetoond',
    notShown: 'niet aangetoond',
    notJudgeable: 'niet te beoordelen',
  },
  en: { shown: 'shown', partlyShown: 'partly shown', notShown: 'not shown', notJudgeable: 'cannot be judged' },
};

export const MARKS: Words<'shown' | 'partlyShown' | 'notShown' | 'notNeeded' | 'differs'> = {
  nl: {
    shown: 'aangetoond',
    partlyShown: 'deels aangetoond',
    notShown: 'niet aangetoond',
    notNeeded: 'niet nodig voor dit oordeel',
    differs: 'de beoordelaars zien dit verschillend',
  },
  en: {
    shown: 'shown',
    partlyShown: 'partly shown',
    notShown: 'not shown',
    notNeeded: 'not needed for this judgement',
    differs: 'the assessors see this differently',
  },
};

export const DECISIONS: Words<'ratified' | 'repairReasons' | 'reassess' | 'voided'> = {
  nl: {
    ratified: 'bekrachtigd',
    repairReasons: 'terug: onderbouwing herstellen',
    reassess: 'terug: opnieuw beoordelen door anderen',
    voided: 'ongeldig verklaard',
  },
  en: {
    ratified: 'ratified',
    repairReasons: 'sent back: mend the reasons',
    reassess: 'sent back: to be judged again by others',
    voided: 'declared void',
  },
};

export const CRITERIA: Words<'authenticity' | 'currency' | 'relevance' | 'variation' | 'quantity' | 'transfer'> = {
  nl: {
    authenticity: 'Eigen werk',
    currency: 'Recent',
    relevance: 'Past erbij',
    variation: 'Verschillende situaties',
    quantity: 'Genoeg',
    transfer: 'Lukt het ook elders',
  },
  en: {
    authenticity: 'Own work',
    currency: 'Recent',
    relevance: 'Fits',
    variation: 'Different situations',
    quantity: 'Enough',
    transfer: 'Works elsewhere too',
  },
};

export const CRITERION_VALUES: Words<'met' | 'partly' | 'notMet' | 'notJudgeable'> = {
  nl: { met: 'ja', partly: 'deels', notMet: 'nee', notJudgeable: 'niet te beoordelen' },
  en: { met: 'yes', partly: 'partly', notMet: 'no', notJudgeable: 'cannot be judged' },
};

export const EVIDENCE_KINDS: Words<EvidenceKind> = {
  nl: {
    analysis: 'analyse',
    advice: 'advies',
    design: 'ontwerp',
    product: 'product',
    report: 'verslag',
    performance: 'optreden of handeling',
    reflection: 'reflectie',
    correspondence: 'briefwisseling',
    factual: 'feitelijk stuk',
  },
  en: {
    analysis: 'analysis',
    advice: 'advice',
    design: 'design',
    product: 'product',
    report: 'report',
    performance: 'performance',
    reflection: 'reflection',
    correspondence: 'correspondence',
    factual: 'factual record',
  },
};

export const ASSESSOR_KINDS: Words<'vak' | 'beroepsoverstijgend'> = {
  nl: { vak: 'uit het vak', beroepsoverstijgend: 'van buiten het vak' },
  en: { vak: 'from the profession', beroepsoverstijgend: 'from beyond the profession' },
};

/** The word for a code, or the code itself when a stored document holds one that has no word any more. */
export function wordFor<Key extends string>(words: Words<Key>, language: Language, code: string): string {
  return (words[language] as Readonly<Record<string, string>>)[code] ?? code;
}
