import { RETURN_GROUNDS, STAGES, SUBMISSION_STATES } from '@bewijskracht/domain';
import { z } from 'zod';
import { Day, Id, ItemCode, LongText, Moment } from './common.ts';
import { EvidenceView, FileView } from './evidence.ts';
import { IdentityView, RelationView } from './portfolios.ts';

/** One live rule of VRAAKT or of the gate: `blocks` must be mended first, `advice` may be. */
export const ReadinessLine = z.object({
  code: z.string(),
  severity: z.enum(['blocks', 'advice']),
  leeruitkomst: ItemCode.nullable(),
  evidenceId: Id.nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type ReadinessLine = z.infer<typeof ReadinessLine>;
export const ReadinessView = z
  .object({ ready: z.boolean(), lines: z.array(ReadinessLine) })
  .meta({ id: 'ReadinessView' });
export type ReadinessView = z.infer<typeof ReadinessView>;

/** Use of AI and people in the evidence are stated per item in the library; here: own work, and the policy one read. */
export const SubmitRequest = z
  .object({
    leeruitkomsten: z.array(ItemCode).min(1),
    ownWork: z.literal(true),
    policyVersion: z.int32(),
    /** A token of the client's own, so that a double click submits once. */
    requestId: Id,
  })
  .meta({ id: 'SubmitRequest' });
export type SubmitRequest = z.infer<typeof SubmitRequest>;

const DossierEvidence = EvidenceView.omit({ version: true, createdAt: true, updatedAt: true, links: true }).extend({
  files: z.array(FileView),
});
export const DossierLink = z.object({
  evidenceId: Id,
  leeruitkomst: ItemCode,
  gedragsindicator: ItemCode.nullable(),
  motivation: z.string(),
  whereToSee: z.string(),
});
export type DossierLink = z.infer<typeof DossierLink>;

/** A submission as its assessor reads it: frozen, or (preview) what would be frozen now. */
export const DossierView = z
  .object({
    framework: z.object({ code: z.string(), version: z.string() }),
    candidateNumber: z.string(),
    leeruitkomsten: z.array(z.object({ code: ItemCode, explanation: z.string() })),
    evidence: z.array(DossierEvidence),
    links: z.array(DossierLink),
  })
  .meta({ id: 'DossierView' });
export type DossierView = z.infer<typeof DossierView>;

export const ReturnRequest = z
  .object({
    points: z
      .array(z.object({ ground: z.enum(RETURN_GROUNDS), text: LongText.min(10), evidenceId: Id.nullable() }))
      .min(1),
  })
  .meta({ id: 'ReturnRequest' });
export type ReturnRequest = z.infer<typeof ReturnRequest>;

/** Stage, owner, days and latest date: always in sight. */
export const ClockView = z.object({
  stage: z.enum(STAGES),
  owner: z.enum(['candidate', 'coordinator', 'assessors', 'board', 'nobody']),
  since: Moment,
  days: z.int(),
  latestOn: Day.nullable(),
});
export type ClockView = z.infer<typeof ClockView>;

/** A submission for the candidate who made it. */
export const SubmissionView = z
  .object({
    id: Id,
    round: z.int(),
    state: z.enum(SUBMISSION_STATES),
    leeruitkomsten: z.array(ItemCode),
    submittedAt: Moment,
    manifestHash: z.string(),
    policyVersion: z.int32(),
    clock: ClockView,
    returned: z.array(z.object({ ground: z.enum(RETURN_GROUNDS), text: z.string(), evidenceId: Id.nullable() })),
    assessors: z.array(
      z.object({
        assessmentId: Id,
        accountId: Id,
        name: z.string(),
        kind: z.string(),
        objection: z.string().nullable(),
      }),
    ),
    announcements: z.array(z.object({ id: Id, announcedAt: Moment })),
    abilities: z.object({ withdraw: z.boolean(), objectToAssessors: z.boolean() }),
  })
  .meta({ id: 'SubmissionView' });
export type SubmissionView = z.infer<typeof SubmissionView>;
export const SubmissionListView = z.object({ submissions: z.array(SubmissionView) }).meta({ id: 'SubmissionListView' });
export type SubmissionListView = z.infer<typeof SubmissionListView>;

/** Which leeruitkomsten one wants to see ready or previewed: codes with commas between. */
export const DraftQuery = z.object({ leeruitkomsten: z.string().max(4000).default('') });
export type DraftQuery = z.infer<typeof DraftQuery>;

/** Beyond this many a stage's count stops: the queue costs the same however long it is. */
export const QUEUE_COUNT_LIMIT = 1000;

/** One line of the coordinator's queue. */
export const QueueRow = z.object({
  submissionId: Id,
  assessmentId: Id.nullable(),
  candidateNumber: z.string(),
  candidateName: z.string(),
  round: z.int(),
  leeruitkomsten: z.array(ItemCode),
  clock: ClockView,
  identityChecked: z.boolean(),
  assessors: z.array(
    z.object({
      accountId: Id,
      name: z.string(),
      declared: z.boolean(),
      done: z.boolean(),
      dueOn: Day,
      ties: z.boolean(),
      objection: z.boolean(),
    }),
  ),
});
export type QueueRow = z.infer<typeof QueueRow>;
export const QueueView = z
  .object({ rows: z.array(QueueRow), counts: z.record(z.string(), z.int()), next: z.string().nullable() })
  .meta({ id: 'QueueView' });
export type QueueView = z.infer<typeof QueueView>;
/** Without `stage`: everything that still waits for somebody, oldest first. Ended stages come newest first. */
export const QueueQuery = z.object({
  stage: z.enum(STAGES).optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** Everything the coordinator needs to handle one submission. */
export const CoordinatorSubmissionView = z
  .object({
    id: Id,
    round: z.int(),
    state: z.enum(SUBMISSION_STATES),
    candidate: z.object({
      id: Id,
      number: z.string(),
      name: z.string(),
      email: z.string(),
      background: z.string(),
      enrolledAsStudent: z.boolean(),
    }),
    identity: IdentityView.nullable(),
    relations: z.array(RelationView),
    manifestHash: z.string(),
    dossier: DossierView,
    returned: SubmissionView.shape.returned,
    clock: ClockView,
    assessment: z
      .object({
        id: Id,
        state: z.string(),
        dueOn: Day,
        assessors: z.array(
          z.object({
            accountId: Id,
            name: z.string(),
            kind: z.string(),
            declaredAt: Moment.nullable(),
            done: z.boolean(),
            dueOn: Day,
            remindedAt: Moment.nullable(),
            ties: z.string().nullable(),
            objection: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    abilities: z.object({
      admit: z.boolean(),
      return: z.boolean(),
      appoint: z.boolean(),
      remind: z.boolean(),
      replace: z.boolean(),
    }),
  })
  .meta({ id: 'CoordinatorSubmissionView' });
export type CoordinatorSubmissionView = z.infer<typeof CoordinatorSubmissionView>;
