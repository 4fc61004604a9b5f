import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { idOf, listOf, verificationStep } from '@bewijskracht/domain';
import type { ProofQuestion } from './check-proof.ts';
import { findJwk, isRevokedKey } from './did-document.ts';
import { unknownContexts } from './document-loader.ts';
import { hasMeaning } from './hash-data.ts';
import type { OpenJwt } from './jwt.ts';
import { isSignedBy } from './jwt.ts';
import { exceedsLimits, hasPrototypeMember } from './limits.ts';

/** Whether `signer` signed the token, and for this question. Never throws on what the token holds. */
export async function checkToken(token: OpenJwt, question: ProofQuestion): Promise<VerificationStep> {
  const { signer, keys, purpose, rules } = question;
  if (exceedsLimits(token.claims)) return verificationStep('signatureTooCostly');
  if (hasPrototypeMember(token.claims)) return verificationStep('signatureLeavesGaps');
  const [unknown] = unknownContexts(token.document, rules.world);
  if (unknown !== undefined) return verificationStep('signatureContextUnknown', { context: unknown });
  const { alg } = token.header;
  if (alg === 'none') return verificationStep('signatureMissing');
  const refused = refuseClaims(token, question);
  if (refused !== undefined) return refused;
  if (keys === undefined) return verificationStep('signatureKeyUnavailable', { key: signer ?? '' });

  const name = keyName(token, keys, purpose);
  if (isRevokedKey(keys, name)) return verificationStep('signatureKeyRevoked', { key: name });
  const key = findJwk(keys, name, purpose);
  if (key === undefined) return verificationStep('signatureKeyForeign', { key: name });
  const matches = await isSignedBy(token, key);
  if (matches === undefined)
    return verificationStep('signatureKindUnsupported', typeof alg === 'string' ? { kind: alg } : {});
  if (!matches) return verificationStep('signatureDiffers');
  // The claims of an SD-JWT VC have no contexts to have a meaning in.
  if (token.form === 'dc+sd-jwt') return verificationStep('signatureMatches');
  const meaning = await hasMeaning(token.document, rules.world);
  if (meaning === undefined) return verificationStep('signatureTooCostly');
  return verificationStep(meaning ? 'signatureMatches' : 'signatureLeavesGaps');
}

/** What the claims beside the credential say: who, about whom, until when, and for whom. They may not contradict it. */
function refuseClaims({ claims, document }: OpenJwt, question: ProofQuestion): VerificationStep | undefined {
  const { iss, jti, sub, exp, nonce, aud } = claims;
  if (question.signer === undefined || (iss !== undefined && iss !== question.signer)) {
    return verificationStep('signatureKeyForeign');
  }
  if (jti !== undefined && document['id'] !== undefined && jti !== document['id']) {
    return verificationStep('signatureDiffers');
  }
  if (sub !== undefined && isAboutAnother(document, sub)) return verificationStep('signatureDiffers');
  if (exp !== undefined && !(typeof exp === 'number' && question.at.getTime() < exp * 1000)) {
    return verificationStep('signatureExpired');
  }
  if (question.challenge !== undefined && nonce !== question.challenge)
    return verificationStep('signatureOtherChallenge');
  if (question.domain !== undefined && !listOf(aud).includes(question.domain))
    return verificationStep('signatureOtherDomain');
  return undefined;
}

function isAboutAnother(document: JsonObject, sub: Json): boolean {
  const subjects = listOf(document['credentialSubject'])
    .map(idOf)
    .filter((id) => id !== undefined);
  return subjects.length > 0 && !subjects.some((id) => id === sub);
}

/** When a token holds, by its own clock (RFC 7519 §4.1.4, §4.1.5), in the words of a credential. */
export function datesOfToken({ claims }: OpenJwt): JsonObject {
  return { validFrom: momentOf(claims['nbf']), validUntil: momentOf(claims['exp']) };
}

/** Seconds as a moment; what is neither a number nor a moment stays as it is, and is not read as one. */
function momentOf(seconds: Json | undefined): Json | undefined {
  if (typeof seconds !== 'number') return seconds === undefined ? undefined : null;
  const moment = new Date(seconds * 1000);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** The verification method a token names: whole, by its fragment, or not at all where there is only one. */
function keyName({ header }: OpenJwt, keys: JsonObject, purpose: string): string {
  const did = idOf(keys) ?? '';
  const { kid } = header;
  if (typeof kid === 'string') return kid.startsWith('did:') ? kid : `${did}#${kid.replace(/^#/, '')}`;
  const listed: readonly Json[] = listOf(keys[purpose]);
  return listed.length === 1 && typeof listed[0] === 'string' ? listed[0] : '';
}
