import { isExplained, type Link } from '../evidence/links.ts';
import { gedragsindicatorenOf, leeruitkomstenOf, type FrameworkRelations } from '../frameworks/framework.ts';
import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';

/** What a cell of the matrix may say before a decision is announced: claims only, never approval (DESIGN §6). */
export const COVERAGE_MARKS = ['empty', 'claimed', 'claimedWithExplanation'] as const;
export type CoverageMark = (typeof COVERAGE_MARKS)[number];

export interface CoverageCell {
  readonly evidenceId: EvidenceId;
  readonly mark: CoverageMark;
}

/** One line of the matrix: a gedragsindicator, or the leeruitkomst as a whole (null). */
export interface CoverageRow {
  readonly gedragsindicator: GedragsindicatorCode | null;
  /** The other leeruitkomsten under which the same gedragsindicator stands. */
  readonly alsoUnder: readonly LeeruitkomstCode[];
  readonly cells: readonly CoverageCell[];
}

/** Counts to see how far one is; never a percentage and never a verdict (DOMAIN §0.4). */
export interface CoverageProgress {
  readonly gedragsindicatoren: number;
  readonly claimed: number;
  readonly explained: number;
  readonly pieces: number;
}

export interface LeeruitkomstCoverage {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly rows: readonly CoverageRow[];
  readonly progress: CoverageProgress;
}

export interface PortfolioClaims {
  /** The columns, in the candidate's own order. */
  readonly evidenceIds: readonly EvidenceId[];
  readonly links: readonly Link[];
}

/** The matrix of a portfolio: per leeruitkomst its gedragsindicatoren against the evidence, as claims (LOOK, DESIGN §6). */
export function coverageOf(framework: FrameworkRelations, claims: PortfolioClaims): readonly LeeruitkomstCoverage[] {
  return framework.leeruitkomsten.map(({ code }) => coverageOfLeeruitkomst(framework, claims, code));
}

/** The part of the matrix that belongs to one leeruitkomst: first the line for the whole, then each gedragsindicator. */
export function coverageOfLeeruitkomst(
  framework: FrameworkRelations,
  claims: PortfolioClaims,
  leeruitkomst: LeeruitkomstCode,
): LeeruitkomstCoverage {
  const mine = { ...claims, links: claims.links.filter((link) => link.leeruitkomst === leeruitkomst) };
  const indicatorRows = gedragsindicatorenOf(framework, leeruitkomst).map((gedragsindicator) => ({
    ...rowOf(mine, gedragsindicator),
    alsoUnder: leeruitkomstenOf(framework, gedragsindicator).filter((other) => other !== leeruitkomst),
  }));
  const wholeRow = { ...rowOf(mine, null), alsoUnder: [] };
  return { leeruitkomst, rows: [wholeRow, ...indicatorRows], progress: progressOf(indicatorRows, mine.links) };
}

/** A shared gedragsindicator that one link already explains, offered for another leeruitkomst (DOMAIN §0.6, I8). */
export interface Offer {
  readonly evidenceId: EvidenceId;
  readonly leeruitkomst: LeeruitkomstCode;
  readonly gedragsindicator: GedragsindicatorCode;
  /** The text of the link it comes from, to be read and confirmed or changed: never copied silently. */
  readonly suggestedMotivation: string;
  readonly suggestedWhereToSee: string;
}

/**
 * Where else the gedragsindicator of a link may be confirmed: the other leeruitkomsten it stands under, less those
 * where this evidence is linked to it already. A link to a leeruitkomst as a whole offers nothing.
 */
export function offersFor(link: Link, framework: FrameworkRelations, existing: readonly Link[] = []): readonly Offer[] {
  const { gedragsindicator, evidenceId } = link;
  if (gedragsindicator === null) return [];
  return leeruitkomstenOf(framework, gedragsindicator)
    .filter((other) => other !== link.leeruitkomst)
    .filter((leeruitkomst) => !existing.some((known) => samePlace(known, { ...link, leeruitkomst })))
    .map((leeruitkomst) => ({
      evidenceId,
      leeruitkomst,
      gedragsindicator,
      suggestedMotivation: link.motivation,
      suggestedWhereToSee: link.whereToSee,
    }));
}

function rowOf(claims: PortfolioClaims, gedragsindicator: GedragsindicatorCode | null): Omit<CoverageRow, 'alsoUnder'> {
  const marks = new Map<EvidenceId, CoverageMark>();
  for (const link of claims.links) {
    if (link.gedragsindicator !== gedragsindicator || marks.get(link.evidenceId) === 'claimedWithExplanation') continue;
    marks.set(link.evidenceId, isExplained(link) ? 'claimedWithExplanation' : 'claimed');
  }
  return {
    gedragsindicator,
    cells: claims.evidenceIds.map((evidenceId) => ({ evidenceId, mark: marks.get(evidenceId) ?? 'empty' })),
  };
}

function progressOf(rows: readonly Pick<CoverageRow, 'cells'>[], links: readonly Link[]): CoverageProgress {
  const having = (marks: readonly CoverageMark[]): number =>
    rows.filter((row) => row.cells.some((cell) => marks.includes(cell.mark))).length;
  return {
    gedragsindicatoren: rows.length,
    claimed: having(['claimed', 'claimedWithExplanation']),
    explained: having(['claimedWithExplanation']),
    pieces: new Set(links.map((link) => link.evidenceId)).size,
  };
}

function samePlace(left: Link, right: Link): boolean {
  return (
    left.evidenceId === right.evidenceId &&
    left.leeruitkomst === right.leeruitkomst &&
    left.gedragsindicator === right.gedragsindicator
  );
}
