import type { ProblemText } from './general.ts';

/** What the feature submissions can refuse. */
export const SUBMISSION_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
