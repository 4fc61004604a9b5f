import type { IdentityView, RelationView } from '@bewijskracht/contracts';

export interface RelationRow {
  readonly id: string;
  readonly kind: RelationView['kind'];
  readonly name: string;
  readonly organisation_name: string;
  readonly email: string | null;
}

/** Days come as text: a `date` has no zone, a JavaScript Date has. */
export interface IdentityRow {
  readonly official_name: string;
  readonly birth_date: string;
  readonly document: IdentityView['document'];
  readonly checked_on: string;
  readonly checked_by: string;
}

/** One of the people around a candidate. */
export const presentRelation = ({ id, kind, name, organisation_name, email }: RelationRow): RelationView => ({
  id,
  kind,
  name,
  organisation: organisation_name,
  email,
});

/** An identity as somebody checked it. */
export const presentIdentity = (row: IdentityRow): IdentityView => ({
  officialName: row.official_name,
  birthDate: row.birth_date,
  document: row.document,
  checkedOn: row.checked_on,
  checkedBy: row.checked_by,
});
