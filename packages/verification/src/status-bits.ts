import { STATUS_LIST_ENTRIES } from '@bewijskracht/domain';
import { decodeBase64url } from './base64url.ts';
import { unpack } from './unpack.ts';

/** The most a list may unpack to: eight million entries. What is larger is meant to harm. */
const MAX_LIST_BYTES = 1024 * 1024;

/**
 * The bits of an encoded list (multibase `u`, gzip); undefined when it is damaged, unpacks to more than `maxBytes`, or is
 * too small to hide in. Unpacking stops at the limit, so that a bomb costs no more than an honest list.
 */
export async function decodeStatusBits(
  encoded: string,
  maxBytes: number = MAX_LIST_BYTES,
): Promise<Uint8Array | undefined> {
  const packed = encoded.startsWith('u') ? decodeBase64url(encoded.slice(1)) : undefined;
  if (packed === undefined) return undefined;
  const bits = await unpack(packed, 'gzip', maxBytes);
  return bits !== undefined && bits.length * 8 >= STATUS_LIST_ENTRIES ? bits : undefined;
}
