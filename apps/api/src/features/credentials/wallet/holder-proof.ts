import type { JsonObject } from '@bewijskracht/domain';
import { didOf, idOf, isJsonObject, listOf } from '@bewijskracht/domain';
import { findJwk, resolveBareDid } from '@bewijskracht/verification';
import type { JWK } from 'jose';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { WalletRefusal } from './wallet-refusal.ts';

const TYPE = 'openid4vci-proof+jwt';
export const PROOF_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];
/** How far a wallet's clock may be off. */
const CLOCK_MS = 300_000;
/** A proof is a few hundred bytes. */
const MAX_PROOF = 8 * 1024;

/** The key a wallet showed to hold, in the forms the credentials name it by. */
export interface HolderKey {
  readonly did: string;
  readonly jwk: JWK;
  readonly thumbprint: string;
  readonly nonce: string;
}

/** What a proof must be about. */
export interface ProofQuestion {
  /** The issuer identifiers a proof may be addressed to. */
  readonly audiences: readonly string[];
  readonly at: Date;
  readonly isNonce: (nonce: string) => boolean;
}

/**
 * The key behind a proof of possession (OpenID4VCI 1.0 appendix F.1 and F.4). Throws `invalid_proof`, or `invalid_nonce`
 * when all is well but the nonce: then the wallet may ask for a new one.
 */
export async function readHolderProof(proof: string, { audiences, at, isNonce }: ProofQuestion): Promise<HolderKey> {
  const { did, jwk } = keyOf(headerOf(proof));
  const claims = await verifiedClaims(proof, jwk);
  const { aud, iat, nonce } = claims;
  if (typeof aud !== 'string' || !audiences.includes(aud)) throw refused('the proof is for another issuer');
  if (typeof iat !== 'number' || Math.abs(iat * 1000 - at.getTime()) > CLOCK_MS) throw refused('iat is not now');
  if (typeof nonce !== 'string' || !isNonce(nonce)) throw new WalletRefusal('invalid_nonce', 'ask for a new nonce');
  return { did, jwk, thumbprint: await calculateJwkThumbprint(jwk), nonce };
}

const refused = (description: string): WalletRefusal => new WalletRefusal('invalid_proof', description);

function headerOf(proof: string): JsonObject {
  if (proof.length > MAX_PROOF) throw refused('too large');
  try {
    return decodeProtectedHeader(proof) as JsonObject;
  } catch {
    throw refused('not a JWT');
  }
}

/** One key, named in one way: two would leave open which of them is meant. */
function keyOf(header: JsonObject): Pick<HolderKey, 'did' | 'jwk'> {
  const { typ, alg, kid, jwk, crit } = header;
  if (typ !== TYPE) throw refused(`typ is not ${TYPE}`);
  if (typeof alg !== 'string' || !PROOF_ALGORITHMS.includes(alg)) throw refused('alg is not offered');
  if (crit !== undefined || header['x5c'] !== undefined) throw refused('a header that is not understood');
  if ((kid === undefined) === (jwk === undefined)) throw refused('one of kid and jwk');
  const key = kid === undefined ? jwk : jwkOf(kid);
  if (!isJsonObject(key)) throw refused('no key that is known here: did:key, did:jwk or jwk');
  const open = publicPart(key);
  return { did: typeof kid === 'string' ? didOf(kid) : didJwk(open), jwk: open };
}

function jwkOf(kid: unknown): JsonObject | undefined {
  return typeof kid === 'string' ? (findHolderJwk(kid) as JsonObject | undefined) : undefined;
}

/** The key a wallet's DID is: by its own name, or by the DID alone, which has one. */
export function findHolderJwk(kid: string): JWK | undefined {
  const did = didOf(kid);
  const document = resolveBareDid(did);
  const only = idOf(listOf(document?.['authentication'])[0]);
  return document && findJwk(document, kid === did ? (only ?? '') : kid, 'authentication');
}

/** Only what makes the key; a private part means that somebody's secret is out, and such a key proves nothing. */
function publicPart({ kty, crv, x, y, d }: JsonObject): JWK {
  if (d !== undefined) throw refused('a private key');
  if (kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string') return { kty, crv, x };
  if (kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string') return { kty, crv, x, y };
  throw refused('Ed25519 and P-256 are known here');
}

const didJwk = (jwk: JWK): string => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;

async function verifiedClaims(proof: string, jwk: JWK): Promise<JsonObject> {
  try {
    const key = await importJWK(jwk, jwk.kty === 'EC' ? 'ES256' : 'EdDSA');
    const { payload } = await compactVerify(proof, key, { algorithms: PROOF_ALGORITHMS });
    return JSON.parse(new TextDecoder().decode(payload)) as JsonObject;
  } catch {
    throw refused('not signed with this key');
  }
}
