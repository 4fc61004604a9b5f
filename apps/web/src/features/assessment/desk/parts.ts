import type { AssessmentView, DossierView, FrameworkView, ScoreContent, SheetView } from '@bewijskracht/contracts';
import {
  sheetGaps,
  type LeeruitkomstSheet,
  type Manifest,
  type SealedSheet,
  type SheetGap,
} from '@bewijskracht/domain';
import { leeruitkomstIn } from '../../../lib/framework.ts';

/** What comes after the gedragsindicatoren, in the order of the sheet. */
export const SHEET_PARTS = ['evidence', 'whole', 'level', 'reasons', 'doubts', 'verdict'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];
/** One thing on the desk at a time: a gedragsindicator (`gi:GI04`), or a part about the leeruitkomst. */
export type PartKey = `gi:${string}` | SheetPart;

/** Where on the desk one is. */
export interface Spot {
  readonly leeruitkomst: string;
  readonly part: PartKey;
}

/** What is on the sheet, by leeruitkomst. */
export type Contents = Readonly<Record<string, ScoreContent>>;

/** The gedragsindicator a part is about, or `undefined`. */
export function indicatorIn(part: PartKey): string | undefined {
  return part.startsWith('gi:') ? part.slice(3) : undefined;
}

/** Every part of a leeruitkomst's sheet, in the order in which one goes through it. */
export function partsOf(framework: FrameworkView, leeruitkomst: string): readonly PartKey[] {
  const codes = leeruitkomstIn(framework, leeruitkomst)?.gedragsindicatoren ?? [];
  return [...codes.map((code) => `gi:${code}` as const), ...SHEET_PARTS];
}

/** The spot before or after this one, over the leeruitkomsten; `undefined` at either end. */
export function neighbour(
  spot: Spot,
  step: 1 | -1,
  { framework, leeruitkomsten }: { readonly framework: FrameworkView; readonly leeruitkomsten: readonly string[] },
): Spot | undefined {
  const spots = leeruitkomsten.flatMap((leeruitkomst) =>
    partsOf(framework, leeruitkomst).map((part) => ({ leeruitkomst, part })),
  );
  const at = spots.findIndex(({ leeruitkomst, part }) => leeruitkomst === spot.leeruitkomst && part === spot.part);
  return spots[at + step];
}

/** Where a gap is mended: the part, and the name of the field in it. */
export function placeOfGap(gap: SheetGap): { readonly spot: Spot; readonly field: string } {
  const { leeruitkomst } = gap;
  const at = (part: PartKey, field: string) => ({ spot: { leeruitkomst, part }, field });
  switch (gap.code) {
    case 'mark-missing':
      return at(`gi:${gap.gedragsindicator}`, `mark-${gap.gedragsindicator}`);
    case 'mark-without-evidence':
    case 'evidence-not-submitted':
      return at(`gi:${gap.gedragsindicator}`, `evidence-${gap.gedragsindicator}`);
    case 'criterion-missing':
      return gap.evidenceId === null
        ? at('whole', gap.criterion)
        : at('evidence', `${gap.criterion}-${gap.evidenceId}`);
    case 'criterion-reason-missing':
      return gap.evidenceId === null
        ? at('whole', `${gap.criterion}-reason`)
        : at('evidence', `${gap.criterion === 'relevance' ? 'relevance-reason' : 'reason'}-${gap.evidenceId}`);
    case 'level-missing':
      return at('level', 'level');
    case 'level-reason-missing':
      return at('level', 'level-reason');
    case 'saw-too-short':
      return at('reasons', 'saw');
    case 'against-missing':
      return at('reasons', 'against');
    case 'doubt-without-text':
      return at('doubts', `doubt-${gap.position}`);
    case 'revision-reason-missing':
      return at('verdict', 'revision');
    case 'not-judged':
    case 'verdict-missing':
      return at('verdict', 'verdict');
  }
}

/** How far a part is: something is missing; something stands there and nothing is missing; or it may stay empty, and is. */
export type PartProgress = 'todo' | 'done' | 'empty';

/** Only doubts may stay away; everything else on a sheet is asked of the assessor. */
export function progressOf(part: PartKey, content: ScoreContent, gaps: readonly SheetGap[]): PartProgress {
  if (gaps.some((gap) => placeOfGap(gap).spot.part === part)) return 'todo';
  return part === 'doubts' && content.doubts.length === 0 ? 'empty' : 'done';
}

/** Everything that stands between these sheets and their seal, by the rule that the API holds too. */
export function gapsIn(contents: Contents, facts: GapFacts): readonly SheetGap[] {
  return sheetGaps(
    { leeruitkomsten: Object.entries(contents).map(([code, content]) => asJudgement(code, content)) },
    { manifest: facts.manifest, earlier: facts.earlier },
  );
}

export interface GapFacts {
  readonly manifest: Manifest;
  readonly earlier: SealedSheet | null;
}

/** What a sheet is held against: the dossier, and in a revision one's own earlier sheet. */
export function gapFacts(desk: AssessmentView, dossier: DossierView, framework: FrameworkView): GapFacts {
  const me = desk.assessors.find((assessor) => assessor.me)?.accountId;
  const earlier = desk.sheets.findLast((sheet) => sheet.accountId === me && sheet.sealedAt !== null);
  return { manifest: asManifest(desk, dossier, framework), earlier: earlier ? asSealedSheet(earlier) : null };
}

/** A sealed sheet as the rules read it. */
export function asSealedSheet(sheet: SheetView): SealedSheet {
  return {
    state: 'sealed',
    accountId: sheet.accountId,
    round: sheet.round,
    sealedAt: new Date(sheet.sealedAt ?? 0),
    leeruitkomsten: sheet.scores.map(({ leeruitkomst, content }) => asJudgement(leeruitkomst, content)),
  };
}

/** One leeruitkomst of a sheet as the rules read it. */
export function asJudgement(leeruitkomst: string, content: ScoreContent): LeeruitkomstSheet {
  return { leeruitkomst, ...content };
}

/** The dossier as the rules read it; what they don't look at (round) is whatever. */
export function asManifest(desk: AssessmentView, dossier: DossierView, framework: FrameworkView): Manifest {
  return {
    format: 1,
    framework: dossier.framework,
    policyVersion: desk.policy.version,
    round: 1,
    ownWork: true,
    leeruitkomsten: dossier.leeruitkomsten.map(({ code, explanation }) => ({
      code,
      explanation,
      gedragsindicatoren: leeruitkomstIn(framework, code)?.gedragsindicatoren ?? [],
      links: dossier.links
        .filter((link) => link.leeruitkomst === code)
        .map(({ evidenceId, gedragsindicator, motivation, whereToSee }) => ({
          evidenceId,
          gedragsindicator,
          motivation,
          whereToSee,
        })),
    })),
    evidence: dossier.evidence.map(({ address, files, ...piece }) => ({
      ...piece,
      webAddress: address,
      files: files.map(({ sha256, name, size, mediaType }) => ({ sha256, name, size, type: mediaType })),
    })),
  };
}
