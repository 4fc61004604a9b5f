import type { JsonObject } from '@bewijskracht/domain';
import { didOf, hasType, idOf, isJsonObject, listOf } from '@bewijskracht/domain';
import type { JWK } from 'jose';
import { decodeBase64url } from './base64url.ts';
import { decodeMultikey } from './multikey.ts';
import type { PublicKey } from './multikey.ts';
import { toJwk } from './public-jwk.ts';
import { parseStrictJson } from './strict-json.ts';

const ED25519_BYTES = 32;

/** A key an organisation signs or has signed with; its fragment is what follows `#` in the verification method. */
export interface IssuerKey {
  readonly fragment: string;
  readonly publicKeyMultibase: string;
  /** Since when somebody else may sign with it (dateTimeStamp); absent as long as the key is the organisation's alone. */
  readonly revoked?: string;
}

/**
 * The DID document of an organisation. A key stays listed for as long as papers signed with it live, also when it
 * signs no more: retiring a key must not make honest papers false (STANDARDS §2.8). A key that was lost stays listed with
 * `revoked` and may assert nothing any more: every verifier that follows Controlled Identifiers §3.3 refuses it then.
 */
export function makeDidDocument(did: string, keys: readonly IssuerKey[]) {
  const ids = keys.filter((key) => key.revoked === undefined).map((key) => `${did}#${key.fragment}`);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: `${did}#${key.fragment}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.publicKeyMultibase,
      ...(key.revoked === undefined ? {} : { revoked: key.revoked }),
    })),
    assertionMethod: ids,
  };
}

/** The document a did:key stands for, computed; undefined when it holds no key that we know. */
export function resolveDidKey(did: string): JsonObject | undefined {
  const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did)?.[1];
  if (multibase === undefined || decodeMultikey(multibase) === undefined) return undefined;
  const document = makeDidDocument(did, [{ fragment: multibase, publicKeyMultibase: multibase }]);
  return { ...document, authentication: document.assertionMethod };
}

/**
 * The document of a DID that is nothing but a key: did:key and did:jwk. Undefined for every other, for keys that we don't
 * know, and for one whose private part stands in it.
 */
export function resolveBareDid(did: string): JsonObject | undefined {
  return resolveDidKey(did) ?? resolveDidJwk(did);
}

function resolveDidJwk(did: string): JsonObject | undefined {
  const bytes = did.startsWith('did:jwk:') ? decodeBase64url(did.slice('did:jwk:'.length)) : undefined;
  const jwk = bytes && (parseStrictJson(new TextDecoder().decode(bytes)) as JsonObject | undefined);
  if (!isJsonObject(jwk) || jwk['d'] !== undefined) return undefined;
  if (jwk['crv'] !== 'Ed25519' && jwk['crv'] !== 'P-256') return undefined;
  const id = `${did}#0`;
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk };
  return { id: did, verificationMethod: [method], assertionMethod: [id], authentication: [id] };
}

/** What a key may be used for: to issue with, or to show that one is who one says. */
export type KeyPurpose = 'assertionMethod' | 'authentication';

/**
 * The public key of a verification method, when the document of the method's own DID says it may be used for this.
 * `undefined` when the document is another's, does not list the method for it, or holds no key that we know.
 */
export function findKey(document: JsonObject, verificationMethod: string, purpose: KeyPurpose): PublicKey | undefined {
  const method = findMethod(document, verificationMethod, purpose);
  return method && keyOf(method);
}

/** The same key as a JSON Web Key, of any curve that JOSE knows; never with its private part. */
export function findJwk(document: JsonObject, verificationMethod: string, purpose: KeyPurpose): JWK | undefined {
  const method = findMethod(document, verificationMethod, purpose);
  const jwk = method?.['publicKeyJwk'];
  if (method === undefined || !isJsonObject(jwk)) {
    const key = method && keyOf(method);
    return key && toJwk(key);
  }
  const { d: _private, ...open } = jwk;
  return open as JWK;
}

/** Whether the document says that this key was taken back: since when doesn't matter, a thief dates as he likes. */
export function isRevokedKey(document: JsonObject, verificationMethod: string): boolean {
  const did = didOf(verificationMethod);
  return listOf(document['verificationMethod'])
    .filter(isJsonObject)
    .some((method) => absolute(idOf(method), did) === verificationMethod && method['revoked'] !== undefined);
}

function findMethod(document: JsonObject, verificationMethod: string, purpose: KeyPurpose): JsonObject | undefined {
  const did = didOf(verificationMethod);
  if (document['id'] !== did || isRevokedKey(document, verificationMethod)) return undefined;
  const isMethod = (entry: unknown): boolean => absolute(idOf(entry as JsonObject), did) === verificationMethod;
  const listed = listOf(document[purpose]).find(isMethod);
  if (listed === undefined) return undefined;
  const method = isJsonObject(listed)
    ? listed
    : listOf(document['verificationMethod']).filter(isJsonObject).find(isMethod);
  return method?.['controller'] === did ? method : undefined;
}

function absolute(id: string | undefined, did: string): string | undefined {
  return id?.startsWith('#') ? did + id : id;
}

function keyOf(method: JsonObject): PublicKey | undefined {
  const multibase = method['publicKeyMultibase'];
  if (typeof multibase === 'string') return decodeMultikey(multibase);
  const jwk = method['publicKeyJwk'];
  if (!hasType(method, 'JsonWebKey') && !hasType(method, 'JsonWebKey2020')) return undefined;
  if (!isJsonObject(jwk) || jwk['crv'] !== 'Ed25519' || typeof jwk['x'] !== 'string') return undefined;
  const bytes = decodeBase64url(jwk['x']);
  return bytes?.length === ED25519_BYTES ? { curve: 'Ed25519', bytes } : undefined;
}
