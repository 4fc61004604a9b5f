import { MatrixView } from '@bewijskracht/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from './http.ts';
import { ProblemError } from './problem.ts';

/** Everything that follows from a portfolio starts with this key: the matrix, what still blocks, the preview. */
export const PORTFOLIO_KEY = 'portfolio';

/** The candidate's own portfolio: evidence, links, and how each leeruitkomst stands. */
export const matrixQuery = queryOptions({
  queryKey: [PORTFOLIO_KEY, 'matrix'],
  queryFn: () => request('GET', '/api/portfolio', { response: MatrixView }),
});

/** Nobody has a portfolio before choosing a route. */
export function isNotStarted(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'portfolio-not-started';
}

/** Something in the portfolio changed: what is on screen is read again, the rest when somebody looks at it. */
export function portfolioChanged(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [PORTFOLIO_KEY] });
}
