import { InvitationListView, InvitationView, type InviteRequest } from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

const KEY = ['invitations'] as const;

/** The organisation's invitations, newest first. */
export const invitationsQuery = queryOptions({
  queryKey: KEY,
  queryFn: () => request('GET', '/api/invitations', { response: InvitationListView }),
});

/** Invites somebody by mail. */
export function useInvite() {
  const queryClient = useQueryClient();
  return async (body: InviteRequest) => {
    const invitation = await request('POST', '/api/invitations', { body, response: InvitationView });
    await queryClient.invalidateQueries({ queryKey: KEY });
    return invitation;
  };
}
