import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import { evidenceSubmittedFor, type Manifest, type ManifestLeeruitkomst } from '../submissions/manifest.ts';
import { isRevised } from './differences.ts';
import {
  findJudgement,
  type LeeruitkomstSheet,
  type ScoreSheet,
  type SealedSheet,
  type SheetContent,
} from './sheet.ts';
import {
  SET_CRITERIA,
  type CriterionValue,
  type EvidenceCriterion,
  type IndicatorMark,
  type LinkCriterion,
  type SetCriterion,
} from './vocabulary.ts';

/** Characters it takes at least to say what convinced; a bare "goed" is no third leg (DOMAIN §0.8). */
export const MINIMUM_SAW = 40;

type Criterion = EvidenceCriterion | LinkCriterion | SetCriterion;

/** What a sheet still lacks before it can be sealed, each with the leeruitkomst it is about. */
export type SheetGap = { readonly leeruitkomst: LeeruitkomstCode } & (
  | { readonly code: 'not-judged' | 'verdict-missing' | 'level-missing' | 'level-reason-missing' | 'against-missing' }
  | { readonly code: 'mark-missing' | 'mark-without-evidence'; readonly gedragsindicator: GedragsindicatorCode }
  | {
      readonly code: 'evidence-not-submitted';
      readonly gedragsindicator: GedragsindicatorCode;
      readonly evidenceId: EvidenceId;
    }
  | {
      readonly code: 'criterion-missing' | 'criterion-reason-missing';
      readonly criterion: Criterion;
      readonly evidenceId: EvidenceId | null;
    }
  | { readonly code: 'saw-too-short'; readonly length: number; readonly minimum: number }
  | { readonly code: 'doubt-without-text'; readonly position: number }
  | { readonly code: 'revision-reason-missing' }
);

export type SealRefusal =
  | { readonly code: 'already-sealed'; readonly sealedAt: Date }
  | { readonly code: 'sheet-incomplete'; readonly missing: readonly SheetGap[] };

/** What a sheet is held against: the frozen submission and, in a revision, the assessor's own earlier sheet. */
export interface SealFacts {
  readonly manifest: Manifest;
  readonly earlier: SealedSheet | null;
}

/**
 * "Leg vast": from here on nobody changes this sheet, its author included. Refuses with everything that is missing, in
 * the order of the sheet (DOMAIN §12.3, I5).
 */
export function sealSheet(sheet: ScoreSheet, facts: SealFacts, at: Date): Result<SealedSheet, SealRefusal> {
  if (sheet.state === 'sealed') return refuse({ code: 'already-sealed', sealedAt: sheet.sealedAt });
  const missing = sheetGaps(sheet, facts);
  if (missing.length > 0) return refuse({ code: 'sheet-incomplete', missing });
  const { accountId, round, leeruitkomsten } = sheet;
  return ok({ state: 'sealed', accountId, round, leeruitkomsten, sealedAt: at });
}

/** Writes into a sheet that is still open; a sealed one refuses (DESIGN §1, promise 1 and 3). */
export function writeSheet(sheet: ScoreSheet, content: SheetContent): Result<ScoreSheet, SealRefusal> {
  if (sheet.state === 'sealed') return refuse({ code: 'already-sealed', sealedAt: sheet.sealedAt });
  return ok({ ...sheet, leeruitkomsten: content.leeruitkomsten });
}

/** Everything between this sheet and its seal; empty when it can be sealed. */
export function sheetGaps(sheet: SheetContent, facts: SealFacts): readonly SheetGap[] {
  return facts.manifest.leeruitkomsten.flatMap((submitted) => {
    const judgement = findJudgement(sheet, submitted.code);
    if (judgement === undefined) return [{ leeruitkomst: submitted.code, code: 'not-judged' as const }];
    return [
      ...indicatorGaps(judgement, submitted, facts.manifest),
      ...evidenceGaps(judgement, evidenceSubmittedFor(facts.manifest, submitted.code)),
      ...setGaps(judgement),
      ...levelGaps(judgement),
      ...textGaps(judgement),
      ...revisionGaps(judgement, facts.earlier),
    ];
  });
}

function indicatorGaps(
  { leeruitkomst, indicators }: LeeruitkomstSheet,
  { gedragsindicatoren }: ManifestLeeruitkomst,
  manifest: Manifest,
): readonly SheetGap[] {
  const submitted = new Set(manifest.evidence.map((piece) => piece.id));
  return gedragsindicatoren.flatMap((gedragsindicator): readonly SheetGap[] => {
    const judged = indicators.find((indicator) => indicator.gedragsindicator === gedragsindicator);
    const about = { leeruitkomst, gedragsindicator };
    if (judged === undefined || judged.mark === null) return [{ ...about, code: 'mark-missing' }];
    const strange = judged.evidence.filter((evidenceId) => !submitted.has(evidenceId));
    if (strange.length > 0) {
      return strange.map((evidenceId) => ({ ...about, code: 'evidence-not-submitted', evidenceId }));
    }
    return needsEvidence(judged.mark) && judged.evidence.length === 0
      ? [{ ...about, code: 'mark-without-evidence' }]
      : [];
  });
}

function needsEvidence(mark: IndicatorMark): boolean {
  return mark === 'shown' || mark === 'partlyShown';
}

function evidenceGaps(judgement: LeeruitkomstSheet, pieces: readonly EvidenceId[]): readonly SheetGap[] {
  const { leeruitkomst } = judgement;
  return pieces.flatMap((evidenceId) => {
    const item = judgement.evidenceCriteria.find((criteria) => criteria.evidenceId === evidenceId);
    const fit = judgement.relevance.find((relevance) => relevance.evidenceId === evidenceId);
    const owed = { leeruitkomst, evidenceId };
    return [
      ...criterionGaps({ ...owed, criterion: 'authenticity' }, item?.authenticity, item?.reason),
      ...criterionGaps({ ...owed, criterion: 'currency' }, item?.currency, item?.reason),
      ...criterionGaps({ ...owed, criterion: 'relevance' }, fit?.value, fit?.reason),
    ];
  });
}

function setGaps({ leeruitkomst, set }: LeeruitkomstSheet): readonly SheetGap[] {
  return SET_CRITERIA.flatMap((criterion) =>
    criterionGaps({ leeruitkomst, evidenceId: null, criterion }, set[criterion].value, set[criterion].reason),
  );
}

function criterionGaps(
  about: {
    readonly leeruitkomst: LeeruitkomstCode;
    readonly evidenceId: EvidenceId | null;
    readonly criterion: Criterion;
  },
  value: CriterionValue | null | undefined,
  reason: string | undefined,
): readonly SheetGap[] {
  if (value === null || value === undefined) return [{ ...about, code: 'criterion-missing' }];
  return value === 'met' || isFilled(reason) ? [] : [{ ...about, code: 'criterion-reason-missing' }];
}

function levelGaps({ leeruitkomst, level }: LeeruitkomstSheet): readonly SheetGap[] {
  if (level.answer === null) return [{ leeruitkomst, code: 'level-missing' }];
  return level.answer === 'yes' || isFilled(level.reason) ? [] : [{ leeruitkomst, code: 'level-reason-missing' }];
}

function textGaps({ leeruitkomst, saw, against, doubts, verdict }: LeeruitkomstSheet): readonly SheetGap[] {
  const gaps: SheetGap[] = [];
  const { length } = saw.trim();
  if (length < MINIMUM_SAW) gaps.push({ leeruitkomst, code: 'saw-too-short', length, minimum: MINIMUM_SAW });
  if (!isFilled(against)) gaps.push({ leeruitkomst, code: 'against-missing' });
  doubts.forEach((doubt, position) => {
    if (!isFilled(doubt.text)) gaps.push({ leeruitkomst, code: 'doubt-without-text', position });
  });
  if (verdict === null) gaps.push({ leeruitkomst, code: 'verdict-missing' });
  return gaps;
}

function revisionGaps(judgement: LeeruitkomstSheet, earlier: SealedSheet | null): readonly SheetGap[] {
  const before = earlier === null ? undefined : findJudgement(earlier, judgement.leeruitkomst);
  if (before === undefined || !isRevised(before, judgement) || isFilled(judgement.revisionReason)) return [];
  return [{ leeruitkomst: judgement.leeruitkomst, code: 'revision-reason-missing' }];
}
