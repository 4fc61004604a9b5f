import type { JsonObject, VerificationStep } from '@bewijskracht/domain';
import { findPresentationFaults, idOf, isJsonObject, listOf, verificationStep } from '@bewijskracht/domain';
import { checkProofs } from './check-signature.ts';
import { checkToken } from './check-token.ts';
import { isEnveloped, openEnvelope } from './envelope.ts';
import { findSigner, verifySecured } from './verify-credential.ts';
import type { Verification, VerificationQuestion } from './verify-credential.ts';

/** More than anybody shows at once; each costs as much as a verification. */
const MAX_CREDENTIALS = 50;

/** What a presentation must have been made for, when somebody asked: their challenge, and their site. */
export interface PresentationRequest {
  readonly challenge?: string | undefined;
  readonly domain?: string | undefined;
}

/** Whether somebody shows these credentials themselves, here and now, and each credential by itself. */
export interface PresentationVerification {
  /** Form and signature of the presentation. */
  readonly steps: readonly VerificationStep[];
  readonly credentials: readonly Verification[];
}

/** Verifies a presentation (VC 2.0 §4.13), signed by its holder inside or enveloped in a token. Never throws on its content. */
export async function verifyPresentation(
  presentation: JsonObject,
  request: PresentationRequest,
  question: VerificationQuestion,
): Promise<PresentationVerification> {
  const token = isEnveloped(presentation, 'EnvelopedVerifiablePresentation')
    ? await openEnvelope(presentation)
    : undefined;
  const shown = token?.document ?? presentation;
  const [fault, ...others] = findPresentationFaults(shown);
  const credentials = listOf(shown['verifiableCredential']);
  if (fault !== undefined || credentials.length > MAX_CREDENTIALS) {
    const facts = fault ?? { path: 'verifiableCredential', rule: 'object' };
    return { steps: [verificationStep('schemaBroken', { ...facts, more: others.length })], credentials: [] };
  }

  const signer = idOf(shown['holder']) ?? holderByKey(shown);
  const found = signer === undefined ? undefined : await findSigner(signer, question.sources);
  const asked = { signer, keys: found?.document, purpose: 'authentication', ...question, ...request } as const;
  const signature = token === undefined ? await checkProofs(shown, asked) : await checkToken(token, asked);
  const verified: Verification[] = [];
  for (const credential of credentials.filter(isJsonObject)) verified.push(await verifySecured(credential, question));
  return { steps: [verificationStep('schemaFollowed'), signature], credentials: verified };
}

/** A presentation need not name its holder; then whoever signed it is who shows it. */
function holderByKey(presentation: JsonObject): string | undefined {
  const [proof] = listOf(presentation['proof']).filter(isJsonObject);
  const method = proof?.['verificationMethod'];
  return typeof method === 'string' ? method.split('#', 1)[0] : undefined;
}
