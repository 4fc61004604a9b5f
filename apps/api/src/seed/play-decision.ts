import type {
  AnnouncedView,
  PreparedSessionView,
  SessionListView,
  SessionView,
  VotedView,
} from '@bewijskracht/contracts';
import type { DecisionKind, SendBackKind } from '@bewijskracht/domain';
import type { ApiClient } from './api-client.ts';

/** What the board is to decide on one leeruitkomst of one assessment. */
export interface Wish {
  readonly kind: DecisionKind;
  readonly sendBackKind: SendBackKind | null;
  readonly grounds: string;
}
export const RATIFY: Wish = { kind: 'ratified', sendBackKind: null, grounds: '' };

/** The secretary puts what was advised for these assessments on an agenda and opens the session. */
export async function prepareSession(
  secretary: ApiClient,
  title: string,
  assessmentIds: readonly string[],
): Promise<SessionView> {
  const { advised, members } = await secretary.get<SessionListView>('/api/sessions');
  const consensusIds = advised
    .filter(({ assessmentId }) => assessmentIds.includes(assessmentId))
    .map(({ consensusId }) => consensusId);
  const { id } = await secretary.post<PreparedSessionView>('/api/sessions', {
    title,
    heldOn: new Date().toISOString().slice(0, 10),
    members: members.map(({ accountId }) => accountId),
    consensusIds,
  });
  return secretary.post(`/api/sessions/${id}/opening`);
}

/** Each member says to be there and votes, signing with the password; the vote that makes the quorum decides. */
export async function voteAll(
  members: readonly ApiClient[],
  session: SessionView,
  vote: { password: string; wish: (leeruitkomst: string) => Wish },
): Promise<VotedView> {
  for (const member of members) await member.post(`/api/sessions/${session.id}/presence`);
  let voted: VotedView = { decided: 0, registered: 0 };
  for (const member of members) {
    voted = await member.post<VotedView>(`/api/sessions/${session.id}/votes`, {
      password: vote.password,
      votes: session.items.map(({ id, leeruitkomst }) => ({ itemId: id, ...vote.wish(leeruitkomst) })),
    });
  }
  return voted;
}

/** Tells every candidate of the session the full result. */
export const announce = (secretary: ApiClient, sessionId: string): Promise<AnnouncedView> =>
  secretary.post(`/api/sessions/${sessionId}/announcement`);
