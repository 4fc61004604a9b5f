import type { JsonObject } from '@bewijskracht/domain';
import type { JWK } from 'jose';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { VerificationSources } from '../sources.ts';

/** An issuer elsewhere, and what it issued: for tests. */
export const ISSUER = 'did:web:uitgever.example.org';
export const NOW = new Date('2026-11-22T12:00:00Z');
export const SAMPLE: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://uitgever.example.org/papieren/1',
  type: ['VerifiableCredential'],
  issuer: ISSUER,
  name: 'Wijkwerk',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:example:houder' },
};

export interface TestIssuer {
  readonly alg: 'EdDSA' | 'ES256' | 'RS256';
  readonly kid: string;
  readonly jwk: JWK;
  readonly privateKey: Parameters<CompactSign['sign']>[0];
}

export async function makeIssuer(alg: TestIssuer['alg'] = 'EdDSA', did: string = ISSUER): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid: `${did}#${alg}`, jwk: await exportJWK(publicKey), privateKey };
}

/** Signed with the issuer's key; `header` replaces what a test is about, also `kid` and `alg`. */
export function jwtOf(issuer: TestIssuer, claims: object, header: object = { typ: 'vc+jwt' }): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: issuer.alg, kid: issuer.kid, ...header })
    .sign(issuer.privateKey);
}

/** The issuer's DID document, as the web would give it. */
export function documentOf(...issuers: readonly TestIssuer[]): JsonObject {
  return {
    id: ISSUER,
    verificationMethod: issuers.map(({ kid, jwk }) => ({
      id: kid,
      type: 'JsonWebKey',
      controller: ISSUER,
      publicKeyJwk: { ...jwk } as JsonObject,
    })),
    assertionMethod: issuers.map(({ kid }) => kid),
  };
}

/** Sources that know this issuer, and write down everything they are asked for. */
export function sourcesOf(document: JsonObject): VerificationSources & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolveIssuer: (did) => {
      asked.push(did);
      return Promise.resolve(did === document['id'] ? { document, source: 'web' } : undefined);
    },
    resolveStatusList: (url) => {
      asked.push(url);
      return Promise.resolve(undefined);
    },
  };
}
