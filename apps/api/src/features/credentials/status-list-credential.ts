import { gzipSync } from 'node:zlib';

/** What a list says of its entries. */
export type StatusPurpose = 'revocation' | 'suspension';

/** Where the list stands that tells, of the entries of the list at `url`, which are off for a while only. */
export const suspensionListUrl = (url: string): string => `${url}/suspension`;

/** The unsigned Bitstring Status List credential of one list of one issuer (STANDARDS §4). */
export function makeStatusListCredential(list: {
  readonly url: string;
  readonly issuerDid: string;
  readonly bits: Uint8Array;
  readonly purpose: StatusPurpose;
  readonly validFrom: Date;
}) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: list.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuerDid,
    validFrom: `${list.validFrom.toISOString().slice(0, 19)}Z`,
    credentialSubject: {
      id: `${list.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList: encodeStatusBits(list.bits),
    },
  };
}

/** The bits, packed (gzip) and as multibase `u` (base64url). */
export function encodeStatusBits(bits: Uint8Array): string {
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}
