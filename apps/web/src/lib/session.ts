import { MeView } from '@bewijskracht/contracts';
import type { Role } from '@bewijskracht/domain';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { setDraftOwner } from './drafts.ts';
import { request } from './http.ts';
import { ProblemError } from './problem.ts';

const FIVE_MINUTES = 300_000;

/** Who is logged in, or null for a visitor; shared by guards, header and pages. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: FIVE_MINUTES,
  queryFn: async ({ client }) => {
    // Whose session ends while they work is asked who they are again, and is no visitor meanwhile.
    const before = client.getQueryData<MeView | null>(['me']);
    const me = await request('GET', '/api/me', { response: MeView, anonymous: !before }).catch(whenEnded(before));
    setDraftOwner(me?.account.id);
    return me;
  },
});

/** Somebody has just logged in: what was cached for somebody else is forgotten. */
export function enterSession(queryClient: QueryClient, me: MeView): void {
  const before = queryClient.getQueryData(meQuery.queryKey);
  if (before?.account.id !== me.account.id)
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  setDraftOwner(me.account.id);
  queryClient.setQueryData(meQuery.queryKey, me);
}

/** The person logged in, on pages that only open after logging in; throws elsewhere. */
export function useMe(): MeView {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('This page is only shown to somebody who is logged in.');
  return data;
}

/** The person logged in, or undefined for a visitor. */
export function useVisitor(): MeView | undefined {
  return useQuery(meQuery).data ?? undefined;
}

/** Whether the person plays one of these parts in the organisation. */
export function plays(me: MeView | null | undefined, roles: readonly Role[]): boolean {
  return me ? roles.some((role) => me.roles.includes(role)) : false;
}

const HOMES: readonly (readonly [Role, string])[] = [
  ['candidate', '/portfolio'],
  ['assessor', '/beoordelingen'],
  ['coordinator', '/wachtrij'],
  ['secretary', '/vergaderingen'],
  ['boardMember', '/vergaderingen'],
];

/** Where somebody's work waits. */
export function homeOf(me: MeView): string {
  return HOMES.find(([role]) => me.roles.includes(role))?.[1] ?? '/profiel';
}

const whenEnded =
  (before: MeView | null | undefined) =>
  (error: unknown): MeView | null => {
    if (error instanceof ProblemError && error.status === 401) return before ?? null;
    throw error;
  };
