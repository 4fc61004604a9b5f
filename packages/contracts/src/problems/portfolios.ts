import type { ProblemText } from './general.ts';

/** What the feature portfolios can refuse. */
export const PORTFOLIO_PROBLEMS = {} as const satisfies Record<string, ProblemText>;
