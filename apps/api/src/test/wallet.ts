import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { WalletOfferView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { Openid4vciClient, setGlobalConfig } from '@openid4vc/openid4vci';
import { clientAuthenticationAnonymous } from '@openid4vc/oauth2';
import type { CallbackContext } from '@openid4vc/oauth2';
import { CompactSign } from 'jose';
import type { JWK } from 'jose';
import { anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from './board.ts';
import type { TestBoard } from './board.ts';
import type { Agent } from './cases.ts';
import type { TestApp } from './database.ts';
import type { TestOrganisation } from './people.ts';

/** What the platform under test calls itself. */
export const PUBLIC_URL = 'http://localhost:3000';

/** Somebody with a deelcertificaat. */
export interface Holder {
  readonly agent: Agent;
  readonly paper: string;
}

/** Opens the door of the platform under test to software by others; answers where it stands. */
export async function listen({ app }: TestApp): Promise<string> {
  await app.listen(0, '127.0.0.1');
  setGlobalConfig({ allowInsecureUrls: true });
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** A candidate who was judged, and whose deelcertificaat is signed. */
export async function aHolder(test: TestApp, organisation: TestOrganisation, board: TestBoard): Promise<Holder> {
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const paper = await eventually(async () => {
    const { body } = await found.candidate.get('/api/deelcertificaten').expect(200);
    return (body as { deelcertificaten: { id: string; state: string }[] }).deelcertificaten.find(
      ({ state }) => state === 'issued',
    )?.id;
  });
  return { agent: found.candidate, paper };
}

/** A wallet by others (OpenWallet Foundation), with a key of its own. */
export interface TestWallet {
  readonly client: Openid4vciClient;
  readonly callbacks: Omit<CallbackContext, 'verifyJwt' | 'decryptJwe' | 'encryptJwe'>;
  readonly jwk: JWK;
  readonly alg: 'EdDSA' | 'ES256';
  readonly privateKey: KeyObject;
  readonly did: string;
}

export function aWallet(origin: string, curve: 'Ed25519' | 'P-256' = 'Ed25519'): TestWallet {
  const { privateKey, publicKey } =
    curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' }) as JWK;
  const alg = curve === 'Ed25519' ? 'EdDSA' : 'ES256';
  const callbacks: TestWallet['callbacks'] = {
    fetch: (url, init) => fetch(new URL(url as string | URL).href.replace(PUBLIC_URL, origin), init as RequestInit),
    hash: (data, name) => createHash(String(name).replace('-', '')).update(data).digest(),
    generateRandom: (bytes) => randomBytes(bytes),
    clientAuthentication: clientAuthenticationAnonymous(),
    signJwt: async (_signer, { header, payload }) => {
      const bytes = new TextEncoder().encode(JSON.stringify(payload));
      const jwt = await new CompactSign(bytes).setProtectedHeader({ ...header, alg } as never).sign(privateKey);
      return { jwt, signerJwk: jwk as never };
    },
  };
  const { kty, crv, x, y } = jwk;
  const open = y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  const did = `did:jwk:${Buffer.from(JSON.stringify(open)).toString('base64url')}`;
  return { client: new Openid4vciClient({ callbacks }), callbacks, jwk, alg, privateKey, did };
}

/** Everything a wallet does, from the offer to the copy. */
export async function receiveCopy(
  { agent, paper }: Holder,
  configuration: string,
  { client, jwk, alg }: TestWallet,
): Promise<JsonObject | string> {
  const offered = await agent.post(`/api/deelcertificaten/${paper}/wallet-offers`).expect(200);
  const { link, pin } = offered.body as WalletOfferView;
  const credentialOffer = await client.resolveCredentialOffer(link);
  const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
  const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    txCode: pin,
  });
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
  const { jwt } = await client.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId: configuration,
    nonce,
    signer: { method: 'jwk', publicJwk: jwk as never, alg },
  });
  const { credentialResponse } = await client.retrieveCredentials({
    issuerMetadata,
    credentialConfigurationId: configuration,
    accessToken: accessTokenResponse.access_token,
    proofs: { jwt: [jwt] },
  });
  const [first] = (credentialResponse as { credentials: { credential: JsonObject | string }[] }).credentials;
  return first!.credential;
}
