import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../lib/problem.ts';

const HALF_A_MINUTE = 30_000;

/**
 * One cache for all reads; an answer that says no is not asked again, a lost connection is. Without a connection a page
 * says so at once (`always`), instead of waiting in silence, and reads again when it is back.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: HALF_A_MINUTE,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => !(error instanceof ProblemError && error.status < 500) && failures < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
