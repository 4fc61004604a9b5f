/** The parts a person can play in an organisation (DOMAIN §11). One person may play several, within the exclusions. */
export const ROLES = ['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember'] as const;
export type Role = (typeof ROLES)[number];

/** Where a candidate comes from (DESIGN §2). Not shown to assessors. */
export const BACKGROUNDS = ['student', 'zijinstromer', 'ervarenBeroepskracht'] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** The documents by which an identity may be checked; no copy is kept and no BSN (DESIGN §6). */
export const IDENTITY_DOCUMENTS = ['passport', 'identityCard', 'drivingLicence', 'residencePermit'] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];
