import {
  InvitationOfferView,
  MeView,
  PublicOrganisationView,
  type AcceptInvitationRequest,
  type ChangeMeRequest,
  type LoginRequest,
  type RegisterRequest,
} from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';

/** Logs in; the session itself is a cookie that no script can read. */
export const logIn = (body: LoginRequest) =>
  request('POST', '/api/session', { body, response: MeView, anonymous: true });

/** Makes an account where the organisation allows it, and logs in at once. */
export const register = (body: RegisterRequest) =>
  request('POST', '/api/registrations', { body, response: MeView, anonymous: true });

/** Accepts an invitation, and logs in at once. */
export const acceptInvitation = (token: string, body: AcceptInvitationRequest) =>
  request('POST', `/api/invitations/${encodeURIComponent(token)}`, { body, response: MeView, anonymous: true });

/** Changes one's own name or language. */
export const changeMe = (body: ChangeMeRequest) => request('PATCH', '/api/me', { body, response: MeView });

/** What anybody may know of an organisation. */
export const organisationQuery = (slug: string) =>
  queryOptions({
    queryKey: ['organisation', slug],
    queryFn: () =>
      request('GET', `/api/organisations/${encodeURIComponent(slug)}`, {
        response: PublicOrganisationView,
        anonymous: true,
      }),
  });

/** What an invitation offers, before it is accepted. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () =>
      request('GET', `/api/invitations/${encodeURIComponent(token)}`, {
        response: InvitationOfferView,
        anonymous: true,
      }),
  });
