import {
  PortfolioStartedView,
  RelationListView,
  RelationView,
  type RelationRequest,
  type StartPortfolioRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { portfolioChanged } from '../../lib/portfolio.ts';

/** The people around the candidate, as the candidate named them. */
export const relationsQuery = queryOptions({
  queryKey: ['relations'],
  queryFn: () => request('GET', '/api/relations', { response: RelationListView }),
});

/** The acts on one's own portfolio and the people around one. */
export function usePortfolioActs() {
  const queryClient = useQueryClient();
  const relationsChanged = () => queryClient.invalidateQueries({ queryKey: relationsQuery.queryKey });
  return {
    start: async (body: StartPortfolioRequest) => {
      const started = await request('POST', '/api/portfolio', { body, response: PortfolioStartedView });
      await portfolioChanged(queryClient);
      return started;
    },
    saveRelation: async (id: string | undefined, body: RelationRequest) => {
      const address = id ? `/api/relations/${encodeURIComponent(id)}` : '/api/relations';
      await request(id ? 'PUT' : 'POST', address, { body, response: RelationView });
      await relationsChanged();
    },
    removeRelation: async (id: string) => {
      await request('DELETE', `/api/relations/${encodeURIComponent(id)}`);
      await relationsChanged();
    },
  };
}
