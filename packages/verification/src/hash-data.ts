import type { JsonObject } from '@bewijskracht/domain';
import { canonicalJson } from '@bewijskracht/domain';
import { canonicalize } from './canonicalize.ts';
import { CLOSED_WORLD } from './document-loader.ts';
import type { World } from './document-loader.ts';

/**
 * What `eddsa-rdfc-2022` signs: SHA-256 of the canonical proof options, then SHA-256 of the canonical document (VC Data
 * Integrity EdDSA 1.0 §3.2). `document` comes without its proofs. Throws when a member has no meaning in the contexts:
 * no signature would cover it.
 */
export async function hashToSign(
  document: JsonObject,
  proofOptions: JsonObject,
  world: World = CLOSED_WORLD,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = await canonicalize(proofOptions, world);
  // A digest goes by way of another thread, which costs more than the hashing: this one while the document is written out.
  return joined(...(await Promise.all([sha256(options), hash(document, world)])));
}

/** What `eddsa-jcs-2022` signs: the same two hashes, over canonical JSON (RFC 8785) instead of canonical triples. */
export async function hashJsonToSign(document: JsonObject, proofOptions: JsonObject): Promise<Uint8Array<ArrayBuffer>> {
  return joined(...(await Promise.all([sha256(canonicalJson(proofOptions)), sha256(canonicalJson(document))])));
}

function joined(proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(proofHash.length + documentHash.length);
  both.set(proofHash);
  both.set(documentHash, proofHash.length);
  return both;
}

/** Whether every member has a meaning in the contexts; undefined when telling would cost too much. */
export async function hasMeaning(document: JsonObject, world: World): Promise<boolean | undefined> {
  try {
    await canonicalize(document, world);
    return true;
  } catch (error) {
    return isMeaningless(error) ? false : undefined;
  }
}

/** The JSON-LD processor names its own refusals; what the canonicaliser throws is about cost. */
export function isMeaningless(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('jsonld.');
}

async function hash(document: JsonObject, world: World): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(await canonicalize(document, world));
}

async function sha256(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
