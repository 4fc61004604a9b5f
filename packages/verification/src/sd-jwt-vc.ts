import type { JsonObject, ShapeFault } from '@bewijskracht/domain';
import { isAddress, listOf } from '@bewijskracht/domain';

/** Claims that an issuer may not let a holder leave out (SD-JWT VC §3.2.2.2). */
const NEVER_HIDDEN = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'];
/** Claims about the token, and what stands in the document under another name. */
const TOKEN_CLAIMS = new Set(['iss', 'jti', 'sub', 'iat', 'exp', 'nbf', 'nonce', 'aud', 'cnf', 'vct', 'status']);

/** Whether a claim was disclosed that must stand in the open: then a holder could have left out when the credential ends. */
export function hidesTooMuch(signed: JsonObject, opened: JsonObject): boolean {
  return NEVER_HIDDEN.some((name) => opened[name] !== undefined && signed[name] === undefined);
}

/**
 * What an SD-JWT VC says, under the names that a credential has. It has no contexts: its claims mean what its kind says.
 * The status of the IETF's own lists stands beside a Bitstring entry, so that whoever can't follow it says so.
 */
export function documentOfSdJwtVc(claims: JsonObject): JsonObject {
  const own = Object.fromEntries(Object.entries(claims).filter(([name]) => !TOKEN_CLAIMS.has(name)));
  const { iss, jti, status } = claims;
  const statuses = [...listOf(own['credentialStatus']), ...listOf(status)];
  return {
    ...own,
    id: own['id'] ?? jti,
    issuer: own['issuer'] ?? iss,
    ...(statuses.length === 0 ? {} : { credentialStatus: statuses }),
  };
}

/** Where the claims depart from SD-JWT VC §3.2.2.2. An issuer that is known by a certificate only has no address. */
export function findSdJwtVcFaults({ vct, iss }: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  if (typeof vct !== 'string' || vct === '') faults.push({ path: 'vct', rule: 'required' });
  if (!isAddress(iss)) faults.push({ path: 'iss', rule: 'address' });
  return faults;
}
