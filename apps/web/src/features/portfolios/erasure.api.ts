import { Done, ErasureListView, OwnErasureView } from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const OWN = '/api/me/erasure';

/** One's own request to be erased, and what stands in its way. */
export const ownErasureQuery = queryOptions({
  queryKey: ['erasure', 'own'],
  queryFn: () => request('GET', OWN, { response: OwnErasureView }),
});

/** Everybody who asked, for the secretary. */
export const erasuresQuery = queryOptions({
  queryKey: ['erasure', 'all'],
  queryFn: () => request('GET', '/api/erasures', { response: ErasureListView }),
});

/** Asking to be erased, taking that back, and carrying it out. */
export function useErasureActs() {
  const queryClient = useQueryClient();
  const changed = () => queryClient.invalidateQueries({ queryKey: ['erasure'] });
  return {
    ask: async () => {
      await request('POST', OWN, { response: Done });
      await changed();
    },
    takeBack: async () => {
      await request('DELETE', OWN, { response: Done });
      await changed();
    },
    carryOut: async (candidateId: string, password: string) => {
      await request('POST', `/api/erasures/${encodeURIComponent(candidateId)}`, { body: { password }, response: Done });
      await changed();
    },
  };
}
