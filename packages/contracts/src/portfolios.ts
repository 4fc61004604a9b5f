import { BACKGROUNDS, IDENTITY_DOCUMENTS, RELATION_KINDS } from '@bewijskracht/domain';
import { z } from 'zod';
import { Day, Id, Moment, ShortText } from './common.ts';
import { Confirmation, Email } from './accounts.ts';

/** Who says to be enrolled as a student can start only a route that allows it (DOMAIN §12.5, I14). */
export const StartPortfolioRequest = z
  .object({ routeId: Id, background: z.enum(BACKGROUNDS), enrolledAsStudent: z.boolean() })
  .meta({ id: 'StartPortfolioRequest' });
export type StartPortfolioRequest = z.infer<typeof StartPortfolioRequest>;

export const PortfolioStartedView = z
  .object({ id: Id, candidateNumber: z.string() })
  .meta({ id: 'PortfolioStartedView' });
export type PortfolioStartedView = z.infer<typeof PortfolioStartedView>;

export const RelationRequest = z
  .object({
    kind: z.enum(RELATION_KINDS),
    name: ShortText.min(1),
    organisation: ShortText,
    email: z.union([Email, z.literal('').transform(() => null), z.null()]),
  })
  .meta({ id: 'RelationRequest' });
export type RelationRequest = z.input<typeof RelationRequest>;

export const RelationView = z
  .object({
    id: Id,
    kind: z.enum(RELATION_KINDS),
    name: z.string(),
    organisation: z.string(),
    email: z.string().nullable(),
  })
  .meta({ id: 'RelationView' });
export type RelationView = z.infer<typeof RelationView>;
export const RelationListView = z.object({ relations: z.array(RelationView) }).meta({ id: 'RelationListView' });
export type RelationListView = z.infer<typeof RelationListView>;

/** Checked by someone, on a day, with a kind of document; no copy, no BSN (DESIGN §6). */
export const IdentityRequest = z
  .object({ officialName: ShortText.min(1), birthDate: Day, document: z.enum(IDENTITY_DOCUMENTS), checkedOn: Day })
  .meta({ id: 'IdentityRequest' });
export type IdentityRequest = z.infer<typeof IdentityRequest>;

export const IdentityView = z
  .object({
    officialName: z.string(),
    birthDate: Day,
    document: z.enum(IDENTITY_DOCUMENTS),
    checkedOn: Day,
    checkedBy: z.string(),
  })
  .meta({ id: 'IdentityView' });
export type IdentityView = z.infer<typeof IdentityView>;

/** One's own request to be erased, and what still stands in its way. */
export const OwnErasureView = z
  .object({
    requestedAt: Moment.nullable(),
    obstacle: z.enum(['caseRunning', 'remedyOpen']).nullable(),
    until: Day.nullable(),
  })
  .meta({ id: 'OwnErasureView' });
export type OwnErasureView = z.infer<typeof OwnErasureView>;

/** The people who asked to be erased, for the secretary. */
export const ErasureListView = z
  .object({
    erasures: z.array(
      z.object({
        candidateId: Id,
        candidateNumber: z.string(),
        name: z.string(),
        requestedAt: Moment,
        carriedOutAt: Moment.nullable(),
        obstacle: z.enum(['caseRunning', 'remedyOpen']).nullable(),
        until: Day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ErasureListView' });
export type ErasureListView = z.infer<typeof ErasureListView>;

export const EraseRequest = z.object(Confirmation.shape).meta({ id: 'EraseRequest' });
export type EraseRequest = z.infer<typeof EraseRequest>;
