import { Done, MadeShareView, ShareListView, type MakeShareRequest } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** The links to one of the holder's papers. */
export const sharesQuery = (paper: string) =>
  queryOptions({
    queryKey: ['deelcertificaten', paper, 'shares'],
    queryFn: () =>
      request('GET', `/api/deelcertificaten/${encodeURIComponent(paper)}/shares`, { response: ShareListView }),
  });

/** Makes a link; the answer holds its address, this once. */
export const makeShare = (paper: string, body: MakeShareRequest) =>
  request('POST', `/api/deelcertificaten/${encodeURIComponent(paper)}/shares`, { body, response: MadeShareView });

/** Ends a link at once. */
export const endShare = (id: string) =>
  request('POST', `/api/shares/${encodeURIComponent(id)}/end`, { response: Done });
