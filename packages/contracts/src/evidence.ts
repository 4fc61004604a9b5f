import { EVIDENCE_KINDS, PEOPLE_IN_EVIDENCE, SCALES, SETTINGS, STARRT_PARTS } from '@bewijskracht/domain';
import { z } from 'zod';
import { Day, Id, ItemCode, LongText, Moment, ShortText } from './common.ts';

/** The largest file one can add, in bytes; enforced while streaming. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024;

const Starrt = z.object(
  Object.fromEntries(STARRT_PARTS.map((part) => [part, LongText])) as Record<
    (typeof STARRT_PARTS)[number],
    typeof LongText
  >,
);

const fields = {
  title: ShortText.min(1),
  kind: z.enum(EVIDENCE_KINDS),
  periodStart: Day.nullable(),
  periodEnd: Day.nullable(),
  organisation: ShortText,
  setting: z.enum(SETTINGS).nullable(),
  targetGroup: ShortText,
  scale: z.enum(SCALES).nullable(),
  ownRole: ShortText,
  together: z.boolean(),
  ownPart: LongText,
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  reflection: Starrt.nullable(),
  people: z.enum(PEOPLE_IN_EVIDENCE).nullable(),
  /** null: not stated yet; empty: no AI used; otherwise how. */
  aiUse: LongText.nullable(),
};

/** A new piece of evidence needs only a title; the rest comes in small steps. */
export const NewEvidenceRequest = z
  .object({ ...fields, title: fields.title, kind: fields.kind.default('report') })
  .partial()
  .required({ title: true })
  .meta({ id: 'NewEvidenceRequest' });
export type NewEvidenceRequest = z.input<typeof NewEvidenceRequest>;

/** Only what changed, and the version one saw: 409 when somebody (another tab) saved in between. */
export const ChangeEvidenceRequest = z
  .object(fields)
  .partial()
  .extend({ version: z.int32() })
  .meta({ id: 'ChangeEvidenceRequest' });
export type ChangeEvidenceRequest = z.infer<typeof ChangeEvidenceRequest>;

export const FileView = z
  .object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), uploadedAt: Moment })
  .meta({ id: 'FileView' });
export type FileView = z.infer<typeof FileView>;

export const LinkView = z
  .object({
    id: Id,
    evidenceId: Id,
    leeruitkomst: ItemCode,
    gedragsindicator: ItemCode.nullable(),
    motivation: z.string(),
    whereToSee: z.string(),
    version: z.int32(),
    updatedAt: Moment,
  })
  .meta({ id: 'LinkView' });
export type LinkView = z.infer<typeof LinkView>;

export const EvidenceView = z
  .object({
    ...fields,
    title: z.string(),
    organisation: z.string(),
    targetGroup: z.string(),
    ownRole: z.string(),
    ownPart: z.string(),
    address: z.string().nullable(),
    id: Id,
    version: z.int32(),
    createdAt: Moment,
    updatedAt: Moment,
    files: z.array(FileView),
    links: z.array(LinkView),
  })
  .meta({ id: 'EvidenceView' });
export type EvidenceView = z.infer<typeof EvidenceView>;
export const EvidenceListView = z.object({ evidence: z.array(EvidenceView) }).meta({ id: 'EvidenceListView' });
export type EvidenceListView = z.infer<typeof EvidenceListView>;

/** Evidence to a leeruitkomst as a whole (no gedragsindicator) or to one gedragsindicator within it. */
export const LinkRequest = z
  .object({
    evidenceId: Id,
    leeruitkomst: ItemCode,
    gedragsindicator: ItemCode.nullable(),
    motivation: LongText,
    whereToSee: ShortText,
    /** The version one saw; absent for a new link. */
    version: z.int32().optional(),
  })
  .meta({ id: 'LinkRequest' });
export type LinkRequest = z.infer<typeof LinkRequest>;

/** A saved link, and where the same gedragsindicator may be confirmed too (never copied silently). */
export const SavedLinkView = z.object({ link: LinkView, offers: z.array(ItemCode) }).meta({ id: 'SavedLinkView' });
export type SavedLinkView = z.infer<typeof SavedLinkView>;

export const ExplanationRequest = z
  .object({ text: LongText, version: z.int32().optional() })
  .meta({ id: 'ExplanationRequest' });
export type ExplanationRequest = z.infer<typeof ExplanationRequest>;
export const ExplanationView = z
  .object({ leeruitkomst: ItemCode, text: z.string(), version: z.int32(), updatedAt: Moment })
  .meta({ id: 'ExplanationView' });
export type ExplanationView = z.infer<typeof ExplanationView>;

/** A document made readable in place; `html` is cleaned and shown in a sandboxed frame, never in the page itself. */
export const PreviewView = z
  .object({ kind: z.enum(['html', 'text', 'none']), content: z.string(), pages: z.int().nullable() })
  .meta({ id: 'PreviewView' });
export type PreviewView = z.infer<typeof PreviewView>;
