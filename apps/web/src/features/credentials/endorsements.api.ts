import {
  Done,
  EndorsementListView,
  type AttachEndorsementRequest,
  type MakeEndorsementRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../lib/http.ts';

const KEY = ['endorsements'] as const;

/** What others say for the organisation's deelcertificaten, as it shows it. */
export const endorsementsQuery = queryOptions({
  queryKey: KEY,
  queryFn: () => request('GET', '/api/endorsements', { response: EndorsementListView }),
});

/** Showing one, showing it no more, and endorsing another organisation; that one comes back as a signed document. */
export function useEndorsementActs() {
  const queryClient = useQueryClient();
  const again = () => queryClient.invalidateQueries({ queryKey: KEY });
  return {
    attach: async (credential: AttachEndorsementRequest['credential']) => {
      await request('POST', '/api/endorsements', { body: { credential } });
      await again();
    },
    end: async (id: string) => {
      await request('POST', `/api/endorsements/${encodeURIComponent(id)}/ending`, { response: Done });
      await again();
    },
    make: (body: MakeEndorsementRequest) =>
      request('POST', '/api/endorsements/made', { body, response: z.record(z.string(), z.json()) }),
  };
}
