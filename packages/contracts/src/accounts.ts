import { ROLES } from '@bewijskracht/domain';
import { z } from 'zod';
import { Id, Moment, ShortText } from './common.ts';

export const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
export const Password = z.string().min(12).max(200);
export const Locale = z.enum(['nl', 'en']);

export const PublicOrganisationView = z
  .object({
    slug: z.string(),
    name: z.string(),
    website: z.string(),
    email: z.string(),
    selfRegistration: z.boolean(),
    demonstration: z.boolean(),
  })
  .meta({ id: 'PublicOrganisationView' });
export type PublicOrganisationView = z.infer<typeof PublicOrganisationView>;

/** `organisation` (slug) chooses where to enter when one is a member of several; otherwise the first. */
export const LoginRequest = z
  .object({ email: z.string().max(254), password: z.string().max(200), organisation: z.string().optional() })
  .meta({ id: 'LoginRequest' });
export type LoginRequest = z.infer<typeof LoginRequest>;

export const MeView = z
  .object({
    account: z.object({ id: Id, name: z.string(), email: z.string(), locale: Locale }),
    organisation: z.object({ slug: z.string(), name: z.string(), demonstration: z.boolean() }),
    roles: z.array(z.enum(ROLES)),
    sessionEndsAt: Moment,
    /** On a demonstration platform: whom one can log in as. */
  })
  .meta({ id: 'MeView' });
export type MeView = z.infer<typeof MeView>;

export const ChangeMeRequest = z
  .object({ name: ShortText.min(1).optional(), locale: Locale.optional() })
  .meta({ id: 'ChangeMeRequest' });
export type ChangeMeRequest = z.infer<typeof ChangeMeRequest>;

export const RegisterRequest = z
  .object({ organisation: z.string().max(100), name: ShortText.min(1), email: Email, password: Password })
  .meta({ id: 'RegisterRequest' });
export type RegisterRequest = z.infer<typeof RegisterRequest>;

export const InviteRequest = z
  .object({ email: Email, name: ShortText.min(1), roles: z.array(z.enum(ROLES)).min(1) })
  .meta({ id: 'InviteRequest' });
export type InviteRequest = z.infer<typeof InviteRequest>;

export const InvitationView = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    createdAt: Moment,
    expiresAt: Moment,
    acceptedAt: Moment.nullable(),
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof InvitationView>;
export const InvitationListView = z.object({ invitations: z.array(InvitationView) }).meta({ id: 'InvitationListView' });
export type InvitationListView = z.infer<typeof InvitationListView>;

/** What somebody who follows an invitation sees before accepting. */
export const InvitationOfferView = z
  .object({
    organisation: z.string(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'InvitationOfferView' });
export type InvitationOfferView = z.infer<typeof InvitationOfferView>;

/** Who has an account proves it with their own password; who is new chooses one. */
export const AcceptInvitationRequest = z
  .object({ name: ShortText.min(1), password: Password })
  .meta({ id: 'AcceptInvitationRequest' });
export type AcceptInvitationRequest = z.infer<typeof AcceptInvitationRequest>;

/** Asking for a new password; the answer is the same whether the address is known or not. */
export const AskPasswordResetRequest = z.object({ email: Email }).meta({ id: 'AskPasswordResetRequest' });
export type AskPasswordResetRequest = z.infer<typeof AskPasswordResetRequest>;

/** Whose password the link from the mail replaces. */
export const PasswordResetView = z.object({ email: z.string() }).meta({ id: 'PasswordResetView' });
export type PasswordResetView = z.infer<typeof PasswordResetView>;

export const ResetPasswordRequest = z.object({ password: Password }).meta({ id: 'ResetPasswordRequest' });
export type ResetPasswordRequest = z.infer<typeof ResetPasswordRequest>;

/** One's own password, by who knows the old one. */
export const ChangePasswordRequest = z
  .object({ current: z.string().min(1).max(200), password: Password })
  .meta({ id: 'ChangePasswordRequest' });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** Signing an act asks who you are once more (LOOK, board). */
export const Confirmation = z.object({ password: z.string().min(1).max(200) });

/** A place where one is logged in. Browser and system go by their own names; null where they couldn't be told. */
export const LoginView = z
  .object({
    id: Id,
    browser: z.string().nullable(),
    system: z.string().nullable(),
    startedAt: Moment,
    /** To the minute. */
    lastUsedAt: Moment,
    /** The one that asks. */
    isCurrent: z.boolean(),
  })
  .meta({ id: 'LoginView' });
export type LoginView = z.infer<typeof LoginView>;
export const LoginListView = z.object({ logins: z.array(LoginView) }).meta({ id: 'LoginListView' });
export type LoginListView = z.infer<typeof LoginListView>;

/** Ends one, or with null all but the one that asks. */
export const EndLoginsRequest = z
  .object({ loginId: Id.nullable() })
  .extend(Confirmation.shape)
  .meta({ id: 'EndLoginsRequest' });
export type EndLoginsRequest = z.infer<typeof EndLoginsRequest>;

/** The secretary ends all logins of a member, known by their address. */
export const EndMemberLoginsRequest = z.object({ email: Email }).meta({ id: 'EndMemberLoginsRequest' });
export type EndMemberLoginsRequest = z.infer<typeof EndMemberLoginsRequest>;
