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

/** Somebody around a candidate, named by the candidate; known to us by e-mail address or, without one, by name. */
export interface Relation {
  readonly kind: RelationKind;
  readonly email: string | null;
  readonly name?: string;
}

/** Somebody with an account, as far as ties are concerned. */
export interface Person {
  readonly accountId: AccountId;
  readonly email: string;
  readonly name?: string;
}

/**
 * How a person stands to the candidate whose relations these are, each kind once; empty when they have no ties. An
 * address decides; whoever was named without one is recognised by their name, because a tie too many can be explained
 * and one too few can't (DOMAIN §11).
 */
export function tiesBetween(person: Person, relations: readonly Relation[]): readonly RelationKind[] {
  const ties = relations.filter((relation) =>
    relation.email === null ? sameName(relation.name, person.name) : sameAddress(relation.email, person.email),
  );
  return unique(ties.map((relation) => relation.kind));
}

function sameAddress(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

function sameName(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && plain(left) !== '' && plain(left) === plain(right);
}

/** A name without accents, capitals and spare spaces: "  Zoë  de Vries" is "zoe de vries". */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, ' ');
}
