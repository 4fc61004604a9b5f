import { sign, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { decodeStatusBits, hashToSign } from '@bewijskracht/verification';
import { statusBitsOf } from '@bewijskracht/domain';
import { signCredential } from '../../../apps/api/src/features/credentials/sign-credential.ts';
import { makeStatusListCredential } from '../../../apps/api/src/features/credentials/status-list-credential.ts';
import {
  asJson,
  DECIDED_ON,
  ISSUER_DID,
  memorySigner,
  STATUS_LIST_URL,
} from '../../../apps/api/src/test/deelcertificaat.ts';
import { atLeast } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { interleave } from '../harness/measure.ts';

const GIVEN_OUT = 100_000;

/** A status list of 131,072 places with a hundred thousand papers on it, one in fifty revoked. */
export const statusList: Figure = {
  name: 'status-list',
  title: 'Publishing a status list with 100,000 entries, to packing its bits and one signature',
  async run({ quick }: Bench): Promise<readonly Result[]> {
    const revoked = Array.from({ length: GIVEN_OUT / 50 }, (_, index) => (index * 7919) % GIVEN_OUT);
    const bits = statusBitsOf(revoked);
    const signer = memorySigner();
    const make = (indexes: readonly number[]) =>
      signCredential(
        makeStatusListCredential({
          url: STATUS_LIST_URL,
          issuerDid: ISSUER_DID,
          bits: statusBitsOf(indexes),
          purpose: 'revocation',
          validFrom: DECIDED_ON,
        }),
        signer,
        DECIDED_ON,
      );
    const published = asJson(await make(revoked));
    const { proof: _proof, ...document } = published;
    const { privateKey } = generateKeyPairSync('ed25519');
    const encoded = (published['credentialSubject'] as { encodedList: string }).encodedList;
    const taken = await interleave(
      {
        raw: async () => {
          gzipSync(bits, { level: 9 });
          sign(null, await hashToSign(document, document), privateKey);
        },
        publish: () => make(revoked),
        empty: () => make([]),
        read: () => decodeStatusBits(encoded),
      },
      { rounds: quick ? 9 : 41, times: 3, warmUp: 5 },
    );
    return [
      {
        what: 'publish, to packing and signing',
        value: taken.publish.speed,
        unit: '×',
        target: atLeast(0.8),
        note: `${taken.publish.medianMs.toFixed(1)} ms; an empty list ${taken.empty.medianMs.toFixed(1)} ms; ${Math.round(JSON.stringify(published).length / 1024)} KB`,
      },
      { what: 'unpacking it to check one paper', value: taken.read.medianMs, unit: 'ms' },
    ];
  },
};
