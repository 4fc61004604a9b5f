import type { JsonObject, ShapeFault } from '@bewijskracht/domain';
import { findShapeFaults, hasType, idOf, isJsonObject, listOf } from '@bewijskracht/domain';

const VC_1 = 'https://www.w3.org/2018/credentials/v1';

/** Departures of a credential that a suite wants signed: from VC 2.0, or from VC 1.1 where it says to be one. */
export function findSuiteFaults(credential: JsonObject): ShapeFault[] {
  const contexts = credential['@context'];
  if (!Array.isArray(contexts)) return [{ path: '@context', rule: 'context' }];
  const types = credential['type'];
  if (!Array.isArray(types) || !types.every((type) => typeof type === 'string'))
    return [{ path: 'type', rule: 'type' }];
  return findModelFaults(credential);
}

/** Departures from the data model that the credential says it follows. */
export function findModelFaults(credential: JsonObject): ShapeFault[] {
  return isVc1(credential) ? vc1Faults(credential) : findShapeFaults(credential);
}

/** Whether a credential is of the older data model, as the suite for issuers still sends. */
export const isVc1 = (credential: JsonObject): boolean => listOf(credential['@context'])[0] === VC_1;

function vc1Faults(credential: JsonObject): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const issuer = idOf(credential['issuer']);
  const subjects = listOf(credential['credentialSubject']);
  const isSubject = (subject: (typeof subjects)[number]) => isJsonObject(subject) && Object.keys(subject).length > 0;
  if (!hasType(credential, 'VerifiableCredential')) faults.push({ path: 'type', rule: 'type' });
  if (issuer === undefined || !URL.canParse(issuer)) faults.push({ path: 'issuer', rule: 'address' });
  if (subjects.length === 0 || !subjects.every(isSubject)) faults.push({ path: 'credentialSubject', rule: 'object' });
  return faults;
}
