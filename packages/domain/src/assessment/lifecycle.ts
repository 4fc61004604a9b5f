import { ok, refuse, type Result } from '../shared/result.ts';
import type { AssessmentState } from './vocabulary.ts';

/**
 * Every transition an assessment has (DESIGN §7). Back to `appointed` when a replaced assessor must sign first; back to
 * `interviewed` when the board asks to mend reasons, or the assessors find before their advice that they should.
 * Withdrawal ends at the reveal, and only the seal itself reveals (DESIGN §3.2).
 */
export const ASSESSMENT_TRANSITIONS: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  appointed: ['scoring', 'withdrawn'],
  scoring: ['appointed', 'revealed', 'withdrawn'],
  revealed: ['interviewed', 'interviewSkipped'],
  interviewed: ['agreed'],
  interviewSkipped: ['agreed'],
  agreed: ['advised', 'interviewed'],
  advised: ['interviewed'],
  withdrawn: [],
};

export interface AssessmentTransitionRefusal {
  readonly code: 'transition-not-allowed';
  readonly from: AssessmentState;
  readonly to: AssessmentState;
}

/** A step was asked for in a state that doesn't have it. */
export interface WrongStateRefusal {
  readonly code: 'wrong-state';
  readonly state: AssessmentState;
}

/** Moves an assessment along its lifecycle, or says that this step doesn't exist. */
export function moveAssessment(
  from: AssessmentState,
  to: AssessmentState,
): Result<AssessmentState, AssessmentTransitionRefusal> {
  return ASSESSMENT_TRANSITIONS[from].includes(to) ? ok(to) : refuse({ code: 'transition-not-allowed', from, to });
}

/** The states in which what both assessors wrote is known to both. */
export function isRevealed(state: AssessmentState): boolean {
  return REVEALED.includes(state);
}

const REVEALED: readonly AssessmentState[] = ['revealed', 'interviewed', 'interviewSkipped', 'agreed', 'advised'];
