import type { DifferenceView } from '@bewijskracht/contracts';
import type { Difference, LeeruitkomstSheet, SealedSheet } from '@bewijskracht/domain';
import { differencesBetween, findJudgement } from '@bewijskracht/domain';

interface Named {
  readonly accountId: string;
  readonly name: string;
}

/** Only where two revealed sheets differ, each side with its own words. */
export function presentDifferences(sheets: readonly SealedSheet[], assessors: readonly Named[]): DifferenceView[] {
  const [first, second] = sheets;
  if (first === undefined || second === undefined) return [];
  return differencesBetween(first, second).map((difference) => ({
    leeruitkomst: difference.leeruitkomst,
    kind: difference.about,
    gedragsindicator: difference.about === 'indicator' ? difference.gedragsindicator : null,
    sides: [presentSide(difference, first, assessors), presentSide(difference, second, assessors)],
  }));
}

function presentSide(
  difference: Difference,
  sheet: SealedSheet,
  assessors: readonly Named[],
): DifferenceView['sides'][number] {
  const judgement = findJudgement(sheet, difference.leeruitkomst);
  return {
    accountId: sheet.accountId,
    assessorName: assessors.find(({ accountId }) => accountId === sheet.accountId)?.name ?? '',
    ...(judgement === undefined ? { value: '', text: '', evidence: [] } : wordsOf(difference, judgement)),
  };
}

function wordsOf(
  difference: Difference,
  judgement: LeeruitkomstSheet,
): { value: string; text: string; evidence: string[] } {
  switch (difference.about) {
    case 'verdict':
      return { value: judgement.verdict ?? '', text: judgement.saw, evidence: [] };
    case 'level':
      return { value: judgement.level.answer ?? '', text: judgement.level.reason, evidence: [] };
    case 'indicator': {
      const mark = judgement.indicators.find(
        ({ gedragsindicator }) => gedragsindicator === difference.gedragsindicator,
      );
      return { value: mark?.mark ?? '', text: mark?.note ?? '', evidence: [...(mark?.evidence ?? [])] };
    }
  }
}
