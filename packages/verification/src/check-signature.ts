import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { isJsonObject, listOf, verificationStep } from '@bewijskracht/domain';
import { checkProof } from './check-proof.ts';
import type { ProofFinding, ProofQuestion } from './check-proof.ts';
import { unknownContexts } from './document-loader.ts';
import { exceedsLimits, hasPrototypeMember } from './limits.ts';
import { STRICT_RULES } from './rules.ts';

/** More proofs than any honest document has: each costs as much as a credential. */
const MAX_PROOFS = 8;

/**
 * Whether the issuer signed the document (VC Data Integrity EdDSA 1.0, `eddsa-rdfc-2022` and `eddsa-jcs-2022`).
 * `issuer` is the DID document of the issuer, undefined when nobody could give it. Never throws on what the document
 * holds.
 */
export function checkSignature(
  document: JsonObject,
  issuer: JsonObject | undefined,
  at: Date,
): Promise<VerificationStep> {
  const signer = STRICT_RULES.signerOf(document);
  return checkProofs(document, { signer, keys: issuer, at, purpose: 'assertionMethod', rules: STRICT_RULES });
}

/**
 * Whether `signer` signed the document. Every proof on it must hold, also those of others (a set), and a proof over
 * earlier ones (a chain) needs those to be there; one of them at least must be the signer's own.
 */
export async function checkProofs(document: JsonObject, question: ProofQuestion): Promise<VerificationStep> {
  const proofs = listOf(document['proof']);
  if (proofs.length === 0) return verificationStep('signatureMissing');
  if (proofs.length > MAX_PROOFS) return verificationStep('signatureTooCostly');
  if (exceedsLimits(document)) return verificationStep('signatureTooCostly');
  if (hasPrototypeMember(document)) return verificationStep('signatureLeavesGaps');
  const [unknown] = unknownContexts(document, question.rules.world);
  if (unknown !== undefined) return verificationStep('signatureContextUnknown', { context: unknown });

  const findings: ProofFinding[] = [];
  for (const proof of proofs) {
    const earlier = earlierProofs(proof, proofs);
    if (earlier === undefined) return verificationStep('signatureDiffers');
    findings.push(await checkProof(document, { proof, earlier }, question));
  }
  return weigh(findings);
}

/** What is wrong weighs most; then that nobody spoke for the signer; then what can't be told. */
function weigh(findings: readonly ProofFinding[]): VerificationStep {
  const first = (fits: (finding: ProofFinding) => boolean) => findings.find(fits)?.step;
  return (
    first(({ step }) => step.answer === 'invalid') ??
    first(({ step }) => step.code === 'signatureKindUnsupported') ??
    (findings.some(({ isSigners }) => isSigners) ? undefined : verificationStep('signatureKeyForeign')) ??
    first(({ step }) => step.answer === 'unknown') ??
    first(({ isSigners }) => isSigners) ??
    verificationStep('signatureMissing')
  );
}

/** The proofs this one was made over; undefined when one of them isn't there. A proof over itself is over nothing. */
function earlierProofs(proof: Json, proofs: readonly Json[]): readonly JsonObject[] | undefined {
  if (!isJsonObject(proof)) return [];
  const found = listOf(proof['previousProof']).map((id) =>
    proofs.filter(isJsonObject).find((other) => other !== proof && typeof id === 'string' && other['id'] === id),
  );
  return found.every((other) => other !== undefined) ? found : undefined;
}
