import type { Evidence, EvidenceFile } from '../evidence/evidence.ts';
import type { Link } from '../evidence/links.ts';
import type { EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { evidenceInRound, linksOf, type SubmissionDraft } from './draft.ts';

/** One leeruitkomst as it was submitted: the claims, and the gedragsindicatoren that stood under it then. */
export interface ManifestLeeruitkomst {
  readonly code: LeeruitkomstCode;
  readonly gedragsindicatoren: readonly GedragsindicatorCode[];
  readonly explanation: string;
  readonly links: readonly ManifestLink[];
}

export type ManifestLink = Omit<Link, 'leeruitkomst'>;

/** A piece of evidence as it was submitted, with everything the candidate told about it. */
export interface ManifestEvidence extends Omit<Evidence, 'files'> {
  readonly files: readonly EvidenceFile[];
}

/**
 * What is frozen at submission (DESIGN §1, promise 2). The submission's controlecode is the SHA-256 of this manifest's
 * `canonicalJson`, so whoever has the manifest and the files can prove that nothing changed.
 */
export interface Manifest {
  readonly format: 1;
  readonly framework: { readonly code: string; readonly version: string };
  readonly policyVersion: number;
  readonly round: number;
  readonly ownWork: true;
  readonly leeruitkomsten: readonly ManifestLeeruitkomst[];
  readonly evidence: readonly ManifestEvidence[];
}

/**
 * What of a frozen dossier stands in a result: which evidence, of what kind, where to see it; never what the candidate
 * wrote about it. All that the board needs of a dossier that is not theirs to read (DESIGN §6).
 */
export interface JudgedDossier {
  readonly framework: Manifest['framework'];
  readonly round: number;
  readonly leeruitkomsten: readonly {
    readonly code: LeeruitkomstCode;
    readonly links: readonly Pick<ManifestLink, 'evidenceId' | 'gedragsindicator' | 'whereToSee'>[];
  }[];
  readonly evidence: readonly Pick<ManifestEvidence, 'id' | 'title' | 'kind' | 'files'>[];
}

/** Freezes a draft that passed the gate: only what is linked to the leeruitkomsten of this round goes along. */
export function makeManifest(draft: SubmissionDraft, policyVersion: number): Manifest {
  return {
    format: 1,
    framework: { code: draft.framework.code, version: draft.framework.version },
    policyVersion,
    round: draft.round,
    ownWork: true,
    leeruitkomsten: draft.leeruitkomsten.map(({ code, gedragsindicatoren, explanation }) => ({
      code,
      gedragsindicatoren,
      explanation,
      links: linksOf(draft, code).map(frozenLink),
    })),
    evidence: evidenceInRound(draft).map(frozenEvidence),
  };
}

/** The leeruitkomst with this code as it was submitted, or `undefined` when it isn't part of the round. */
export function findSubmitted<Submitted extends { readonly code: LeeruitkomstCode }>(
  manifest: { readonly leeruitkomsten: readonly Submitted[] },
  code: LeeruitkomstCode,
): Submitted | undefined {
  return manifest.leeruitkomsten.find((leeruitkomst) => leeruitkomst.code === code);
}

/** The evidence submitted for one leeruitkomst, each piece once, in the order of the dossier. */
export function evidenceSubmittedFor(manifest: Manifest, code: LeeruitkomstCode): readonly EvidenceId[] {
  const linked = new Set(findSubmitted(manifest, code)?.links.map((link) => link.evidenceId));
  return manifest.evidence.map((piece) => piece.id).filter((id) => linked.has(id));
}

function frozenLink({ evidenceId, gedragsindicator, motivation, whereToSee }: Link): ManifestLink {
  return { evidenceId, gedragsindicator, motivation, whereToSee };
}

/** Names every field, so that a value with more on it than the type says freezes nothing extra. */
function frozenEvidence(piece: Evidence): ManifestEvidence {
  const { id, title, kind, periodStart, periodEnd, organisation, setting, targetGroup, scale } = piece;
  const { ownRole, together, ownPart, people, aiUse, webAddress, reflection } = piece;
  return {
    ...{ id, title, kind, periodStart, periodEnd, organisation, setting, targetGroup, scale },
    ...{ ownRole, together, ownPart, people, aiUse, webAddress, reflection },
    files: piece.files.map(({ sha256, name, size, type }) => ({ sha256, name, size, type })),
  };
}
