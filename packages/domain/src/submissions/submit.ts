import type { Policy } from '../frameworks/policy.ts';
import { dayAt } from '../shared/dates.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { SubmissionDraft } from './draft.ts';
import { makeManifest, type Manifest } from './manifest.ts';
import { blockers, readiness, type ReadinessPoint } from './readiness.ts';

/** A round as it was frozen. */
export interface Submitted {
  readonly state: 'submitted';
  readonly submittedAt: Date;
  readonly manifest: Manifest;
}

/** The gate is closed: everything that must be mended, in the order of the page. */
export interface SubmitRefusal {
  readonly code: 'not-ready';
  readonly points: readonly ReadinessPoint[];
}

/**
 * The gate: freezes the draft when nothing blocks; advice never stops anyone (DOMAIN §12.2). Ages are counted on the
 * day of submission in the Netherlands.
 */
export function submit(
  draft: SubmissionDraft,
  policy: Pick<Policy, 'version' | 'maxAgeYears'>,
  at: Date,
): Result<Submitted, SubmitRefusal> {
  const points = blockers(readiness(draft, { policy, on: dayAt(at) }));
  if (points.length > 0) return refuse({ code: 'not-ready', points });
  return ok({ state: 'submitted', submittedAt: at, manifest: makeManifest(draft, policy.version) });
}
