import type { DeelcertificaatFacts } from './achievement.ts';
import type { Bilingual } from './bilingual.ts';
import type { ParticipationForm, LevelClaim, MicrocredentialSettings } from './microcredential-settings.ts';

/** The elements of annex I of Council Recommendation 2022/C 243/02: eleven mandatory, then five optional (DOMAIN §6.2). */
export const EU_ELEMENTS = [
  'learner',
  'title',
  'country',
  'awardingBody',
  'issuedOn',
  'learningOutcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'qualityAssurance',
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'furtherInformation',
] as const;
export type EuElementKey = (typeof EU_ELEMENTS)[number];
const MANDATORY = 11;

/** One element in words; the texts of both languages stand beside each other, because papers show both. */
export interface EuElement {
  readonly key: EuElementKey;
  readonly mandatory: boolean;
  readonly label: Bilingual;
  readonly value: Bilingual;
}

/** What of the facts the elements are made of: no holder, because the public may read them. */
export type MicrocredentialFacts = Pick<
  DeelcertificaatFacts,
  'issuer' | 'leeruitkomst' | 'judging' | 'nlqfLevel' | 'credits' | 'microcredential' | 'validFrom' | 'stack'
>;

/**
 * The sixteen elements of a European micro-credential in plain words. What an organisation did not set is said to be not
 * set; an optional element that has nothing to say is left out.
 */
export function euElements(facts: MicrocredentialFacts): EuElement[] {
  const values = valuesOf(facts);
  return EU_ELEMENTS.flatMap((key, at) => {
    const value = values[key];
    return value === null ? [] : [{ key, mandatory: at < MANDATORY, label: LABELS[key], value }];
  });
}

const LABELS: Readonly<Record<EuElementKey, Bilingual>> = {
  learner: { nl: 'Van wie het is', en: 'Identification of the learner' },
  title: { nl: 'Titel', en: 'Title of the micro-credential' },
  country: { nl: 'Land van de uitgever', en: 'Country of the issuer' },
  awardingBody: { nl: 'Uitgegeven door', en: 'Awarding body' },
  issuedOn: { nl: 'Datum van uitgifte', en: 'Date of issuing' },
  learningOutcomes: { nl: 'Leeruitkomst', en: 'Learning outcomes' },
  workload: { nl: 'Studielast', en: 'Notional workload' },
  level: { nl: 'Niveau', en: 'Level' },
  assessment: { nl: 'Hoe beoordeeld', en: 'Type of assessment' },
  participation: { nl: 'Hoe geleerd', en: 'Form of participation' },
  qualityAssurance: { nl: 'Kwaliteitsborging', en: 'Quality assurance' },
  prerequisites: { nl: 'Toegangseisen', en: 'Prerequisites' },
  supervision: { nl: 'Toezicht en identiteit', en: 'Supervision and identity verification' },
  grade: { nl: 'Uitslag', en: 'Grade achieved' },
  stackability: { nl: 'Stapelbaar', en: 'Stackability' },
  furtherInformation: { nl: 'Meer weten', en: 'Further information' },
};

function valuesOf(facts: MicrocredentialFacts): Readonly<Record<EuElementKey, Bilingual | null>> {
  const { issuer, leeruitkomst, judging, microcredential: settings } = facts;
  const day = facts.validFrom.toISOString().slice(0, 10);
  return {
    learner: {
      nl: 'De naam staat op het certificaat. In het digitale bewijs staat een controlegetal dat alleen bij die naam klopt.',
      en: 'The name is on the certificate. The digital proof holds a check value that only fits that name.',
    },
    title: same(leeruitkomst.name),
    country: COUNTRIES[issuer.countryCode] ?? same(issuer.countryCode),
    awardingBody: same(issuer.name),
    issuedOn: same(day),
    learningOutcomes: same(leeruitkomst.text),
    workload: workloadPhrase(facts),
    level: levelPhrase(facts.nlqfLevel, settings.level),
    assessment: assessmentPhrase(judging),
    participation: participationPhrase(settings),
    qualityAssurance: qualityPhrase(facts),
    prerequisites: settings.prerequisites,
    supervision: supervisionPhrase(judging),
    grade: { nl: 'Aangetoond', en: 'Shown' },
    stackability: stackPhrase(facts),
    furtherInformation: settings.furtherInformation === null ? null : same(settings.furtherInformation),
  };
}

/** The size in EC and hours as the policy has it; never computed where the policy says nothing. */
export function workloadPhrase({
  credits,
  microcredential,
}: Pick<DeelcertificaatFacts, 'credits' | 'microcredential'>): Bilingual {
  const hours = microcredential.workloadHours;
  const parts = [
    ...(credits === undefined ? [] : [{ nl: `${credits} EC`, en: `${credits} ECTS credits` }]),
    ...(hours === null ? [] : [{ nl: `${hours} uur`, en: `${hours} hours` }]),
  ];
  if (parts.length > 0) return joinPhrases(parts, ', ');
  return { nl: 'Niet vastgesteld door de organisatie', en: 'Not set by the organisation' };
}

/** Naming a level is a regulated claim: what is only aimed at says so in every language (DOMAIN §0.10). */
export function levelPhrase(level: number, claim: LevelClaim): Bilingual {
  return claim.kind === 'established'
    ? {
        nl: `NLQF-niveau ${level} (EQF ${level}), officieel ingeschaald`,
        en: `NLQF level ${level} (EQF ${level}), officially levelled`,
      }
    : {
        nl: `Gericht op NLQF-niveau ${level}, niet officieel ingeschaald`,
        en: `Aimed at NLQF level ${level}, not officially levelled`,
      };
}

/** What was judged with, as one names it to a reader. */
export function assessmentPhrase({ instruments }: Pick<DeelcertificaatFacts['judging'], 'instruments'>): Bilingual {
  return instruments.includes('interview')
    ? { nl: 'Portfolio en gesprek (CGI)', en: 'Portfolio and criterion-based interview' }
    : { nl: 'Portfolio', en: 'Portfolio' };
}

/** Of the assessment itself: identity is always checked before anything is issued, also where nobody was watched. */
export function supervisionPhrase({ instruments }: Pick<DeelcertificaatFacts['judging'], 'instruments'>): Bilingual {
  return instruments.includes('interview')
    ? {
        nl: 'Onder toezicht, in een gesprek met de beoordelaars; de identiteit is gecontroleerd',
        en: 'Supervised, in an interview with the assessors; identity verified',
      }
    : {
        nl: 'Zonder toezicht, op een portfolio; de identiteit is apart gecontroleerd',
        en: 'Unsupervised, on a portfolio; identity verified separately',
      };
}

/** The forms of participation in one phrase. */
export function participationPhrase(settings: Pick<MicrocredentialSettings, 'participation'>): Bilingual {
  return joinPhrases(settings.participation.map((form) => PARTICIPATION[form]));
}

/** Who guards the quality: the deciding body always, and the framework the policy names. */
export function qualityPhrase({ judging, microcredential }: MicrocredentialFacts): Bilingual {
  const body = judging.decidedBy;
  const { qualityAssurance } = microcredential;
  if (qualityAssurance === null) return { nl: `Geborgd door ${body}`, en: `Assured by ${body}` };
  const { name } = qualityAssurance;
  return { nl: `${name}; geborgd door ${body}`, en: `${name}; assured by ${body}` };
}

function stackPhrase({ stack }: MicrocredentialFacts): Bilingual {
  return stack === undefined
    ? {
        nl: 'Staat op zichzelf en kan met andere deelcertificaten worden gestapeld',
        en: 'Stands alone and can be stacked with other deelcertificaten',
      }
    : {
        nl: `Gestapeld uit ${stack.parts.length} deelcertificaten`,
        en: `Stacked from ${stack.parts.length} deelcertificaten`,
      };
}

const COUNTRIES: Readonly<Record<string, Bilingual>> = {
  NL: { nl: 'Nederland', en: 'The Netherlands' },
  BE: { nl: 'België', en: 'Belgium' },
};

const PARTICIPATION: Readonly<Record<ParticipationForm, Bilingual>> = {
  workExperience: {
    nl: 'Werkervaring; niet gebonden aan een leerweg',
    en: 'Work experience; independent of any learning path',
  },
  online: { nl: 'Online', en: 'Online' },
  onsite: { nl: 'Op locatie', en: 'On site' },
  blended: { nl: 'Deels online, deels op locatie', en: 'Blended' },
  volunteering: { nl: 'Vrijwilligerswerk', en: 'Volunteering' },
  personalised: { nl: 'Eigen leeractiviteiten', en: 'Personalised learning activities' },
};

const same = (text: string): Bilingual => ({ nl: text, en: text });

function joinPhrases(phrases: readonly Bilingual[], between = '; '): Bilingual {
  return {
    nl: phrases.map(({ nl }) => nl).join(between),
    en: phrases.map(({ en }) => en).join(between),
  };
}
