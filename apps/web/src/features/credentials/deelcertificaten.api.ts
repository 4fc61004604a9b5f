import {
  DeelcertificaatListView,
  StackListView,
  type DeelcertificaatView,
  type StackView,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const SIGNING_TAKES = 2000;

/** The holder's own papers; while one is being signed, it is asked again until it is there. */
export const deelcertificatenQuery = queryOptions({
  queryKey: ['deelcertificaten'],
  queryFn: () => request('GET', '/api/deelcertificaten', { response: DeelcertificaatListView }),
  refetchInterval: ({ state }) => (state.data?.deelcertificaten.some(isBeingSigned) ? SIGNING_TAKES : false),
});

/** Registered, but not signed yet; that takes seconds. */
export function isBeingSigned(paper: DeelcertificaatView): boolean {
  return paper.state === 'registered';
}

const address = (id: string) => `/api/deelcertificaten/${encodeURIComponent(id)}`;
export const certificateAddress = (id: string) => `${address(id)}/certificate.pdf`;
export const credentialAddress = (id: string) => `${address(id)}/credential.json`;
export const formAddress = (id: string, file: 'badge.png' | 'badge.svg' | 'edubadge.json' | 'europass.json') =>
  `${address(id)}/${file}`;
/** The older hosted form, for systems that know no newer one. */
export const hostedAddress = (id: string) => `/ob2/assertions/${encodeURIComponent(id)}`;
/** Everything that is in force, in one signed document. */
export const recordAddress = '/api/record/clr.json';

const STACKS = ['stacks'] as const;

/** How far one is with each kerntaak and the whole profile. */
export const stacksQuery = queryOptions({
  queryKey: STACKS,
  queryFn: () => request('GET', '/api/stacks', { response: StackListView }),
});

/** Asks for a whole; where the rule alone decides, its paper is there within seconds. */
export function useAskStack() {
  const queryClient = useQueryClient();
  return async ({ kind, item }: Pick<StackView, 'kind' | 'item'>): Promise<void> => {
    await request('POST', '/api/stacks', { body: { kind, item } });
    await queryClient.invalidateQueries({ queryKey: STACKS });
    await queryClient.invalidateQueries({ queryKey: deelcertificatenQuery.queryKey });
  };
}
