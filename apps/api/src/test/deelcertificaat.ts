import { generateKeyPairSync, sign } from 'node:crypto';
import type { DeelcertificaatFacts, JsonObject } from '@bewijskracht/domain';
import { makeDidWeb, makeOpenBadge, statusBitsOf, USUAL_MICROCREDENTIAL } from '@bewijskracht/domain';
import type { VerificationSources } from '@bewijskracht/verification';
import { makeDidDocument } from '@bewijskracht/verification';
import { publicKeyToMultibase } from '../features/credentials/ed25519.ts';
import { hashIdentity } from '../features/credentials/hash-identity.ts';
import { signCredential } from '../features/credentials/sign-credential.ts';
import type { Signer } from '../features/credentials/signer/signer.ts';
import { makeStatusListCredential } from '../features/credentials/status-list-credential.ts';

export const PUBLIC_URL = 'https://kracht.example.org';
export const ISSUER_DID = makeDidWeb(PUBLIC_URL, 'hv');
export const STATUS_LIST_URL = `${PUBLIC_URL}/status-lists/0192f6c2-7b0e-7cc3-9a51-00000000aaaa`;
export const DECIDED_ON = new Date('2026-11-20T14:30:00Z');
/** A moment at which the sample is valid. */
export const LATER = new Date('2026-12-01T09:00:00Z');

const item = (code: string, name: string) => ({ code, name, url: `${PUBLIC_URL}/kader/LO2026/1/${code}` });

/** A complete set of facts; `changes` replaces what a test is about. */
export function deelcertificaatFacts(changes: Partial<DeelcertificaatFacts> = {}): DeelcertificaatFacts {
  return {
    publicUrl: PUBLIC_URL,
    credentialId: '0192f6c2-7b0e-7cc3-9a51-000000000001',
    registerNumber: 'HV-2026-0001',
    demonstration: true,
    issuer: {
      slug: 'hv',
      name: 'Hogeschool Voorbeeld',
      url: 'https://hv.example.org',
      email: 'examencommissie@hv.example.org',
      countryCode: 'NL',
    },
    holder: [hashIdentity('name', 'Samira Voorbeeld-Yıldız', 'c2FsdA')],
    framework: { code: 'LO2026', title: 'Leeruitkomsten opbouwwerk', version: '1' },
    leeruitkomst: {
      ...item('LU1', 'Werken met en vanuit de gemeenschap'),
      text: 'Je bent present in de wijk of leefomgeving, je legt actief contact, ontwerpt en begeleidt participatieve processen.',
    },
    gedragsindicatoren: [
      item('GI01', 'Je stimuleert inclusieve participatie.'),
      item('GI02', 'Je luistert actief, creëert ruimte en betrekt mensen.'),
    ],
    judging: {
      assessors: 2,
      instruments: ['portfolio', 'interview'],
      cutOff: {
        nl: 'De leeruitkomst is aangetoond als beide beoordelaars vinden dat het geheel dat laat zien.',
        en: 'The leeruitkomst is shown when both assessors find that the whole shows it.',
      },
      decidedBy: 'Examencommissie Sociaal Werk',
      decidedOn: DECIDED_ON,
    },
    nlqfLevel: 6,
    microcredential: USUAL_MICROCREDENTIAL,
    legalNature: {
      nl: 'Dit deelcertificaat laat zien wat iemand kan; het is geen diploma en geeft geen recht op studiepunten.',
      en: 'This deelcertificaat shows what somebody can do; it is no diploma and gives no right to study credits.',
    },
    evidence: [
      { kind: 'analysis', sha256: '1'.repeat(64) },
      { kind: 'reflection', sha256: '2'.repeat(64) },
    ],
    status: { listUrl: STATUS_LIST_URL, index: 94_567 },
    validFrom: DECIDED_ON,
    ...changes,
  };
}

/** A whole: the profile, built from a deelcertificaat of each of its six leeruitkomsten. */
export function wholeFacts(changes: Partial<DeelcertificaatFacts> = {}): DeelcertificaatFacts {
  const parts = LEERUITKOMSTEN.map((name, at) => ({
    credentialId: `0192f6c2-7b0e-7cc3-9a51-00000000010${at}`,
    registerNumber: `HV-2026-00010${at}`,
    leeruitkomst: item(`LU${at + 1}`, name),
    decidedOn: new Date(DECIDED_ON.getTime() - (6 - at) * 30 * 24 * 3_600_000),
  }));
  const leeruitkomst = {
    ...item('LO2026', 'Leeruitkomsten opbouwwerk'),
    text: 'Alle leeruitkomsten van dit kader: werken met en vanuit de gemeenschap, en werken aan sociale verandering.',
  };
  return deelcertificaatFacts({ leeruitkomst, gedragsindicatoren: [], stack: { kind: 'profile', parts }, ...changes });
}

const LEERUITKOMSTEN = [
  'Werken met en vanuit de gemeenschap',
  'Verbinden van leefwerelden en systeemwerelden',
  'Strategisch en politiek handelen',
  'Werken aan duurzame sociale, economische en ecologische verandering',
  'Ruimte maken voor vernieuwing en experiment',
  'Samen leren en het vak verder brengen',
];

/** A signer with a fresh key in memory, for tests only. */
export function memorySigner(did: string = ISSUER_DID): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicKeyMultibase = publicKeyToMultibase(publicKey);
  return {
    keyId: `${did}#${publicKeyMultibase}`,
    publicKeyMultibase,
    sign: (data) => Promise.resolve(sign(null, data, privateKey)),
  };
}

/** What an interface declares, as the JSON it becomes on the wire. */
export const asJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** The DID document that lists these signers' keys. */
export const didDocumentOf = (...signers: readonly Signer[]): JsonObject =>
  asJson(
    makeDidDocument(
      ISSUER_DID,
      signers.map(({ publicKeyMultibase }) => ({ fragment: publicKeyMultibase, publicKeyMultibase })),
    ),
  );

/** A signed status list in which exactly `revoked` are on. */
export async function signedStatusList(signer: Signer, revoked: readonly number[] = []): Promise<JsonObject> {
  const bits = statusBitsOf(revoked);
  const list = makeStatusListCredential({
    url: STATUS_LIST_URL,
    issuerDid: ISSUER_DID,
    bits,
    purpose: 'revocation',
    validFrom: DECIDED_ON,
  });
  return asJson(await signCredential(list, signer, DECIDED_ON));
}

/** A signed sample deelcertificaat with all it takes to verify it. */
export async function issuedDeelcertificaat(changes: Partial<DeelcertificaatFacts> = {}) {
  const signer = memorySigner();
  const credential = asJson(await signCredential(makeOpenBadge(deelcertificaatFacts(changes)), signer, DECIDED_ON));
  return { signer, credential, didDocument: didDocumentOf(signer), statusList: await signedStatusList(signer) };
}

/** Sources that know this issuer and list as their own register does. */
export function registered(didDocument: JsonObject, statusList: JsonObject): VerificationSources {
  const find = (document: JsonObject, id: string) =>
    Promise.resolve(document['id'] === id ? ({ document, source: 'registered' } as const) : undefined);
  return {
    resolveIssuer: (did) => find(didDocument, did),
    resolveStatusList: (url) => find(statusList, url),
    isPublished: () => Promise.resolve(true),
  };
}

const DECIDED_BEFORE = new Date('2025-06-01T09:00:00Z');

/** A badge by somebody who is only a key: whole, and from nobody that anybody here knows. */
export async function strangersBadge(changes: object = {}): Promise<JsonObject> {
  const { signer, badge } = strangers(changes);
  return asJson(await signCredential(badge, signer, DECIDED_BEFORE));
}

/** The same as a token (VC-JOSE-COSE 1.0). */
export async function strangersToken(changes: object = {}): Promise<string> {
  const { signer, badge } = strangers(changes);
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'EdDSA', typ: 'vc+jwt', kid: signer.keyId })}.${encode(badge)}`;
  return `${signed}.${Buffer.from(await signer.sign(Buffer.from(signed))).toString('base64url')}`;
}

function strangers(changes: object): { signer: Signer; badge: object } {
  const key = memorySigner();
  const did = `did:key:${key.publicKeyMultibase}`;
  const { credentialStatus: _status, ...badge } = makeOpenBadge(deelcertificaatFacts({ validFrom: DECIDED_BEFORE }));
  return {
    signer: { ...key, keyId: `${did}#${key.publicKeyMultibase}` },
    badge: { ...badge, issuer: { ...badge.issuer, id: did }, ...changes },
  };
}
