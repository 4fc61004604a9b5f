import type { Json, JsonObject, VerificationFinding } from '@bewijskracht/domain';
import { isJsonObject, makeOpenBadge } from '@bewijskracht/domain';
import type { VerificationSources } from '@bewijskracht/verification';
import { NO_SOURCES, verifyCredential } from '@bewijskracht/verification';
import {
  asJson,
  DECIDED_ON,
  deelcertificaatFacts,
  didDocumentOf,
  issuedDeelcertificaat,
  LATER,
  memorySigner,
  registered,
  signedStatusList,
} from '../../test/deelcertificaat.ts';
import { signCredential } from './sign-credential.ts';

const sample = await issuedDeelcertificaat();
const sources = registered(sample.didDocument, sample.statusList);

async function findings(credential: JsonObject, from: VerificationSources = sources, at = LATER) {
  const { conclusion, steps } = await verifyCredential(credential, from, at);
  return { conclusion, codes: steps.map((step) => step.code) };
}

test('a paper from the register is valid on every check', async () => {
  expect(await findings(sample.credential)).toEqual({
    conclusion: 'valid',
    codes: [
      'signatureMatches',
      'issuerRegistered',
      'statusClear',
      'datesCurrent',
      'schemaFollowed',
      'frameworkPublished',
    ],
  });
});

test('tells what the paper says', async () => {
  const { credential } = await verifyCredential(sample.credential, sources, LATER);
  expect(credential).toMatchObject({ registerNumber: 'HV-2026-0001', assessors: 2, demonstration: true });
});

/** Every place in a document where a value stands, as a path of members. */
function leaves(value: Json | undefined, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, index) => leaves(item, [...path, index]));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([member, item]) => leaves(item, [...path, member]));
  return [path];
}

function changedAt(document: JsonObject, path: readonly (string | number)[]): JsonObject {
  const copy = structuredClone(document);
  const [last, ...above] = path.toReversed();
  const parent = above.toReversed().reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  const holder = parent as Record<string, unknown>;
  const before = holder[last ?? ''];
  if (typeof before === 'boolean') holder[last ?? ''] = !before;
  else if (typeof before === 'number') holder[last ?? ''] = before + 1;
  else holder[last ?? ''] = `${String(before)}x`;
  return copy;
}

test('no value on the paper can be changed unseen', async () => {
  const paths = leaves(sample.credential);
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const { conclusion } = await findings(changedAt(sample.credential, path));
    expect([path.join('.'), conclusion]).not.toEqual([path.join('.'), 'valid']);
  }
});

test.each<[string, JsonObject]>([
  ['another name', { name: 'Diploma' }],
  ['a later day', { awardedDate: '2027-01-01T00:00:00Z' }],
  ['no status any more', { credentialStatus: undefined }],
  ['a member that was not there', { validUntil: '2099-01-01T00:00:00Z' }],
])('with %s the paper is tampered with', async (_what, change) => {
  const { conclusion } = await findings(asJson({ ...sample.credential, ...change }));
  expect(conclusion).toBe('tampered');
});

test('a member the contexts do not know is not covered by any signature', async () => {
  const { codes, conclusion } = await findings({ ...sample.credential, honours: 'cum laude' });
  expect([codes[0], conclusion]).toEqual(['signatureLeavesGaps', 'tampered']);
});

test('words given another meaning inside the file are not read', async () => {
  const context = [...(sample.credential['@context'] as readonly Json[]), { honours: 'https://example.org/honours' }];
  const { codes, conclusion } = await findings({ ...sample.credential, '@context': context, honours: 'cum laude' });
  expect([codes[0], conclusion]).toEqual(['signatureContextUnknown', 'undecided']);
});

test('without a proof it is unsigned', async () => {
  const { proof: _proof, ...unsigned } = sample.credential;
  expect((await findings(unsigned)).conclusion).toBe('unsigned');
});

test.each<[string, JsonObject, VerificationFinding]>([
  ['another kind of proof', { cryptosuite: 'ecdsa-rdfc-2019' }, 'signatureKindUnsupported'],
  ['an earlier proof that is not there', { previousProof: 'urn:uuid:1' }, 'signatureDiffers'],
  ['another purpose', { proofPurpose: 'authentication' }, 'signatureKeyForeign'],
  ['a key of another', { verificationMethod: 'did:web:elsewhere.example.org#k' }, 'signatureKeyForeign'],
  ['a key that is not listed', { verificationMethod: `${sample.signer.keyId}x` }, 'signatureKeyForeign'],
  ['a last day that passed', { expires: '2026-11-21T00:00:00Z' }, 'signatureExpired'],
  ['a damaged signature', { proofValue: 'z1111' }, 'signatureDiffers'],
  ['a signature in another alphabet', { proofValue: 'u1111' }, 'signatureDiffers'],
])('a proof with %s is seen for what it is', async (_what, change, code) => {
  const [proof] = sample.credential['proof'] as readonly JsonObject[];
  const { codes } = await findings({ ...sample.credential, proof: [{ ...proof, ...change }] });
  expect(codes[0]).toBe(code);
});

test('every proof must hold, not just one', async () => {
  const [proof] = sample.credential['proof'] as readonly JsonObject[];
  const other = { ...proof, created: '2026-11-20T14:30:01Z' };
  const { conclusion } = await findings({ ...sample.credential, proof: [proof ?? {}, other] });
  expect(conclusion).toBe('tampered');
});

test('somebody else who signs in the name of the issuer is found out', async () => {
  const forger = memorySigner();
  const forged = asJson(await signCredential(makeOpenBadge(deelcertificaatFacts()), forger, DECIDED_ON));
  const { codes, conclusion } = await findings(forged);
  expect([codes[0], conclusion]).toEqual(['signatureKeyForeign', 'tampered']);
});

test('a retired key that stays listed keeps its papers good', async () => {
  const withNewKey = registered(didDocumentOf(memorySigner(), sample.signer), sample.statusList);
  expect((await findings(sample.credential, withNewKey)).conclusion).toBe('valid');
});

test('an issuer nobody can find is unknown, not false', async () => {
  expect(await findings(sample.credential, NO_SOURCES)).toEqual({
    conclusion: 'unknownIssuer',
    codes: [
      'signatureKeyUnavailable',
      'issuerUnreachable',
      'statusUnreachable',
      'datesCurrent',
      'schemaFollowed',
      'frameworkUnreachable',
    ],
  });
});

test('a did:key proves one key, not who holds it', async () => {
  const key = memorySigner('').publicKeyMultibase;
  const did = `did:key:${key}`;
  const { codes } = await findings({ ...sample.credential, issuer: did });
  expect(codes[1]).toBe('issuerIsBareKey');
});

test('a revoked paper is revoked', async () => {
  const revoking = registered(sample.didDocument, await signedStatusList(sample.signer, [94_567]));
  const { codes, conclusion } = await findings(sample.credential, revoking);
  expect([codes[2], conclusion]).toEqual(['statusRevoked', 'revoked']);
});

test("its neighbours' revocation does not touch it", async () => {
  const revoking = registered(sample.didDocument, await signedStatusList(sample.signer, [94_566, 94_568]));
  expect((await findings(sample.credential, revoking)).conclusion).toBe('valid');
});

test.each<[string, (list: JsonObject) => JsonObject | Promise<JsonObject>]>([
  ['another key signed it', () => signedStatusList(memorySigner())],
  ['it was changed', (list) => ({ ...list, validFrom: '2026-11-20T14:30:01Z' })],
  ['it is not signed', ({ proof: _proof, ...list }) => list],
  ['it is of another issuer', (list) => ({ ...list, issuer: 'did:web:elsewhere.example.org' })],
  ['it is not a status list', (list) => ({ ...list, type: ['VerifiableCredential'] })],
  ['it is not valid yet', (list) => ({ ...list, validFrom: '2027-01-01T00:00:00Z' })],
])('a status list says nothing when %s', async (_why, change) => {
  const list = await change(sample.statusList);
  const { codes, conclusion } = await findings(sample.credential, registered(sample.didDocument, list));
  expect([codes[2], conclusion]).toEqual(['statusListUntrusted', 'unknownStatus']);
});

test('a paper without a status can not be revoked, and that is no fault', async () => {
  const { credentialStatus: _status, ...rest } = makeOpenBadge(deelcertificaatFacts());
  const credential = asJson(await signCredential(rest, sample.signer, DECIDED_ON));
  expect(await findings(credential)).toMatchObject({ conclusion: 'valid' });
});

test('before its first moment a paper does not hold yet', async () => {
  const at = new Date('2026-11-20T14:29:59Z');
  const { codes } = await findings(sample.credential, sources, at);
  expect(codes).toContain('datesNotYet');
});

test('what is deeper than any honest paper is not worked through', async () => {
  let deep: JsonObject = {};
  for (let level = 0; level < 50_000; level += 1) deep = { evidence: deep };
  const { codes } = await findings({ ...sample.credential, evidence: deep });
  expect(codes[0]).toBe('signatureTooCostly');
});

test('what is larger than any honest paper is not worked through', async () => {
  const { codes } = await findings({ ...sample.credential, evidence: Array.from({ length: 20_000 }, String) });
  expect(codes[0]).toBe('signatureTooCostly');
});

test.each<[string, JsonObject]>([
  ['nothing', {}],
  ['text where objects belong', { issuer: 'x', credentialSubject: 'y', proof: 'z', credentialStatus: 'w' }],
  ['null everywhere', { '@context': null, issuer: null, credentialSubject: null, proof: null, credentialStatus: null }],
])('%s gets an answer too, and never a yes', async (_what, document) => {
  expect((await findings(document)).conclusion).not.toBe('valid');
});
