import {
  BroughtListView,
  BroughtQueueView,
  type BroughtVoteRequest,
  type ClaimBroughtRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request, WRITE_HEADERS } from '../../lib/http.ts';
import { readProblem } from '../../lib/problem.ts';

const KEY = ['brought-credentials'];
const ADDRESS = '/api/brought-credentials';

/** What the candidate earned elsewhere and brought in. */
export const broughtQuery = queryOptions({
  queryKey: [...KEY, 'own'],
  queryFn: () => request('GET', ADDRESS, { response: BroughtListView }),
});

/** What candidates claim, for the deciding body. */
export const broughtQueueQuery = queryOptions({
  queryKey: [...KEY, 'claimed'],
  queryFn: () => request('GET', `${ADDRESS}/claimed`, { response: BroughtQueueView }),
});

/** Bringing in, claiming and taking back; and voting. */
export function useBroughtActs() {
  const client = useQueryClient();
  const act = async (
    method: 'PUT' | 'POST' | 'DELETE',
    path: string,
    body?: ClaimBroughtRequest | BroughtVoteRequest,
  ) => {
    await request(method, `${ADDRESS}/${path}`, { body });
    await client.invalidateQueries({ queryKey: KEY });
  };
  return {
    bring: async (file: File) => {
      const answer = await fetch(ADDRESS, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/octet-stream', ...WRITE_HEADERS },
        body: file,
      });
      if (!answer.ok) throw await readProblem(answer);
      await client.invalidateQueries({ queryKey: KEY });
    },
    claim: (id: string, body: ClaimBroughtRequest) => act('PUT', `${encodeURIComponent(id)}/claim`, body),
    withdraw: (id: string) => act('DELETE', encodeURIComponent(id)),
    vote: (id: string, body: BroughtVoteRequest) => act('POST', `${encodeURIComponent(id)}/votes`, body),
  };
}
