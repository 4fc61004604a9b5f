import { DeelcertificaatListView, type DeelcertificaatView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
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
