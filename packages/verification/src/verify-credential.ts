import type { CredentialSummary, JsonObject, VerificationConclusion, VerificationStep } from '@bewijskracht/domain';
import {
  checkDates,
  conclude,
  hasType,
  idOf,
  isJsonObject,
  listOf,
  summariseCredential,
  verificationStep,
} from '@bewijskracht/domain';
import { checkFramework } from './check-framework.ts';
import { checkProofs } from './check-signature.ts';
import { checkStatus } from './check-status.ts';
import { checkToken, datesOfToken } from './check-token.ts';
import type { CredentialFile } from './credential-file.ts';
import { withBundled } from './credential-file.ts';
import { resolveBareDid } from './did-document.ts';
import { findDigestFaults } from './check-resources.ts';
import { isEnveloped, openEnvelope } from './envelope.ts';
import type { OpenJwt } from './jwt.ts';
import { STRICT_RULES } from './rules.ts';
import { findSdJwtVcFaults } from './sd-jwt-vc.ts';
import type { VerificationRules } from './rules.ts';
import type { Resolved, ResolvedFrom, VerificationSources } from './sources.ts';

/** The plain answer, every check with its own answer, and what the credential says of itself. */
export interface Verification {
  readonly conclusion: VerificationConclusion;
  readonly steps: readonly VerificationStep[];
  readonly credential: CredentialSummary;
}

/**
 * Verifies a credential, ours or a stranger's: signature, issuer, status, dates and schema, each apart. It knows no
 * database and makes no request; `sources` do. Nothing the credential holds makes it throw.
 */
export function verifyCredential(
  credential: JsonObject,
  sources: VerificationSources,
  at: Date,
): Promise<Verification> {
  return verifySecured(credential, { sources, at, rules: STRICT_RULES });
}

/** Verifies what was found in a file: what came along in it is looked at where nothing else answers. */
export function verifyFile(file: CredentialFile, sources: VerificationSources, at: Date): Promise<Verification> {
  const question = { sources: withBundled(sources, file), at, rules: STRICT_RULES };
  return verifyParts(file.credential, file.token, question);
}

/** What a verification goes by: where it looks things up, the moment, and the rules. */
export interface VerificationQuestion {
  readonly sources: VerificationSources;
  readonly at: Date;
  readonly rules: VerificationRules;
}

/** As `verifyCredential`, under these rules; the credential may also come in an envelope (VC 2.0 §4.12). */
export async function verifySecured(secured: JsonObject, question: VerificationQuestion): Promise<Verification> {
  if (!isEnveloped(secured, 'EnvelopedVerifiableCredential')) return verifyParts(secured, undefined, question);
  const token = await openEnvelope(secured);
  return verifyParts(token?.document ?? secured, token, question);
}

async function verifyParts(
  credential: JsonObject,
  token: OpenJwt | undefined,
  question: VerificationQuestion,
): Promise<Verification> {
  const own = await stepsOf(credential, token, question);
  const isTooCostly = own.some(({ code }) => code === 'signatureTooCostly');
  const steps = isTooCostly ? own : [...own, ...(await stepsInside(credential, question))];
  return { conclusion: conclude(steps), steps, credential: summariseCredential(credential) };
}

/** The checks of a credential itself, whatever it may hold. */
async function stepsOf(
  credential: JsonObject,
  token: OpenJwt | undefined,
  { sources, at, rules }: VerificationQuestion,
): Promise<VerificationStep[]> {
  const issuerId = idOf(credential['issuer']);
  const issuer = issuerId === undefined ? undefined : await findSigner(issuerId, sources);
  const signer = rules.signerOf(credential);
  const isIssuer = signer === issuerId;
  const keys = isIssuer || signer === undefined ? issuer?.document : (await findSigner(signer, sources))?.document;
  const asked = { signer, keys, at, purpose: 'assertionMethod', rules } as const;
  return [
    token === undefined ? await checkProofs(credential, asked) : await checkToken(token, asked),
    issuerStep(issuerId, issuer),
    ...(await checkStatus(credential, {
      issuerId: issuerId ?? '',
      issuer: issuer?.document,
      resolveStatusList: (url) => sources.resolveStatusList(url),
      at,
    })),
    ...checkAllDates(credential, token, at),
    checkWhole(credential, token, rules),
    await checkFramework(credential, sources),
  ];
}

/** More credentials than any honest record holds. */
const MAX_INSIDE = 100;

/**
 * What is not well with the credentials inside a record: a record is no better than what it holds. A record inside a
 * record is one of those credentials, and not opened again.
 */
async function stepsInside(record: JsonObject, question: VerificationQuestion): Promise<VerificationStep[]> {
  if (!hasType(record, 'ClrCredential')) return [];
  const inside = listOf(record['credentialSubject'])
    .filter(isJsonObject)
    .flatMap((subject) => listOf(subject['verifiableCredential']));
  if (inside.length > MAX_INSIDE) return [verificationStep('signatureTooCostly')];
  const steps: VerificationStep[] = [];
  for (const credential of inside) {
    if (!isJsonObject(credential)) {
      steps.push(verificationStep('signatureKindUnsupported'));
      continue;
    }
    const found = await stepsOf(credential, undefined, question);
    const id = idOf(credential['id']) ?? '';
    const unwell = found.filter(({ answer, check }) => answer !== 'valid' && check !== 'framework');
    steps.push(...unwell.map((step) => ({ ...step, facts: { ...step.facts, credential: id } })));
  }
  return steps;
}

/** The credential's own dates, and those of the token around it where these say no. */
function checkAllDates(credential: JsonObject, token: OpenJwt | undefined, at: Date): VerificationStep[] {
  const own = checkDates(credential, at);
  const around = token === undefined ? own : checkDates(datesOfToken(token), at);
  return around.answer === 'valid' ? [own] : own.answer === 'valid' ? [around] : [own, around];
}

/** The form of the credential; and a resource it relates to must be what it says, where that is known here. */
function checkWhole(credential: JsonObject, token: OpenJwt | undefined, rules: VerificationRules): VerificationStep {
  const wrongDigests = findDigestFaults(credential, rules).filter(({ known }) => known);
  const shape = token?.form === 'dc+sd-jwt' ? findSdJwtVcFaults(token.claims) : rules.findFaults(credential);
  const [first, ...others] = [...shape, ...wrongDigests];
  if (first === undefined) return verificationStep('schemaFollowed');
  return verificationStep('schemaBroken', { path: first.path, rule: first.rule, more: others.length });
}

export type IssuerFound = Omit<Resolved, 'source'> & { readonly source: ResolvedFrom | 'key' };

/** Whose keys these are: computed from a DID that is a key, else asked of the sources. */
export async function findSigner(did: string, sources: VerificationSources): Promise<IssuerFound | undefined> {
  const document = resolveBareDid(did);
  return document === undefined ? sources.resolveIssuer(did) : { document, source: 'key' };
}

function issuerStep(id: string | undefined, found: IssuerFound | undefined): VerificationStep {
  if (id === undefined) return verificationStep('issuerMissing');
  switch (found?.source) {
    case 'registered':
      return verificationStep('issuerRegistered', { issuer: id });
    case 'web':
      return verificationStep('issuerOnWeb', { issuer: id });
    case 'remembered':
      return verificationStep('issuerRemembered', {
        issuer: id,
        ...(found.asOf === undefined ? {} : { asOf: found.asOf.toISOString() }),
      });
    case 'bundled':
      return verificationStep('issuerOnlyBundled', { issuer: id });
    case 'key':
      return verificationStep('issuerIsBareKey', { issuer: id });
    case undefined:
      return verificationStep('issuerUnreachable', { issuer: id });
  }
}
