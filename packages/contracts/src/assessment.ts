import {
  ASSESSMENT_STATES,
  ASSESSOR_KINDS,
  ASSESSOR_STEPS,
  CRITERION_VALUES,
  INDICATOR_MARKS,
  LEVEL_ANSWERS,
  VERDICTS,
} from '@bewijskracht/domain';
import { z } from 'zod';
import { Day, Id, ItemCode, LongText, Moment, ShortText } from './common.ts';
import { DossierView } from './submissions.ts';

/** Whom the coordinator may appoint to one submission, and why somebody can't be chosen. */
export const AppointableView = z
  .object({
    assessors: z.array(
      z.object({
        accountId: Id,
        name: z.string(),
        kind: z.enum(ASSESSOR_KINDS),
        leeruitkomsten: z.array(ItemCode),
        validUntil: Day,
        openCases: z.int(),
        /**
         * Empty: may be appointed. Otherwise reason codes: `relation:employer`, `is-the-candidate`, `appoints`, `on-the-case`, `decided-before`,
         * `assessed-before`, `not-designated-for:LU2`, `designation-not-valid-for:LU2`.
         */
        excluded: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'AppointableView' });
export type AppointableView = z.infer<typeof AppointableView>;

export const AppointRequest = z.object({ assessors: z.array(Id).min(2) }).meta({ id: 'AppointRequest' });
export type AppointRequest = z.infer<typeof AppointRequest>;
export const AppointedView = z.object({ assessmentId: Id }).meta({ id: 'AppointedView' });
export type AppointedView = z.infer<typeof AppointedView>;
export const ReplaceRequest = z
  .object({ accountId: Id, by: Id, reason: LongText.min(10) })
  .meta({ id: 'ReplaceRequest' });
export type ReplaceRequest = z.infer<typeof ReplaceRequest>;
export const ObjectRequest = z.object({ accountId: Id, reason: LongText.min(10) }).meta({ id: 'ObjectRequest' });
export type ObjectRequest = z.infer<typeof ObjectRequest>;
/** Which ties an assessor has; whoever appoints reads it, and nobody else. */
export const TiesRequest = z.object({ reason: LongText.min(10) }).meta({ id: 'TiesRequest' });
export type TiesRequest = z.infer<typeof TiesRequest>;

/** The assessor's list: what waits for me. Nothing here tells about the other assessor. */
export const AssessmentRow = z.object({
  id: Id,
  candidateNumber: z.string(),
  leeruitkomsten: z.array(ItemCode),
  state: z.enum(ASSESSMENT_STATES),
  /** What I have to do now. */
  next: z.enum(ASSESSOR_STEPS),
  dueOn: Day,
  daysLeft: z.int(),
});
export type AssessmentRow = z.infer<typeof AssessmentRow>;
/** Everything open, what is due first on top; then what was advised, the latest on top, page by page. */
export const AssessmentListView = z
  .object({ assessments: z.array(AssessmentRow), next: z.string().nullable() })
  .meta({ id: 'AssessmentListView' });
export type AssessmentListView = z.infer<typeof AssessmentListView>;
/** `after`: the `next` of the page before. */
export const AssessmentListQuery = z.object({ after: z.string().max(100).optional() });
export type AssessmentListQuery = z.infer<typeof AssessmentListQuery>;

const Criterion = z.enum(CRITERION_VALUES).nullable();
const Reasoned = z.object({ value: Criterion, reason: LongText });
const SetCriteria = z.object({ variation: Reasoned, quantity: Reasoned, transfer: Reasoned });
/**
 * One leeruitkomst on a score sheet, as packages/domain/src/assessment/sheet.ts has it; incomplete while one works,
 * complete when sealed (DESIGN §6).
 */
export const ScoreContent = z.object({
  indicators: z
    .array(
      z.object({
        gedragsindicator: ItemCode,
        mark: z.enum(INDICATOR_MARKS).nullable(),
        evidence: z.array(Id).max(500),
        note: LongText,
      }),
    )
    .max(500),
  evidenceCriteria: z
    .array(z.object({ evidenceId: Id, authenticity: Criterion, currency: Criterion, reason: LongText }))
    .max(500),
  relevance: z.array(Reasoned.extend({ evidenceId: Id })).max(500),
  set: SetCriteria,
  level: z.object({ answer: z.enum(LEVEL_ANSWERS).nullable(), reason: LongText }),
  /** Third leg of the onderbouwing: what the assessor saw, heard or read that convinced. */
  saw: LongText,
  /** What speaks against this judgement. */
  against: LongText,
  /** `question`: what to ask about it in the gesprek; empty when it need not be asked. */
  doubts: z
    .array(z.object({ id: Id, gedragsindicator: ItemCode.nullable(), text: LongText, question: LongText }))
    .max(500),
  /** In a revision after the gesprek: what changed and why; empty when nothing changed. */
  revisionReason: LongText,
  verdict: z.enum(VERDICTS).nullable(),
});
export type ScoreContent = z.infer<typeof ScoreContent>;

export const ScoreView = z.object({
  leeruitkomst: ItemCode,
  content: ScoreContent,
  version: z.int32(),
  updatedAt: Moment,
});
export type ScoreView = z.infer<typeof ScoreView>;
export const SheetView = z.object({
  id: Id,
  round: z.union([z.literal(1), z.literal(2)]),
  accountId: Id,
  assessorName: z.string(),
  sealedAt: Moment.nullable(),
  place: z.object({ leeruitkomst: ItemCode, evidenceId: Id.nullable(), at: z.string() }).nullable(),
  scores: z.array(ScoreView),
});
export type SheetView = z.infer<typeof SheetView>;

/** The first two legs of the onderbouwing, filled from links and marks. */
export const OnderbouwingView = z.object({
  leeruitkomst: ItemCode,
  unit: z.string(),
  evidence: z.array(
    z.object({
      evidenceId: Id,
      title: z.string(),
      whereToSee: z.array(z.string()),
      gedragsindicatoren: z.array(ItemCode),
    }),
  ),
});

export const DifferenceView = z.object({
  leeruitkomst: ItemCode,
  kind: z.enum(['verdict', 'indicator', 'level']),
  gedragsindicator: ItemCode.nullable(),
  sides: z.array(
    z.object({ accountId: Id, assessorName: z.string(), value: z.string(), text: z.string(), evidence: z.array(Id) }),
  ),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

export const InterviewContent = z.object({
  heldOn: Day.nullable(),
  /** Accounts of who was there: assessors and the candidate; whoever else came is named in the notes. */
  present: z.array(Id).max(50),
  questions: z
    .array(z.object({ id: Id, leeruitkomst: ItemCode, gedragsindicator: ItemCode.nullable(), text: LongText }))
    .max(500),
  notes: z
    .array(z.object({ id: Id, leeruitkomst: ItemCode, gedragsindicator: ItemCode.nullable(), text: LongText }))
    .max(500),
});
export type InterviewContent = z.infer<typeof InterviewContent>;
export const InterviewView = InterviewContent.extend({
  /** 0: nothing saved yet; the questions are those of the assessors' doubts. */
  version: z.int32(),
  finishedAt: Moment.nullable(),
  skipped: z.object({ rule: z.string(), reason: z.string() }).nullable(),
});
export type InterviewView = z.infer<typeof InterviewView>;

export const Feedback = z.object({ lacking: LongText, evidenceWanted: LongText, nextStep: LongText });
export type Feedback = z.infer<typeof Feedback>;

/** What a proposal says. */
const ProposalWords = z.object({
  /** null: we do not agree; it stays open and visible as such. */
  verdict: z.enum(VERDICTS).nullable(),
  reasons: z.string(),
  feedback: Feedback,
});

/** The joint judgement on one leeruitkomst: the latest proposal, who agreed, and what has been reached. */
export const ConsensusView = z.object({
  leeruitkomst: ItemCode,
  proposal: ProposalWords.extend({
    id: Id,
    proposedBy: z.string(),
    proposedAt: Moment,
    agreedBy: z.array(z.object({ accountId: Id, assessorName: z.string(), reason: z.string() })),
  }).nullable(),
  /** What stood before the board last sent it back to mend the reasons: to begin from, it no longer counts. */
  earlier: ProposalWords.nullable(),
  reached: z.boolean(),
});
export type ConsensusView = z.infer<typeof ConsensusView>;

/** The desk: everything one assessor needs for one assessment, and nothing of the other before the reveal. */
export const AssessmentView = z
  .object({
    id: Id,
    state: z.enum(ASSESSMENT_STATES),
    next: AssessmentRow.shape.next,
    candidateNumber: z.string(),
    /** Whom one declares to have no ties with, and meets in the gesprek. */
    candidate: z.object({ accountId: Id, name: z.string() }),
    dueOn: Day,
    daysLeft: z.int(),
    leeruitkomsten: z.array(ItemCode),
    framework: z.object({ code: z.string(), version: z.string() }),
    policy: z.object({
      version: z.int32(),
      cutOff: z.object({ nl: z.string(), en: z.string() }),
      skipInterview: z.string(),
      maxAgeYears: z.int(),
    }),
    declaredAt: Moment.nullable(),
    /** The ties I said to have; then somebody else comes instead of me. */
    ties: z.string().nullable(),
    assessors: z.array(z.object({ accountId: Id, name: z.string(), kind: z.enum(ASSESSOR_KINDS), me: z.boolean() })),
    /** null until I declared to have no ties. */
    dossier: DossierView.nullable(),
    manifestHash: z.string(),
    onderbouwing: z.array(OnderbouwingView),
    /** My own sheets; the other's only after the reveal of that round. */
    sheets: z.array(SheetView),
    revealedAt: Moment.nullable(),
    differences: z.array(DifferenceView),
    interview: InterviewView.nullable(),
    consensus: z.array(ConsensusView),
    /** Why the board sent something back, when it did. */
    sentBack: z.array(z.object({ leeruitkomst: ItemCode, grounds: z.string(), decidedAt: Moment })),
    abilities: z.object({
      declare: z.boolean(),
      score: z.boolean(),
      seal: z.boolean(),
      interview: z.boolean(),
      skipInterview: z.boolean(),
      revise: z.boolean(),
      propose: z.boolean(),
      agree: z.boolean(),
      advise: z.boolean(),
    }),
  })
  .meta({ id: 'AssessmentView' });
export type AssessmentView = z.infer<typeof AssessmentView>;

export const SaveScoreRequest = z
  .object({ content: ScoreContent, version: z.int32() })
  .meta({ id: 'SaveScoreRequest' });
export type SaveScoreRequest = z.infer<typeof SaveScoreRequest>;
export const SavedScoreView = z.object({ version: z.int32(), updatedAt: Moment }).meta({ id: 'SavedScoreView' });
export type SavedScoreView = z.infer<typeof SavedScoreView>;
export const PlaceRequest = z
  .object({ leeruitkomst: ItemCode, evidenceId: Id.nullable(), at: ShortText })
  .meta({ id: 'PlaceRequest' });
export type PlaceRequest = z.infer<typeof PlaceRequest>;

export const SaveInterviewRequest = InterviewContent.extend({ version: z.int32() }).meta({
  id: 'SaveInterviewRequest',
});
export type SaveInterviewRequest = z.infer<typeof SaveInterviewRequest>;
export const SkipInterviewRequest = z.object({ reason: LongText.min(10) }).meta({ id: 'SkipInterviewRequest' });
export type SkipInterviewRequest = z.infer<typeof SkipInterviewRequest>;

export const ProposeRequest = z
  .object({ verdict: z.enum(VERDICTS).nullable(), reasons: LongText.min(10), feedback: Feedback })
  .meta({ id: 'ProposeRequest' });
export type ProposeRequest = z.infer<typeof ProposeRequest>;
export const AgreeRequest = z.object({ reason: LongText }).meta({ id: 'AgreeRequest' });
export type AgreeRequest = z.infer<typeof AgreeRequest>;

/** Designation of assessors by the exam board: until when, for which leeruitkomsten, of which kind. */
export const DesignationView = z.object({
  id: Id,
  accountId: Id,
  name: z.string(),
  email: z.string(),
  kind: z.enum(ASSESSOR_KINDS),
  leeruitkomsten: z.array(ItemCode),
  validFrom: Day,
  validUntil: Day,
  endedAt: Moment.nullable(),
});
export type DesignationView = z.infer<typeof DesignationView>;
export const DesignationListView = z
  .object({
    designations: z.array(DesignationView),
    /** Members who are assessors, to choose from. */
    assessors: z.array(z.object({ accountId: Id, name: z.string() })),
    abilities: z.object({ designate: z.boolean() }),
  })
  .meta({ id: 'DesignationListView' });
export type DesignationListView = z.infer<typeof DesignationListView>;
export const DesignateRequest = z
  .object({
    accountId: Id,
    kind: z.enum(ASSESSOR_KINDS),
    leeruitkomsten: z.array(ItemCode).min(1),
    validFrom: Day,
    validUntil: Day,
  })
  .meta({ id: 'DesignateRequest' });
export type DesignateRequest = z.infer<typeof DesignateRequest>;
