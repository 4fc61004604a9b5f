import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { decodeMultikey, encodeMultikey } from '@bewijskracht/verification';

/** An Ed25519 public key as Multikey writes it: `z6Mk…`. Throws a plain Error for another kind of key. */
export function publicKeyToMultibase(key: KeyObject): string {
  const { x, crv } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new Error('not an Ed25519 key');
  return encodeMultikey({ curve: 'Ed25519', bytes: Uint8Array.from(Buffer.from(x, 'base64url')) });
}

/** The public key in a Multikey text, or undefined when it is no Ed25519 key. */
export function publicKeyFromMultibase(text: string): KeyObject | undefined {
  const key = decodeMultikey(text);
  if (key?.curve !== 'Ed25519') return undefined;
  const x = Buffer.from(key.bytes).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
