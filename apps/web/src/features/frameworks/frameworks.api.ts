import { FrameworkListView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** Every published framework. */
export const frameworkListQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: () => request('GET', '/api/frameworks', { response: FrameworkListView, anonymous: true }),
});
