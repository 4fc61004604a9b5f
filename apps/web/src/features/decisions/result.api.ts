import { ResultView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** One result as it was announced; it never changes. */
export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['results', id],
    staleTime: Infinity,
    queryFn: () => request('GET', `/api/results/${encodeURIComponent(id)}`, { response: ResultView }),
  });

/** Where the result can be fetched as a paper. */
export const resultPaper = (id: string) => `/api/results/${encodeURIComponent(id)}/result.pdf`;
