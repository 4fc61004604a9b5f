import type { EvidenceKind } from '../evidence/vocabulary.ts';

/** How a leeruitkomst can have been judged (DOMAIN §2.2): the portfolio always, the gesprek (CGI) unless policy skips it. */
export const INSTRUMENTS = ['portfolio', 'interview'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** A text of our own in both languages of the papers. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** An item of a published framework, with its own address; `caseUri` only where a CASE server really answers it. */
export interface FrameworkItem {
  readonly code: string;
  readonly name: string;
  readonly url: string;
  readonly caseUri?: string;
}

/** The leeruitkomst that was shown, with its text word for word. */
export interface ShownLeeruitkomst extends FrameworkItem {
  readonly text: string;
}

/** A salted hash of something that identifies the holder, so that a reader who knows it can check it (STANDARDS §3). */
export interface HashedIdentity {
  readonly identityType: 'name' | 'emailAddress';
  readonly salt: string;
  /** `sha256$` and 64 hexadecimal digits over `hashableIdentity(text, salt)`. */
  readonly identityHash: string;
}

/** How the judgement came about: what a reader must know to weigh it (DESIGN §6, DOMAIN §6.2). */
export interface Judging {
  readonly assessors: number;
  readonly instruments: readonly Instrument[];
  /** The cut-off rule of the organisation's policy, as published before submission. */
  readonly cutOff: Bilingual;
  /** The body that ratified the judgement, for example "Examencommissie Sociaal Werk". */
  readonly decidedBy: string;
  readonly decidedOn: Date;
}

/** The address of one credential's bit in a status list. */
export interface StatusEntry {
  readonly listUrl: string;
  readonly index: number;
}

/** The organisation that issues: `slug` names it in addresses and in its DID. */
export interface Issuer {
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
  /** ISO 3166-1 alpha-2; the EU asks where the issuer is (DOMAIN §6.2). */
  readonly countryCode: string;
}

/** Everything a deelcertificaat says, collected by the caller in the decision's transaction (DESIGN §7). */
export interface DeelcertificaatFacts {
  /** Origin of the platform, without a slash at the end. */
  readonly publicUrl: string;
  readonly credentialId: string;
  readonly registerNumber: string;
  readonly demonstration: boolean;
  readonly issuer: Issuer;
  readonly holder: readonly HashedIdentity[];
  readonly framework: { readonly code: string; readonly title: string; readonly version: string };
  readonly leeruitkomst: ShownLeeruitkomst;
  readonly gedragsindicatoren: readonly FrameworkItem[];
  readonly judging: Judging;
  /** The NLQF level the organisation aims at; never an official placement (DOMAIN §0.10). */
  readonly nlqfLevel: number;
  /** In EC, only when the organisation's policy sets a size. */
  readonly credits?: number;
  /** One sentence: what this paper is and is not worth (DOMAIN §3). */
  readonly legalNature: Bilingual;
  /** Kind and SHA-256 (hexadecimal) of what was judged; never its title or content. */
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly sha256: string }[];
  readonly status: StatusEntry;
  readonly validFrom: Date;
}

/**
 * The text to hash for an identity: composed, trimmed, single spaces, lower case, then the salt (Open Badges 3.0,
 * IdentityHash). Writing differences that no reader would notice on paper must not break the comparison.
 */
export function hashableIdentity(text: string, salt: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase() + salt;
}

/** The name on the credential. A demonstration paper says so wherever its name is shown (DEMO). */
export function deelcertificaatName(facts: Pick<DeelcertificaatFacts, 'demonstration' | 'leeruitkomst'>): string {
  const name = `Deelcertificaat: ${facts.leeruitkomst.name}`;
  return facts.demonstration ? `DEMONSTRATIE – ${name}` : name;
}

/** How the leeruitkomst was judged, as the criteria of the achievement tell it to a reader. */
export function judgingNarrative(judging: Judging): string {
  const means = judging.instruments.includes('interview')
    ? 'een portfolio met bewijs en een gesprek (CGI)'
    : 'een portfolio met bewijs';
  return [
    `${judging.assessors} beoordelaars hebben ${means} beoordeeld, eerst onafhankelijk van elkaar en daarna samen.`,
    `De leeruitkomst is als geheel beoordeeld. Norm: ${judging.cutOff.nl}`,
    `${judging.decidedBy} heeft het oordeel bekrachtigd.`,
  ].join('\n\n');
}
