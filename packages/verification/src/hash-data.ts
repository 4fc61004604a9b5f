import type { JsonObject } from '@bewijskracht/domain';
import { canonicalize } from './canonicalize.ts';

/**
 * What `eddsa-rdfc-2022` signs: SHA-256 of the canonical proof options, then SHA-256 of the canonical document (VC Data
 * Integrity EdDSA 1.0 §3.2). `document` comes without its proofs. Throws when a member has no meaning in the contexts:
 * no signature would cover it.
 */
export async function hashToSign(document: JsonObject, proofOptions: JsonObject): Promise<Uint8Array<ArrayBuffer>> {
  const [proofHash, documentHash] = [await hash(proofOptions), await hash(document)];
  const both = new Uint8Array(proofHash.length + documentHash.length);
  both.set(proofHash);
  both.set(documentHash, proofHash.length);
  return both;
}

async function hash(document: JsonObject): Promise<Uint8Array<ArrayBuffer>> {
  const quads = await canonicalize(document);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(quads)));
}
