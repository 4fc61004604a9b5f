import type { ProblemText } from './general.ts';

/** What the feature decisions can refuse. */
export const DECISION_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
