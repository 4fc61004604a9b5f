import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { didOf, idOf, isJsonObject, listOf, parseDateTime, verificationStep } from '@bewijskracht/domain';
import { decodeBase58 } from './base58.ts';
import { findAssertionKey } from './did-document.ts';
import { unknownContexts } from './document-loader.ts';
import { hashToSign } from './hash-data.ts';
import type { PublicKey } from './multikey.ts';
import { verifyEd25519 } from './public-key.ts';

const SIGNATURE_BYTES = 64;

/**
 * Whether every proof on the document is the issuer's (`eddsa-rdfc-2022`, VC Data Integrity EdDSA 1.0 §3.2). `issuer` is
 * the DID document of the issuer, undefined when nobody could give it. Never throws on what the document holds.
 */
export async function checkSignature(
  document: JsonObject,
  issuer: JsonObject | undefined,
  at: Date,
): Promise<VerificationStep> {
  const proofs = listOf(document['proof']);
  if (proofs.length === 0) return verificationStep('signatureMissing');
  const [unknown] = unknownContexts(document);
  if (unknown !== undefined) return verificationStep('signatureContextUnknown', { context: unknown });

  let last = verificationStep('signatureMissing');
  for (const proof of proofs) {
    last = await checkProof(proof, { document, issuer, at });
    if (last.answer !== 'valid') return last;
  }
  return last;
}

interface ProofQuestion {
  readonly document: JsonObject;
  readonly issuer: JsonObject | undefined;
  readonly at: Date;
}

async function checkProof(proof: Json, { document, issuer, at }: ProofQuestion): Promise<VerificationStep> {
  if (!isJsonObject(proof) || !isSupported(proof)) return verificationStep('signatureKindUnsupported', kindOf(proof));
  const method = proof['verificationMethod'];
  if (proof['proofPurpose'] !== 'assertionMethod' || typeof method !== 'string') {
    return verificationStep('signatureKeyForeign');
  }
  if (didOf(method) !== idOf(document['issuer'])) return verificationStep('signatureKeyForeign', { key: method });
  const expires = parseDateTime(proof['expires']);
  if (expires === 'unreadable' || (expires !== undefined && at >= expires)) return verificationStep('signatureExpired');
  if (issuer === undefined) return verificationStep('signatureKeyUnavailable', { key: method });

  const key = findAssertionKey(issuer, method);
  if (key === undefined) return verificationStep('signatureKeyForeign', { key: method });
  return checkBytes(document, proof, key);
}

function isSupported(proof: JsonObject): boolean {
  return (
    proof['type'] === 'DataIntegrityProof' &&
    proof['cryptosuite'] === 'eddsa-rdfc-2022' &&
    // A proof over another proof is a chain; reading it as a plain proof would say more than was signed.
    proof['previousProof'] === undefined
  );
}

function kindOf(proof: Json): VerificationStep['facts'] {
  const kind = isJsonObject(proof) ? (proof['cryptosuite'] ?? proof['type']) : undefined;
  return typeof kind === 'string' ? { kind } : {};
}

async function checkBytes(document: JsonObject, proof: JsonObject, key: PublicKey): Promise<VerificationStep> {
  const { proof: _proofs, ...unsecured } = document;
  const { proofValue, ...options } = proof;
  const context = contextOf(document, proof);
  const signature = signatureOf(proofValue);
  if (context === undefined || signature === undefined) return verificationStep('signatureDiffers');
  let data: Uint8Array<ArrayBuffer>;
  try {
    data = await hashToSign({ ...unsecured, '@context': context }, { ...options, '@context': context });
  } catch (error) {
    return verificationStep(isMeaningless(error) ? 'signatureLeavesGaps' : 'signatureTooCostly');
  }
  const facts = typeof proof['created'] === 'string' ? { created: proof['created'] } : {};
  const matches = await verifyEd25519(key, signature, data);
  if (matches === undefined) return verificationStep('signatureKindUnsupported', kindOf(proof));
  return verificationStep(matches ? 'signatureMatches' : 'signatureDiffers', facts);
}

/** The contexts to read both with: the proof's own, which the document must begin with, or else the document's. */
function contextOf(document: JsonObject, proof: JsonObject): Json | undefined {
  const stated = proof['@context'];
  if (stated === undefined) return document['@context'];
  const all = listOf(document['@context']);
  return listOf(stated).every((context, index) => all[index] === context) ? stated : undefined;
}

function signatureOf(proofValue: Json | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return undefined;
  const bytes = decodeBase58(proofValue.slice(1));
  return bytes?.length === SIGNATURE_BYTES ? bytes : undefined;
}

/** The JSON-LD processor names its own refusals; what the canonicaliser throws is about cost. */
function isMeaningless(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('jsonld.');
}
