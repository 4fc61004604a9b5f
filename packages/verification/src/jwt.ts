import type { JsonObject } from '@bewijskracht/domain';
import { isJsonObject } from '@bewijskracht/domain';
import type { JWK } from 'jose';
import { compactVerify, importJWK } from 'jose';
import { decodeBase64url } from './base64url.ts';
import { openDisclosures } from './sd-jwt.ts';

/** What a JSON Web Token around a credential or presentation says, before anybody checked who said it. */
export interface OpenJwt {
  /** `vc+jwt` and the like (VC-JOSE-COSE 1.0 §3), or `jwt` for the older form with the credential in a claim. */
  readonly form: 'vc+jwt' | 'vp+jwt' | 'vc+sd-jwt' | 'vp+sd-jwt' | 'jwt';
  readonly header: JsonObject;
  /** All claims, with those that were disclosed in their places. */
  readonly claims: JsonObject;
  /** The credential or presentation inside. */
  readonly document: JsonObject;
  /** The part that is signed. */
  readonly signed: string;
}

const FORMS = ['vc+jwt', 'vp+jwt', 'vc+sd-jwt', 'vp+sd-jwt'] as const;
/** Claims about the token, which stand beside the credential's own members. */
const TOKEN_CLAIMS = new Set(['iss', 'jti', 'sub', 'iat', 'exp', 'nbf', 'nonce', 'aud', 'cnf']);
/** The signatures that are checked; `none` and shared secrets are no signatures. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512'];

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
  return { form, header, claims, document, signed };
}

/** Whether the key signed the token. False too for every algorithm that is no public-key signature. */
export async function isSignedBy(token: OpenJwt, key: JWK): Promise<boolean> {
  try {
    // Only the signature: what the claims say of time is said, and checked, in the credential's own words.
    const { alg } = token.header;
    if (typeof alg !== 'string') return false;
    await compactVerify(token.signed, await importJWK(key, alg), { algorithms: ALGORITHMS });
    return true;
  } catch {
    return false;
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
  if (form === 'jwt') {
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
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isJsonObject(value as JsonObject) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
