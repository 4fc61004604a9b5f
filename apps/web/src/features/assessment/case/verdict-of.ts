import type { AssessmentView } from '@bewijskracht/contracts';

/** The verdict on a leeruitkomst in somebody's latest sealed sheet. */
export function verdictOf(desk: AssessmentView, accountId: string | undefined, leeruitkomst: string) {
  const sheet = desk.sheets.findLast((each) => each.accountId === accountId && each.sealedAt !== null);
  return sheet?.scores.find((score) => score.leeruitkomst === leeruitkomst)?.content.verdict ?? null;
}
