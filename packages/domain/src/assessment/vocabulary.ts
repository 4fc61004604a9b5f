/** Assessors come from the profession (vak) or from beyond it (DOMAIN §2.3, I1: at least one vak). */
export const ASSESSOR_KINDS = ['vak', 'beroepsoverstijgend'] as const;
export type AssessorKind = (typeof ASSESSOR_KINDS)[number];

/** Judgement on one VRAAKT criterion (DESIGN §6); a reason is owed for all but `met`. */
export const CRITERION_VALUES = ['met', 'partly', 'notMet', 'notJudgeable'] as const;
export type CriterionValue = (typeof CRITERION_VALUES)[number];

/** Criteria per piece of evidence, per (evidence, leeruitkomst), and per leeruitkomst over the whole set (DOMAIN §4). */
export const EVIDENCE_CRITERIA = ['authenticity', 'currency'] as const;
export const LINK_CRITERIA = ['relevance'] as const;
export const SET_CRITERIA = ['variation', 'quantity', 'transfer'] as const;
export type EvidenceCriterion = (typeof EVIDENCE_CRITERIA)[number];
export type LinkCriterion = (typeof LINK_CRITERIA)[number];
export type SetCriterion = (typeof SET_CRITERIA)[number];

/** Mark on one gedragsindicator within one leeruitkomst: a lens, never a sum (DESIGN §6). */
export const INDICATOR_MARKS = ['shown', 'partlyShown', 'notShown', 'notNeeded'] as const;
export type IndicatorMark = (typeof INDICATOR_MARKS)[number];

/** The judgement on a leeruitkomst (DESIGN §6). */
export const VERDICTS = ['shown', 'partlyShown', 'notShown', 'notJudgeable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** "Is this level 6?", answered apart from the content (DOMAIN §5). */
export const LEVEL_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type LevelAnswer = (typeof LEVEL_ANSWERS)[number];

/** An assessment's own states (DESIGN §7). `appointed` until every assessor signed "geen banden". */
export const ASSESSMENT_STATES = [
  'appointed',
  'scoring',
  'revealed',
  'interviewed',
  'interviewSkipped',
  'agreed',
  'advised',
  'withdrawn',
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];
