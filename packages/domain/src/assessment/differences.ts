import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { unique } from '../shared/text.ts';
import { findJudgement, type IndicatorJudgement, type LeeruitkomstSheet, type SealedSheet } from './sheet.ts';
import type { IndicatorMark, LevelAnswer, Verdict } from './vocabulary.ts';

/** One place where two assessors judged differently, with the evidence that either of them cites there. */
export type Difference = { readonly leeruitkomst: LeeruitkomstCode; readonly evidence: readonly EvidenceId[] } & (
  | { readonly about: 'verdict'; readonly first: Verdict | null; readonly second: Verdict | null }
  | { readonly about: 'level'; readonly first: LevelAnswer | null; readonly second: LevelAnswer | null }
  | {
      readonly about: 'indicator';
      readonly gedragsindicator: GedragsindicatorCode;
      readonly first: IndicatorMark | null;
      readonly second: IndicatorMark | null;
    }
);

/**
 * Only where two sealed sheets differ: verdict, level, then the marks in the order of the sheet (LOOK). Takes sealed
 * sheets alone, so that an open one can't be compared by mistake.
 */
export function differencesBetween(first: SealedSheet, second: SealedSheet): readonly Difference[] {
  return first.leeruitkomsten.flatMap((mine) => {
    const other = findJudgement(second, mine.leeruitkomst);
    return other === undefined ? [] : differencesWithin(mine, other);
  });
}

/** Whether a later judgement on a leeruitkomst says something else than an earlier one: verdict, level or a mark. */
export function isRevised(earlier: LeeruitkomstSheet, later: LeeruitkomstSheet): boolean {
  return differencesWithin(earlier, later).length > 0;
}

function differencesWithin(mine: LeeruitkomstSheet, other: LeeruitkomstSheet): readonly Difference[] {
  const { leeruitkomst } = mine;
  const differences: Difference[] = [];
  if (mine.verdict !== other.verdict) {
    differences.push({ leeruitkomst, about: 'verdict', evidence: [], first: mine.verdict, second: other.verdict });
  }
  if (mine.level.answer !== other.level.answer) {
    const [first, second] = [mine.level.answer, other.level.answer];
    differences.push({ leeruitkomst, about: 'level', evidence: [], first, second });
  }
  return [...differences, ...mine.indicators.flatMap((judged) => markDifference(judged, other))];
}

function markDifference(judged: IndicatorJudgement, other: LeeruitkomstSheet): readonly Difference[] {
  const { gedragsindicator, mark } = judged;
  const theirs = other.indicators.find((indicator) => indicator.gedragsindicator === gedragsindicator);
  if (theirs === undefined || theirs.mark === mark) return [];
  const evidence = unique([...judged.evidence, ...theirs.evidence]);
  const { leeruitkomst } = other;
  return [{ leeruitkomst, about: 'indicator', gedragsindicator, evidence, first: mark, second: theirs.mark }];
}
