import { gunzipSync, gzipSync } from 'node:zlib';
import { STATUS_LIST_ENTRIES } from '@bewijskracht/domain';

/** The most a list may unpack to: eight million entries. What is larger is meant to harm. */
const MAX_LIST_BYTES = 1024 * 1024;

/** The unsigned Bitstring Status List credential of one list of one issuer (STANDARDS §4). */
export function makeStatusListCredential(list: {
  readonly url: string;
  readonly issuerDid: string;
  readonly bits: Uint8Array;
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
      statusPurpose: 'revocation',
      encodedList: encodeStatusBits(list.bits),
    },
  };
}

/** The bits, packed (gzip) and as multibase `u` (base64url). */
export function encodeStatusBits(bits: Uint8Array): string {
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}

/** The bits of an encoded list; undefined when it is damaged, unpacks to more than `maxBytes`, or is too small. */
export function decodeStatusBits(encoded: string, maxBytes: number = MAX_LIST_BYTES): Uint8Array | undefined {
  if (!/^u[A-Za-z0-9_-]+$/.test(encoded)) return undefined;
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: maxBytes });
    return bits.length * 8 >= STATUS_LIST_ENTRIES ? bits : undefined;
  } catch {
    return undefined;
  }
}
