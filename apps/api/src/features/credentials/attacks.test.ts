import { generateKeyPairSync, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Json, JsonObject } from '@bewijskracht/domain';
import { isJsonObject, makeOpenBadge, statusBitsOf } from '@bewijskracht/domain';
import {
  encodeBase58,
  hashToSign,
  NO_SOURCES,
  readCredentialFile,
  STRICT_RULES,
  verifyCredential,
  verifyPresentation,
  withBundled,
} from '@bewijskracht/verification';
import type { VerificationSources } from '@bewijskracht/verification';
import {
  asJson,
  DECIDED_ON,
  deelcertificaatFacts,
  didDocumentOf,
  ISSUER_DID,
  issuedDeelcertificaat,
  LATER,
  memorySigner,
  registered,
  signedStatusList,
  STATUS_LIST_URL,
} from '../../test/deelcertificaat.ts';
import { publicKeyToMultibase } from './ed25519.ts';
import { signCredential } from './sign-credential.ts';
import { makeStatusListCredential } from './status-list-credential.ts';

/**
 * Whoever holds a real deelcertificaat tries to make it say something else. What is tried is walked off the credential
 * itself, so that a member added tomorrow is attacked tomorrow. None may be called valid.
 */
const sample = await issuedDeelcertificaat();
const sources = registered(sample.didDocument, sample.statusList);
const revoked = await signedStatusList(sample.signer, [94_567]);
const [proof] = sample.credential['proof'] as readonly [JsonObject];

const conclusionOf = async (credential: JsonObject, from: VerificationSources = sources) =>
  (await verifyCredential(credential, from, LATER)).conclusion;

type Path = readonly (string | number)[];

/** Every place in a document: leaves, and the objects and lists around them. */
function places(value: Json | undefined, path: Path = []): Path[] {
  const below = Array.isArray(value)
    ? (value as readonly Json[]).flatMap((item, index) => places(item, [...path, index]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([member, item]) => places(item, [...path, member]))
      : [];
  return path.length === 0 ? below : [path, ...below];
}

type Node = Record<string | number, unknown>;

/** A copy in which `change` was done to what holds the place. */
function attacked(path: Path, change: (holder: Node, key: string | number) => void): JsonObject {
  const copy = structuredClone(sample.credential) as unknown as Node;
  const holder = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, copy);
  const key = path.at(-1) ?? '';
  change(holder, key);
  return copy as unknown as JsonObject;
}

/** What can be done to any value so that it means something else. */
const CHANGES: Readonly<Record<string, (holder: Node, key: string | number) => void>> = {
  'taken out': (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  changed: (holder, key) => {
    const before = holder[key];
    if (typeof before === 'boolean') holder[key] = !before;
    else if (typeof before === 'number') holder[key] = before + 1;
    else if (typeof before === 'string') holder[key] = `${before}x`;
    else holder[key] = { id: 'urn:example:other' };
  },
  'an invisible character in it': (holder, key) => {
    const before = holder[key];
    holder[key] = typeof before === 'string' ? `${before}\u200b` : [before, 'urn:example:more'];
  },
  'of another type': (holder, key) => {
    const before = holder[key];
    holder[key] = typeof before === 'string' ? 1 : typeof before === 'number' ? `${before}` : 'text';
  },
};

/** What the credential says of its issuer stands in two places: said once less, it still says it. */
const SAID_TWICE = /(^issuer|\.creator)\./;

async function saysTheSame({ proof: _proofs, ...document }: JsonObject): Promise<boolean> {
  const { proof: _own, ...original } = sample.credential;
  const { proofValue: _value, ...stated } = proof;
  const options = asJson({ '@context': original['@context'], ...stated });
  const said = await hashToSign(document, options).catch(() => undefined);
  return said !== undefined && Buffer.from(said).equals(await hashToSign(original, options));
}

const all = places(sample.credential);
const leaves = all.filter((path) => {
  const value = path.reduce<unknown>((node, key) => (node as Node)[key], sample.credential);
  return typeof value !== 'object';
});

describe('a value', () => {
  test.each(Object.entries(CHANGES))('%s, anywhere: never valid', async (name, change) => {
    // Every leaf with every change; of what holds leaves, one change each is enough to show that it is covered.
    const paths = name === 'taken out' ? all : leaves;
    for (const path of paths) {
      const document = attacked(path, change);
      if (name === 'taken out' && SAID_TWICE.test(path.join('.')) && (await saysTheSame(document))) continue;
      expect([path.join('.'), await conclusionOf(document)]).not.toEqual([path.join('.'), 'valid']);
    }
  });

  test('there are enough of them to mean something', () => {
    expect(all.length + leaves.length * 3).toBeGreaterThan(400);
  });

  test('a word more, in any object: never valid', async () => {
    const holders = all.filter((path) =>
      isJsonObject(path.reduce<unknown>((node, key) => (node as Node)[key], sample.credential) as Json),
    );
    expect(holders.length).toBeGreaterThan(20);
    for (const path of [[], ...holders]) {
      const copy = structuredClone(sample.credential) as unknown as Node;
      const holder = path.reduce<Node>((node, key) => node[key] as Node, copy);
      holder['honours'] = 'cum laude';
      expect([path.join('.'), await conclusionOf(copy as unknown as JsonObject)]).not.toEqual([
        path.join('.'),
        'valid',
      ]);
    }
  });
});

describe('the proof', () => {
  test.each<[string, JsonObject]>([
    ['meant for another question', { challenge: 'x' }],
    ['meant for another site', { domain: 'elsewhere.example.org' }],
    ['good for longer', { expires: '2099-01-01T00:00:00Z' }],
    ['with a word more', { nonce: 'x' }],
    ['with contexts of its own', { '@context': 'https://www.w3.org/ns/credentials/v2' }],
    ['with a context written out', { '@context': [{ name: 'urn:other' }] }],
    ['over an earlier one that is not there', { previousProof: 'urn:uuid:1' }],
    ['over itself', { id: 'urn:uuid:1', previousProof: 'urn:uuid:1' }],
    ['for another purpose', { proofPurpose: 'authentication' }],
    ['read as canonical JSON', { cryptosuite: 'eddsa-jcs-2022' }],
    ['of the older suite', { type: 'Ed25519Signature2020', cryptosuite: undefined }],
    ['at the same moment, written otherwise', { created: '2026-11-20T15:30:00+01:00' }],
    ['with its value in another base', { proofValue: `u${'A'.repeat(86)}` }],
    ['with a longer value', { proofValue: `${proof['proofValue'] as string}1` }],
    ['with a value of zeros', { proofValue: `z${encodeBase58(new Uint8Array(64))}` }],
    [
      'by a key nobody listed',
      { verificationMethod: `${ISSUER_DID}#z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH` },
    ],
    ['by a relative key', { verificationMethod: `#${sample.signer.publicKeyMultibase}` }],
    ['by a list of keys', { verificationMethod: [sample.signer.keyId] }],
  ])('%s: never valid', async (_what, change) => {
    const changed = asJson({ ...sample.credential, proof: [asJson({ ...proof, ...change })] });
    expect(await conclusionOf(changed)).not.toBe('valid');
  });

  test.each<[string, Json]>([
    ['none', []],
    ['null', null],
    ['a text', 'z'],
    ['a list in a list', [[proof]]],
    ['more than anybody makes', Array.from({ length: 9 }, () => proof)],
    ['a false one beside it', [proof, { ...proof, proofValue: `z${encodeBase58(new Uint8Array(64))}` }]],
  ])('%s: never valid', async (_what, instead) => {
    expect(await conclusionOf({ ...sample.credential, proof: instead })).not.toBe('valid');
  });
});

describe('the key', () => {
  const forger = memorySigner();
  const listing = (change: JsonObject): VerificationSources =>
    registered({ ...didDocumentOf(forger), ...change }, sample.statusList);

  test.each<[string, JsonObject]>([
    ['is listed for nothing', { assertionMethod: [] }],
    ['is listed to log in only', { assertionMethod: [], authentication: [forger.keyId] }],
    ['stands in the document of another', { id: 'did:web:elsewhere.example.org' }],
    [
      'is controlled by another',
      {
        verificationMethod: [
          {
            id: forger.keyId,
            type: 'Multikey',
            controller: 'did:web:elsewhere.example.org',
            publicKeyMultibase: forger.publicKeyMultibase,
          },
        ],
      },
    ],
  ])('that %s signs for nobody', async (_what, change) => {
    const forged = asJson(await signCredential(makeOpenBadge(deelcertificaatFacts()), forger, DECIDED_ON));
    expect(await conclusionOf(forged, listing(change))).not.toBe('valid');
  });

  test('that a file brings along proves nothing', async () => {
    const forged = asJson(await signCredential(makeOpenBadge(deelcertificaatFacts()), forger, DECIDED_ON));
    const brought = { credential: forged, didDocuments: [didDocumentOf(forger)], statusLists: [sample.statusList] };
    expect(await conclusionOf(forged, withBundled(sources, brought))).toBe('tampered');
    expect(await conclusionOf(forged, withBundled(NO_SOURCES, brought))).not.toBe('valid');
  });

  test('of a stranger who names himself the issuer: another issuer, never ours', async () => {
    const did = `did:key:${forger.publicKeyMultibase}`;
    const stranger = { ...forger, keyId: `${did}#${forger.publicKeyMultibase}` };
    const own = {
      ...asJson(makeOpenBadge(deelcertificaatFacts())),
      issuer: { id: did, type: ['Profile'], name: 'Hogeschool Voorbeeld' },
    };
    expect(await conclusionOf(asJson(await signCredential(own, stranger, DECIDED_ON)))).toBe('unknownIssuer');
  });
});

describe('the status', () => {
  const [entry] = [sample.credential['credentialStatus']].flat() as [JsonObject];

  test.each<[string, Json | undefined]>([
    ['left out', undefined],
    ['empty', []],
    ['of a neighbour', [{ ...entry, statusListIndex: '94568' }]],
    ['of another list', [{ ...entry, statusListCredential: 'https://elsewhere.example.org/list' }]],
    ['for another purpose', [{ ...entry, statusPurpose: 'suspension' }]],
    ['of an unknown kind', [{ ...entry, type: 'NothingToSee' }]],
    ['with an index outside the list', [{ ...entry, statusListIndex: '131072' }]],
    ['with an index that is no number', [{ ...entry, statusListIndex: '94567e0' }]],
    ['with a negative index', [{ ...entry, statusListIndex: '-1' }]],
    ['in words of two bits', [{ ...entry, statusSize: 2 }]],
  ])('%s: a revoked paper never becomes valid', async (_what, credentialStatus) => {
    const changed = asJson({ ...sample.credential, credentialStatus });
    expect(await conclusionOf(changed, registered(sample.didDocument, revoked))).not.toBe('valid');
  });

  const listOf = async (encodedList: string): Promise<JsonObject> => {
    const list = makeStatusListCredential({
      purpose: 'revocation',
      url: STATUS_LIST_URL,
      issuerDid: ISSUER_DID,
      bits: statusBitsOf([]),
      validFrom: DECIDED_ON,
    });
    const subject = { ...list.credentialSubject, encodedList };
    return asJson(await signCredential({ ...list, credentialSubject: subject }, sample.signer, DECIDED_ON));
  };
  const pack = (bytes: Buffer): string => `u${gzipSync(bytes, { level: 9 }).toString('base64url')}`;
  const twice = gzipSync(gzipSync(Buffer.alloc(64 * 1024 * 1024)));

  test.each<[string, () => string]>([
    ['a bomb of 64 MB', () => pack(Buffer.alloc(64 * 1024 * 1024))],
    ['a bomb in a bomb', () => `u${twice.toString('base64url')}`],
    ['a list of eight entries', () => pack(Buffer.alloc(1))],
    ['a list cut off', () => pack(Buffer.alloc(16_384)).slice(0, -8)],
    [
      'two archives in a row',
      () => `u${Buffer.concat([gzipSync(Buffer.alloc(16_384)), gzipSync(Buffer.alloc(1e7))]).toString('base64url')}`,
    ],
    ['no archive', () => 'uAAAA'],
    ['nothing', () => ''],
  ])('a list that is %s says nothing, and quickly', async (_what, encoded) => {
    const before = process.memoryUsage().arrayBuffers;
    const list = await listOf(encoded());
    expect(await conclusionOf(sample.credential, registered(sample.didDocument, list))).not.toBe('valid');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('a list nested without end says nothing', async () => {
    let deep: JsonObject = {};
    for (let level = 0; level < 50_000; level += 1) deep = { evidence: deep };
    const list = { ...sample.statusList, evidence: deep };
    expect(await conclusionOf(sample.credential, registered(sample.didDocument, list))).toBe('unknownStatus');
  });
});

describe('a presentation', () => {
  const holder = makeHolder();
  const asked = { challenge: 'once-only', domain: 'employer.example.org' };
  const question = { sources, at: LATER, rules: STRICT_RULES };
  const isAccepted = async (shown: JsonObject, request: object = asked): Promise<boolean> => {
    const { steps, credentials } = await verifyPresentation(shown, request, question);
    return (
      steps.every(({ answer }) => answer === 'valid') && credentials.every(({ conclusion }) => conclusion === 'valid')
    );
  };

  test('made for this question and this site is accepted', async () => {
    expect(await isAccepted(await holder.show(sample.credential, asked))).toBe(true);
  });

  test.each<[string, object]>([
    ['another question', { ...asked, challenge: 'another' }],
    ['another site', { ...asked, domain: 'elsewhere.example.org' }],
  ])('shown again for %s is refused', async (_what, request) => {
    expect(await isAccepted(await holder.show(sample.credential, asked), request)).toBe(false);
  });

  test.each<[string, (shown: JsonObject) => JsonObject]>([
    ['nobody signed', ({ proof: _proof, ...shown }) => shown],
    ['of somebody else', (shown) => ({ ...shown, holder: `did:key:${memorySigner('').publicKeyMultibase}` })],
    [
      'with another credential put in',
      (shown) => ({ ...shown, verifiableCredential: [{ ...sample.credential, name: 'x' }] }),
    ],
    ['with a credential taken out', (shown) => ({ ...shown, verifiableCredential: [] })],
    [
      'whose signature was meant to issue',
      (shown) => ({ ...shown, proof: { ...(shown['proof'] as JsonObject), proofPurpose: 'assertionMethod' } }),
    ],
    [
      'whose question was changed',
      (shown) => ({ ...shown, proof: { ...(shown['proof'] as JsonObject), challenge: 'new' } }),
    ],
    ['that is a credential', () => sample.credential],
    [
      'with more than anybody shows',
      (shown) => ({ ...shown, verifiableCredential: Array.from({ length: 51 }, () => sample.credential) }),
    ],
  ])('%s is refused', async (_what, change) => {
    const changed = change(await holder.show(sample.credential, asked));
    const request = {
      ...asked,
      challenge: (changed['proof'] as JsonObject | undefined)?.['challenge'] === 'new' ? 'new' : asked.challenge,
    };
    expect(await isAccepted(changed, request)).toBe(false);
  });
});

function makeHolder() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const multibase = publicKeyToMultibase(publicKey);
  const did = `did:key:${multibase}`;
  return {
    async show(
      credential: JsonObject,
      { challenge, domain }: { challenge: string; domain: string },
    ): Promise<JsonObject> {
      const context = ['https://www.w3.org/ns/credentials/v2'];
      const shown = {
        '@context': context,
        type: ['VerifiablePresentation'],
        holder: did,
        verifiableCredential: [credential],
      };
      const options = {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-11-30T00:00:00Z',
        verificationMethod: `${did}#${multibase}`,
        proofPurpose: 'authentication',
        challenge,
        domain,
      };
      const data = await hashToSign(shown, { '@context': context, ...options });
      return { ...shown, proof: { ...options, proofValue: `z${encodeBase58(sign(null, data, privateKey))}` } };
    },
  };
}

describe('a file', () => {
  const text = JSON.stringify(sample.credential);
  const read = (content: string) => readCredentialFile(new TextEncoder().encode(content));
  const inside = text.slice(1);

  test('as it was issued is read', async () => {
    expect((await read(text)).ok).toBe(true);
  });

  test.each([
    ['a member named twice', `{"name":"Diploma",${inside}`],
    ['a member named twice, in disguise', `{"n\\u0061me":"Diploma",${inside}`],
    ['a proof named twice', `{"proof":[],${inside}`],
    ['a byte order mark', `\uFEFF${text}`],
    ['two documents in a row', `${text}${text}`],
    ['a comment', `/* valid */${text}`],
    ['a number no parser agrees on', `{"creditsAvailable":123456789012345678901234567890,${inside}`],
    ['half a character', `{"description2":"\\ud800",${inside}`],
  ])('with %s is not read at all', async (_what, content) => {
    expect((await read(content)).ok).toBe(false);
  });

  test.each([
    ['a prototype', `{"__proto__":{"name":"Diploma"},${inside}`],
    ['a constructor', `{"constructor":{"prototype":{"name":"Diploma"}},${inside}`],
    ['a method', `{"toString":"Diploma",${inside}`],
    ['an alias of the type', `{"@type":"Diploma",${inside}`],
    ['an alias of the id', `{"@id":"urn:other",${inside}`],
    ['statements beside it', `{"@included":[{"id":"urn:other"}],${inside}`],
    ['a graph of its own', `{"@graph":[{"id":"urn:other","name":"Diploma"}],${inside}`],
    ['a reversed statement', `{"@reverse":{"name":"Diploma"},${inside}`],
  ])('with %s never becomes valid, and changes nothing for others', async (_what, content) => {
    const file = await read(content);
    if (file.ok) expect(await conclusionOf(file.value.credential)).not.toBe('valid');
    expect({}).not.toHaveProperty('name');
    expect(await conclusionOf(sample.credential)).toBe('valid');
  });

  test('written with escapes says the same, and holds', async () => {
    const escaped = text.replaceAll('Hogeschool', String.raw`\u0048ogeschool`);
    const file = await read(escaped);
    expect(file.ok && (await conclusionOf(file.value.credential))).toBe('valid');
  });
});
