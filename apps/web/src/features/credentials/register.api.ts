import {
  RegisterView,
  StackRequestListView,
  type ConfirmRevocationRequest,
  type RequestCorrectionRequest,
  type RequestRevocationRequest,
  type RequestSuspensionRequest,
} from '@bewijskracht/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const KEY = ['register'] as const;

/** A job signs within seconds: while a paper waits for it, the register is read again. */
const WHILE_SIGNING = 4_000;

/** The register, page by page, newest number first; `search` looks in number, candidate and name. */
export const registerQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...KEY, search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(search ? { search } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return request('GET', `/api/register?${query}`, { response: RegisterView });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some((row) => row.state === 'registered')) ? WHILE_SIGNING : false,
  });

function useRegisterAct() {
  const queryClient = useQueryClient();
  return async <Body>(path: string, body?: Body) => {
    await request('POST', `/api/register/${path}`, { body });
    await queryClient.invalidateQueries({ queryKey: KEY });
  };
}

/** Suspending, lifting and correcting: one asks, another confirms; either drops the request. */
export function useStandingActs() {
  const act = useRegisterAct();
  return {
    turn: (id: string, body: RequestSuspensionRequest) => act(`${encodeURIComponent(id)}/suspension`, body),
    correct: (id: string, body: RequestCorrectionRequest) => act(`${encodeURIComponent(id)}/correction`, body),
    confirm: (id: string, password: string) =>
      act<ConfirmRevocationRequest>(`suspensions/${encodeURIComponent(id)}/confirmation`, { password }),
    drop: (id: string) => act(`suspensions/${encodeURIComponent(id)}/dropping`),
  };
}

/** Revoking takes two people: one asks, another confirms; either drops the request. */
export function useRevocationActs() {
  const act = useRegisterAct();
  return {
    ask: (id: string, body: RequestRevocationRequest) => act(`${encodeURIComponent(id)}/revocation`, body),
    confirm: (id: string, password: string) => act(`revocations/${encodeURIComponent(id)}/confirmation`, { password }),
    drop: (id: string) => act(`revocations/${encodeURIComponent(id)}/dropping`),
  };
}

const STACKS = ['register-stacks'] as const;

/** Wholes that candidates asked for and that wait for a board member. */
export const stackRequestsQuery = queryOptions({
  queryKey: STACKS,
  queryFn: () => request('GET', '/api/register/stacks', { response: StackRequestListView }),
});

/** Makes a whole; its paper is signed within seconds. */
export function useMakeStack() {
  const queryClient = useQueryClient();
  return async (id: string, password: string): Promise<void> => {
    await request('POST', `/api/register/stacks/${encodeURIComponent(id)}/making`, { body: { password } });
    await queryClient.invalidateQueries({ queryKey: STACKS });
    await queryClient.invalidateQueries({ queryKey: KEY });
  };
}
