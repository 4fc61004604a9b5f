import type { AssessmentState } from '../assessment/vocabulary.ts';
import { addDays, dayAt, daysBetween, type IsoDate } from '../shared/dates.ts';
import type { Stage, SubmissionState } from './vocabulary.ts';

/** What is known of a submission from itself and from the features after it. */
export interface StageFacts {
  readonly submission: SubmissionState;
  /** The state of its latest assessment; null when none was appointed yet. */
  readonly assessment: AssessmentState | null;
  readonly onAgenda: boolean;
  /** Every leeruitkomst of the round has a decision that ends it: ratified or voided. */
  readonly decided: boolean;
  readonly announced: boolean;
}

/** Who has to act now. */
export const STAGE_OWNERS = ['candidate', 'coordinator', 'assessors', 'board', 'nobody'] as const;
export type StageOwner = (typeof STAGE_OWNERS)[number];

/**
 * Where a submission stands for people (DESIGN §7). One assessor sealed or none is the same stage: the seal shows
 * nothing (DESIGN §3.2).
 */
export function stageOf(facts: StageFacts): Stage {
  if (facts.submission !== 'admitted') return facts.submission;
  if (facts.announced) return 'announced';
  if (facts.decided) return 'decided';
  if (facts.assessment === null) return 'admitted';
  const stage = ASSESSMENT_STAGES[facts.assessment];
  return stage === 'advised' && facts.onAgenda ? 'onAgenda' : stage;
}

/** Who must act at a stage, so that nobody waits for the wrong person. */
export function ownerOf(stage: Stage): StageOwner {
  return OWNERS[stage];
}

/** The last day of a term that started on a day. */
export function latestDate(startedOn: IsoDate, termDays: number): IsoDate {
  return addDays(startedOn, termDays);
}

/** Calendar days somebody has been waiting since a moment: 0 on the day itself, never negative. */
export function daysWaiting(since: Date, now: Date): number {
  return Math.max(0, daysBetween(dayAt(since), dayAt(now)));
}

const ASSESSMENT_STAGES: Readonly<Record<AssessmentState, Stage>> = {
  appointed: 'declarations',
  scoring: 'scoring',
  revealed: 'interview',
  interviewed: 'agreement',
  interviewSkipped: 'agreement',
  agreed: 'agreement',
  advised: 'advised',
  withdrawn: 'withdrawn',
};

const OWNERS: Readonly<Record<Stage, StageOwner>> = {
  submitted: 'coordinator',
  returned: 'candidate',
  withdrawn: 'nobody',
  admitted: 'coordinator',
  declarations: 'assessors',
  scoring: 'assessors',
  interview: 'assessors',
  agreement: 'assessors',
  advised: 'board',
  onAgenda: 'board',
  decided: 'board',
  announced: 'nobody',
};
