import type { ProblemText } from './general.ts';

/** What the feature evidence can refuse. */
export const EVIDENCE_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
