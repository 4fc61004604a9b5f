/** Kinds of evidence: professional products and facts (DOMAIN §4). */
export const EVIDENCE_KINDS = [
  'analysis',
  'advice',
  'design',
  'product',
  'report',
  'performance',
  'reflection',
  'correspondence',
  'factual',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Where the work was done (DOMAIN §4, seed 001 §2.1). */
export const SETTINGS = ['neighbourhood', 'village', 'newDevelopment', 'shrinkingRegion', 'online', 'other'] as const;
export type Setting = (typeof SETTINGS)[number];

/** On what scale the candidate worked (seed 001 §2.2). */
export const SCALES = ['micro', 'meso', 'macro'] as const;
export type Scale = (typeof SCALES)[number];

/** People who can be recognised in the evidence (DOMAIN §8, I10): stated per item before submission. */
export const PEOPLE_IN_EVIDENCE = ['none', 'anonymised', 'pseudonymised', 'withConsent'] as const;
export type PeopleInEvidence = (typeof PEOPLE_IN_EVIDENCE)[number];

/** The six boxes of a STARRT reflection, in order (DOMAIN §2.3). */
export const STARRT_PARTS = ['situatie', 'taak', 'actie', 'resultaat', 'reflectie', 'transfer'] as const;
export type StarrtPart = (typeof STARRT_PARTS)[number];
export type Starrt = Readonly<Record<StarrtPart, string>>;
