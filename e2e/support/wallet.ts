import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { WalletOfferView } from '@bewijskracht/contracts';
import type { ApiClient } from '../../apps/api/src/seed/api-client.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** A wallet on somebody's phone: one key, and what an issuer gives for it. */
export class Wallet {
  private readonly privateKey: KeyObject;
  private readonly jwk: object;

  constructor(private readonly base: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.privateKey = privateKey;
    const { kty, crv, x } = publicKey.export({ format: 'jwk' });
    this.jwk = { kty, crv, x };
  }

  /** Takes the holder's paper over as a token, from the offer to the copy. */
  async receive(holder: ApiClient, paper: string, configuration: string): Promise<string> {
    const { link, pin } = await holder.post<WalletOfferView>(`/api/deelcertificaten/${paper}/wallet-offers`);
    const offer = JSON.parse(new URL(link).searchParams.get('credential_offer')!) as {
      credential_issuer: string;
      grants: Record<string, { 'pre-authorized_code': string }>;
    };
    const code = offer.grants[GRANT]!['pre-authorized_code'];
    const grant = new URLSearchParams({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin });
    const { access_token: token } = await this.post<{ access_token: string }>('/oid4vci/token', grant);
    const { c_nonce: nonce } = await this.post<{ c_nonce: string }>('/oid4vci/nonce', {});
    const claims = { aud: offer.credential_issuer, iat: Math.floor(Date.now() / 1000), nonce };
    const proof = this.sign({ typ: 'openid4vci-proof+jwt', jwk: this.jwk }, claims);
    const asked = { credential_configuration_id: configuration, proofs: { jwt: [proof] } };
    const given = await this.post<{ credentials: { credential: string }[] }>('/oid4vci/credential', asked, token);
    return given.credentials[0]!.credential;
  }

  /** Shows a token to whoever asks with this link (OpenID4VP 1.0): reads the question, and answers it. */
  async show(link: string, credential: string): Promise<void> {
    const { nonce, state, clientId } = await this.read(link);
    const context = ['https://www.w3.org/ns/credentials/v2'];
    const vp = { '@context': context, type: ['VerifiablePresentation'], verifiableCredential: [credential] };
    const claims = { iss: this.did, aud: clientId, nonce, vp };
    const presentation = this.sign({ typ: 'JWT', kid: `${this.did}#0` }, claims);
    await this.post('/oid4vp/responses', new URLSearchParams({ state, vp_token: `{"jwt":["${presentation}"]}` }));
  }

  /** Tells whoever asks with this link that nothing is shown. */
  async decline(link: string): Promise<void> {
    const { state } = await this.read(link);
    await this.post('/oid4vp/responses', new URLSearchParams({ state, error: 'access_denied' }));
  }

  private async read(link: string): Promise<{ nonce: string; state: string; clientId: string }> {
    const answer = await fetch(new URL(link).searchParams.get('request_uri')!);
    const [, claims = ''] = (await answer.text()).split('.');
    const asked = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, string>;
    return { nonce: asked['nonce']!, state: asked['state']!, clientId: asked['client_id']! };
  }

  /** As issuers name the key. */
  private get did(): string {
    return `did:jwk:${Buffer.from(JSON.stringify(this.jwk)).toString('base64url')}`;
  }

  /** A token by the wallet's key. */
  private sign(header: object, claims: object): string {
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode({ alg: 'EdDSA', ...header })}.${encode(claims)}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.privateKey).toString('base64url')}`;
  }

  private async post<Answer>(path: string, body: object, token?: string): Promise<Answer> {
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(`${this.base}${path}`, {
      method: 'POST',
      headers: {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
