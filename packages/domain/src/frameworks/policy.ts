/** Whether the gesprek may be skipped, and when. `never` is the default (DESIGN §7). */
export const INTERVIEW_SKIP_RULES = ['never', 'whenAssessorsAgreeOnShown'] as const;
export type InterviewSkipRule = (typeof INTERVIEW_SKIP_RULES)[number];

/** When a deelcertificaat is issued: at ratification, or only when no remedy is open any more (DESIGN §6). */
export const ISSUE_MOMENTS = ['ratified', 'final'] as const;
export type IssueMoment = (typeof ISSUE_MOMENTS)[number];

/**
 * What an organisation decided for one framework version, published before anyone submits and printed on every
 * result (DESIGN §6). A changed policy is a new version, counted from 1.
 */
export interface Policy {
  readonly version: number;
  /** The cut-off in plain words: what counts as shown (cesuur). */
  readonly cutOff: { readonly nl: string; readonly en: string };
  /** Evidence older than this many years is advised against, never refused (DOMAIN §4: example norm 5). */
  readonly maxAgeYears: number;
  /** Days from submission to the announced result. */
  readonly assessmentDays: number;
  /** Days an appointed assessor has to sign "geen banden". */
  readonly declarationDays: number;
  /** Equal votes a decision of the board needs. */
  readonly quorum: number;
  /** Study load of one leeruitkomst in EC; null where the organisation set none (DOMAIN §1). */
  readonly creditsPerLeeruitkomst: number | null;
  readonly skipInterview: InterviewSkipRule;
  readonly issueAt: IssueMoment;
}
