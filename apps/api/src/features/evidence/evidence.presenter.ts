import type { EvidenceView, ExplanationView, FileView, LinkView } from '@bewijskracht/contracts';

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number | string;
  readonly sha256: string;
  readonly uploaded_at: Date | string;
}
export interface LinkRow {
  readonly id: string;
  readonly evidence_id: string;
  readonly leeruitkomst: string;
  readonly gedragsindicator: string | null;
  readonly motivation: string;
  readonly where_to_see: string;
  readonly version: number;
  readonly updated_at: Date | string;
}
/** One item of the library with its files and links; days as text. */
export interface EvidenceRow {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceView['kind'];
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly organisation_name: string;
  readonly setting: EvidenceView['setting'];
  readonly target_group: string;
  readonly scale: EvidenceView['scale'];
  readonly own_role: string;
  readonly together: boolean;
  readonly own_part: string;
  readonly address: string | null;
  readonly reflection: EvidenceView['reflection'];
  readonly people: EvidenceView['people'];
  readonly ai_use: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly files: readonly FileRow[];
  readonly links: readonly LinkRow[];
}
export interface ExplanationRow {
  readonly leeruitkomst: string;
  readonly text: string;
  readonly version: number;
  readonly updated_at: Date | string;
}

/** A file as it was received. */
export const presentFile = (row: FileRow): FileView => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: Number(row.size),
  sha256: row.sha256,
  uploadedAt: moment(row.uploaded_at),
});

/** What evidence is said to fit. */
export const presentLink = (row: LinkRow): LinkView => ({
  id: row.id,
  evidenceId: row.evidence_id,
  leeruitkomst: row.leeruitkomst,
  gedragsindicator: row.gedragsindicator,
  motivation: row.motivation,
  whereToSee: row.where_to_see,
  version: row.version,
  updatedAt: moment(row.updated_at),
});

/** An item of the candidate's own library. */
export const presentEvidence = (row: EvidenceRow): EvidenceView => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  periodStart: row.period_start,
  periodEnd: row.period_end,
  organisation: row.organisation_name,
  setting: row.setting,
  targetGroup: row.target_group,
  scale: row.scale,
  ownRole: row.own_role,
  together: row.together,
  ownPart: row.own_part,
  address: row.address,
  reflection: row.reflection,
  people: row.people,
  aiUse: row.ai_use,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  files: row.files.map(presentFile),
  links: row.links.map(presentLink),
});

/** Why the evidence together shows a leeruitkomst. */
export const presentExplanation = (row: ExplanationRow): ExplanationView => ({
  leeruitkomst: row.leeruitkomst,
  text: row.text,
  version: row.version,
  updatedAt: moment(row.updated_at),
});

/** A moment from a column, or from inside a JSON aggregate. */
const moment = (at: Date | string): string => new Date(at).toISOString();
