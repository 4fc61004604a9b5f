/** What the deciding body can do: confirm, send back or void; never overwrite (DOMAIN §0.7). */
export const DECISION_KINDS = ['ratified', 'sentBack', 'voided'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** The two kinds of sending back (DESIGN §6): same assessors with new records, or others in a new assessment. */
export const SEND_BACK_KINDS = ['repairReasons', 'reassess'] as const;
export type SendBackKind = (typeof SEND_BACK_KINDS)[number];

/** Why a deelcertificaat can be revoked (DOMAIN §12.4). The category is kept, never published. */
export const REVOCATION_CATEGORIES = [
  'fraud',
  'issuedInError',
  'appealUpheld',
  'identityWrong',
  'holderRequest',
] as const;
/** What the register keeps as category: those, and that a corrected deelcertificaat took its place. */
export const RECORDED_REVOCATION_CATEGORIES = [...REVOCATION_CATEGORIES, 'superseded'] as const;
export type RevocationCategory = (typeof RECORDED_REVOCATION_CATEGORIES)[number];

/** Routes of entry and what they lead to (DOMAIN §3). */
export const ROUTE_CODES = ['tentamen', 'vrijstelling', 'evc', 'microcredential', 'internal'] as const;
export type RouteCode = (typeof ROUTE_CODES)[number];
