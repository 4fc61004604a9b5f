import type { ProblemText } from './general.ts';

/** What the feature assessment can refuse. */
export const ASSESSMENT_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
