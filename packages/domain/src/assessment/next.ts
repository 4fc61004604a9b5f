import type { AssessmentState } from './vocabulary.ts';

/** What an assessor has to do now, in the order of the process. */
export const ASSESSOR_STEPS = [
  'declare',
  'tied',
  'score',
  'wait',
  'interview',
  'revise',
  'agree',
  'advise',
  'none',
] as const;
export type AssessorStep = (typeof ASSESSOR_STEPS)[number];

/** A round as one assessor knows it: their own sheet, and whether the round is revealed. Nothing of anybody else. */
export interface OwnRound {
  readonly round: number;
  readonly sealed: boolean;
  readonly revealed: boolean;
}

export interface OwnProgress {
  readonly state: AssessmentState;
  readonly declared: boolean;
  /** They said to have ties, and wait to be replaced. */
  readonly tied: boolean;
  readonly rounds: readonly OwnRound[];
}

/**
 * The one thing an assessor has to do. It follows from their own work and the reveal alone: while a colleague still
 * writes there is only "wait" (DESIGN §3.2).
 */
export function nextStepOf({ state, declared, tied, rounds }: OwnProgress): AssessorStep {
  if (state === 'withdrawn' || state === 'advised') return 'none';
  if (tied) return 'tied';
  if (!declared) return 'declare';
  const latest = rounds.toSorted((left, right) => right.round - left.round).at(0);
  if (latest !== undefined && !latest.revealed) {
    if (latest.sealed) return 'wait';
    return latest.round === 1 ? 'score' : 'revise';
  }
  if (state === 'revealed') return 'interview';
  return state === 'agreed' ? 'advise' : 'agree';
}

/** Whether every round that was opened is revealed: before that, no word about a joint judgement (DESIGN §7). */
export function areRevealed(rounds: readonly Pick<OwnRound, 'revealed'>[]): boolean {
  return rounds.length > 0 && rounds.every(({ revealed }) => revealed);
}
