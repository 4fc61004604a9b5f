import type { DeelcertificaatFacts, FrameworkItem } from './achievement.ts';
import type { MicrocredentialFacts } from './microcredential.ts';
import type { ParticipationForm } from './microcredential-settings.ts';
import {
  assessmentPhrase,
  levelPhrase,
  participationPhrase,
  qualityPhrase,
  supervisionPhrase,
  workloadPhrase,
} from './microcredential.ts';

const EU_RECOMMENDATION = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)';
const EU_FRAMEWORK = 'Council Recommendation 2022/C 243/02 on micro-credentials, Annex I';

/** A target of an achievement: an item of a framework, a level, or an element of the EU micro-credential (DOMAIN §6.2). */
export interface Alignment {
  readonly type: readonly ['Alignment'];
  readonly targetType: string;
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode: string;
  readonly targetFramework: string;
  readonly targetDescription?: string;
}

/** All that the achievement is aligned to: first what was shown, then the level, then what the EU asks. */
export function makeAlignments(facts: DeelcertificaatFacts): Alignment[] {
  const { title } = facts.framework;
  return [
    alignToItem(facts.leeruitkomst, title),
    ...(facts.stack?.parts ?? []).map(({ leeruitkomst }) => alignToItem(leeruitkomst, title)),
    ...facts.gedragsindicatoren.map((item) => alignToItem(item, title)),
    ...alignToLevel(facts),
    ...alignToMicrocredential(facts),
  ];
}

/** OB 3.0 reserves CFItem for what a CASE server answers; an address of our own pages says what it is. */
export function alignToItem(item: FrameworkItem, framework: string): Alignment {
  return {
    type: ['Alignment'],
    targetType: item.caseUri === undefined ? 'ext:FrameworkItem' : 'CFItem',
    targetName: item.name,
    targetUrl: item.caseUri ?? item.url,
    targetCode: item.code,
    targetFramework: framework,
  };
}

/** The code says "indicated" too: a reader that shows only the code may not turn it into a placement (DOMAIN §0.10). */
function alignToLevel({ nlqfLevel: level, microcredential }: DeelcertificaatFacts): Alignment[] {
  const claim = microcredential.level;
  const { nl, en } = levelPhrase(level, claim);
  const isEstablished = claim.kind === 'established';
  const align = (targetType: string, targetFramework: string, targetUrl: string): Alignment => ({
    type: ['Alignment'],
    targetType,
    targetName: nl,
    targetUrl,
    targetCode: isEstablished ? String(level) : `${level} (indicated)`,
    targetFramework,
    targetDescription: isEstablished ? `${en}.` : `Indicated by the issuer, not officially levelled: ${en}.`,
  });
  return [
    align('ext:NLQF', 'NLQF', isEstablished ? claim.register : 'https://nlqf.nl/nlqf-niveaus'),
    align('ext:EQF', 'European Qualifications Framework', `http://data.europa.eu/snb/eqf/${level}`),
  ];
}

/** The values of the EU's list, in its own words. */
const PARTICIPATION_CODES: Readonly<Record<ParticipationForm, string>> = {
  workExperience: 'work experience',
  online: 'online',
  onsite: 'onsite',
  blended: 'blended',
  volunteering: 'volunteering',
  personalised: 'personalised learning activities',
};

/** What the EU asks of every micro-credential and Open Badges has no term for (DOMAIN §6.2). */
function alignToMicrocredential(facts: MicrocredentialFacts): Alignment[] {
  const { judging, microcredential: settings } = facts;
  const element = (targetType: string, targetCode: string, targetName: string): Alignment => ({
    type: ['Alignment'],
    targetType,
    targetName,
    targetUrl: EU_RECOMMENDATION,
    targetCode,
    targetFramework: EU_FRAMEWORK,
  });
  const withInterview = judging.instruments.includes('interview');
  return [
    {
      ...element('ext:AssessmentType', judging.instruments.join('+'), assessmentPhrase(judging).nl),
      targetDescription: assessorsPhrase(judging.assessors),
    },
    element(
      'ext:SupervisionType',
      withInterview
        ? 'supervised online or onsite with identity verification'
        : 'unsupervised with no identity verification',
      supervisionPhrase(judging).nl,
    ),
    element('ext:IdentityChecked', 'true', 'Naam en geboortedatum zijn met een identiteitsbewijs gecontroleerd'),
    element(
      'ext:ParticipationType',
      settings.participation.map((form) => PARTICIPATION_CODES[form]).join('+'),
      participationPhrase(settings).nl,
    ),
    element(
      'ext:Workload',
      facts.credits === undefined ? 'not set' : `${facts.credits} ECTS`,
      workloadPhrase(facts).nl,
    ),
    alignToQuality(facts),
    facts.stack === undefined
      ? element(
          'ext:Stackability',
          'stackable',
          'Staat op zichzelf en kan met andere deelcertificaten worden gestapeld',
        )
      : element('ext:Stackability', 'stacked', `Gestapeld uit ${facts.stack.parts.length} deelcertificaten`),
    ...(settings.prerequisites === null
      ? []
      : [element('ext:Prerequisites', 'prerequisites', settings.prerequisites.nl)]),
    ...(settings.furtherInformation === null
      ? []
      : [
          {
            ...element('ext:FurtherInformation', 'further information', 'Meer over dit deelcertificaat'),
            targetUrl: settings.furtherInformation,
          },
        ]),
  ];
}

/** The framework that the policy names, and the body that guards it in any case. */
function alignToQuality(facts: MicrocredentialFacts): Alignment {
  const { qualityAssurance } = facts.microcredential;
  return {
    type: ['Alignment'],
    targetType: 'ext:QualityAssurance',
    targetName: qualityPhrase(facts).nl,
    targetUrl: qualityAssurance?.url ?? EU_RECOMMENDATION,
    targetCode: qualityAssurance === null ? 'designated examination board' : 'quality framework',
    targetFramework: qualityAssurance?.name ?? EU_FRAMEWORK,
    ...(qualityAssurance === null ? {} : { targetDescription: qualityAssurance.description.nl }),
  };
}

/** How many assessed, in the one phrase that `summariseCredential` reads back. */
export function assessorsPhrase(assessors: number): string {
  return `${assessors} assessors, independently first and then together`;
}
