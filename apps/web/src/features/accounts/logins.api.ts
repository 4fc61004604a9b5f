import { Done, LoginListView, type EndLoginsRequest, type EndMemberLoginsRequest } from '@bewijskracht/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** Where one is logged in: this place first, then the last used. */
export const loginsQuery = queryOptions({
  queryKey: ['logins'],
  queryFn: () => request('GET', '/api/me/logins', { response: LoginListView }),
});

/** Ends one, or all others. */
export function useEndLogins() {
  const queryClient = useQueryClient();
  return async (body: EndLoginsRequest) => {
    await request('POST', '/api/me/logins/end', { body, response: Done });
    await queryClient.invalidateQueries({ queryKey: loginsQuery.queryKey });
  };
}

/** Ends all of a member's, for the secretary. */
export const endMemberLogins = (body: EndMemberLoginsRequest) =>
  request('POST', '/api/members/logins/end', { body, response: Done });
