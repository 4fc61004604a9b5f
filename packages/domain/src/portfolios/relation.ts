import type { AccountId } from '../shared/ids.ts';
import { unique } from '../shared/text.ts';

/** How somebody stands to a candidate ("Mensen om je heen"): what exclusions are computed from (DOMAIN §11). */
export const RELATION_KINDS = [
  'coach',
  'practiceSupervisor',
  'employer',
  'supervisor',
  'coAuthor',
  'witness',
  'family',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Somebody around a candidate, named by the candidate; known to us by e-mail address, if at all. */
export interface Relation {
  readonly kind: RelationKind;
  readonly email: string | null;
}

/** Somebody with an account, as far as ties are concerned. */
export interface Person {
  readonly accountId: AccountId;
  readonly email: string;
}

/** How a person stands to the candidate whose relations these are, each kind once; empty when they have no ties. */
export function tiesBetween(person: Person, relations: readonly Relation[]): readonly RelationKind[] {
  const ties = relations.filter((relation) => sameAddress(relation.email, person.email));
  return unique(ties.map((relation) => relation.kind));
}

function sameAddress(left: string | null, right: string): boolean {
  return left !== null && left.trim().toLowerCase() === right.trim().toLowerCase();
}
