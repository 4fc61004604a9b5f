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
