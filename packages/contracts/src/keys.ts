import { KEY_CHANGE_KINDS, KEY_STATES } from '@bewijskracht/domain';
import { z } from 'zod';
import { Confirmation } from './accounts.ts';
import { Id, LongText, Moment } from './common.ts';

/** Asks to replace a key. Where somebody else may have it, since when. */
export const RequestKeyChangeRequest = z
  .object({
    kind: z.enum(KEY_CHANGE_KINDS),
    explanation: LongText.min(10),
    compromisedSince: Moment.nullable(),
  })
  .extend(Confirmation.shape)
  .refine(({ kind, compromisedSince }) => (kind === 'compromise') === (compromisedSince !== null), {
    path: ['compromisedSince'],
  })
  .meta({ id: 'RequestKeyChangeRequest' });
export type RequestKeyChangeRequest = z.infer<typeof RequestKeyChangeRequest>;
export const ConfirmKeyChangeRequest = z.object(Confirmation.shape).meta({ id: 'ConfirmKeyChangeRequest' });
export type ConfirmKeyChangeRequest = z.infer<typeof ConfirmKeyChangeRequest>;

const KeyView = z.object({
  id: Id,
  fragment: z.string(),
  state: z.enum(KEY_STATES),
  createdAt: Moment,
  retiredAt: Moment.nullable(),
  compromisedSince: Moment.nullable(),
  /** Deelcertificaten that are signed with it now. */
  deelcertificaten: z.int(),
  /** The report of what it had signed when it was lost. */
  reportId: Id.nullable(),
  /** What of the report still waits for its new signature. */
  waiting: z.int(),
});
export type KeyView = z.infer<typeof KeyView>;
const KeyChangeView = z.object({
  id: Id,
  keyId: Id,
  kind: z.enum(KEY_CHANGE_KINDS),
  explanation: z.string(),
  compromisedSince: Moment.nullable(),
  requestedBy: z.string(),
  requestedByMe: z.boolean(),
  requestedAt: Moment,
});
export type KeyChangeView = z.infer<typeof KeyChangeView>;

export const KeysView = z.object({ keys: z.array(KeyView), change: KeyChangeView.nullable() }).meta({ id: 'KeysView' });
export type KeysView = z.infer<typeof KeysView>;

export const KeyImpactQuery = z.object({ form: z.enum(['json', 'csv']).default('json') });
export type KeyImpactQuery = z.infer<typeof KeyImpactQuery>;
