import { createHash, createPublicKey, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import type { JsonObject } from '@bewijskracht/domain';
import { makeOpenBadge } from '@bewijskracht/domain';
import { checkSignature, documentLoader } from '@bewijskracht/verification';
import { JsonLdParser } from 'jsonld-streaming-parser';
import {
  asJson,
  DECIDED_ON,
  deelcertificaatFacts,
  didDocumentOf,
  ISSUER_DID,
  issuedDeelcertificaat,
  LATER,
  memorySigner,
} from '../../test/deelcertificaat.ts';
import { signCredential } from './sign-credential.ts';

const require = createRequire(import.meta.url);

test('what we sign, we recognise', async () => {
  const { credential, didDocument } = await issuedDeelcertificaat();
  expect((await checkSignature(credential, didDocument, LATER)).code).toBe('signatureMatches');
});

test('signing twice gives the same bytes', async () => {
  const signer = memorySigner();
  const credential = makeOpenBadge(deelcertificaatFacts());
  const first = await signCredential(credential, signer, DECIDED_ON);
  const second = await signCredential(credential, signer, DECIDED_ON);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

test('proofs stand in a list, as the strict schema of 1EdTech wants', async () => {
  const { credential } = await issuedDeelcertificaat();
  expect(Array.isArray(credential['proof'])).toBe(true);
});

test('one signs only as oneself', async () => {
  const stranger = memorySigner('did:web:elsewhere.example.org');
  await expect(signCredential(makeOpenBadge(deelcertificaatFacts()), stranger, DECIDED_ON)).rejects.toThrow(
    "can't sign for",
  );
});

test('a word without meaning in the contexts is never signed', async () => {
  const credential = { ...makeOpenBadge(deelcertificaatFacts()), bonus: 'not covered' };
  await expect(signCredential(credential, memorySigner(), DECIDED_ON)).rejects.toThrow('Safe mode');
});

test("the W3C editors' own library accepts our proof, and refuses it once changed", async () => {
  const { credential, signer, didDocument } = await issuedDeelcertificaat();
  expect(await digitalBazaarVerifies(credential, didDocument)).toBe(true);
  expect(await digitalBazaarVerifies({ ...credential, name: 'Diploma' }, didDocument)).toBe(false);
  expect(signer.keyId.startsWith(ISSUER_DID)).toBe(true);
});

test('we accept a proof that library made', async () => {
  const signer = memorySigner();
  const { issue } = await import('@digitalbazaar/vc');
  const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  const suite = new DataIntegrityProof({
    signer: { algorithm: 'Ed25519', id: signer.keyId, sign: ({ data }: { data: Uint8Array }) => signer.sign(data) },
    cryptosuite,
    date: DECIDED_ON.toISOString(),
  });
  const credential = asJson(makeOpenBadge(deelcertificaatFacts()));
  const issued = await issue({ credential, suite, documentLoader });
  expect((await checkSignature(issued as JsonObject, didDocumentOf(signer), LATER)).code).toBe('signatureMatches');
});

test('the signature is over hashes anyone can recompute from canonical N-Quads', async () => {
  const { credential, didDocument } = await issuedDeelcertificaat();
  const { proof, ...document } = credential;
  const [{ proofValue, ...options }] = proof as unknown as [Record<string, string>];
  const hash = async (input: object) =>
    createHash('sha256')
      .update(await canonicalQuads(input))
      .digest();
  const data = Buffer.concat([await hash({ ...options, '@context': document['@context'] }), await hash(document)]);
  expect(verify(null, data, keyOf(didDocument), plainBase58(proofValue?.slice(1) ?? ''))).toBe(true);
});

test('software of another house reads the same statements in it, and finds the signature right', async () => {
  const { credential, didDocument } = await issuedDeelcertificaat();
  const { proof, ...document } = credential;
  const [{ proofValue, ...options }] = proof as unknown as [Record<string, string>];
  const read = async (input: object): Promise<string> => canonical(await quadsByComunica(input));
  const statements = await read(document);
  expect(statements).toBe(await canonicalQuads(document));
  expect(statements.split('\n').length).toBeGreaterThan(100);
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const data = Buffer.concat([hash(await read({ ...options, '@context': document['@context'] })), hash(statements)]);
  expect(verify(null, data, keyOf(didDocument), plainBase58(proofValue?.slice(1) ?? ''))).toBe(true);
});

async function digitalBazaarVerifies(credential: JsonObject, didDocument: JsonObject): Promise<boolean> {
  const { verifyCredential } = await import('@digitalbazaar/vc');
  const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  const [method] = didDocument['verificationMethod'] as unknown as [{ id: string }];
  const controllerContext = 'https://www.w3.org/ns/did/v1';
  const known = new Map<string, object>([
    [ISSUER_DID, { ...didDocument, '@context': ['https://w3id.org/security/multikey/v1'] }],
    [method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
  ]);
  const { verified } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    now: LATER,
    checkStatus: () => ({ verified: true }),
    controller: { ...didDocument, '@context': controllerContext },
    documentLoader: (url: string) => {
      const document = known.get(url);
      return document === undefined ? documentLoader(url) : { contextUrl: null, documentUrl: url, document };
    },
  });
  return verified;
}

/** JSON-LD to a dataset and that canonicalised, each by its own library call, without our code between. */
async function canonicalQuads(input: object): Promise<string> {
  const jsonld = require('jsonld') as { toRDF(input: object, options: object): Promise<object> };
  return canonical(await jsonld.toRDF(input, { documentLoader, safe: true }));
}

function canonical(dataset: object): Promise<string> {
  const rdfCanonize = require('rdf-canonize') as { canonize(dataset: object, options: object): Promise<string> };
  return rdfCanonize.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
}

/**
 * By the parser of Comunica, which shares no code with the libraries of the W3C's editors. It streams, so what is said
 * twice it says twice; a dataset is a set.
 */
async function quadsByComunica(input: object): Promise<object[]> {
  const load = async (url: string) => (await documentLoader(url)).document as object;
  const parser = new JsonLdParser({ documentLoader: { load }, strictValues: true });
  parser.end(JSON.stringify(input));
  const quads = await parser.toArray();
  return [...new Map(quads.map((quad) => [JSON.stringify(quad), quad])).values()];
}

function keyOf(didDocument: JsonObject) {
  const [method] = didDocument['verificationMethod'] as unknown as [{ publicKeyMultibase: string }];
  const raw = plainBase58(method.publicKeyMultibase.slice(1)).subarray(2);
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}

function plainBase58(text: string): Buffer {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const number = [...text].reduce((sum, character) => sum * 58n + BigInt(alphabet.indexOf(character)), 0n);
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}
