import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { JsonObject } from '@bewijskracht/domain';
import { makeOpenBadge } from '@bewijskracht/domain';
import { checkSignature, decodeBase58, hashToSign } from '@bewijskracht/verification';
import { publicKeyToMultibase } from '../../../apps/api/src/features/credentials/ed25519.ts';
import { signCredential } from '../../../apps/api/src/features/credentials/sign-credential.ts';
import {
  asJson,
  DECIDED_ON,
  deelcertificaatFacts,
  didDocumentOf,
  ISSUER_DID,
  LATER,
} from '../../../apps/api/src/test/deelcertificaat.ts';
import { atLeast } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { interleave } from '../harness/measure.ts';
import type { Measured } from '../harness/measure.ts';
import type { StockWork } from './stock-library.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const publicKey = createPublicKey(privateKey);
const publicKeyMultibase = publicKeyToMultibase(publicKey);
const SIGNER = {
  keyId: `${ISSUER_DID}#${publicKeyMultibase}`,
  publicKeyMultibase,
  sign: (data: Uint8Array) => Promise.resolve(sign(null, data, privateKey)),
};

/** Signing and verifying one deelcertificaat: to the bare steps, and to the stock library on the same credential. */
export const issuing: Figure = {
  name: 'issuing',
  title: 'Signing and verifying a deelcertificaat (eddsa-rdfc-2022), one core',
  async run({ quick }: Bench): Promise<readonly Result[]> {
    const credential = asJson(makeOpenBadge(deelcertificaatFacts()));
    const signed = asJson(await signCredential(credential, SIGNER, DECIDED_ON));
    const didDocument = didDocumentOf(SIGNER);
    const stock = startStock({
      credential,
      signed,
      didDocument: didDocument as unknown as StockWork['didDocument'],
      keyId: SIGNER.keyId,
      privateKey,
      at: LATER,
    });
    const { proof, ...document } = signed;
    const [{ proofValue, ...options }] = proof as unknown as [JsonObject & { proofValue: string }];
    const proofOptions = { '@context': document['@context']!, ...options };
    const signature = decodeBase58(proofValue.slice(1))!;
    const pace = { rounds: quick ? 9 : 41, times: 10, warmUp: 30 };
    const issued = await interleave(
      {
        raw: async () => sign(null, await hashToSign(document, proofOptions), privateKey),
        ours: () => signCredential(credential, SIGNER, DECIDED_ON),
        stock: () => stock.ask('issue'),
      },
      pace,
    );
    const checked = await interleave(
      {
        raw: async () => verify(null, await hashToSign(document, proofOptions), publicKey, signature),
        ours: () => checkSignature(signed, didDocument, LATER),
        stock: () => stock.ask('verify'),
      },
      pace,
    );
    await stock.end();
    return [...resultsOf('issue', issued), ...resultsOf('verify', checked)];
  },
};

function resultsOf(act: string, { raw, ours, stock }: Readonly<Record<'raw' | 'ours' | 'stock', Measured>>): Result[] {
  const rate = (each: Measured): string => `${Math.round(1000 / each.medianMs)}/s`;
  return [
    {
      what: `${act}, to canonicalise-and-${act === 'issue' ? 'sign' : 'verify'}`,
      value: ours.speed,
      unit: '×',
      target: atLeast(0.8),
      note: `${rate(ours)} to ${rate(raw)}; when quiet ${Math.round(1000 / ours.quietMs)}/s`,
    },
    {
      what: `${act}, to the stock library`,
      value: ours.speed / stock.speed,
      unit: '×',
      target: atLeast(3),
      note: `@digitalbazaar/vc ${rate(stock)}; when quiet ${Math.round(1000 / stock.quietMs)}/s`,
    },
  ];
}

function startStock(workerData: StockWork): { ask(act: 'issue' | 'verify'): Promise<void>; end(): Promise<number> } {
  const worker = new Worker(new URL('stock-library.ts', import.meta.url), { workerData });
  return {
    ask: (act) =>
      new Promise((resolve, reject) => {
        worker.once('message', ({ error }: { error?: string }) =>
          error === undefined ? resolve() : reject(new Error(error)),
        );
        worker.postMessage(act);
      }),
    end: () => worker.terminate(),
  };
}
