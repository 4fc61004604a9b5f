import type {
  CredentialSummary,
  Json,
  JsonObject,
  VerificationConclusion,
  VerificationStep,
} from '@bewijskracht/domain';
import { checkDates, checkShape, conclude, idOf, summariseCredential, verificationStep } from '@bewijskracht/domain';
import { checkFramework } from './check-framework.ts';
import { checkSignature } from './check-signature.ts';
import { checkStatus } from './check-status.ts';
import { resolveDidKey } from './did-document.ts';
import type { Resolved, ResolvedFrom, VerificationSources } from './sources.ts';

/** The plain answer, every check with its own answer, and what the credential says of itself. */
export interface Verification {
  readonly conclusion: VerificationConclusion;
  readonly steps: readonly VerificationStep[];
  readonly credential: CredentialSummary;
}

/** What is deeper or larger than any honest credential is not canonicalised: that costs far more than reading it. */
const MAX_DEPTH = 32;
const MAX_VALUES = 10_000;

/**
 * Verifies a credential, ours or a stranger's: signature, issuer, status, dates and schema, each apart. It knows no
 * database and makes no request; `sources` do. Nothing the credential holds makes it throw.
 */
export async function verifyCredential(
  credential: JsonObject,
  sources: VerificationSources,
  at: Date,
): Promise<Verification> {
  const issuerId = idOf(credential['issuer']);
  const issuer = issuerId === undefined ? undefined : await resolve(issuerId, sources);
  const keys = issuer?.document;
  const isTooLarge = exceedsLimits(credential);
  const steps = [
    isTooLarge ? verificationStep('signatureTooCostly') : await checkSignature(credential, keys, at),
    issuerStep(issuerId, issuer),
    ...(await checkStatus(credential, {
      issuerId: issuerId ?? '',
      issuer: keys,
      resolveStatusList: (url) => sources.resolveStatusList(url),
      at,
    })),
    checkDates(credential, at),
    checkShape(credential),
    await checkFramework(credential, sources),
  ];
  return { conclusion: conclude(steps), steps, credential: summariseCredential(credential) };
}

type IssuerFound = Omit<Resolved, 'source'> & { readonly source: ResolvedFrom | 'key' };

async function resolve(did: string, sources: VerificationSources): Promise<IssuerFound | undefined> {
  const document = resolveDidKey(did);
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

/** Walks without recursion: the document may be as deep as its sender liked. */
function exceedsLimits(document: JsonObject): boolean {
  const open: { readonly value: Json | undefined; readonly depth: number }[] = [{ value: document, depth: 0 }];
  for (let seen = 0; seen < MAX_VALUES; seen += 1) {
    const next = open.pop();
    if (next === undefined) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= MAX_DEPTH) return true;
    for (const value of Object.values(next.value)) open.push({ value, depth: next.depth + 1 });
  }
  return true;
}
