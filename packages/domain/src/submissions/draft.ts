import type { Evidence } from '../evidence/evidence.ts';
import type { Link } from '../evidence/links.ts';
import type { GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';

/** One leeruitkomst a candidate wants judged. */
export interface DraftLeeruitkomst {
  readonly code: LeeruitkomstCode;
  /** The gedragsindicatoren under it in this framework version, in order. */
  readonly gedragsindicatoren: readonly GedragsindicatorCode[];
  /** "Waarom laat dit samen zien dat je dit kunt?" */
  readonly explanation: string;
}

/** What would be frozen if the candidate submitted now. */
export interface SubmissionDraft {
  readonly framework: { readonly code: string; readonly version: string };
  readonly round: number;
  readonly leeruitkomsten: readonly DraftLeeruitkomst[];
  /** Every link of the portfolio; those of other leeruitkomsten stay behind. */
  readonly links: readonly Link[];
  /** The whole library; only what is linked goes along. */
  readonly evidence: readonly Evidence[];
  /** "Dit is mijn eigen werk", stated for this round. */
  readonly ownWork: boolean;
  /** The policy version the candidate read and accepted, or null. */
  readonly acceptedPolicyVersion: number | null;
}

/** The links that belong to one leeruitkomst. */
export function linksOf(draft: Pick<SubmissionDraft, 'links'>, leeruitkomst: LeeruitkomstCode): readonly Link[] {
  return draft.links.filter((link) => link.leeruitkomst === leeruitkomst);
}

/** The evidence that is linked to one leeruitkomst, each piece once, in the order of the library. */
export function evidenceOf(
  draft: Pick<SubmissionDraft, 'links' | 'evidence'>,
  leeruitkomst: LeeruitkomstCode,
): readonly Evidence[] {
  const used = new Set(linksOf(draft, leeruitkomst).map((link) => link.evidenceId));
  return draft.evidence.filter((piece) => used.has(piece.id));
}

/** The evidence that goes along with the round: linked to at least one of its leeruitkomsten. */
export function evidenceInRound(draft: SubmissionDraft): readonly Evidence[] {
  const codes = new Set(draft.leeruitkomsten.map((leeruitkomst) => leeruitkomst.code));
  const used = new Set(draft.links.filter((link) => codes.has(link.leeruitkomst)).map((link) => link.evidenceId));
  return draft.evidence.filter((piece) => used.has(piece.id));
}
