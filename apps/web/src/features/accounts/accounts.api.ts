import {
  Done,
  InvitationOfferView,
  MeView,
  PasswordResetView,
  PublicOrganisationView,
  type AcceptInvitationRequest,
  type AskPasswordResetRequest,
  type ChangeMeRequest,
  type ChangePasswordRequest,
  type LoginRequest,
  type RegisterRequest,
  type ResetPasswordRequest,
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

/** Asks for a new password; the answer is the same whether the address is known or not. */
export const askPasswordReset = (body: AskPasswordResetRequest) =>
  request('POST', '/api/password-resets', { body, response: Done, anonymous: true });

/** Takes the new password by the link from the mail, and logs in at once. */
export const resetPassword = (token: string, body: ResetPasswordRequest) =>
  request('POST', `/api/password-resets/${encodeURIComponent(token)}`, { body, response: MeView, anonymous: true });

/** Changes one's own password. */
export const changePassword = (body: ChangePasswordRequest) =>
  request('PUT', '/api/me/password', { body, response: Done });

/** Whose password a link replaces. */
export const passwordResetQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-reset', token],
    queryFn: () =>
      request('GET', `/api/password-resets/${encodeURIComponent(token)}`, {
        response: PasswordResetView,
        anonymous: true,
      }),
  });

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
