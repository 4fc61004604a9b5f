import { ok, refuse, type Result } from '../shared/result.ts';
import type { DeelcertificaatFacts } from './achievement.ts';
import type { ParticipationForm } from './microcredential-settings.ts';
import { makeOpenBadge } from './open-badge.ts';

/** Where every host of this platform serves the words of the edubadges profile; a changed file gets a new name. */
export const EDUCREDENTIAL_CONTEXT_PATH = '/contexts/educredential-v1.jsonld';

/** What the profile asks and the organisation did not settle. */
export interface EducredentialRefusal {
  readonly code: 'educredential-needs';
  readonly lacking: readonly ('credits' | 'interviewPlace')[];
}

/** A micro-credential in higher education is of 3 to 30 EC, by half points (SURF's profile, Kwaliteitskader). */
const LEAST_CREDITS = 3;
const MOST_CREDITS = 30;

const PARTICIPATION: Readonly<Record<ParticipationForm, string>> = {
  workExperience: 'work experience',
  online: 'online',
  onsite: 'onsite or blended',
  blended: 'onsite or blended',
  volunteering: 'volunteering',
  personalised: 'personalized learning activities',
};

/**
 * The deelcertificaat in SURF's profile for edubadges (STANDARDS §10), before its signature: the same Open Badge with the
 * words of the profile. They have no published context that works, so it names one of ours; that is why it is a form
 * beside the deelcertificaat and not the deelcertificaat itself, which needs nobody's context to be checked.
 */
export function makeEducredential(facts: DeelcertificaatFacts): Result<object, EducredentialRefusal> {
  const { credits, microcredential: settings, judging } = facts;
  const supervision = supervisionOf(judging.instruments.includes('interview'), settings.interviewPlace);
  const isSized = credits !== undefined && credits >= LEAST_CREDITS && credits <= MOST_CREDITS && credits % 0.5 === 0;
  if (!isSized || supervision === undefined) {
    return refuse({
      code: 'educredential-needs',
      lacking: [
        ...(isSized ? [] : (['credits'] as const)),
        ...(supervision === undefined ? (['interviewPlace'] as const) : []),
      ],
    });
  }
  const badge = makeOpenBadge(facts);
  const { achievement, ...subject } = badge.credentialSubject;
  const profile = {
    ECTS: credits,
    participationType: PARTICIPATION[settings.participation[0] ?? 'workExperience'],
    assessmentType: 'portfolio',
    identityChecked: true,
    supervisionType: supervision,
    ...(settings.workloadHours === null ? {} : { timeInvestment: settings.workloadHours }),
    ...(settings.educationProgramIdentifier === null
      ? {}
      : { educationProgramIdentifier: settings.educationProgramIdentifier }),
  };
  return ok({
    ...badge,
    '@context': [...badge['@context'], `${facts.publicUrl}${EDUCREDENTIAL_CONTEXT_PATH}`],
    credentialSubject: {
      ...subject,
      achievement: { ...achievement, type: [...achievement.type, 'EducredentialAchievement'], ...profile },
    },
  });
}

function supervisionOf(withInterview: boolean, place: 'online' | 'onsite' | null): string | undefined {
  if (!withInterview) return 'unsupervised with no identity verification';
  if (place === null) return undefined;
  return place === 'online' ? 'supervised online' : 'onsite with identity verification';
}
