import { BROUGHT_DECISIONS, PRESENTATION_REFUSALS, PRESENTATION_STATES } from '@bewijskracht/domain';
import { z } from 'zod';
import { Id, ItemCode, LongText, Moment } from './common.ts';
import { Confirmation } from './accounts.ts';
import { VerificationView } from './credentials.ts';

const BroughtLeeruitkomst = z.object({
  leeruitkomst: ItemCode,
  title: z.string(),
  /** The last decision of the deciding body; null while there is none. */
  decision: z
    .object({ kind: z.enum(BROUGHT_DECISIONS), reason: z.string(), decidedAt: Moment, round: z.int() })
    .nullable(),
});

/** A credential from elsewhere in a portfolio: a claim, with what the checks said on the day it was brought in. */
export const BroughtView = z
  .object({
    id: Id,
    /** wallet: its holder also showed to have the key that it is bound to. */
    way: z.enum(['file', 'wallet']),
    broughtAt: Moment,
    explanation: z.string(),
    round: z.int(),
    verification: VerificationView,
    leeruitkomsten: z.array(BroughtLeeruitkomst),
  })
  .meta({ id: 'BroughtView' });
export type BroughtView = z.infer<typeof BroughtView>;
export const BroughtListView = z.object({ brought: z.array(BroughtView) }).meta({ id: 'BroughtListView' });
export type BroughtListView = z.infer<typeof BroughtListView>;

/** What the candidate says a credential from elsewhere shows. */
export const ClaimBroughtRequest = z
  .object({ leeruitkomsten: z.array(ItemCode).max(50), explanation: LongText.max(5000) })
  .meta({ id: 'ClaimBroughtRequest' });
export type ClaimBroughtRequest = z.infer<typeof ClaimBroughtRequest>;

/** A claim for the deciding body, with how the members voted this round. */
export const BroughtForBoardView = BroughtView.extend({
  candidateNumber: z.string(),
  leeruitkomsten: z.array(
    BroughtLeeruitkomst.extend({
      votes: z.array(
        z.object({ name: z.string(), mine: z.boolean(), kind: z.enum(BROUGHT_DECISIONS), reason: z.string() }),
      ),
      /** Still to be decided, and the reader is a member who votes. */
      mayVote: z.boolean(),
    }),
  ),
});
export type BroughtForBoardView = z.infer<typeof BroughtForBoardView>;
export const BroughtQueueView = z.object({ brought: z.array(BroughtForBoardView) }).meta({ id: 'BroughtQueueView' });
export type BroughtQueueView = z.infer<typeof BroughtQueueView>;

export const BroughtVoteRequest = z
  .object({ leeruitkomst: ItemCode, kind: z.enum(BROUGHT_DECISIONS), reason: LongText.trim().min(10).max(5000) })
  .extend(Confirmation.shape)
  .meta({ id: 'BroughtVoteRequest' });
export type BroughtVoteRequest = z.infer<typeof BroughtVoteRequest>;

/** A question to the candidate's own wallet: a link, and the same as a QR code. */
export const WalletRequestView = z
  .object({
    id: Id,
    link: z.string(),
    /** A picture, as a data address. */
    qr: z.string(),
    expiresAt: Moment,
  })
  .meta({ id: 'WalletRequestView' });
export type WalletRequestView = z.infer<typeof WalletRequestView>;

/** What came of it so far. */
export const WalletRequestStateView = z
  .object({
    state: z.enum(PRESENTATION_STATES),
    refusal: z.enum(PRESENTATION_REFUSALS).nullable(),
    broughtId: Id.nullable(),
  })
  .meta({ id: 'WalletRequestStateView' });
export type WalletRequestStateView = z.infer<typeof WalletRequestStateView>;
