import type { JsonObject } from '@bewijskracht/domain';
import { makeDidWeb } from '@bewijskracht/domain';
import { PROOF_ALGORITHMS } from '../wallet/holder-proof.ts';
import { vctOf } from '../wallet/wallet-forms.ts';

/** Where wallets read the question and leave their answer. */
export const PRESENTING_PATH = '/oid4vp';

/** The forms in which a wallet can show something, by the name of their query. */
export const PRESENTED_FORMS = ['sdjwt', 'jwt', 'ldp'] as const;
export type PresentedForm = (typeof PRESENTED_FORMS)[number];

/** A question to one wallet. `state` finds it back, `nonce` makes the answer good for nothing else. */
export interface WalletQuestion {
  readonly publicUrl: string;
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly state: string;
  readonly nonce: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** As whom an organisation asks (OpenID4VP 1.0 §5.9.3): by its own DID, whose key signs the question. */
export const clientIdOf = (publicUrl: string, slug: string): string =>
  `decentralized_identifier:${makeDidWeb(publicUrl, slug)}`;

/** The claims of the request object (OpenID4VP 1.0 §5.1): anything earned, in one of three forms. */
export function makeRequestObject({ publicUrl, organisation, ...question }: WalletQuestion): JsonObject {
  return {
    response_type: 'vp_token',
    response_mode: 'direct_post',
    response_uri: `${publicUrl}${PRESENTING_PATH}/responses`,
    client_id: clientIdOf(publicUrl, organisation.slug),
    aud: 'https://self-issued.me/v2',
    state: question.state,
    nonce: question.nonce,
    iat: seconds(question.at),
    exp: seconds(question.expiresAt),
    dcql_query: makeQuery(publicUrl),
    client_metadata: { client_name: organisation.name, vp_formats_supported: FORMATS },
  };
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

const FORMATS = {
  'dc+sd-jwt': { 'sd-jwt_alg_values': PROOF_ALGORITHMS, 'kb-jwt_alg_values': PROOF_ALGORITHMS },
  jwt_vc_json: { alg_values: PROOF_ALGORITHMS },
  ldp_vc: { proof_type_values: ['DataIntegrityProof'], cryptosuite_values: ['eddsa-rdfc-2022'] },
};

/** Wallets match types as they stand or expanded to their addresses (appendix B.1.1). */
const ANY_CREDENTIAL = {
  type_values: [['https://www.w3.org/2018/credentials#VerifiableCredential'], ['VerifiableCredential']],
};

/** One credential, in whichever form the wallet has it. An SD-JWT VC can only be asked for by its kind, and we know our own. */
function makeQuery(publicUrl: string): JsonObject {
  const formats: Readonly<Record<PresentedForm, JsonObject>> = {
    sdjwt: { format: 'dc+sd-jwt', meta: { vct_values: [vctOf(publicUrl)] } },
    jwt: { format: 'jwt_vc_json', meta: ANY_CREDENTIAL },
    ldp: { format: 'ldp_vc', meta: ANY_CREDENTIAL },
  };
  return {
    credentials: PRESENTED_FORMS.map((id) => ({ id, ...formats[id] })),
    credential_sets: [{ options: PRESENTED_FORMS.map((id) => [id]) }],
  };
}
