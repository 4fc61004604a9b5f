import type { Verdict } from '../assessment/vocabulary.ts';
import { VERDICTS } from '../assessment/vocabulary.ts';
import type { DeelcertificaatFacts, FrameworkItem, HashedIdentity, Issuer } from './achievement.ts';
import { deelcertificaatName, judgingNarrative } from './achievement.ts';
import { makeDidWeb } from './did-web.ts';

/** The contexts of every deelcertificaat. All are published standards: no reader ever needs ours (STANDARDS §2). */
export const CREDENTIAL_CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const EU_RECOMMENDATION = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)';
const EU_FRAMEWORK = 'Council Recommendation 2022/C 243/02 on micro-credentials, Annex I';

/** A target of an achievement: an item of a framework, a level, or an element of the EU micro-credential (DOMAIN §6.2). */
export interface Alignment {
  readonly type: readonly ['Alignment'];
  readonly targetType: string;
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode: string;
  readonly targetFramework: string;
  readonly targetDescription?: string;
}

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
  readonly evidence: readonly ReturnType<typeof makeEvidence>[];
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
    evidence: facts.evidence.map(makeEvidence),
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: makeStatus(facts.status),
  };
}

/** The address of one outcome on the scale of a leeruitkomst; results point at it. */
export function outcomeLevelUrl(leeruitkomstUrl: string, verdict: Verdict): string {
  return `${leeruitkomstUrl}#${verdict}`;
}

function makeIssuer(publicUrl: string, issuer: Issuer) {
  return {
    id: makeDidWeb(publicUrl, issuer.slug),
    type: ['Profile'],
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    address: { type: ['Address'], addressCountryCode: issuer.countryCode },
  };
}

function makeSubject(facts: DeelcertificaatFacts) {
  return {
    type: ['AchievementSubject'],
    identifier: facts.holder.map(makeIdentity),
    licenseNumber: facts.registerNumber,
    ...(facts.credits === undefined ? {} : { creditsEarned: facts.credits }),
    achievement: makeAchievement(facts),
    result: [
      {
        type: ['Result'],
        resultDescription: resultDescriptionUrl(facts.leeruitkomst.url),
        achievedLevel: outcomeLevelUrl(facts.leeruitkomst.url, 'shown'),
        status: 'Completed',
      },
    ],
  };
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
    id: `${leeruitkomst.url}#deelcertificaat-${facts.issuer.slug}`,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: deelcertificaatName(facts),
    description: leeruitkomst.text,
    criteria: { narrative: judgingNarrative(facts.judging) },
    creator: makeIssuer(facts.publicUrl, facts.issuer),
    humanCode: leeruitkomst.code,
    version: facts.framework.version,
    inLanguage: 'nl',
    ...(facts.credits === undefined ? {} : { creditsAvailable: facts.credits }),
    alignment: makeAlignments(facts),
    resultDescription: [makeResultDescription(leeruitkomst)],
  };
}

function makeAlignments(facts: DeelcertificaatFacts): Alignment[] {
  return [
    alignToItem(facts.leeruitkomst, facts.framework.title),
    ...facts.gedragsindicatoren.map((item) => alignToItem(item, facts.framework.title)),
    alignToLevel(facts.nlqfLevel),
    ...alignToMicrocredential(facts),
  ];
}

/** OB 3.0 reserves CFItem for what a CASE server answers; an address of our own pages says what it is. */
function alignToItem(item: FrameworkItem, framework: string): Alignment {
  return {
    type: ['Alignment'],
    targetType: item.caseUri === undefined ? 'ext:FrameworkItem' : 'CFItem',
    targetName: item.name,
    targetUrl: item.caseUri ?? item.url,
    targetCode: item.code,
    targetFramework: framework,
  };
}

/** The code says "indicated" too: a reader that shows only the code may not turn it into a placement (DOMAIN §0.10). */
function alignToLevel(level: number): Alignment {
  return {
    type: ['Alignment'],
    targetType: 'ext:NLQF',
    targetName: `Gericht op NLQF-niveau ${level}, niet officieel ingeschaald`,
    targetUrl: 'https://nlqf.nl/nlqf-niveaus',
    targetCode: `${level} (indicated)`,
    targetFramework: 'NLQF',
    targetDescription: `Indicated by the issuer, not officially levelled: aimed at NLQF level ${level}.`,
  };
}

/** What the EU asks of every micro-credential and Open Badges has no term for (DOMAIN §6.2). */
function alignToMicrocredential(facts: DeelcertificaatFacts): Alignment[] {
  const { judging } = facts;
  const withInterview = judging.instruments.includes('interview');
  const element = (targetType: string, targetCode: string, targetName: string): Alignment => ({
    type: ['Alignment'],
    targetType,
    targetName,
    targetUrl: EU_RECOMMENDATION,
    targetCode,
    targetFramework: EU_FRAMEWORK,
  });
  return [
    {
      ...element(
        'ext:AssessmentType',
        judging.instruments.join('+'),
        withInterview ? 'Portfolio en gesprek (CGI)' : 'Portfolio',
      ),
      targetDescription: assessorsPhrase(judging.assessors),
    },
    withInterview
      ? element(
          'ext:SupervisionType',
          'supervised with identity verification',
          'Gesprek met beoordelaars, identiteit bekend',
        )
      : element('ext:SupervisionType', 'unsupervised with identity verification', 'Zonder gesprek, identiteit bekend'),
    element('ext:IdentityChecked', 'true', 'Naam en geboortedatum zijn met een identiteitsbewijs gecontroleerd'),
    element('ext:ParticipationType', 'work experience', 'Werkervaring; niet gebonden aan een leerweg'),
    element('ext:QualityAssurance', 'designated examination board', `Geborgd door ${judging.decidedBy}`),
    element('ext:Stackability', 'stackable', 'Staat op zichzelf en kan met andere deelcertificaten worden gestapeld'),
  ];
}

/** How many assessed, in the one phrase that `summariseCredential` reads back. */
export function assessorsPhrase(assessors: number): string {
  return `${assessors} assessors, independently first and then together`;
}

const OUTCOMES: Readonly<Record<Verdict, { readonly name: string; readonly level: string }>> = {
  shown: { name: 'Aangetoond', level: '3' },
  partlyShown: { name: 'Deels aangetoond', level: '2' },
  notShown: { name: 'Niet aangetoond', level: '1' },
  notJudgeable: { name: 'Niet te beoordelen', level: '0' },
};

function makeResultDescription(leeruitkomst: FrameworkItem) {
  return {
    id: resultDescriptionUrl(leeruitkomst.url),
    type: ['ResultDescription'],
    name: `Oordeel over ${leeruitkomst.code}: ${leeruitkomst.name}`,
    resultType: 'RubricCriterionLevel',
    requiredLevel: outcomeLevelUrl(leeruitkomst.url, 'shown'),
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
