import type { ProblemText } from './general.ts';

/** What the feature credentials can refuse. */
export const CREDENTIAL_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
