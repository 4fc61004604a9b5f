import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@bewijskracht/domain';
import { didOf, idOf, isJsonObject, listOf } from '@bewijskracht/domain';
import { isEnveloped, NO_SOURCES, openJwt, STRICT_RULES, verifyPresentation } from '@bewijskracht/verification';
import type { JWK, JWTVerifyOptions } from 'jose';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { findHolderJwk, PROOF_ALGORITHMS } from '../wallet/holder-proof.ts';
import type { PresentedForm } from './request-object.ts';
import type { Presented } from './wallet-answer.ts';

/** What a presentation must have been made for. */
export interface BindingQuestion {
  readonly clientId: string;
  readonly nonce: string;
  readonly at: Date;
}

/** How far a wallet's clock may be off, and how old what it signs may be. */
const CLOCK_SECONDS = 300;
const MAX_AGE_SECONDS = 900;

const READERS: Readonly<
  Record<PresentedForm, (presentation: Json, question: BindingQuestion) => Promise<string | undefined>>
> = { sdjwt: readSdJwt, jwt: readJwtPresentation, ldp: readLinkedData };

/**
 * The credential that a wallet shows, as the file it would be. Undefined when it isn't bound to a key, or whoever shows it
 * didn't sign with that key, for this question and for us. What the credential is worth is for the verification to say.
 */
export function readBoundCredential(
  { form, presentation }: Presented,
  question: BindingQuestion,
): Promise<string | undefined> {
  return READERS[form](presentation as Json, question);
}

/** An SD-JWT VC with a key binding over all that is shown (RFC 9901 §7.3). */
async function readSdJwt(presentation: Json, question: BindingQuestion): Promise<string | undefined> {
  const [, shown, binding] = /^(.*~)([^~]+)$/s.exec(typeof presentation === 'string' ? presentation : '') ?? [];
  if (shown === undefined || binding === undefined) return undefined;
  const { cnf } = (await openJwt(shown))?.claims ?? {};
  const jwk = isJsonObject(cnf) && isJsonObject(cnf['jwk']) ? (cnf['jwk'] as JWK) : undefined;
  const options = { typ: 'kb+jwt', maxTokenAge: MAX_AGE_SECONDS, requiredClaims: ['sd_hash'] };
  const claims = jwk && (await signedClaims(binding, { jwk, options, question }));
  const hash = createHash('sha256').update(shown).digest('base64url');
  return claims?.['sd_hash'] === hash ? shown : undefined;
}

/** A JWT presentation (OpenID4VP 1.0 appendix B.1.3.1), by the key that the credential is about. */
async function readJwtPresentation(presentation: Json, question: BindingQuestion): Promise<string | undefined> {
  if (typeof presentation !== 'string') return undefined;
  const shown = (await openJwt(presentation))?.document;
  const kid = shown && kidOf(presentation);
  const jwk = kid === undefined ? undefined : findHolderJwk(kid);
  const claims = jwk && (await signedClaims(presentation, { jwk, options: {}, question }));
  if (kid === undefined || claims === undefined) return undefined;
  const did = didOf(kid);
  if ([claims['iss'], idOf(shown?.['holder'])].some((who) => who !== undefined && who !== did)) return undefined;
  const [credential, ...others] = listOf(shown?.['verifiableCredential']);
  const token = tokenIn(credential);
  const about = token === undefined || others.length > 0 ? undefined : (await openJwt(token))?.document;
  return about !== undefined && isAbout(about, did) ? token : undefined;
}

/**
 * A presentation with Data Integrity (appendix B.1.3.2), by the key that the credential is about. Neither of them in an
 * envelope: only the token inside that is verified, and what stands beside it is anybody's word.
 */
async function readLinkedData(
  presentation: Json,
  { clientId: domain, nonce: challenge, at }: BindingQuestion,
): Promise<string | undefined> {
  if (!isJsonObject(presentation) || isEnveloped(presentation, 'EnvelopedVerifiablePresentation')) return undefined;
  const question = { sources: NO_SOURCES, at, rules: STRICT_RULES };
  const { steps } = await verifyPresentation(presentation, { challenge, domain }, question);
  const holder = idOf(presentation['holder']);
  const [credential, ...others] = listOf(presentation['verifiableCredential']);
  if (!steps.every(({ answer }) => answer === 'valid') || holder === undefined) return undefined;
  if (!isJsonObject(credential) || others.length > 0) return undefined;
  if (isEnveloped(credential, 'EnvelopedVerifiableCredential')) return undefined;
  return isAbout(credential, holder) ? JSON.stringify(credential) : undefined;
}

/** What the key signed for us and for this question; undefined when it didn't. */
async function signedClaims(
  token: string,
  { jwk, options, question }: { jwk: JWK; options: JWTVerifyOptions; question: BindingQuestion },
): Promise<JsonObject | undefined> {
  try {
    const key = await importJWK(jwk, jwk.kty === 'EC' ? 'ES256' : 'EdDSA');
    const { payload } = await jwtVerify(token, key, {
      ...options,
      algorithms: PROOF_ALGORITHMS,
      audience: question.clientId,
      currentDate: question.at,
      clockTolerance: CLOCK_SECONDS,
    });
    return payload['nonce'] === question.nonce ? (payload as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function kidOf(token: string): string | undefined {
  const { kid } = decodeProtectedHeader(token);
  return kid?.startsWith('did:') === true ? kid : undefined;
}

/** The token by itself, or in the envelope of VC 2.0 §4.12. */
function tokenIn(credential: Json | undefined): string | undefined {
  const text = idOf(credential);
  return text?.startsWith('data:') === true ? text.slice(text.indexOf(',') + 1) : text;
}

function isAbout(credential: JsonObject, did: string): boolean {
  const subjects = listOf(credential['credentialSubject']);
  return subjects.length === 1 && idOf(subjects[0]) === did;
}
