import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
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
