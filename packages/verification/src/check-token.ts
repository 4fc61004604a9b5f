import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { idOf, listOf, verificationStep } from '@bewijskracht/domain';
import type { ProofQuestion } from './check-proof.ts';
import { findJwk } from './did-document.ts';
import { unknownContexts } from './document-loader.ts';
import { hasMeaning } from './hash-data.ts';
import type { OpenJwt } from './jwt.ts';
import { isSignedBy } from './jwt.ts';
import { exceedsLimits, hasPrototypeMember } from './limits.ts';

/** Whether `signer` signed the token, and for this question. Never throws on what the token holds. */
export async function checkToken(token: OpenJwt, question: ProofQuestion): Promise<VerificationStep> {
  const { signer, keys, purpose, rules } = question;
  if (exceedsLimits(token.document)) return verificationStep('signatureTooCostly');
  if (hasPrototypeMember(token.document)) return verificationStep('signatureLeavesGaps');
  const [unknown] = unknownContexts(token.document, rules.world);
  if (unknown !== undefined) return verificationStep('signatureContextUnknown', { context: unknown });
  const refused = refuseClaims(token, question);
  if (refused !== undefined) return refused;
  if (keys === undefined) return verificationStep('signatureKeyUnavailable', { key: signer ?? '' });

  const key = findJwk(keys, keyName(token, keys, purpose), purpose);
  if (key === undefined) return verificationStep('signatureKeyForeign');
  if (!(await isSignedBy(token, key))) return verificationStep('signatureDiffers');
  const meaning = await hasMeaning(token.document, rules.world);
  if (meaning === undefined) return verificationStep('signatureTooCostly');
  return verificationStep(meaning ? 'signatureMatches' : 'signatureLeavesGaps');
}

/** What the claims beside the credential say: who, until when, and for whom. They may not contradict it. */
function refuseClaims({ claims, document }: OpenJwt, question: ProofQuestion): VerificationStep | undefined {
  const { iss, jti, exp, nonce, aud } = claims;
  if (question.signer === undefined || (iss !== undefined && iss !== question.signer)) {
    return verificationStep('signatureKeyForeign');
  }
  if (jti !== undefined && document['id'] !== undefined && jti !== document['id']) {
    return verificationStep('signatureDiffers');
  }
  if (exp !== undefined && !(typeof exp === 'number' && question.at.getTime() < exp * 1000)) {
    return verificationStep('signatureExpired');
  }
  if (question.challenge !== undefined && nonce !== question.challenge)
    return verificationStep('signatureOtherChallenge');
  if (question.domain !== undefined && !listOf(aud).includes(question.domain))
    return verificationStep('signatureOtherDomain');
  return undefined;
}

/** The verification method a token names: whole, by its fragment, or not at all where there is only one. */
function keyName({ header }: OpenJwt, keys: JsonObject, purpose: string): string {
  const did = idOf(keys) ?? '';
  const { kid } = header;
  if (typeof kid === 'string') return kid.startsWith('did:') ? kid : `${did}#${kid.replace(/^#/, '')}`;
  const listed: readonly Json[] = listOf(keys[purpose]);
  return listed.length === 1 && typeof listed[0] === 'string' ? listed[0] : '';
}
