import type { Bilingual } from './bilingual.ts';

/** How one can have taken part in learning (Council Recommendation 2022/C 243/02, annex I; SURF's values). */
export const PARTICIPATION_FORMS = [
  'workExperience',
  'online',
  'onsite',
  'blended',
  'volunteering',
  'personalised',
] as const;
export type ParticipationForm = (typeof PARTICIPATION_FORMS)[number];

/** Where the gesprek is held: a receiver of edubadges asks it. `null` where the organisation did not say. */
export type InterviewPlace = 'online' | 'onsite' | null;

/** Whether an NLQF level is what the organisation aims at, or was established by the NCP NLQF (DOMAIN §0.10, §5). */
export type LevelClaim =
  | { readonly kind: 'indicated' }
  /** `register` is where the NCP's decision can be read: without it nobody could check the claim. */
  | { readonly kind: 'established'; readonly register: string };

/** Who guards the quality of the micro-credential, and by which framework. */
export interface QualityAssurance {
  readonly name: string;
  readonly url: string;
  readonly description: Bilingual;
}

/**
 * What an organisation's policy says of its deelcertificaten as micro-credentials: what no single case can tell. It is
 * part of the published policy version, so that it is known before anyone submits (DESIGN §6).
 */
export interface MicrocredentialSettings {
  readonly participation: readonly ParticipationForm[];
  readonly interviewPlace: InterviewPlace;
  readonly level: LevelClaim;
  /** Null: the deciding body alone guards it, and the paper says no more than that. */
  readonly qualityAssurance: QualityAssurance | null;
  /** Hours for an average participant without prior knowledge; null where the organisation set none. */
  readonly workloadHours: number | null;
  readonly prerequisites: Bilingual | null;
  readonly furtherInformation: string | null;
  /** ISAT code of the programme it belongs to, as edubadges asks it; null for most. */
  readonly educationProgramIdentifier: number | null;
  /** How a whole is made of parts: on the holder's word when the rule is met, or by the deciding body (DOMAIN §12.4). */
  readonly stacking: 'automatic' | 'board';
}

/** What holds where an organisation said nothing: it claims least. */
export const USUAL_MICROCREDENTIAL: MicrocredentialSettings = {
  participation: ['workExperience'],
  interviewPlace: null,
  level: { kind: 'indicated' },
  qualityAssurance: null,
  workloadHours: null,
  prerequisites: null,
  furtherInformation: null,
  educationProgramIdentifier: null,
  stacking: 'board',
};
