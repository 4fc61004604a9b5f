import {
  AnnouncedView,
  PreparedSessionView,
  SessionListView,
  SessionView,
  VotedView,
  type PrepareSessionRequest,
  type RecuseRequest,
  type VoteRequest,
} from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const LIST_KEY = ['sessions'] as const;
const sessionKey = (id: string) => ['session', id] as const;
const address = (id: string) => `/api/sessions/${encodeURIComponent(id)}`;

/** Others vote meanwhile, and signatures come from a job: a meeting that is going on is read again. */
const WHILE_OPEN = 5_000;

/** The meetings, and what was advised and waits for one. */
export const sessionsQuery = queryOptions({
  queryKey: LIST_KEY,
  queryFn: () => request('GET', '/api/sessions', { response: SessionListView }),
});

/** One meeting with its agenda; read again while it is open or a paper waits for its signature. */
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: sessionKey(id),
    queryFn: () => request('GET', address(id), { response: SessionView }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? WHILE_OPEN : false),
  });

/** Where the list of decisions can be fetched, as paper or as a table. */
export const decisionsAddress = (id: string, form: 'pdf' | 'csv') => `${address(id)}/decisions.${form}`;

/** Prepares a meeting. */
export function usePrepareSession() {
  const queryClient = useQueryClient();
  return async (body: PrepareSessionRequest) => {
    const prepared = await request('POST', '/api/sessions', { body, response: PreparedSessionView });
    await queryClient.invalidateQueries({ queryKey: LIST_KEY });
    return prepared;
  };
}

/** The acts in one meeting; each shows the meeting as it stands after it. */
export function useSessionActs(id: string) {
  const queryClient = useQueryClient();
  const listChanged = () => queryClient.invalidateQueries({ queryKey: LIST_KEY });
  const act = async (path: string, body?: RecuseRequest) => {
    const session = await request('POST', `${address(id)}/${path}`, { body, response: SessionView });
    queryClient.setQueryData(sessionKey(id), session);
    void listChanged();
  };
  const actAndReadAgain = async <Result>(result: Promise<Result>) => {
    const answer = await result;
    await queryClient.invalidateQueries({ queryKey: sessionKey(id) });
    void listChanged();
    return answer;
  };
  return {
    open: () => act('opening'),
    attend: () => act('presence'),
    recuse: (body: RecuseRequest) => act('recusals', body),
    takeOff: (itemId: string) => act(`items/${encodeURIComponent(itemId)}/removal`),
    close: () => act('closing'),
    vote: (body: VoteRequest) =>
      actAndReadAgain(request('POST', `${address(id)}/votes`, { body, response: VotedView })),
    announce: () => actAndReadAgain(request('POST', `${address(id)}/announcement`, { response: AnnouncedView })),
  };
}

function isMoving(session: SessionView): boolean {
  return session.state === 'open' || session.items.some(({ decision }) => decision?.deelcertificaat?.issued === false);
}
