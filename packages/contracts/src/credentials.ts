import {
  DEELCERTIFICAAT_STATES,
  RECORDED_REVOCATION_CATEGORIES,
  MAXIMUM_ENDORSEMENT,
  PAPER_KINDS,
  REVOCATION_CATEGORIES,
  SHARE_EXTRAS,
  SUSPENSION_TURNS,
  STACK_KINDS,
  VERIFICATION_CHECKS,
  VERIFICATION_CONCLUSIONS,
} from '@bewijskracht/domain';
import { z } from 'zod';
import { Confirmation } from './accounts.ts';
import { Day, Id, ItemCode, LongText, Moment } from './common.ts';

export const DeelcertificaatView = z.object({
  id: Id,
  registerNumber: z.string(),
  kind: z.enum(PAPER_KINDS),
  /** The code of what it is about: a leeruitkomst, or of a whole its kerntaak or framework. */
  leeruitkomst: ItemCode,
  title: z.string(),
  state: z.enum(DEELCERTIFICAAT_STATES),
  registeredAt: Moment,
  issuedAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
  suspendedAt: Moment.nullable(),
  /** The number of the corrected paper that took its place. */
  supersededBy: z.string().nullable(),
  /** The public page a QR code leads to. */
  address: z.string(),
});
export type DeelcertificaatView = z.infer<typeof DeelcertificaatView>;
/** A paper for its holder: with the forms that the organisation has settled enough for. */
export const OwnDeelcertificaatView = DeelcertificaatView.extend({ forms: z.array(z.enum(['edubadge', 'europass'])) });
export type OwnDeelcertificaatView = z.infer<typeof OwnDeelcertificaatView>;
/** The holder's own papers. */
export const DeelcertificaatListView = z
  .object({ deelcertificaten: z.array(OwnDeelcertificaatView) })
  .meta({ id: 'DeelcertificaatListView' });
export type DeelcertificaatListView = z.infer<typeof DeelcertificaatListView>;

/** The register as the board keeps it, with requests to revoke. */
export const RegisterRow = DeelcertificaatView.extend({
  candidateNumber: z.string(),
  holderName: z.string(),
  birthDate: Day,
  revocation: z
    .object({
      id: Id,
      category: z.enum(RECORDED_REVOCATION_CATEGORIES),
      explanation: z.string(),
      requestedBy: z.string(),
      requestedByMe: z.boolean(),
      requestedAt: Moment,
      confirmedBy: z.string().nullable(),
    })
    .nullable(),
  /** A request to suspend or to lift that waits for its confirmation. */
  suspension: z
    .object({
      id: Id,
      turn: z.enum(SUSPENSION_TURNS),
      explanation: z.string(),
      requestedBy: z.string(),
      requestedByMe: z.boolean(),
      requestedAt: Moment,
    })
    .nullable(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;
export const RegisterView = z
  .object({ rows: z.array(RegisterRow), next: z.string().nullable() })
  .meta({ id: 'RegisterView' });
export type RegisterView = z.infer<typeof RegisterView>;
export const RegisterQuery = z.object({
  search: z.string().max(100).optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** The register as anyone may read it: no names, and nothing that leads to a paper. */
export const PublicRegisterView = z
  .object({
    organisation: z.string(),
    rows: z.array(
      z.object({
        registerNumber: z.string(),
        leeruitkomst: ItemCode,
        title: z.string(),
        framework: z.string(),
        awardedOn: Day,
        revokedOn: Day.nullable(),
        suspendedOn: Day.nullable(),
        /** The number of the corrected paper that took its place. */
        supersededBy: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
    counts: z.array(
      z.object({ leeruitkomst: ItemCode, title: z.string(), year: z.int(), issued: z.int(), revoked: z.int() }),
    ),
  })
  .meta({ id: 'PublicRegisterView' });
export type PublicRegisterView = z.infer<typeof PublicRegisterView>;
export const PublicRegisterQuery = z.object({
  number: z.string().trim().max(60).optional(),
  after: z.string().max(60).optional(),
  lang: z.enum(['nl', 'en']).optional(),
});
export type PublicRegisterQuery = z.infer<typeof PublicRegisterQuery>;

export const RequestRevocationRequest = z
  .object({ category: z.enum(REVOCATION_CATEGORIES), explanation: LongText.min(10) })
  .extend(Confirmation.shape)
  .meta({ id: 'RequestRevocationRequest' });
export type RequestRevocationRequest = z.infer<typeof RequestRevocationRequest>;
export const RequestSuspensionRequest = z
  .object({ turn: z.enum(SUSPENSION_TURNS), explanation: LongText.min(10) })
  .extend(Confirmation.shape)
  .meta({ id: 'RequestSuspensionRequest' });
export type RequestSuspensionRequest = z.infer<typeof RequestSuspensionRequest>;
export const RequestCorrectionRequest = z
  .object({ explanation: LongText.min(10) })
  .extend(Confirmation.shape)
  .meta({ id: 'RequestCorrectionRequest' });
export type RequestCorrectionRequest = z.infer<typeof RequestCorrectionRequest>;
export const ConfirmRevocationRequest = z.object(Confirmation.shape).meta({ id: 'ConfirmRevocationRequest' });
export type ConfirmRevocationRequest = z.infer<typeof ConfirmRevocationRequest>;

/** A link by which the holder shows more than the public page does. How often it was opened is counted, never by whom. */
export const ShareView = z.object({
  id: Id,
  purpose: z.string(),
  extras: z.array(z.enum(SHARE_EXTRAS)),
  createdAt: Moment,
  expiresAt: Moment,
  endedAt: Moment.nullable(),
  isOpen: z.boolean(),
  opened: z.int(),
});
export type ShareView = z.infer<typeof ShareView>;
export const ShareListView = z.object({ shares: z.array(ShareView) }).meta({ id: 'ShareListView' });
export type ShareListView = z.infer<typeof ShareListView>;
export const MakeShareRequest = z
  .object({
    purpose: z.string().trim().min(1).max(120),
    /** The last day on which the link works. */
    until: Day,
    extras: z.array(z.enum(SHARE_EXTRAS)).max(SHARE_EXTRAS.length),
  })
  .meta({ id: 'MakeShareRequest' });
export type MakeShareRequest = z.infer<typeof MakeShareRequest>;
/** The address, shown this once: nobody can find it again. */
export const MadeShareView = z.object({ id: Id, address: z.string() }).meta({ id: 'MadeShareView' });
export type MadeShareView = z.infer<typeof MadeShareView>;

/** How far one is with a whole: what one has, what is lacking, and what one can do. */
export const StackView = z.object({
  kind: z.enum(STACK_KINDS),
  item: ItemCode,
  title: z.string(),
  /** Leeruitkomsten with a paper in force, and all that it takes. */
  held: z.array(ItemCode),
  missing: z.array(ItemCode),
  /** Of those that lack: there is a paper, but it doesn't count now. */
  notInForce: z.array(ItemCode),
  /** `ready`: one can ask for it. `asked`: the board decides. `made`: there is a paper of it. */
  state: z.enum(['incomplete', 'ready', 'asked', 'made']),
  /** Whether asking is enough, or somebody of the board decides. */
  decidedBy: z.enum(['automatic', 'board']),
});
export type StackView = z.infer<typeof StackView>;
export const StackListView = z.object({ stacks: z.array(StackView) }).meta({ id: 'StackListView' });
export type StackListView = z.infer<typeof StackListView>;

/** Asks for a paper of a kerntaak or the whole profile. */
export const AskStackRequest = z.object({ kind: z.enum(STACK_KINDS), item: ItemCode }).meta({ id: 'AskStackRequest' });
export type AskStackRequest = z.infer<typeof AskStackRequest>;

/** What waits for somebody of the board: wholes that were asked for. */
export const StackRequestListView = z
  .object({
    requests: z.array(
      z.object({
        id: Id,
        kind: z.enum(STACK_KINDS),
        item: ItemCode,
        candidateNumber: z.string(),
        requestedAt: Moment,
        registerNumbers: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'StackRequestListView' });
export type StackRequestListView = z.infer<typeof StackRequestListView>;
export const MakeStackRequest = z.object(Confirmation.shape).meta({ id: 'MakeStackRequest' });
export type MakeStackRequest = z.infer<typeof MakeStackRequest>;

/** What one organisation says for another: the did of an organisation, or the id of something it gives. */
export const MakeEndorsementRequest = z
  .object({
    /** Whom or what is endorsed: an address or DID. Anything else can't be signed as linked data. */
    subjectId: z
      .string()
      .regex(/^(https?:\/\/|did:|urn:)[^\s<>"{}|\\^`]+$/)
      .min(8)
      .max(500),
    comment: z.string().max(MAXIMUM_ENDORSEMENT),
  })
  .extend(Confirmation.shape)
  .meta({ id: 'MakeEndorsementRequest' });
export type MakeEndorsementRequest = z.infer<typeof MakeEndorsementRequest>;
/** A signed endorsement that another organisation gave, to show beside one's own work. */
export const AttachEndorsementRequest = z
  .object({ credential: z.record(z.string(), z.json()) })
  .meta({ id: 'AttachEndorsementRequest' });
export type AttachEndorsementRequest = z.infer<typeof AttachEndorsementRequest>;
/** The endorsements an organisation shows. */
export const EndorsementListView = z
  .object({
    /** By which others endorse this organisation as a whole: its did. */
    ownId: z.string(),
    endorsements: z.array(
      z.object({ id: Id, subject: z.string(), endorserName: z.string(), comment: z.string(), attachedAt: Moment }),
    ),
  })
  .meta({ id: 'EndorsementListView' });
export type EndorsementListView = z.infer<typeof EndorsementListView>;

/** Each check with its own answer; "unknown" is not "false". */
export const VerificationStep = z.object({
  check: z.enum(VERIFICATION_CHECKS),
  answer: z.enum(['valid', 'invalid', 'unknown']),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
export type VerificationStep = z.infer<typeof VerificationStep>;

export const VerificationView = z
  .object({
    /** The plain answer over all checks. */
    answer: z.enum([...VERIFICATION_CONCLUSIONS, 'unreadable']),
    /** Why no credential was found in the file; null when one was. */
    unreadable: z.enum(['empty', 'tooLarge', 'notJson', 'noCredentialInside', 'severalCredentialsInside']).nullable(),
    steps: z.array(VerificationStep),
    /** What the credential says, when it could be read. */
    credential: z
      .object({
        id: z.string(),
        name: z.string(),
        issuerName: z.string(),
        issuerId: z.string(),
        leeruitkomst: z.string(),
        description: z.string(),
        awardedAt: Moment.nullable(),
        registerNumber: z.string().nullable(),
        assessors: z.int().nullable(),
        instruments: z.array(z.string()),
        level: z.string().nullable(),
        legalNature: z.string().nullable(),
        demonstration: z.boolean(),
        publicPage: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'VerificationView' });
export type VerificationView = z.infer<typeof VerificationView>;

/** The largest file /verify reads, in bytes. */
export const MAX_VERIFY_BYTES = 10 * 1024 * 1024;

/** In which form an auditor wants the register. */
export const RegisterExportQuery = z.object({ form: z.enum(['csv', 'json']).default('csv') });
export type RegisterExportQuery = z.infer<typeof RegisterExportQuery>;
