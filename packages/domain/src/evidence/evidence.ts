import { wholeYearsBetween, type IsoDate } from '../shared/dates.ts';
import type { EvidenceId } from '../shared/ids.ts';
import { isFilled } from '../shared/text.ts';
import type { EvidenceKind, PeopleInEvidence, Scale, Setting, Starrt } from './vocabulary.ts';

/** A file as it was received: the hash is of its bytes, the size in bytes, the type found in its content. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** One item in a candidate's library. What the candidate hasn't told yet is null or empty (DESIGN §2). */
export interface Evidence {
  readonly id: EvidenceId;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly organisation: string;
  readonly setting: Setting | null;
  readonly targetGroup: string;
  readonly scale: Scale | null;
  readonly ownRole: string;
  /** Made together with others (true) or alone. */
  readonly together: boolean;
  /** What the candidate did themselves, owed when it was made together. */
  readonly ownPart: string;
  readonly people: PeopleInEvidence | null;
  /** How AI was used for this item, in the candidate's own words; empty: not used, null: not stated yet (DOMAIN §4). */
  readonly aiUse: string | null;
  readonly files: readonly EvidenceFile[];
  readonly webAddress: string | null;
  readonly reflection: Starrt | null;
}

export const EVIDENCE_GAPS = [
  'title-missing',
  'nothing-to-see',
  'period-missing',
  'period-reversed',
  'own-role-missing',
  'own-part-missing',
] as const;
export type EvidenceGap = (typeof EVIDENCE_GAPS)[number];

/** What an item still lacks to be judged on authenticity and currency (DOMAIN §4), in the order to ask for it. */
export function evidenceGaps(evidence: Evidence): readonly EvidenceGap[] {
  const found: Readonly<Record<EvidenceGap, boolean>> = {
    'title-missing': !isFilled(evidence.title),
    'nothing-to-see': !hasSomethingToSee(evidence),
    'period-missing': evidence.periodStart === null || evidence.periodEnd === null,
    'period-reversed': isPeriodReversed(evidence),
    'own-role-missing': !isFilled(evidence.ownRole),
    'own-part-missing': evidence.together && !isFilled(evidence.ownPart),
  };
  return EVIDENCE_GAPS.filter((gap) => found[gap]);
}

/** Whether nothing is lacking in the item itself; its links and the people in it are asked for apart. */
export function isComplete(evidence: Evidence): boolean {
  return evidenceGaps(evidence).length === 0;
}

/** Completed years since the work ended, on a day; null while the period isn't told. Never negative (DOMAIN §4). */
export function ageInYears(evidence: Pick<Evidence, 'periodEnd'>, on: IsoDate): number | null {
  return evidence.periodEnd === null ? null : wholeYearsBetween(evidence.periodEnd, on);
}

/** Whether the work ended longer ago than so many years, to the day. Unknown age is not old (DOMAIN §4: norm ≤ 5 years). */
export function isOlderThan(evidence: Pick<Evidence, 'periodEnd'>, years: number, on: IsoDate): boolean {
  const age = ageInYears(evidence, on);
  if (age === null || age < years) return false;
  return age > years || evidence.periodEnd?.slice(5) !== on.slice(5);
}

function hasSomethingToSee(evidence: Evidence): boolean {
  return evidence.files.length > 0 || isFilled(evidence.webAddress) || evidence.reflection !== null;
}

/** A period can't end before it began; while one of the two isn't told it can still be anything. */
export function isPeriodReversed({ periodStart, periodEnd }: Pick<Evidence, 'periodStart' | 'periodEnd'>): boolean {
  return periodStart !== null && periodEnd !== null && periodEnd < periodStart;
}
