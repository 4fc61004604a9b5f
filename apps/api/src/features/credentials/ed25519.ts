import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { decodeBase58, encodeBase58 } from './base58.ts';

/** The multicodec that marks an Ed25519 public key (Multikey, VC Data Integrity 1.0 §2.2.2). */
const ED25519_PREFIX = [0xed, 0x01] as const;
const KEY_BYTES = 32;

/** An Ed25519 public key as Multikey writes it: `z6Mk…`. Throws a plain Error for another kind of key. */
export function publicKeyToMultibase(key: KeyObject): string {
  const { x, crv } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new Error('not an Ed25519 key');
  return `z${encodeBase58(Uint8Array.from([...ED25519_PREFIX, ...Buffer.from(x, 'base64url')]))}`;
}

/** The public key in a Multikey text, or undefined when it is no Ed25519 key. */
export function publicKeyFromMultibase(text: string): KeyObject | undefined {
  if (!text.startsWith('z')) return undefined;
  const bytes = decodeBase58(text.slice(1));
  if (bytes?.length !== ED25519_PREFIX.length + KEY_BYTES) return undefined;
  if (bytes[0] !== ED25519_PREFIX[0] || bytes[1] !== ED25519_PREFIX[1]) return undefined;
  const x = Buffer.from(bytes.subarray(ED25519_PREFIX.length)).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
