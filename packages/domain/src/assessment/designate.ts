import type { Role } from '../accounts/roles.ts';
import { dayAt, type IsoDate } from '../shared/dates.ts';
import type { LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { unique } from '../shared/text.ts';
import type { AssessorKind } from './vocabulary.ts';

/** What the exam board writes down when it designates somebody: as what, for what, from when until when. */
export interface DesignationRequest {
  readonly kind: AssessorKind;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

export interface DesignationFacts {
  /** The parts the person plays; empty when they are no member. */
  readonly roles: readonly (Role | 'system')[];
  /** Every leeruitkomst of the framework. */
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly at: Date;
}

export type DesignateRefusal =
  | { readonly code: 'not-an-assessor' }
  | { readonly code: 'unknown-leeruitkomst'; readonly leeruitkomsten: readonly LeeruitkomstCode[] }
  | { readonly code: 'designation-reversed' }
  | { readonly code: 'designation-past'; readonly validUntil: IsoDate };

/** The exam board designates an assessor for named leeruitkomsten and a stated time (DOMAIN §2.3, §3). */
export function designate(
  request: DesignationRequest,
  { roles, leeruitkomsten, at }: DesignationFacts,
): Result<DesignationRequest, DesignateRefusal> {
  const { validFrom, validUntil } = request;
  if (!roles.includes('assessor')) return refuse({ code: 'not-an-assessor' });
  const unknown = request.leeruitkomsten.filter((code) => !leeruitkomsten.includes(code));
  if (unknown.length > 0) return refuse({ code: 'unknown-leeruitkomst', leeruitkomsten: unknown });
  if (validUntil < validFrom) return refuse({ code: 'designation-reversed' });
  if (validUntil < dayAt(at)) return refuse({ code: 'designation-past', validUntil });
  return ok({ ...request, leeruitkomsten: unique(request.leeruitkomsten) });
}
