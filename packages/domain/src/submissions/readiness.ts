import { evidenceGaps, isOlderThan, type Evidence, type EvidenceGap } from '../evidence/evidence.ts';
import { linkGaps, type Link, type LinkGap } from '../evidence/links.ts';
import type { Setting } from '../evidence/vocabulary.ts';
import type { Policy } from '../frameworks/policy.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { isFilled, unique } from '../shared/text.ts';
import { evidenceInRound, evidenceOf, linksOf, type DraftLeeruitkomst, type SubmissionDraft } from './draft.ts';

/** Different pieces per leeruitkomst below which we advise to add one (DOMAIN §4: example norm, never a pass rule). */
export const ADVISED_PIECES = 2;

/** `blocks` must be mended before submitting; `advice` may be left as it is (DOMAIN §4). */
export type Severity = 'blocks' | 'advice';

interface Facts {
  readonly 'nothing-selected': Record<never, never>;
  readonly 'own-work-not-stated': Record<never, never>;
  readonly 'policy-not-accepted': { readonly policyVersion: number };
  readonly 'no-evidence': Record<never, never>;
  readonly 'link-incomplete': {
    readonly evidenceId: EvidenceId;
    readonly gedragsindicator: GedragsindicatorCode | null;
    readonly gap: LinkGap;
  };
  readonly 'leeruitkomst-not-explained': Record<never, never>;
  readonly 'evidence-incomplete': { readonly evidenceId: EvidenceId; readonly gap: EvidenceGap };
  readonly 'people-not-stated': { readonly evidenceId: EvidenceId };
  readonly 'ai-use-not-stated': { readonly evidenceId: EvidenceId };
  readonly 'few-pieces': { readonly pieces: number; readonly advised: number };
  readonly 'all-evidence-old': { readonly maxAgeYears: number };
  readonly 'one-setting-only': { readonly setting: Setting };
  readonly 'whole-not-linked': Record<never, never>;
}

export type ReadinessCode = keyof Facts;

/** One thing to mend or consider. `leeruitkomst` is null when it concerns the whole round. */
export type ReadinessPoint = {
  [Code in ReadinessCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly leeruitkomst: LeeruitkomstCode | null;
    readonly facts: Facts[Code];
  };
}[ReadinessCode];

/** The VRAAKT criterion a point is about; the gate's other points are about form, privacy or honesty (DOMAIN §4). */
export const READINESS_CRITERIA = {
  'few-pieces': 'quantity',
  'all-evidence-old': 'currency',
  'one-setting-only': 'variation',
  'whole-not-linked': 'relevance',
  'link-incomplete': 'relevance',
  'evidence-incomplete': 'authenticity',
  'ai-use-not-stated': 'authenticity',
  'own-work-not-stated': 'authenticity',
} as const satisfies Partial<Record<ReadinessCode, string>>;

export interface ReadinessNorms {
  readonly policy: Pick<Policy, 'version' | 'maxAgeYears'>;
  /** The day on which the age of evidence is counted. */
  readonly on: IsoDate;
}

/**
 * "Klaar om in te dienen?": everything between this draft and a submission, first the round as a whole, then each
 * leeruitkomst in the draft's order, blocks before advice. Nothing here says how an assessor will judge.
 */
export function readiness(draft: SubmissionDraft, norms: ReadinessNorms): readonly ReadinessPoint[] {
  return [
    ...roundPoints(draft, norms.policy),
    ...draft.leeruitkomsten.flatMap((leeruitkomst) => leeruitkomstPoints(draft, leeruitkomst, norms)),
  ];
}

/** The points that must be mended before submitting. */
export function blockers(points: readonly ReadinessPoint[]): readonly ReadinessPoint[] {
  return points.filter((point) => point.severity === 'blocks');
}

function roundPoints(draft: SubmissionDraft, policy: ReadinessNorms['policy']): readonly ReadinessPoint[] {
  const points: ReadinessPoint[] = [];
  const blocks = { severity: 'blocks', leeruitkomst: null } as const;
  if (draft.leeruitkomsten.length === 0) points.push({ ...blocks, code: 'nothing-selected', facts: {} });
  if (!draft.ownWork) points.push({ ...blocks, code: 'own-work-not-stated', facts: {} });
  if (draft.acceptedPolicyVersion !== policy.version) {
    points.push({ ...blocks, code: 'policy-not-accepted', facts: { policyVersion: policy.version } });
  }
  return [...points, ...evidenceInRound(draft).flatMap(evidencePoints)];
}

function evidencePoints(piece: Evidence): readonly ReadinessPoint[] {
  const blocks = { severity: 'blocks', leeruitkomst: null } as const;
  const evidenceId = piece.id;
  const points: ReadinessPoint[] = evidenceGaps(piece).map((gap) => ({
    ...blocks,
    code: 'evidence-incomplete',
    facts: { evidenceId, gap },
  }));
  if (piece.people === null) points.push({ ...blocks, code: 'people-not-stated', facts: { evidenceId } });
  if (piece.aiUse === null) points.push({ ...blocks, code: 'ai-use-not-stated', facts: { evidenceId } });
  return points;
}

function leeruitkomstPoints(
  draft: SubmissionDraft,
  { code: leeruitkomst, explanation }: DraftLeeruitkomst,
  norms: ReadinessNorms,
): readonly ReadinessPoint[] {
  const links = linksOf(draft, leeruitkomst);
  const pieces = evidenceOf(draft, leeruitkomst);
  const points: ReadinessPoint[] = [];
  const blocks = { severity: 'blocks', leeruitkomst } as const;
  if (pieces.length === 0) points.push({ ...blocks, code: 'no-evidence', facts: {} });
  points.push(...links.flatMap(linkPoints));
  if (!isFilled(explanation)) points.push({ ...blocks, code: 'leeruitkomst-not-explained', facts: {} });
  return pieces.length === 0 ? points : [...points, ...advicePoints(links, pieces, norms)];
}

function linkPoints(link: Link): readonly ReadinessPoint[] {
  const { evidenceId, gedragsindicator, leeruitkomst } = link;
  return linkGaps(link).map((gap) => ({
    code: 'link-incomplete',
    severity: 'blocks',
    leeruitkomst,
    facts: { evidenceId, gedragsindicator, gap },
  }));
}

function advicePoints(
  links: readonly Link[],
  pieces: readonly Evidence[],
  { policy, on }: ReadinessNorms,
): readonly ReadinessPoint[] {
  const points: ReadinessPoint[] = [];
  const advice = { severity: 'advice', leeruitkomst: links[0]?.leeruitkomst ?? null } as const;
  if (pieces.length < ADVISED_PIECES) {
    points.push({ ...advice, code: 'few-pieces', facts: { pieces: pieces.length, advised: ADVISED_PIECES } });
  }
  if (pieces.every((piece) => isOlderThan(piece, policy.maxAgeYears, on))) {
    points.push({ ...advice, code: 'all-evidence-old', facts: { maxAgeYears: policy.maxAgeYears } });
  }
  const setting = onlySetting(pieces);
  if (setting !== undefined) points.push({ ...advice, code: 'one-setting-only', facts: { setting } });
  if (!links.some((link) => link.gedragsindicator === null)) {
    points.push({ ...advice, code: 'whole-not-linked', facts: {} });
  }
  return points;
}

/** The setting all pieces share, when there is more than one piece and each tells the same. */
export function onlySetting(pieces: readonly Evidence[]): Setting | undefined {
  const settings = unique(pieces.map((piece) => piece.setting));
  const [setting] = settings;
  return pieces.length > 1 && settings.length === 1 && setting !== null ? setting : undefined;
}
