import type { JsonObject } from '@bewijskracht/domain';
import { isJsonObject } from '@bewijskracht/domain';
import type { JWK } from 'jose';
import { compactVerify, errors, importJWK } from 'jose';
import { decodeBase64url } from './base64url.ts';
import { documentOfSdJwtVc, hidesTooMuch } from './sd-jwt-vc.ts';
import { openDisclosures } from './sd-jwt.ts';
import { parseStrictJson } from './strict-json.ts';

/** What a JSON Web Token around a credential or presentation says, before anybody checked who said it. */
export interface OpenJwt {
  /**
   * `vc+jwt` and the like (VC-JOSE-COSE 1.0 §3); `dc+sd-jwt` for an SD-JWT VC; `jwt` for the older form with the credential
   * in a claim, and for that of Open Badges 3.0 §8.2, whose claims are the badge.
   */
  readonly form: 'vc+jwt' | 'vp+jwt' | 'vc+sd-jwt' | 'vp+sd-jwt' | 'dc+sd-jwt' | 'jwt';
  readonly header: JsonObject;
  /** All claims, with those that were disclosed in their places. */
  readonly claims: JsonObject;
  /** The credential or presentation inside. */
  readonly document: JsonObject;
  /** The part that is signed. */
  readonly signed: string;
}

const FORMS = ['vc+jwt', 'vp+jwt', 'vc+sd-jwt', 'vp+sd-jwt', 'dc+sd-jwt'] as const;
/** Claims about the token, which stand beside the credential's own members. */
const TOKEN_CLAIMS = new Set(['iss', 'jti', 'sub', 'iat', 'exp', 'nbf', 'nonce', 'aud', 'cnf']);
/** The signatures that are checked; `none` and shared secrets are no signatures. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'RS256'];

/** Reads a token; undefined when it is none, is of another kind, or contradicts itself. Nothing is verified yet. */
export async function openJwt(token: string): Promise<OpenJwt | undefined> {
  const [signed = '', ...disclosures] = token.split('~');
  const parts = signed.split('.');
  if (parts.length !== 3) return undefined;
  const header = parse(parts[0]);
  const raw = parse(parts[1]);
  if (header === undefined || raw === undefined) return undefined;
  const form = formOf(header);
  if (form === undefined || disclosures.length > 0 !== form.endsWith('sd-jwt')) return undefined;
  const claims = form.endsWith('sd-jwt') ? await openDisclosures(raw, disclosures) : raw;
  const document = claims && documentIn(claims, form);
  if (claims === undefined || document === undefined) return undefined;
  if (form === 'dc+sd-jwt' && hidesTooMuch(raw, claims)) return undefined;
  return { form, header, claims, document, signed };
}

/**
 * Whether the key signed the token: only the signature, what the claims say is checked elsewhere. Undefined when nobody can
 * tell: the algorithm is no public-key signature that is known here, or this browser doesn't know it.
 */
export async function isSignedBy(token: OpenJwt, key: JWK): Promise<boolean | undefined> {
  const { alg } = token.header;
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg)) return undefined;
  try {
    await compactVerify(token.signed, await importJWK(key, alg), { algorithms: [alg] });
    return true;
  } catch (error) {
    // A key that doesn't go with the algorithm, or is none, didn't sign; everything else is the browser's.
    const isTold = error instanceof errors.JOSEError || (error as Error).name === 'DataError';
    return isTold ? false : undefined;
  }
}

function formOf(header: JsonObject): OpenJwt['form'] | undefined {
  const { typ, cty } = header;
  if (header['crit'] !== undefined || header['b64'] !== undefined) return undefined;
  const form = FORMS.find((candidate) => candidate === typ);
  if (form !== undefined) return cty === undefined || cty === form.slice(0, 2) ? form : undefined;
  return typ === undefined || typ === 'JWT' ? 'jwt' : undefined;
}

function documentIn(claims: JsonObject, form: OpenJwt['form']): JsonObject | undefined {
  const { vc, vp } = claims;
  if (form === 'dc+sd-jwt') return documentOfSdJwtVc(claims);
  if (form === 'jwt' && claims['@context'] === undefined) {
    const document = vc ?? vp;
    return isJsonObject(document) && (vc === undefined || vp === undefined) ? document : undefined;
  }
  // The claims are the credential itself: one inside it would be a second, unsaid one (VC-JOSE-COSE 1.0 §1.1.2.1).
  if (vc !== undefined || vp !== undefined) return undefined;
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !TOKEN_CLAIMS.has(name)));
}

function parse(part: string | undefined): JsonObject | undefined {
  const bytes = decodeBase64url(part ?? '');
  if (bytes === undefined) return undefined;
  try {
    const value = parseStrictJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isJsonObject(value as JsonObject) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
