import type { DossierView, ScoreContent } from '@bewijskracht/contracts';
import type { SetCriterion } from '@bewijskracht/domain';
import { newId } from '../../../lib/new-id.ts';

export type IndicatorScore = ScoreContent['indicators'][number];
export type PieceScore = ScoreContent['evidenceCriteria'][number];
export type RelevanceScore = ScoreContent['relevance'][number];
export type Doubt = ScoreContent['doubts'][number];

/** What the assessor noted on one gedragsindicator; nothing yet when the sheet has no line for it. */
export function indicatorOf(content: ScoreContent, code: string): IndicatorScore {
  return (
    content.indicators.find(({ gedragsindicator }) => gedragsindicator === code) ?? {
      gedragsindicator: code,
      mark: null,
      evidence: [],
      note: '',
    }
  );
}

/** The sheet with one gedragsindicator changed. */
export function withIndicator(content: ScoreContent, code: string, change: Partial<IndicatorScore>): ScoreContent {
  const changed = { ...indicatorOf(content, code), ...change };
  return { ...content, indicators: replaced(content.indicators, changed, (each) => each.gedragsindicator) };
}

/** The sheet with a piece of evidence cited for a gedragsindicator, or no longer. */
export function withEvidence(
  content: ScoreContent,
  code: string,
  { evidenceId, cited }: { readonly evidenceId: string; readonly cited: boolean },
): ScoreContent {
  const others = indicatorOf(content, code).evidence.filter((id) => id !== evidenceId);
  return withIndicator(content, code, { evidence: cited ? [...others, evidenceId] : others });
}

/** Authenticity and currency of one piece of evidence. */
export function pieceOf(content: ScoreContent, evidenceId: string): PieceScore {
  return (
    content.evidenceCriteria.find((each) => each.evidenceId === evidenceId) ?? {
      evidenceId,
      authenticity: null,
      currency: null,
      reason: '',
    }
  );
}

/** The sheet with authenticity, currency or their reason changed for one piece. */
export function withPiece(content: ScoreContent, evidenceId: string, change: Partial<PieceScore>): ScoreContent {
  const changed = { ...pieceOf(content, evidenceId), ...change };
  return { ...content, evidenceCriteria: replaced(content.evidenceCriteria, changed, (each) => each.evidenceId) };
}

/** Whether one piece of evidence fits this leeruitkomst. */
export function relevanceOf(content: ScoreContent, evidenceId: string): RelevanceScore {
  return content.relevance.find((each) => each.evidenceId === evidenceId) ?? { evidenceId, value: null, reason: '' };
}

/** The sheet with the relevance of one piece changed. */
export function withRelevance(
  content: ScoreContent,
  evidenceId: string,
  change: Partial<RelevanceScore>,
): ScoreContent {
  const changed = { ...relevanceOf(content, evidenceId), ...change };
  return { ...content, relevance: replaced(content.relevance, changed, (each) => each.evidenceId) };
}

/** The sheet with a criterion over the whole set changed. */
export function withSetCriterion(
  content: ScoreContent,
  criterion: SetCriterion,
  change: Partial<ScoreContent['set'][SetCriterion]>,
): ScoreContent {
  return { ...content, set: { ...content.set, [criterion]: { ...content.set[criterion], ...change } } };
}

/** The sheet with an empty doubt added, about one gedragsindicator or about the whole leeruitkomst. */
export function withNewDoubt(content: ScoreContent, gedragsindicator: string | null): ScoreContent {
  return { ...content, doubts: [...content.doubts, { id: newId(), gedragsindicator, text: '', question: '' }] };
}

/** The sheet with one doubt changed, or gone. */
export function withDoubt(content: ScoreContent, id: string, change: Partial<Doubt> | null): ScoreContent {
  if (change === null) return { ...content, doubts: content.doubts.filter((doubt) => doubt.id !== id) };
  return { ...content, doubts: content.doubts.map((doubt) => (doubt.id === id ? { ...doubt, ...change } : doubt)) };
}

/** The pieces that were linked to a leeruitkomst, each once, in the order of the links. */
export function evidenceOf(dossier: DossierView, leeruitkomst: string): readonly DossierView['evidence'][number][] {
  const ids = new Set(
    dossier.links.filter((link) => link.leeruitkomst === leeruitkomst).map((link) => link.evidenceId),
  );
  return [...ids].flatMap((id) => dossier.evidence.find((piece) => piece.id === id) ?? []);
}

function replaced<Item>(items: readonly Item[], changed: Item, keyOf: (item: Item) => string): Item[] {
  const key = keyOf(changed);
  const isKnown = items.some((item) => keyOf(item) === key);
  return isKnown ? items.map((item) => (keyOf(item) === key ? changed : item)) : [...items, changed];
}
