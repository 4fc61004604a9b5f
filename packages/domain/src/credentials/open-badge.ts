import type { Verdict } from '../assessment/vocabulary.ts';
import { VERDICTS } from '../assessment/vocabulary.ts';
import type { DeelcertificaatFacts, FrameworkItem, HashedIdentity, Issuer, StackPart } from './achievement.ts';
import { deelcertificaatName, judgingNarrative } from './achievement.ts';
import { alignToItem, makeAlignments } from './alignments.ts';
import { makeDidWeb } from './did-web.ts';

/** The contexts of every deelcertificaat. All are published standards: no reader ever needs ours (STANDARDS §2). */
export const CREDENTIAL_CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
/** A proof in the sense of VC Data Integrity 1.0. */
export interface DataIntegrityProof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly proofValue: string;
}

/** The deelcertificaat as Open Badges 3.0 on W3C VC 2.0, before its signature. */
export interface UnsignedCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly issuer: ReturnType<typeof makeIssuer>;
  readonly validFrom: string;
  readonly awardedDate: string;
  readonly credentialSubject: ReturnType<typeof makeSubject>;
  readonly evidence: readonly (ReturnType<typeof makeEvidence> | ReturnType<typeof citePart>)[];
  readonly credentialSchema: readonly { readonly id: string; readonly type: string }[];
  readonly credentialStatus: ReturnType<typeof makeStatus>;
}

/** A credential with its proofs; always a list, because the strict schema of 1EdTech wants one (STANDARDS §3). */
export type Signed<Credential> = Credential & { readonly proof: readonly DataIntegrityProof[] };

/**
 * The complete unsigned credential of one shown leeruitkomst. Same facts, same credential: it is stored in the decision's
 * transaction and signed later (DESIGN §7). The holder appears only as salted hashes; the evidence only as kind and hash.
 */
export function makeOpenBadge(facts: DeelcertificaatFacts): UnsignedCredential {
  return {
    '@context': [...CREDENTIAL_CONTEXTS],
    id: `${facts.publicUrl}/credentials/${facts.credentialId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: deelcertificaatName(facts),
    description: facts.legalNature.nl,
    issuer: makeIssuer(facts.publicUrl, facts.issuer),
    validFrom: timestamp(facts.validFrom),
    awardedDate: timestamp(facts.judging.decidedOn),
    credentialSubject: makeSubject(facts),
    evidence: [...facts.evidence.map(makeEvidence), ...(facts.stack?.parts ?? []).map((part) => citePart(facts, part))],
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: makeStatus(facts.status),
  };
}

/** The address of one outcome on the scale of a leeruitkomst; results point at it. */
export function outcomeLevelUrl(leeruitkomstUrl: string, verdict: Verdict): string {
  return `${leeruitkomstUrl}#${verdict}`;
}

/** What an organisation gives its deelcertificaat of one item of a framework: the same for everyone who earns it. */
export function achievementId({ leeruitkomst, issuer }: Pick<DeelcertificaatFacts, 'leeruitkomst' | 'issuer'>): string {
  return `${leeruitkomst.url}#deelcertificaat-${issuer.slug}`;
}

/** Where the platform serves the picture of a badge, and that of an organisation. A changed picture gets a new name. */
export const BADGE_IMAGE_PATH = '/credentials/image/deelcertificaat-v1.png';
export const issuerImagePath = (slug: string): string => `/organisations/${slug}/image.svg`;

function makeImage(id: string, caption: string) {
  return { id, type: 'Image', caption };
}

/** The organisation as an Open Badges profile: in every credential it issues, and at its own public address. */
export function makeIssuer(publicUrl: string, issuer: Issuer) {
  return {
    id: makeDidWeb(publicUrl, issuer.slug),
    type: ['Profile'],
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    image: makeImage(`${publicUrl}${issuerImagePath(issuer.slug)}`, issuer.name),
    address: { type: ['Address'], addressCountryCode: issuer.countryCode },
    ...(issuer.brin === undefined
      ? {}
      : {
          otherIdentifier: [{ type: 'IdentifierEntry', identifier: issuer.brin, identifierType: 'ext:BRIN' }],
        }),
  };
}

function makeSubject(facts: DeelcertificaatFacts) {
  return {
    type: ['AchievementSubject'],
    identifier: facts.holder.map(makeIdentity),
    licenseNumber: facts.registerNumber,
    ...(facts.credits === undefined ? {} : { creditsEarned: facts.credits }),
    achievement: makeAchievement(facts),
    result: shownItems(facts).map(({ url }) => ({
      type: ['Result'],
      resultDescription: resultDescriptionUrl(url),
      achievedLevel: outcomeLevelUrl(url, 'shown'),
      status: 'Completed',
    })),
  };
}

/** The leeruitkomsten that were judged: the one of the paper, or of a whole all that it is built on. */
function shownItems(facts: DeelcertificaatFacts): readonly FrameworkItem[] {
  return facts.stack?.parts.map(({ leeruitkomst }) => leeruitkomst) ?? [facts.leeruitkomst];
}

function makeIdentity(identity: HashedIdentity) {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: identity.identityHash,
    identityType: identity.identityType,
    salt: identity.salt,
  };
}

function makeAchievement(facts: DeelcertificaatFacts) {
  const { leeruitkomst } = facts;
  return {
    id: achievementId(facts),
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: deelcertificaatName(facts),
    description: leeruitkomst.text,
    criteria: { id: leeruitkomst.url, narrative: judgingNarrative(facts) },
    image: makeImage(`${facts.publicUrl}${BADGE_IMAGE_PATH}`, 'Deelcertificaat'),
    creator: makeIssuer(facts.publicUrl, facts.issuer),
    humanCode: leeruitkomst.code,
    version: facts.framework.version,
    inLanguage: 'nl',
    ...(facts.credits === undefined ? {} : { creditsAvailable: facts.credits }),
    alignment: makeAlignments(facts),
    resultDescription: shownItems(facts).map((item) => makeResultDescription(item, facts.framework.title)),
  };
}

const OUTCOMES: Readonly<Record<Verdict, { readonly name: string; readonly level: string }>> = {
  shown: { name: 'Aangetoond', level: '3' },
  partlyShown: { name: 'Deels aangetoond', level: '2' },
  notShown: { name: 'Niet aangetoond', level: '1' },
  notJudgeable: { name: 'Niet te beoordelen', level: '0' },
};

function makeResultDescription(leeruitkomst: FrameworkItem, framework: string) {
  return {
    id: resultDescriptionUrl(leeruitkomst.url),
    type: ['ResultDescription'],
    name: `Oordeel over ${leeruitkomst.code}: ${leeruitkomst.name}`,
    resultType: 'RubricCriterionLevel',
    requiredLevel: outcomeLevelUrl(leeruitkomst.url, 'shown'),
    alignment: [alignToItem(leeruitkomst, framework)],
    rubricCriterionLevel: VERDICTS.map((verdict) => ({
      id: outcomeLevelUrl(leeruitkomst.url, verdict),
      type: ['RubricCriterionLevel'],
      ...OUTCOMES[verdict],
    })),
  };
}

function resultDescriptionUrl(leeruitkomstUrl: string): string {
  return `${leeruitkomstUrl}#oordeel`;
}

function makeEvidence(evidence: DeelcertificaatFacts['evidence'][number]) {
  return { type: ['Evidence'], genre: evidence.kind, description: `sha256$${evidence.sha256}` };
}

/** An earlier paper as what a whole rests on, by its public address and number. */
function citePart({ publicUrl }: DeelcertificaatFacts, part: StackPart) {
  return {
    id: `${publicUrl}/credentials/${part.credentialId}`,
    type: ['Evidence'],
    genre: 'deelcertificaat',
    name: `${part.leeruitkomst.code} ${part.leeruitkomst.name}`,
    description: `${part.registerNumber}, bekrachtigd ${part.decidedOn.toISOString().slice(0, 10)}, nog van kracht`,
  };
}

function makeStatus(status: DeelcertificaatFacts['status']) {
  return {
    id: `${status.listUrl}#${status.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(status.index),
    statusListCredential: status.listUrl,
  };
}

/** Whole seconds in UTC: the form every reader of `xsd:dateTimeStamp` accepts. */
function timestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
