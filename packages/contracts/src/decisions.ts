import {
  DECISION_KINDS,
  INDICATOR_MARKS,
  ITEM_FLAGS,
  LEVEL_ANSWERS,
  SEND_BACK_KINDS,
  VERDICTS,
} from '@bewijskracht/domain';
import { z } from 'zod';
import { Confirmation } from './accounts.ts';
import { Feedback } from './assessment.ts';
import { Day, Id, ItemCode, Localised, LongText, Moment, ShortText } from './common.ts';

/** A leeruitkomst that has an advice and no decision yet: what the secretary can put on an agenda. */
export const AdvisedRow = z.object({
  assessmentId: Id,
  leeruitkomst: ItemCode,
  consensusId: Id,
  candidateNumber: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  advisedAt: Moment,
  days: z.int(),
});
export const SessionRow = z.object({
  id: Id,
  title: z.string(),
  heldOn: Day,
  state: z.enum(['prepared', 'open', 'closed']),
  items: z.int(),
  decided: z.int(),
  unannounced: z.int(),
});
export const SessionListView = z
  .object({
    sessions: z.array(SessionRow),
    /** What waits longest first; `moreAdvised` when others wait behind these. */
    advised: z.array(AdvisedRow),
    moreAdvised: z.boolean(),
    members: z.array(z.object({ accountId: Id, name: z.string() })),
    abilities: z.object({ prepare: z.boolean() }),
  })
  .meta({ id: 'SessionListView' });
export type SessionListView = z.infer<typeof SessionListView>;

export const PrepareSessionRequest = z
  .object({ title: ShortText.min(1), heldOn: Day, members: z.array(Id).min(2), consensusIds: z.array(Id).min(1) })
  .meta({ id: 'PrepareSessionRequest' });
export type PrepareSessionRequest = z.infer<typeof PrepareSessionRequest>;
export const PreparedSessionView = z.object({ id: Id }).meta({ id: 'PreparedSessionView' });
export type PreparedSessionView = z.infer<typeof PreparedSessionView>;

/** What one assessor found, for the drawer with the reasons. */
const Side = z.object({
  assessorName: z.string(),
  kind: z.string(),
  first: z.enum(VERDICTS).nullable(),
  revised: z.enum(VERDICTS).nullable(),
  saw: z.string(),
  against: z.string(),
  level: z.enum(LEVEL_ANSWERS).nullable(),
  levelReason: z.string(),
});
export const SessionItem = z.object({
  id: Id,
  assessmentId: Id,
  candidateNumber: z.string(),
  leeruitkomst: ItemCode,
  sides: z.array(Side),
  agreed: z.enum(VERDICTS).nullable(),
  reasons: z.string(),
  feedback: Feedback,
  /** When the gesprek was held and what was noted on this leeruitkomst; or why it was skipped. */
  interview: z.object({ heldOn: Day.nullable(), skipped: z.string().nullable(), notes: z.array(z.string()) }),
  flags: z.array(z.enum(ITEM_FLAGS)),
  /** `reason`: `is-the-candidate`, `assessed`, `related:<kind>`, or `declared:<what the member said>`. */
  recused: z.array(z.object({ accountId: Id, name: z.string(), reason: z.string() })),
  votes: z.array(
    z.object({
      accountId: Id,
      name: z.string(),
      kind: z.enum(DECISION_KINDS),
      sendBackKind: z.enum(SEND_BACK_KINDS).nullable(),
      grounds: z.string(),
    }),
  ),
  decision: z
    .object({
      kind: z.enum(DECISION_KINDS),
      sendBackKind: z.enum(SEND_BACK_KINDS).nullable(),
      grounds: z.string(),
      decidedAt: Moment,
      announcedAt: Moment.nullable(),
      deelcertificaat: z.object({ id: Id, registerNumber: z.string(), issued: z.boolean() }).nullable(),
    })
    .nullable(),
});
export type SessionItem = z.infer<typeof SessionItem>;

export const SessionView = z
  .object({
    id: Id,
    title: z.string(),
    heldOn: Day,
    state: z.enum(['prepared', 'open', 'closed']),
    quorum: z.int(),
    members: z.array(z.object({ accountId: Id, name: z.string(), present: z.boolean(), me: z.boolean() })),
    items: z.array(SessionItem),
    abilities: z.object({
      open: z.boolean(),
      attend: z.boolean(),
      vote: z.boolean(),
      /** Taking an undecided case off the agenda. */
      takeOff: z.boolean(),
      announce: z.boolean(),
      close: z.boolean(),
    }),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof SessionView>;

export const RecuseRequest = z.object({ assessmentId: Id, reason: LongText.min(5) }).meta({ id: 'RecuseRequest' });
export type RecuseRequest = z.infer<typeof RecuseRequest>;

/** One or many votes in one act, signed with one's own password. */
export const VoteRequest = z
  .object({
    votes: z
      .array(
        z
          .object({
            itemId: Id,
            kind: z.enum(DECISION_KINDS),
            sendBackKind: z.enum(SEND_BACK_KINDS).nullable(),
            grounds: LongText,
          })
          .refine(({ kind, sendBackKind }) => (kind === 'sentBack') === (sendBackKind !== null), {
            path: ['sendBackKind'],
            message: 'belongs to sending back, and only to that',
          }),
      )
      .min(1)
      .max(500),
  })
  .extend(Confirmation.shape)
  .meta({ id: 'VoteRequest' });
export type VoteRequest = z.infer<typeof VoteRequest>;
export const VotedView = z.object({ decided: z.int(), registered: z.int() }).meta({ id: 'VotedView' });
export type VotedView = z.infer<typeof VotedView>;
export const AnnouncedView = z.object({ announced: z.int() }).meta({ id: 'AnnouncedView' });
export type AnnouncedView = z.infer<typeof AnnouncedView>;

/** The full result of DESIGN §6, fixed at the announcement, also when it is negative. */
export const ResultDocument = z.object({
  candidateNumber: z.string(),
  /** As checked; null when no identity check was done. */
  officialName: z.string().nullable(),
  organisation: z.string(),
  demonstration: z.boolean(),
  framework: z.object({ code: z.string(), version: z.string(), title: z.string() }),
  round: z.int(),
  submittedAt: Moment,
  manifestHash: z.string(),
  decidedBy: Localised,
  sessionHeldOn: Day,
  policy: z.object({ version: z.int32(), cutOff: Localised }),
  assessors: z.array(z.object({ name: z.string(), kind: z.string() })),
  interview: z.object({ heldOn: Day.nullable(), skipped: z.string().nullable() }),
  leeruitkomsten: z.array(
    z.object({
      code: ItemCode,
      title: z.string(),
      description: z.string(),
      decision: z.enum(DECISION_KINDS),
      sendBackKind: z.enum(SEND_BACK_KINDS).nullable(),
      outcome: z.enum(VERDICTS).nullable(),
      reasons: z.string(),
      grounds: z.string(),
      feedback: Feedback,
      /** What each assessor saw that convinced, without saying who. */
      saw: z.array(z.string()),
      /** The mark both gave; `differs` where they kept differing. */
      indicators: z.array(
        z.object({ code: ItemCode, text: z.string(), mark: z.enum([...INDICATOR_MARKS, 'differs']) }),
      ),
      criteria: z.array(z.object({ criterion: z.string(), values: z.array(z.string()) })),
      evidence: z.array(
        z.object({
          title: z.string(),
          kind: z.string(),
          whereToSee: z.array(z.string()),
          sha256: z.array(z.string()),
        }),
      ),
      deelcertificaat: z.object({ id: Id, registerNumber: z.string() }).nullable(),
    }),
  ),
  remedy: z.object({ text: Localised, until: Day }),
});
export type ResultDocument = z.infer<typeof ResultDocument>;
export const ResultView = z
  .object({ id: Id, announcedAt: Moment, submissionId: Id, result: ResultDocument })
  .meta({ id: 'ResultView' });
export type ResultView = z.infer<typeof ResultView>;
