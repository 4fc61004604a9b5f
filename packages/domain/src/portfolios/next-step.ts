import { evidenceGaps, type Evidence, type EvidenceGap } from '../evidence/evidence.ts';
import { linkGaps, type Link } from '../evidence/links.ts';
import type { Setting } from '../evidence/vocabulary.ts';
import { evidenceOf, linksOf } from '../submissions/draft.ts';
import { ADVISED_PIECES, onlySetting } from '../submissions/readiness.ts';
import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { isFilled } from '../shared/text.ts';

/** The one next step for a leeruitkomst, as a code and what it is about (LOOK). */
export type NextStep =
  | { readonly code: 'tell-about-a-project' }
  | { readonly code: 'link-evidence'; readonly leeruitkomst: LeeruitkomstCode }
  | { readonly code: 'explain-link' | 'say-where-to-see'; readonly link: LinkPlace }
  | { readonly code: 'finish-evidence'; readonly evidenceId: EvidenceId; readonly gap: EvidenceGap }
  | { readonly code: 'add-a-piece'; readonly leeruitkomst: LeeruitkomstCode; readonly pieces: number }
  | { readonly code: 'vary-settings'; readonly leeruitkomst: LeeruitkomstCode; readonly setting: Setting }
  | { readonly code: 'explain-leeruitkomst'; readonly leeruitkomst: LeeruitkomstCode }
  | { readonly code: 'state-people'; readonly evidenceId: EvidenceId }
  | { readonly code: 'state-ai-use'; readonly evidenceId: EvidenceId }
  | { readonly code: 'submit'; readonly leeruitkomst: LeeruitkomstCode };
export type NextStepCode = NextStep['code'];

/** Where a link stands in the matrix. */
export interface LinkPlace {
  readonly evidenceId: EvidenceId;
  readonly leeruitkomst: LeeruitkomstCode;
  readonly gedragsindicator: GedragsindicatorCode | null;
}

export interface NextStepFacts {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly explanation: string;
}

/** Steps that only advise: the candidate may say "niet nu". All others stand between them and submitting. */
export const SKIPPABLE_STEPS = ['add-a-piece', 'vary-settings'] as const satisfies readonly NextStepCode[];
export type SkippableStep = (typeof SKIPPABLE_STEPS)[number];

/**
 * The one thing that helps most now. First a story, then what it shows, then why and where; small advice comes before
 * the last big step, the explanation of the whole. Who has written that is no longer held up by advice (LOOK, DOMAIN §4).
 */
export function nextStep(facts: NextStepFacts, skipped: readonly SkippableStep[] = []): NextStep {
  if (facts.evidence.length === 0) return { code: 'tell-about-a-project' };
  return (
    beginLinking(facts) ??
    explainLinks(facts) ??
    widen(facts, skipped) ??
    explainWhole(facts) ??
    finishEvidence(facts) ?? { code: 'submit', leeruitkomst: facts.leeruitkomst }
  );
}

function beginLinking({ links, evidence, leeruitkomst }: NextStepFacts): NextStep | undefined {
  const isLinked = evidenceOf({ links, evidence }, leeruitkomst).length > 0;
  return isLinked ? undefined : { code: 'link-evidence', leeruitkomst };
}

function explainLinks({ links, leeruitkomst }: NextStepFacts): NextStep | undefined {
  const mine = linksOf({ links }, leeruitkomst);
  const unmotivated = mine.find((link) => linkGaps(link).includes('motivation-missing'));
  if (unmotivated !== undefined) return { code: 'explain-link', link: placeOf(unmotivated) };
  const unplaced = mine.find((link) => linkGaps(link).includes('where-to-see-missing'));
  return unplaced === undefined ? undefined : { code: 'say-where-to-see', link: placeOf(unplaced) };
}

function widen(facts: NextStepFacts, skipped: readonly SkippableStep[]): NextStep | undefined {
  if (isFilled(facts.explanation)) return undefined;
  const { leeruitkomst } = facts;
  const pieces = evidenceOf(facts, leeruitkomst);
  if (pieces.length < ADVISED_PIECES && !skipped.includes('add-a-piece')) {
    return { code: 'add-a-piece', leeruitkomst, pieces: pieces.length };
  }
  const setting = onlySetting(pieces);
  if (setting === undefined || skipped.includes('vary-settings')) return undefined;
  return { code: 'vary-settings', leeruitkomst, setting };
}

function explainWhole({ explanation, leeruitkomst }: NextStepFacts): NextStep | undefined {
  return isFilled(explanation) ? undefined : { code: 'explain-leeruitkomst', leeruitkomst };
}

function finishEvidence(facts: NextStepFacts): NextStep | undefined {
  for (const piece of evidenceOf(facts, facts.leeruitkomst)) {
    const [gap] = evidenceGaps(piece);
    if (gap !== undefined) return { code: 'finish-evidence', evidenceId: piece.id, gap };
    if (piece.people === null) return { code: 'state-people', evidenceId: piece.id };
    if (piece.aiUse === null) return { code: 'state-ai-use', evidenceId: piece.id };
  }
  return undefined;
}

function placeOf({ evidenceId, leeruitkomst, gedragsindicator }: Link): LinkPlace {
  return { evidenceId, leeruitkomst, gedragsindicator };
}
