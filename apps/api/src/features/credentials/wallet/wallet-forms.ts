import { CREDENTIAL_CONTEXTS } from '@bewijskracht/domain';
import { PROOF_ALGORITHMS } from './holder-proof.ts';

/** The forms in which a wallet gets the same deelcertificaat, by the name of their configuration. */
export const WALLET_FORMS = {
  'deelcertificaat-ldp': 'ldp_vc',
  'deelcertificaat-jwt': 'jwt_vc_json',
  'deelcertificaat-sdjwt': 'dc+sd-jwt',
} as const;
export type WalletConfiguration = keyof typeof WALLET_FORMS;
export type WalletForm = (typeof WALLET_FORMS)[WalletConfiguration];

const TYPES = ['VerifiableCredential', 'OpenBadgeCredential'];

/** Where issuers for wallets live; each organisation has its own below it. */
export const WALLET_PATH = '/oid4vci';
/** The kind of an SD-JWT VC; its metadata stand at this address. */
export const vctOf = (publicUrl: string): string => `${publicUrl}${WALLET_PATH}/types/deelcertificaat`;
/** The name by which wallets know an organisation; without one, the platform. */
export const walletIssuer = (publicUrl: string, slug?: string): string =>
  slug === undefined ? publicUrl : `${publicUrl}${WALLET_PATH}/${slug}`;

/** What a wallet reads first (OpenID4VCI 1.0 §12.2). */
export function makeIssuerMetadata(publicUrl: string, organisation?: { readonly slug: string; readonly name: string }) {
  const doors = `${publicUrl}${WALLET_PATH}`;
  const shared = {
    cryptographic_binding_methods_supported: ['did:key', 'did:jwk', 'jwk'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: PROOF_ALGORITHMS } },
    credential_metadata: {
      display: [
        { name: 'Deelcertificaat', locale: 'nl' },
        { name: 'Deelcertificaat (part certificate)', locale: 'en' },
      ],
    },
  };
  return {
    credential_issuer: walletIssuer(publicUrl, organisation?.slug),
    credential_endpoint: `${doors}/credential`,
    nonce_endpoint: `${doors}/nonce`,
    display: [{ name: organisation?.name ?? 'Bewijskracht' }],
    credential_configurations_supported: {
      'deelcertificaat-ldp': {
        format: 'ldp_vc',
        credential_definition: { '@context': [...CREDENTIAL_CONTEXTS], type: TYPES },
        credential_signing_alg_values_supported: ['eddsa-rdfc-2022'],
        ...shared,
      },
      'deelcertificaat-jwt': {
        format: 'jwt_vc_json',
        credential_definition: { type: TYPES },
        credential_signing_alg_values_supported: ['EdDSA'],
        ...shared,
      },
      'deelcertificaat-sdjwt': {
        format: 'dc+sd-jwt',
        vct: vctOf(publicUrl),
        credential_signing_alg_values_supported: ['EdDSA'],
        ...shared,
      },
    } satisfies Record<WalletConfiguration, object>,
  };
}

/** The other half: where a code becomes a token (RFC 8414). Each issuer is its own authorization server. */
export function makeServerMetadata(publicUrl: string, slug?: string) {
  const issuer = walletIssuer(publicUrl, slug);
  return {
    issuer,
    token_endpoint: `${publicUrl}${WALLET_PATH}/token`,
    grant_types_supported: [PRE_AUTHORIZED],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  };
}

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** What stands at the address of the kind (SD-JWT VC, type metadata). */
export function makeTypeMetadata(publicUrl: string) {
  return {
    vct: vctOf(publicUrl),
    name: 'Deelcertificaat',
    description: 'Somebody showed one leeruitkomst of a published framework, and a deciding body ratified it.',
    display: [
      { lang: 'nl', name: 'Deelcertificaat' },
      { lang: 'en', name: 'Deelcertificaat (part certificate)' },
    ],
  };
}
