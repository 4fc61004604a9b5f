import type { JsonObject } from '@bewijskracht/domain';
import type { Signer } from './signer/signer.ts';

/** Signs in the compact form (RFC 7515); the key never leaves its signer, so no library can do it for us. */
export async function signJwt(header: JsonObject, claims: JsonObject, signer: Signer): Promise<string> {
  const encode = (part: JsonObject): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode({ ...header, alg: 'EdDSA', kid: signer.keyId })}.${encode(claims)}`;
  const signature = await signer.sign(new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
