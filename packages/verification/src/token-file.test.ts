import type { JsonObject } from '@bewijskracht/domain';
import { encodeBase64url } from './base64url.ts';
import { bakePng } from './baked-png.ts';
import { readCredentialFile } from './credential-file.ts';
import { digestOf } from './sd-jwt.ts';
import { documentOf, ISSUER, jwtOf, makeIssuer, NOW, SAMPLE, sourcesOf } from './test/tokens.ts';
import { verifyFile } from './verify-credential.ts';

/** Files that hold a token: what `/verify` and bringing in make of them. */
const issuer = await makeIssuer('EdDSA');
const elliptic = await makeIssuer('ES256');
const forger = await makeIssuer('EdDSA');
const known = documentOf(issuer, elliptic);
const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function look(file: string | Uint8Array, document: JsonObject = known) {
  const read = await readCredentialFile(Uint8Array.from(Buffer.from(file)));
  if (!read.ok) return { conclusion: read.refusal.code, codes: [], asked: [], name: '' };
  const sources = sourcesOf(document);
  const { conclusion, steps, credential } = await verifyFile(read.value, sources, NOW);
  return { conclusion, codes: steps.map(({ code }) => code), asked: sources.asked, name: credential.name };
}

const disclose = (...parts: readonly unknown[]): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(['c2FsdA', ...parts])));
const VCT = 'https://uitgever.example.org/soorten/wijkwerk';
async function sdJwt(
  changes: object = {},
  hidden: readonly string[] = [disclose('name', 'Wijkwerk')],
): Promise<string> {
  const claims = { iss: ISSUER, jti: SAMPLE['id'], vct: VCT, nbf: seconds('2026-01-01'), ...changes };
  const _sd = await Promise.all(hidden.map(digestOf));
  return [await jwtOf(issuer, { ...claims, _sd }, { typ: 'dc+sd-jwt' }), ...hidden, ''].join('~');
}

describe('a token as a file', () => {
  test.each<[string, () => Promise<string | Uint8Array>]>([
    ['as VC-JOSE has it, by Ed25519', () => jwtOf(issuer, SAMPLE)],
    ['by P-256', () => jwtOf(elliptic, SAMPLE)],
    ['with white space around it, as editors leave it', async () => ` ${await jwtOf(issuer, SAMPLE)}\r\n`],
    ['of the older form', () => jwtOf(issuer, { iss: ISSUER, jti: SAMPLE['id'], vc: SAMPLE }, { typ: 'JWT' })],
    ['as Open Badges 3.0 has it', () => jwtOf(issuer, { ...SAMPLE, iss: ISSUER }, { typ: 'JWT' })],
    ['in an envelope', async () => JSON.stringify(envelope(await jwtOf(issuer, SAMPLE)))],
    ['in a baked picture', async () => bakePng(PIXEL, await jwtOf(issuer, SAMPLE))],
    [
      'in a baked drawing',
      async () =>
        `<svg xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential verify="${await jwtOf(issuer, SAMPLE)}"/></svg>`,
    ],
    ['as SD-JWT VC', () => sdJwt()],
  ])('%s is valid, check by check', async (_what, make) => {
    const { conclusion, codes, name } = await look(await make());
    expect(codes).toEqual([
      ...['signatureMatches', 'issuerOnWeb', 'statusNotKept', 'datesCurrent', 'schemaFollowed', 'frameworkNotNamed'],
    ]);
    expect([conclusion, name]).toEqual(['valid', 'Wijkwerk']);
  });

  test('of which the issuer can’t be asked is from an unknown issuer', async () => {
    const { conclusion, codes } = await look(await jwtOf(issuer, SAMPLE), { id: 'did:web:elders.example.org' });
    expect([conclusion, ...codes.slice(0, 2)]).toEqual([
      'unknownIssuer',
      'signatureKeyUnavailable',
      'issuerUnreachable',
    ]);
  });

  test.each<[string, object, string]>([
    ['over by its own clock', { exp: seconds('2026-11-01') }, 'expired'],
    ['not yet begun', { nbf: seconds('2026-12-01') }, 'notYetValid'],
    ['over, says the credential', { validUntil: '2026-11-01T00:00:00Z' }, 'expired'],
    ['to begin at no moment', { nbf: 'morgen' }, 'malformed'],
    ['to begin after the end of time', { nbf: 9e15 }, 'malformed'],
    ['without what a credential must say', { credentialSubject: [] }, 'malformed'],
    ['with a status nobody answers for', { credentialStatus: { type: 'SomethingElse' } }, 'tampered'],
  ])('that is %s is %s', async (_what, change, conclusion) => {
    expect((await look(await jwtOf(issuer, { ...SAMPLE, ...change }))).conclusion).toBe(conclusion);
  });

  test('that an issuer signed with a key it has lost since, is not valid', async () => {
    const [method] = known['verificationMethod'] as readonly JsonObject[];
    const lost = { ...known, verificationMethod: [{ ...method, revoked: '2026-11-21T00:00:00Z' }] };
    expect((await look(await jwtOf(issuer, SAMPLE), lost)).codes[0]).toBe('signatureKeyRevoked');
  });
});

describe('an SD-JWT VC', () => {
  test('whose holder left something out is as valid', async () => {
    const token = await sdJwt();
    expect(await look(`${token.split('~')[0]!}~`)).toMatchObject({ conclusion: 'valid', name: '' });
  });

  test.each<[string, () => Promise<string>, string]>([
    ['that is over', () => sdJwt({ exp: seconds('2026-11-01') }), 'expired'],
    ['of no kind', () => sdJwt({ vct: undefined }), 'malformed'],
    [
      'whose status stands in a list we can’t read',
      () => sdJwt({ status: { status_list: { idx: 1 } } }),
      'unknownStatus',
    ],
    ['whose end could have been left out', () => sdJwt({}, [disclose('exp', 4e9)]), 'noCredentialInside'],
    ['with a disclosure put in', async () => `${await sdJwt()}${disclose('name', 'Diploma')}~`, 'noCredentialInside'],
    ['with a disclosure changed', async () => swapped(await sdJwt()), 'noCredentialInside'],
    ['with a key binding nobody asked for', async () => `${await sdJwt()}e30.e30.AAAA`, 'noCredentialInside'],
    ['from somebody else than it says', () => sdJwt({ issuer: 'did:web:elders.example.org' }), 'tampered'],
  ])('%s is not', async (_what, make, conclusion) => {
    expect((await look(await make())).conclusion).toBe(conclusion);
  });
});

describe('a forged token is never valid:', () => {
  const part = (value: object): string => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
  const withHeader = async (header: object) => {
    const [, claims, signature] = (await jwtOf(issuer, SAMPLE)).split('.');
    return `${part({ alg: 'EdDSA', typ: 'vc+jwt', kid: issuer.kid, ...header })}.${claims}.${signature}`;
  };
  const forged = (header: object, claims: object = SAMPLE) => jwtOf(forger, claims, { typ: 'vc+jwt', ...header });

  test.each<[string, () => Promise<string>, string]>([
    ['claims changed', async () => withClaims(await jwtOf(issuer, SAMPLE), { ...SAMPLE, name: 'Diploma' }), 'tampered'],
    ['no signature', async () => `${(await jwtOf(issuer, SAMPLE)).split('.').slice(0, 2).join('.')}.`, 'tampered'],
    ['alg none', async () => (await withHeader({ alg: 'none' })).replace(/[^.]*$/, ''), 'unsigned'],
    ['alg none with a signature', () => withHeader({ alg: 'none' }), 'unsigned'],
    ['a shared secret', () => withHeader({ alg: 'HS256' }), 'undecided'],
    ['another algorithm', () => withHeader({ alg: 'ES256' }), 'tampered'],
    ['another kind', () => withHeader({ typ: 'JWT' }), 'tampered'],
    ['a kind that is no credential', () => withHeader({ typ: 'openid4vci-proof+jwt' }), 'noCredentialInside'],
    ['a word more in the header', () => withHeader({ more: 1 }), 'tampered'],
    ['another key under the same name', () => forged({}), 'tampered'],
    ['a key the issuer doesn’t have', () => forged({ kid: `${ISSUER}#other` }), 'tampered'],
    ['a key of somebody else', () => forged({ kid: 'did:web:forger.example.org#EdDSA' }), 'tampered'],
    ['an address as key', () => forged({ kid: 'https://forger.example.org/key' }), 'tampered'],
    ['its own key in the header', () => forged({ jwk: forger.jwk }), 'tampered'],
    ['its own key, and no name', () => forged({ kid: undefined, jwk: forger.jwk }), 'tampered'],
    ['keys at an address', () => forged({ jku: 'https://forger.example.org/jwks.json' }), 'tampered'],
    ['a certificate at an address', () => forged({ x5u: 'https://forger.example.org/cert' }), 'tampered'],
    ['a certificate', () => forged({ x5c: ['MIIB'] }), 'tampered'],
    [
      'an issuer around it who is not the one inside',
      () => jwtOf(issuer, { ...SAMPLE, iss: 'did:web:a.example' }),
      'tampered',
    ],
    ['another number around it', () => jwtOf(issuer, { ...SAMPLE, jti: 'urn:example:2' }), 'tampered'],
    ['another holder around it', () => jwtOf(issuer, { ...SAMPLE, sub: 'urn:example:ander' }), 'tampered'],
    ['words without a meaning', () => jwtOf(issuer, { ...SAMPLE, cumLaude: true }), 'tampered'],
    [
      'a context of its own',
      () => jwtOf(issuer, { ...SAMPLE, '@context': [...contexts(), { a: 'urn:a' }] }),
      'undecided',
    ],
    [
      'words for prototypes',
      () => jwtOf(issuer, JSON.parse(`{"__proto__":{},${JSON.stringify(SAMPLE).slice(1)}`) as object),
      'tampered',
    ],
    [
      'a presentation for a credential',
      () => jwtOf(issuer, { ...SAMPLE, type: ['VerifiablePresentation'] }),
      'noCredentialInside',
    ],
    [
      'a status list for a credential',
      () => jwtOf(issuer, { ...SAMPLE, type: ['VerifiableCredential', 'BitstringStatusListCredential'] }),
      'noCredentialInside',
    ],
    ['deeper than anybody writes', () => jwtOf(issuer, { ...SAMPLE, evidence: deep(200) }), 'undecided'],
    [
      'an envelope that says otherwise',
      async () => JSON.stringify(envelope(await jwtOf(issuer, SAMPLE), 'application/vp+jwt')),
      'noCredentialInside',
    ],
  ])('%s', async (_what, make, conclusion) => {
    const found = await look(await make());
    expect(found.conclusion).toBe(conclusion);
    expect(found.asked.filter((address) => address !== ISSUER)).toEqual([]);
  });

  test('a token too large to be honest', async () => {
    expect((await look(await jwtOf(issuer, { ...SAMPLE, name: 'x'.repeat(300_000) }))).conclusion).toBe('tooLarge');
  });
});

const contexts = () => SAMPLE['@context'] as readonly string[];
const envelope = (token: string, type = 'application/vc+jwt') => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: 'EnvelopedVerifiableCredential',
  id: `data:${type},${token}`,
});

function deep(levels: number): JsonObject {
  return levels === 0 ? {} : { id: 'urn:example:deep', type: 'Evidence', evidence: deep(levels - 1) };
}

function withClaims(token: string, claims: object): string {
  const [header, , signature] = token.split('.');
  return [header, encodeBase64url(new TextEncoder().encode(JSON.stringify(claims))), signature].join('.');
}

/** The first disclosure says something else. */
function swapped(token: string): string {
  const [signed, , ...others] = token.split('~');
  return [signed, disclose('name', 'Diploma'), ...others].join('~');
}
