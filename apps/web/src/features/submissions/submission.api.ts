import {
  DossierView,
  ReadinessView,
  SubmissionListView,
  SubmissionView,
  type ObjectRequest,
  type SubmitRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { PORTFOLIO_KEY, portfolioChanged } from '../../lib/portfolio.ts';

const listed = (leeruitkomsten: readonly string[]) =>
  new URLSearchParams({ leeruitkomsten: leeruitkomsten.join(',') }).toString();
const address = (id: string) => `/api/submissions/${encodeURIComponent(id)}`;
const roundKey = (id: string) => ['submissions', 'round', id] as const;

/** What still blocks or could be better before these leeruitkomsten are submitted; live. */
export const readinessQuery = (leeruitkomsten: readonly string[]) =>
  queryOptions({
    queryKey: [PORTFOLIO_KEY, 'readiness', ...leeruitkomsten],
    staleTime: 0,
    queryFn: () => request('GET', `/api/submissions/readiness?${listed(leeruitkomsten)}`, { response: ReadinessView }),
  });

/** What would be frozen if one submitted now. */
export const previewQuery = (leeruitkomsten: readonly string[]) =>
  queryOptions({
    queryKey: [PORTFOLIO_KEY, 'preview', ...leeruitkomsten],
    staleTime: 0,
    queryFn: () => request('GET', `/api/submissions/preview?${listed(leeruitkomsten)}`, { response: DossierView }),
  });

/** Every round of this candidate. */
export const roundsQuery = queryOptions({
  queryKey: ['submissions', 'list'],
  queryFn: () => request('GET', '/api/submissions', { response: SubmissionListView }),
});

/** One round with its clock, its assessors and what was returned. */
export const roundQuery = (id: string) =>
  queryOptions({ queryKey: roundKey(id), queryFn: () => request('GET', address(id), { response: SubmissionView }) });

/** What was frozen in one round. */
export const frozenQuery = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'dossier', id],
    staleTime: Infinity,
    queryFn: () => request('GET', `${address(id)}/dossier`, { response: DossierView }),
  });

/** Where the receipt can be fetched as a paper. */
export const receiptAddress = (id: string) => `${address(id)}/receipt.pdf`;

/** The acts on one's own rounds. */
export function useSubmissionActs() {
  const queryClient = useQueryClient();
  const changed = async (round?: SubmissionView) => {
    if (round) queryClient.setQueryData(roundKey(round.id), round);
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: roundsQuery.queryKey }),
      portfolioChanged(queryClient),
    ]);
  };
  return {
    submit: async (body: SubmitRequest) => {
      const round = await request('POST', '/api/submissions', { body, response: SubmissionView });
      await changed(round);
      return round;
    },
    withdraw: async (id: string) => {
      await changed(await request('POST', `${address(id)}/withdrawal`, { response: SubmissionView }));
    },
    object: async (round: SubmissionView, assessmentId: string, body: ObjectRequest) => {
      await request('POST', `/api/assessments/${encodeURIComponent(assessmentId)}/objection`, { body });
      await queryClient.invalidateQueries({ queryKey: roundKey(round.id) });
      await changed();
    },
  };
}
