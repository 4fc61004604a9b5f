import { standsUnder, type FrameworkRelations } from '../frameworks/framework.ts';
import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';

/**
 * "Past bij": a candidate claims that evidence fits a leeruitkomst as a whole (`gedragsindicator` is null) or one
 * gedragsindicator within it. The same gedragsindicator under another leeruitkomst is another link (DOMAIN I8).
 */
export interface Link {
  readonly evidenceId: EvidenceId;
  readonly leeruitkomst: LeeruitkomstCode;
  readonly gedragsindicator: GedragsindicatorCode | null;
  readonly motivation: string;
  /** "Waar te zien?": page, time, paragraph. */
  readonly whereToSee: string;
}

export const LINK_GAPS = ['motivation-missing', 'where-to-see-missing'] as const;
export type LinkGap = (typeof LINK_GAPS)[number];

/** What a link still lacks before an assessor can follow it, in the order to ask for it. */
export function linkGaps(link: Link): readonly LinkGap[] {
  const gaps: LinkGap[] = [];
  if (!isFilled(link.motivation)) gaps.push('motivation-missing');
  if (!isFilled(link.whereToSee)) gaps.push('where-to-see-missing');
  return gaps;
}

/** A link is explained when it says why the evidence fits and where that can be seen (DESIGN §2). */
export function isExplained(link: Link): boolean {
  return linkGaps(link).length === 0;
}

/** A place in the matrix: a leeruitkomst as a whole, or one gedragsindicator within it. */
export type ClaimPlace = Pick<Link, 'leeruitkomst' | 'gedragsindicator'>;

export type ClaimRefusal =
  | { readonly code: 'leeruitkomst-unknown'; readonly leeruitkomst: LeeruitkomstCode }
  | {
      readonly code: 'gedragsindicator-elsewhere';
      readonly leeruitkomst: LeeruitkomstCode;
      readonly gedragsindicator: GedragsindicatorCode;
    };

/** Only what the framework has can be claimed, and a gedragsindicator only under a leeruitkomst it stands under (I8). */
export function canClaim(framework: FrameworkRelations, place: ClaimPlace): Result<ClaimPlace, ClaimRefusal> {
  const { leeruitkomst, gedragsindicator } = place;
  if (!framework.leeruitkomsten.some(({ code }) => code === leeruitkomst)) {
    return refuse({ code: 'leeruitkomst-unknown', leeruitkomst });
  }
  if (gedragsindicator === null || standsUnder(framework, { leeruitkomst, gedragsindicator })) return ok(place);
  return refuse({ code: 'gedragsindicator-elsewhere', leeruitkomst, gedragsindicator });
}
