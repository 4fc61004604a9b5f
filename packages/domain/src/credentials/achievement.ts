import type { EvidenceKind } from '../evidence/vocabulary.ts';
import type { Bilingual } from './bilingual.ts';
import type { MicrocredentialSettings } from './microcredential-settings.ts';
import type { StackKind } from './stack.ts';

/** How a leeruitkomst can have been judged (DOMAIN §2.2): the portfolio always, the gesprek (CGI) unless policy skips it. */
export const INSTRUMENTS = ['portfolio', 'interview'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

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
  /** The number of the institution in the Dutch register (RIO), such as 25DW; absent where it has none. */
  readonly brin?: string;
}

/** An earlier deelcertificaat that a whole cites as still in force on the day it was made (DOMAIN §12.4). */
export interface StackPart {
  readonly credentialId: string;
  readonly registerNumber: string;
  readonly leeruitkomst: FrameworkItem;
  readonly decidedOn: Date;
}

/** What makes a deelcertificaat a whole: the earlier ones it is built on. */
export interface Stack {
  readonly kind: StackKind;
  readonly parts: readonly StackPart[];
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
  /** What was shown: a leeruitkomst; of a whole, its kerntaak or the framework itself. */
  readonly leeruitkomst: ShownLeeruitkomst;
  readonly gedragsindicatoren: readonly FrameworkItem[];
  readonly judging: Judging;
  /** The NLQF level; `microcredential.level` says whether it is aimed at or established (DOMAIN §0.10). */
  readonly nlqfLevel: number;
  /** What the organisation's policy says of its deelcertificaten as micro-credentials. */
  readonly microcredential: MicrocredentialSettings;
  /** Only of a whole that is made of earlier deelcertificaten. */
  readonly stack?: Stack;
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

const PAPER_NAMES = {
  leeruitkomst: 'Deelcertificaat',
  kerntaak: 'Deelcertificaat van een hele kerntaak',
  profile: 'Deelcertificaat van het hele profiel',
} as const;

/** The name on the credential. A demonstration paper says so wherever its name is shown (DEMO). */
export function deelcertificaatName(
  facts: Pick<DeelcertificaatFacts, 'demonstration' | 'leeruitkomst' | 'stack'>,
): string {
  const name = `${PAPER_NAMES[facts.stack?.kind ?? 'leeruitkomst']}: ${facts.leeruitkomst.name}`;
  return facts.demonstration ? `DEMONSTRATIE – ${name}` : name;
}

/** How it was judged, as the criteria of the achievement tell it to a reader. */
export function judgingNarrative(facts: Pick<DeelcertificaatFacts, 'judging' | 'stack'>): string {
  const { judging, stack } = facts;
  return (stack === undefined ? judgedOnce(judging) : judgedPerPart(judging, stack)).join('\n\n');
}

function judgedOnce(judging: Judging): string[] {
  const means = judging.instruments.includes('interview')
    ? 'een portfolio met bewijs en een gesprek (CGI)'
    : 'een portfolio met bewijs';
  return [
    `${judging.assessors} beoordelaars hebben ${means} beoordeeld, eerst onafhankelijk van elkaar en daarna samen.`,
    `De leeruitkomst is als geheel beoordeeld. Norm: ${judging.cutOff.nl}`,
    `${judging.decidedBy} heeft het oordeel bekrachtigd.`,
  ];
}

function judgedPerPart(judging: Judging, { parts }: Stack): string[] {
  const cited = parts.map(({ leeruitkomst, registerNumber }) => `${leeruitkomst.code} (${registerNumber})`);
  return [
    `Elke leeruitkomst is apart beoordeeld en door ${judging.decidedBy} bekrachtigd. Norm: ${judging.cutOff.nl}`,
    'Het geheel is behaald als elke leeruitkomst is aangetoond; een leeruitkomst kan een andere niet goedmaken.',
    `Deze deelcertificaten waren op de dag van uitgifte nog van kracht: ${cited.join(', ')}.`,
  ];
}
