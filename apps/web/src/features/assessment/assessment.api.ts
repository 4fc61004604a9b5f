import {
  AssessmentListView,
  AssessmentView,
  Done,
  InterviewView,
  SavedScoreView,
  type PlaceRequest,
  type ProposeRequest,
  type SaveInterviewRequest,
  type ScoreContent,
  type TiesRequest,
} from '@bewijskracht/contracts';
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { SaveOn } from '../../lib/autosaver.ts';
import { request } from '../../lib/http.ts';

const KEY = 'assessments';
const A_MINUTE = 60_000;
const WAITS: readonly (AssessmentView['next'] | undefined)[] = ['wait', 'agree'];

/** What I assess, with what I have to do now: all that is open, then what was advised, page by page. */
export const assessmentsQuery = infiniteQueryOptions({
  queryKey: [KEY],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    request('GET', `/api/assessments${pageParam ? `?after=${encodeURIComponent(pageParam)}` : ''}`, {
      response: AssessmentListView,
    }),
  getNextPageParam: ({ next }) => next,
});

/** One desk. While it waits for a colleague it looks again every minute; nothing else would tell. */
export const deskQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, id],
    queryFn: () => readDesk(id),
    refetchInterval: ({ state }) => (WAITS.includes(state.data?.next) ? A_MINUTE : false),
  });

/** The desk as it stands on the server now, past the cache. */
export const readDesk = (id: string) => request('GET', addressOf(id), { response: AssessmentView });

/** Saves one leeruitkomst of the open sheet on top of the version one saw; 409 when another tab saved in between. */
export const saveScore = (
  { id, leeruitkomst }: { readonly id: string; readonly leeruitkomst: string },
  content: ScoreContent,
  { version, keepalive }: SaveOn,
) =>
  request('PUT', `${addressOf(id)}/scores/${encodeURIComponent(leeruitkomst)}`, {
    body: { content, version },
    response: SavedScoreView,
    keepalive,
  });

/** Remembers where one stopped reading. */
export const savePlace = (id: string, body: PlaceRequest) =>
  request('PUT', `${addressOf(id)}/place`, { body, response: Done, keepalive: true });

/** Saves the draft of the gesprek, which both assessors write. */
export const saveInterview = (id: string, body: SaveInterviewRequest, keepalive: boolean) =>
  request('PUT', `${addressOf(id)}/interview`, { body, response: InterviewView, keepalive });

/** Puts what was just saved in the cache, so that whoever comes back to the page starts from it. */
export function rememberScore(
  queryClient: QueryClient,
  { id, sheetId, leeruitkomst }: { readonly id: string; readonly sheetId: string; readonly leeruitkomst: string },
  saved: { readonly content: ScoreContent; readonly version: number; readonly updatedAt: string },
): void {
  queryClient.setQueryData(
    deskQuery(id).queryKey,
    (desk) =>
      desk && {
        ...desk,
        sheets: desk.sheets.map((sheet) =>
          sheet.id === sheetId
            ? {
                ...sheet,
                scores: sheet.scores.map((score) =>
                  score.leeruitkomst === leeruitkomst ? { ...score, ...saved } : score,
                ),
              }
            : sheet,
        ),
      },
  );
}

/** The acts on one assessment that change where it stands; each answers with the desk as it is afterwards. */
export function useAssessmentActs(id: string) {
  const queryClient = useQueryClient();
  const onSuccess = (desk: AssessmentView) => {
    queryClient.setQueryData(deskQuery(id).queryKey, desk);
    return queryClient.invalidateQueries({ queryKey: [KEY], exact: true });
  };
  const act = (path: string, body?: unknown) =>
    request('POST', `${addressOf(id)}/${path}`, { ...(body === undefined ? {} : { body }), response: AssessmentView });
  return {
    declare: useMutation({ mutationFn: () => act('declaration'), onSuccess }),
    declareTies: useMutation({ mutationFn: (body: TiesRequest) => act('ties', body), onSuccess }),
    seal: useMutation({ mutationFn: () => act('seal'), onSuccess }),
    finishInterview: useMutation({ mutationFn: () => act('interview/finish'), onSuccess }),
    skipInterview: useMutation({ mutationFn: (reason: string) => act('interview/skip', { reason }), onSuccess }),
    propose: useMutation({
      mutationFn: ({ leeruitkomst, body }: { leeruitkomst: string; body: ProposeRequest }) =>
        act(`proposals/${encodeURIComponent(leeruitkomst)}`, body),
      onSuccess,
    }),
    agree: useMutation({
      mutationFn: ({ proposalId, reason }: { proposalId: string; reason: string }) =>
        act(`proposals/${proposalId}/agreement`, { reason }),
      onSuccess,
    }),
    advise: useMutation({ mutationFn: () => act('advice'), onSuccess }),
  };
}

const addressOf = (id: string) => `/api/assessments/${encodeURIComponent(id)}`;
