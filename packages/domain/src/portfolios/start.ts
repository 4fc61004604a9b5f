import { ok, refuse, type Result } from '../shared/result.ts';

/** What a route says of whom it is for (DOMAIN §3). */
export interface RouteAudience {
  readonly open: boolean;
  readonly forEnrolledStudents: boolean;
  readonly forProfessionals: boolean;
}

export type StartRefusal = {
  readonly code: 'route-closed' | 'route-not-for-students' | 'route-not-for-professionals';
};

/** The paper at the end of a route must be one that a person of this status may get (DOMAIN §12.5, I14). */
export function mayStart(
  route: RouteAudience,
  person: { readonly enrolledAsStudent: boolean },
): Result<RouteAudience, StartRefusal> {
  if (!route.open) return refuse({ code: 'route-closed' });
  if (person.enrolledAsStudent && !route.forEnrolledStudents) return refuse({ code: 'route-not-for-students' });
  if (!person.enrolledAsStudent && !route.forProfessionals) return refuse({ code: 'route-not-for-professionals' });
  return ok(route);
}

/** The number by which lists call a candidate; counted per organisation, from 1. */
export function candidateNumber(count: number): string {
  return `K-${String(count).padStart(4, '0')}`;
}
