import type { LeeruitkomstCode } from '../shared/ids.ts';
import type { Manifest } from '../submissions/manifest.ts';

/** An assessment of a submission: what it judges, and what of that the board wants others to judge again. */
export interface AssessmentScope {
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly toBeReassessed: readonly LeeruitkomstCode[];
}

/**
 * The leeruitkomsten of a submission that nobody judges yet: all of them at first, later only what the board sent to
 * other assessors (DESIGN §6, `reassess`). None means that there is nobody to appoint.
 */
export function leeruitkomstenToAppoint(
  submitted: readonly LeeruitkomstCode[],
  assessments: readonly AssessmentScope[],
): readonly LeeruitkomstCode[] {
  return submitted.filter((code) =>
    assessments.every((scope) => !scope.leeruitkomsten.includes(code) || scope.toBeReassessed.includes(code)),
  );
}

/** What of a submission one assessment judges: its leeruitkomsten, and only the evidence that was linked to them. */
export function manifestWithin(manifest: Manifest, codes: readonly LeeruitkomstCode[]): Manifest {
  const leeruitkomsten = manifest.leeruitkomsten.filter(({ code }) => codes.includes(code));
  const linked = new Set(leeruitkomsten.flatMap(({ links }) => links.map(({ evidenceId }) => evidenceId)));
  return { ...manifest, leeruitkomsten, evidence: manifest.evidence.filter(({ id }) => linked.has(id)) };
}
