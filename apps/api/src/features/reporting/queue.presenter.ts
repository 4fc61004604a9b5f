import type { CoordinatorSubmissionView, QueueRow } from '@bewijskracht/contracts';
import { presentClock } from '../submissions/index.ts';
import type { ClockFacts } from '../submissions/index.ts';

type Assessment = NonNullable<CoordinatorSubmissionView['assessment']>;
type Assessor = Assessment['assessors'][number];

export interface QueueRowFacts extends ClockFacts {
  readonly id: string;
  readonly round: number;
  readonly number: string;
  readonly name: string;
  readonly assessment_id: string | null;
  /** When it was submitted, to the microsecond, for the cursor. */
  readonly place: string;
  readonly identity_checked: boolean;
  readonly is_own: boolean;
  readonly leeruitkomsten: readonly string[];
  readonly assessors: readonly Assessor[];
}
export interface AssessmentRow {
  readonly id: string;
  readonly state: string;
  readonly due_on: string;
  readonly assessors: readonly Assessor[];
}

/** States in which an assessor can be reminded or replaced: the reveal ends both. */
const BEFORE_REVEAL = ['appointed', 'scoring'];

/** One line of the queue. */
export const presentQueueRow = (row: QueueRowFacts, now: Date): QueueRow => ({
  submissionId: row.id,
  assessmentId: row.assessment_id,
  candidateNumber: row.number,
  candidateName: row.name,
  round: row.round,
  leeruitkomsten: [...row.leeruitkomsten],
  clock: presentClock(row, now),
  identityChecked: row.identity_checked,
  assessors: row.assessors.map(({ accountId, name, declaredAt, done, dueOn, ties, objection }) => ({
    accountId,
    name,
    declared: declaredAt !== null,
    done,
    dueOn,
    ties: ties !== null,
    objection: objection !== null,
  })),
});

/** A submission with what is known of its assessment: who, until when, done or not. Who judges it doesn't handle it too. */
export function withAssessment(
  view: CoordinatorSubmissionView,
  { id, state, due_on, assessors }: AssessmentRow,
  actorId: string,
): CoordinatorSubmissionView {
  const isOpen = BEFORE_REVEAL.includes(state) && !assessors.some(({ accountId }) => accountId === actorId);
  return {
    ...view,
    assessment: {
      id,
      state,
      dueOn: due_on,
      assessors: assessors.map((assessor) => ({
        ...assessor,
        declaredAt: moment(assessor.declaredAt),
        remindedAt: moment(assessor.remindedAt),
      })),
    },
    abilities: {
      ...view.abilities,
      remind: isOpen && assessors.some(({ done, ties }) => !done && ties === null),
      replace: isOpen,
    },
  };
}

const moment = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());
