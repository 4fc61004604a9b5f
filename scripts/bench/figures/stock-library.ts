import { sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
// Its own copy of jsonld, in a thread where nothing of ours has touched it.
import { documentLoader } from '../../../packages/verification/src/document-loader.ts';

/** What the thread of the stock library is given to work with. */
export interface StockWork {
  readonly credential: object;
  readonly signed: object;
  readonly didDocument: { readonly id: string; readonly verificationMethod: readonly { readonly id: string }[] };
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly at: Date;
}

const work = workerData as StockWork;
const [method] = work.didDocument.verificationMethod;
const known = new Map<string, object>([
  [work.didDocument.id, { ...work.didDocument, '@context': ['https://w3id.org/security/multikey/v1'] }],
  [method!.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
]);
const loader = (url: string): unknown => {
  const document = known.get(url);
  return document === undefined ? documentLoader(url) : { contextUrl: null, documentUrl: url, document };
};

const ACTS = {
  issue: () =>
    issue({
      credential: structuredClone(work.credential),
      suite: new DataIntegrityProof({
        signer: {
          algorithm: 'Ed25519',
          id: work.keyId,
          sign: ({ data }: { data: Uint8Array }) => Promise.resolve(sign(null, data, work.privateKey)),
        },
        cryptosuite,
        date: work.at.toISOString(),
      }),
      documentLoader: loader,
    }),
  verify: async () => {
    const { verified } = await verifyCredential({
      credential: work.signed,
      suite: new DataIntegrityProof({ cryptosuite }),
      now: work.at,
      checkStatus: () => ({ verified: true }),
      controller: { ...work.didDocument, '@context': 'https://www.w3.org/ns/did/v1' },
      documentLoader: loader,
    });
    if (!verified) throw new Error('the stock library refuses our credential');
  },
};

parentPort!.on('message', (act: keyof typeof ACTS) => {
  void ACTS[act]().then(
    () => parentPort!.postMessage({}),
    (error: unknown) => parentPort!.postMessage({ error: String(error) }),
  );
});
