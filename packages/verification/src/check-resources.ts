import type { JsonObject, ShapeFault } from '@bewijskracht/domain';
import { isJsonObject, listOf } from '@bewijskracht/domain';
import { decodeBase58 } from './base58.ts';
import { decodeBase64url } from './base64url.ts';
import type { VerificationRules } from './rules.ts';

/**
 * What the resources that credentials relate to look like, by SHA-256 of the bytes their publishers serve (VC 2.0
 * appendix B). Copies in packages are written anew, so their bytes say nothing.
 */
const KNOWN: ReadonlyMap<unknown, string> = new Map([
  ['https://www.w3.org/ns/credentials/v2', '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734'],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    '3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84',
  ],
]);

/** The multihash header of a SHA-256. */
const SHA256_HEADER = [0x12, 0x20];

/** `known` when the resource itself contradicts the digest, and not only nobody could tell. */
export interface DigestFault extends ShapeFault {
  readonly known: boolean;
}

/** Related resources whose digest is not that of the resource, or of which nobody here can tell (VC 2.0 §5.3). */
export function findDigestFaults(credential: JsonObject, rules: VerificationRules): DigestFault[] {
  return listOf(credential['relatedResource']).flatMap((resource, index): DigestFault[] => {
    if (!isJsonObject(resource)) return [];
    const { id, digestSRI, digestMultibase } = resource;
    const known = KNOWN.get(id);
    const stated = [digestSRI, digestMultibase].filter((digest) => digest !== undefined);
    const isRight = stated.every(
      (digest) =>
        typeof digest === 'string' &&
        (rules.acceptedDigests.has(digest) || (known !== undefined && hexOf(digest) === known)),
    );
    return isRight ? [] : [{ path: `relatedResource[${index}]`, rule: 'digest', known: known !== undefined }];
  });
}

/** The SHA-256 that a digest states, in hexadecimal; undefined for other hashes and forms. */
function hexOf(digest: string): string | undefined {
  const bytes = bytesOf(digest);
  const isMultihash = bytes?.length === 34 && SHA256_HEADER.every((byte, index) => bytes[index] === byte);
  const hash = isMultihash ? bytes.subarray(SHA256_HEADER.length) : bytes;
  return hash?.length === 32 ? Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') : undefined;
}

function bytesOf(digest: string): Uint8Array | undefined {
  if (digest.startsWith('sha256-')) {
    return decodeBase64url(digest.slice('sha256-'.length).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  }
  if (digest.startsWith('u')) return decodeBase64url(digest.slice(1));
  return digest.startsWith('z') ? decodeBase58(digest.slice(1)) : undefined;
}
