import {
  AppointableView,
  AppointedView,
  CoordinatorSubmissionView,
  Done,
  IdentityView,
  QueueView,
  type AppointRequest,
  type IdentityRequest,
  type ReplaceRequest,
  type ReturnRequest,
} from '@bewijskracht/contracts';
import type { Stage } from '@bewijskracht/domain';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const QUEUE_KEY = ['queue'] as const;
const caseKey = (id: string) => ['queue-case', id] as const;
const address = (id: string) => `/api/queue/${encodeURIComponent(id)}`;

/** The queue, page by page; without a stage everything that waits for somebody, oldest first. */
export const queueQuery = (stage: Stage | null) =>
  infiniteQueryOptions({
    queryKey: [...QUEUE_KEY, stage],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams();
      if (stage) search.set('stage', stage);
      if (pageParam) search.set('after', pageParam);
      return request('GET', `/api/queue?${search.toString()}`, { response: QueueView });
    },
    getNextPageParam: (page: QueueView) => page.next,
  });

/** One submission with all that is needed to handle it. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: caseKey(id),
    queryFn: () => request('GET', address(id), { response: CoordinatorSubmissionView }),
  });

/** Whom one may appoint, and why somebody can't be chosen. */
export const appointableQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'appointable'],
    queryFn: () => request('GET', `${address(id)}/appointable`, { response: AppointableView }),
  });

/** The coordinator's acts on one submission; after each the case is read again. */
export function useCaseActs(id: string) {
  const queryClient = useQueryClient();
  const changed = async () => {
    await queryClient.invalidateQueries({ queryKey: caseKey(id) });
    void queryClient.invalidateQueries({ queryKey: QUEUE_KEY });
  };
  const then = async <Result>(result: Promise<Result>): Promise<Result> => {
    const answer = await result;
    await changed();
    return answer;
  };
  const assessment = (assessmentId: string) => `/api/assessments/${encodeURIComponent(assessmentId)}`;
  return {
    identify: (candidateId: string, body: IdentityRequest) =>
      then(
        request('PUT', `/api/candidates/${encodeURIComponent(candidateId)}/identity`, { body, response: IdentityView }),
      ),
    admit: () => then(request('POST', `${address(id)}/admission`, { response: CoordinatorSubmissionView })),
    giveBack: (body: ReturnRequest) =>
      then(request('POST', `${address(id)}/return`, { body, response: CoordinatorSubmissionView })),
    appoint: (body: AppointRequest) =>
      then(request('POST', `${address(id)}/appointment`, { body, response: AppointedView })),
    remind: (assessmentId: string) =>
      then(request('POST', `${assessment(assessmentId)}/reminders`, { response: Done })),
    replace: (assessmentId: string, body: ReplaceRequest) =>
      then(request('POST', `${assessment(assessmentId)}/replacement`, { body, response: Done })),
  };
}
