import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { didOf, isJsonObject, listOf, parseDateTime, verificationStep } from '@bewijskracht/domain';
import { decodeBase58 } from './base58.ts';
import { findKey, isRevokedKey, resolveDidKey } from './did-document.ts';
import type { KeyPurpose } from './did-document.ts';
import { hashJsonToSign, hashToSign, isMeaningless } from './hash-data.ts';
import type { PublicKey } from './multikey.ts';
import { verifyEd25519 } from './public-key.ts';
import type { VerificationRules } from './rules.ts';

const SIGNATURE_BYTES = 64;

/** What is asked of the proofs on a document. */
export interface ProofQuestion {
  /** Whose proof there must be, and the DID document with their keys; undefined when nobody could give it. */
  readonly signer: string | undefined;
  readonly keys: JsonObject | undefined;
  readonly purpose: KeyPurpose;
  readonly at: Date;
  readonly rules: VerificationRules;
  /** What a presentation must have been made for: a challenge nobody could know, and the site that asks. */
  readonly challenge?: string | undefined;
  readonly domain?: string | undefined;
}

/** One proof, and those it was made over. */
interface ChainedProof {
  readonly proof: Json;
  readonly earlier: readonly JsonObject[];
}

/** The finding about one proof, and whether it is the signer's. */
export interface ProofFinding {
  readonly step: VerificationStep;
  readonly isSigners: boolean;
}

/** Checks one proof: its kind, its purpose, whose key it names, its dates, and then its bytes. */
export async function checkProof(
  document: JsonObject,
  { proof, earlier }: ChainedProof,
  question: ProofQuestion,
): Promise<ProofFinding> {
  const foreign = (step: VerificationStep): ProofFinding => ({ step, isSigners: false });
  if (!isJsonObject(proof) || !isSupported(proof)) {
    return foreign(verificationStep('signatureKindUnsupported', kindOf(proof)));
  }
  const method = proof['verificationMethod'];
  if (proof['proofPurpose'] !== question.purpose || typeof method !== 'string') {
    return foreign(verificationStep('signatureKeyForeign'));
  }
  const isSigners = didOf(method) === question.signer;
  const step =
    refuseTerms(proof, question) ??
    (await checkKeyAndBytes(document, { proof, earlier, method }, { ...question, isSigners }));
  return { step, isSigners };
}

async function checkKeyAndBytes(
  document: JsonObject,
  { proof, earlier, method }: { proof: JsonObject; earlier: readonly JsonObject[]; method: string },
  { isSigners, keys, purpose, rules }: ProofQuestion & { readonly isSigners: boolean },
): Promise<VerificationStep> {
  // Of a stranger's proof beside the signer's own only a did:key can be checked.
  const holder = isSigners ? keys : resolveDidKey(didOf(method));
  if (holder === undefined) return verificationStep('signatureKeyUnavailable', { key: method });
  if (isRevokedKey(holder, method)) return verificationStep('signatureKeyRevoked', { key: method });
  const key = findKey(holder, method, purpose);
  if (key === undefined) return verificationStep('signatureKeyForeign', { key: method });
  return checkBytes({ document, proof, earlier }, key, rules);
}

function isSupported(proof: JsonObject): boolean {
  const suite = proof['cryptosuite'];
  if (proof['type'] === 'DataIntegrityProof') return suite === 'eddsa-rdfc-2022' || suite === 'eddsa-jcs-2022';
  // The suite from before Data Integrity signs the same bytes; its words are in no context of the closed world.
  return proof['type'] === 'Ed25519Signature2020' && suite === undefined;
}

function kindOf(proof: Json): VerificationStep['facts'] {
  const kind = isJsonObject(proof) ? (proof['cryptosuite'] ?? proof['type']) : undefined;
  return typeof kind === 'string' ? { kind } : {};
}

/** What the proof says of itself beside the signature: dates, and for whom it was made. */
function refuseTerms(proof: JsonObject, { at, challenge, domain }: ProofQuestion): VerificationStep | undefined {
  if (parseDateTime(proof['created']) === 'unreadable') return verificationStep('signatureDiffers');
  const expires = parseDateTime(proof['expires']);
  if (expires === 'unreadable' || (expires !== undefined && at >= expires)) return verificationStep('signatureExpired');
  if (challenge !== undefined && proof['challenge'] !== challenge) return verificationStep('signatureOtherChallenge');
  if (domain !== undefined && !listOf(proof['domain']).includes(domain))
    return verificationStep('signatureOtherDomain');
  return undefined;
}

async function checkBytes(
  secured: { document: JsonObject; proof: JsonObject; earlier: readonly JsonObject[] },
  key: PublicKey,
  rules: VerificationRules,
): Promise<VerificationStep> {
  const { proof } = secured;
  const signature = signatureOf(proof['proofValue']);
  if (signature === undefined) return verificationStep('signatureDiffers');
  let data: Uint8Array<ArrayBuffer> | undefined;
  try {
    data = await signedBytes(secured, rules);
  } catch (error) {
    return verificationStep(isMeaningless(error) ? 'signatureLeavesGaps' : 'signatureTooCostly');
  }
  if (data === undefined) return verificationStep('signatureDiffers');
  const matches = await verifyEd25519(key, signature, data);
  if (matches === undefined) return verificationStep('signatureKindUnsupported', kindOf(proof));
  const facts = typeof proof['created'] === 'string' ? { created: proof['created'] } : {};
  return verificationStep(matches ? 'signatureMatches' : 'signatureDiffers', facts);
}

/** What was signed: the document without proofs but those this one was made over, and the proof without its value. */
async function signedBytes(
  { document, proof, earlier }: { document: JsonObject; proof: JsonObject; earlier: readonly JsonObject[] },
  { world }: VerificationRules,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { proof: _proofs, ...unsecured } = document;
  const { proofValue: _value, ...options } = proof;
  const stated = proof['@context'];
  if (stated !== undefined && !beginsWith(document['@context'], stated)) return undefined;
  const context = stated ?? document['@context'];
  const chain = earlier.length === 0 ? {} : { proof: earlier };
  const text = asDocument({ ...unsecured, '@context': context, ...chain });
  if (proof['cryptosuite'] === 'eddsa-jcs-2022') return hashJsonToSign(text, options);
  return hashToSign(text, asDocument({ ...options, '@context': context }), world);
}

/** A document whose context is absent has none, rather than an undefined one. */
function asDocument({ '@context': context, ...rest }: JsonObject): JsonObject {
  return context === undefined ? rest : { ...rest, '@context': context };
}

/** The proof's own contexts are those to read both with, when the document begins with them (VC-DI EdDSA §3.3.2). */
function beginsWith(documentContext: Json | undefined, proofContext: Json): boolean {
  const all = listOf(documentContext);
  return listOf(proofContext).every((context, index) => JSON.stringify(all[index]) === JSON.stringify(context));
}

function signatureOf(proofValue: Json | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return undefined;
  const bytes = decodeBase58(proofValue.slice(1));
  return bytes?.length === SIGNATURE_BYTES ? bytes : undefined;
}
