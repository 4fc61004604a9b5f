import { FrameworkListView, FrameworkView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** Every published framework. */
export const frameworkListQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: () => request('GET', '/api/frameworks', { response: FrameworkListView, anonymous: true }),
});

/** One version of one framework, whole; a published version never changes. */
export const frameworkQuery = (code: string, version: string) =>
  queryOptions({
    queryKey: ['frameworks', code, version],
    staleTime: Infinity,
    queryFn: () =>
      request('GET', `/api/frameworks/${encodeURIComponent(code)}/${encodeURIComponent(version)}`, {
        response: FrameworkView,
        anonymous: true,
      }),
  });
