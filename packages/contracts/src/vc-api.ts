import { DOOR_KINDS, DOOR_SCOPES } from '@bewijskracht/domain';
import type { JsonObject } from '@bewijskracht/domain';
import { z } from 'zod';
import { Confirmation } from './accounts.ts';
import { Id, Moment, ShortText } from './common.ts';

/** A document in JSON; what it must hold is said by the rules of credentials, fault by fault. */
const Document = z.record(z.string(), z.json()).transform((document) => document as JsonObject);
const Options = z.record(z.string(), z.json()).default({});

export const IssueRequest = z.object({ credential: Document, options: Options }).meta({ id: 'VcIssueRequest' });
export type IssueRequest = z.infer<typeof IssueRequest>;
export const IssueView = z.object({ verifiableCredential: z.record(z.string(), z.json()) }).meta({ id: 'VcIssueView' });

export const VerifyCredentialRequest = z
  .object({
    verifiableCredential: z.union([Document, z.string().max(512 * 1024)]),
    options: Options,
  })
  .meta({ id: 'VcVerifyRequest' });
export type VerifyCredentialRequest = z.infer<typeof VerifyCredentialRequest>;

export const VerifyPresentationRequest = z
  .object({
    verifiablePresentation: Document,
    options: z
      .object({ challenge: z.string().max(1000).optional(), domain: z.string().max(1000).optional() })
      .loose()
      .default({}),
  })
  .meta({ id: 'VcVerifyPresentationRequest' });
export type VerifyPresentationRequest = z.infer<typeof VerifyPresentationRequest>;

/** What a verifier answers: yes or no, and each check with its finding. */
const Check = z.object({ check: z.string(), answer: z.enum(['valid', 'invalid', 'unknown']), code: z.string() });
export const VcVerificationView = z
  .object({
    verified: z.boolean(),
    checks: z.array(Check),
    /** Findings that don't decide, such as an issuer that is only a key. */
    warnings: z.array(z.object({ type: z.string(), title: z.string() })),
    errors: z.array(z.object({ type: z.string(), title: z.string() })),
  })
  .meta({ id: 'VcVerificationView' });
export type VcVerificationView = z.infer<typeof VcVerificationView>;

export const StatusRequest = z
  .object({
    credentialId: z.string().min(1).max(500),
    credentialStatus: z.object({
      type: z.literal('BitstringStatusListEntry'),
      statusPurpose: z.literal('revocation'),
      status: z.boolean().default(true),
    }),
  })
  .meta({ id: 'VcStatusRequest' });
export type StatusRequest = z.infer<typeof StatusRequest>;

const TokenShape = z.object({
  name: ShortText.min(1).max(100),
  scopes: z.array(z.enum(DOOR_SCOPES)).min(1),
  kinds: z.array(z.enum(DOOR_KINDS)).default([]),
  days: z.int().min(1).max(400).default(90),
});
const namesItsKinds = ({ scopes, kinds }: z.infer<typeof TokenShape>): boolean =>
  scopes.includes('issue') === kinds.length > 0;
const KINDS_AS_SCOPES = {
  path: ['kinds'],
  message: 'a token issues only the kinds it names, and names kinds only when it issues',
};
/** What a token is made for. */
export const TokenWanted = TokenShape.refine(namesItsKinds, KINDS_AS_SCOPES);
export type TokenWanted = z.infer<typeof TokenWanted>;
/** A token for software, without its secret. */
export const TokenView = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.enum(DOOR_SCOPES)),
  kinds: z.array(z.enum(DOOR_KINDS)),
  createdAt: Moment,
  expiresAt: Moment,
  revokedAt: Moment.nullable(),
  lastUsedAt: Moment.nullable(),
});
export type TokenView = z.infer<typeof TokenView>;
export const TokenListView = z.object({ tokens: z.array(TokenView) }).meta({ id: 'TokenListView' });
export type TokenListView = z.infer<typeof TokenListView>;

export const MakeTokenRequest = TokenShape.extend(Confirmation.shape)
  .refine(namesItsKinds, KINDS_AS_SCOPES)
  .meta({ id: 'MakeTokenRequest' });
export type MakeTokenRequest = z.infer<typeof MakeTokenRequest>;

/** The secret is shown this once; only its hash is kept. */
export const NewTokenView = z.object({ token: TokenView, secret: z.string() }).meta({ id: 'NewTokenView' });
export type NewTokenView = z.infer<typeof NewTokenView>;
