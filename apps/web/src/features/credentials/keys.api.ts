import { KeysView, type RequestKeyChangeRequest } from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const KEY = ['keys'] as const;

/** Signing anew takes a job each: while one waits, the page is read again. */
const WHILE_SIGNING = 4_000;

/** The organisation's signing keys and the request that waits. */
export const keysQuery = queryOptions({
  queryKey: KEY,
  queryFn: () => request('GET', '/api/keys', { response: KeysView }),
  refetchInterval: ({ state }) => (state.data?.keys.some(({ waiting }) => waiting > 0) ? WHILE_SIGNING : false),
});

/** Replacing a key takes two people: one asks, another confirms; either drops the request. */
export function useKeyActs() {
  const queryClient = useQueryClient();
  const act = async (path: string, body?: RequestKeyChangeRequest | { readonly password: string }) => {
    await request('POST', `/api/keys/${path}`, { body });
    await queryClient.invalidateQueries({ queryKey: KEY });
  };
  return {
    ask: (id: string, body: RequestKeyChangeRequest) => act(`${encodeURIComponent(id)}/change`, body),
    confirm: (id: string, password: string) => act(`changes/${encodeURIComponent(id)}/confirmation`, { password }),
    drop: (id: string) => act(`changes/${encodeURIComponent(id)}/dropping`),
  };
}

/** Where the report of a lost key is, as a file. */
export const reportAddress = (id: string, form: 'csv' | 'json'): string =>
  `/api/keys/changes/${encodeURIComponent(id)}/impact?form=${form}`;
