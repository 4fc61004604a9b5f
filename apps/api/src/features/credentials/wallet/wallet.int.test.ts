import { createHash, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WalletOfferView } from '@bewijskracht/contracts';
import { VerificationView, WalletCopyListView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { SDJwtInstance } from '@sd-jwt/core';
import { CompactSign } from 'jose';
import { aBoard } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import type { Agent } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';
import { aHolder, aWallet, listen, PUBLIC_URL, receiveCopy } from '../../../test/wallet.ts';
import type { TestWallet } from '../../../test/wallet.ts';
import { publicKeyFromMultibase } from '../ed25519.ts';
import { VerificationService } from '../verification.service.ts';
import { readHolderProof } from './holder-proof.ts';
import { Nonces } from './nonces.ts';

const ISSUER = `${PUBLIC_URL}/oid4vci/portemonnee`;
const TYPE = 'openid4vci-proof+jwt';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let holder: Agent;
let paper: string;
let origin: string;

beforeAll(async () => {
  test = await testApp();
  origin = await listen(test);
  organisation = await makeOrganisation(test, 'portemonnee');
  board = await aBoard(test, organisation);
  ({ agent: holder, paper } = await aHolder(test, organisation, board));
});
afterAll(() => test.close());

const wallet = (curve?: 'Ed25519' | 'P-256'): TestWallet => aWallet(origin, curve);

const offer = async (): Promise<WalletOfferView> =>
  (await holder.post(`/api/deelcertificaten/${paper}/wallet-offers`).expect(200)).body as WalletOfferView;

const receive = (configuration: string, mine: TestWallet = wallet()) =>
  receiveCopy({ agent: holder, paper }, configuration, mine);

/** As a file: a copy in JSON, or a token as it is. */
const verifyCopy = async (copy: JsonObject | string): Promise<VerificationView> =>
  VerificationView.parse(
    (
      await anyone(test)
        .post('/api/verify')
        .type('application/octet-stream')
        .send(Buffer.from(typeof copy === 'string' ? copy : JSON.stringify(copy)))
        .expect(200)
    ).body,
  );
const registered = async (): Promise<JsonObject> =>
  (
    await test.owner.query<{ signed: JsonObject }>('select signed from credential_deelcertificaat where id = $1', [
      paper,
    ])
  ).rows[0]!.signed;
const subjectOf = (credential: JsonObject) => credential['credentialSubject'] as JsonObject;

describe('a wallet of other makers', () => {
  it.each(['Ed25519', 'P-256'] as const)(
    'receives the same deelcertificaat as ldp_vc, bound to its %s key',
    async (curve) => {
      const mine = wallet(curve);
      const credential = (await receive('deelcertificaat-ldp', mine)) as JsonObject;
      const { proof: _proof, ...original } = await registered();
      expect(subjectOf(credential)['id']).toBe(mine.did);
      const { proof: _signature, ...copy } = credential;
      expect({ ...copy, credentialSubject: { ...subjectOf(copy), id: undefined } }).toEqual({
        ...original,
        credentialSubject: { ...subjectOf(original), id: undefined },
      });
      const { answer, steps } = await verifyCopy(credential);
      expect(steps.filter((step) => step.answer !== 'valid')).toEqual([]);
      expect(answer).toBe('valid');
    },
  );

  it('receives it as jwt_vc_json', async () => {
    const mine = wallet();
    const token = (await receive('deelcertificaat-jwt', mine)) as string;
    const steps = await test.app.get(VerificationService).checkCredential(token, new Date());
    expect(steps.filter(({ answer }) => answer !== 'valid')).toEqual([]);
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as JsonObject;
    const credential = await registered();
    expect(claims['jti']).toBe(credential['id']);
    expect((claims['vc'] as JsonObject)['credentialStatus']).toEqual(credential['credentialStatus']);
    expect(claims['sub']).toBe(mine.did);
  });

  it.each(['deelcertificaat-jwt', 'deelcertificaat-sdjwt'])('has it verified as a file: %s', async (form) => {
    const copy = (await receive(form)) as string;
    const { answer, steps, credential } = await verifyCopy(copy);
    expect(steps.filter((step) => step.answer !== 'valid')).toEqual([]);
    const { name } = await registered();
    expect([answer, credential?.name, credential?.issuerName]).toEqual(['valid', name, 'Hogeschool portemonnee']);
    const [header, claims, ...others] = copy.split('.');
    const changed = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as JsonObject;
    const forged = Buffer.from(JSON.stringify({ ...changed, iat: 0 })).toString('base64url');
    expect((await verifyCopy([header, forged, ...others].join('.'))).answer).toBe('tampered');
  });

  it('receives it as SD-JWT VC, of which it may leave out who it is about', async () => {
    const mine = wallet();
    const token = (await receive('deelcertificaat-sdjwt', mine)) as string;
    const { body: did } = await anyone(test).get('/organisations/portemonnee/did.json').expect(200);
    const header = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as {
      kid: string;
      typ: string;
    };
    const method = (
      did as { verificationMethod: { id: string; publicKeyMultibase: string }[] }
    ).verificationMethod.find(({ id }) => id === header.kid)!;
    const key = publicKeyFromMultibase(method.publicKeyMultibase)!;
    const reader = new SDJwtInstance({
      hasher: (data, alg) =>
        createHash(alg.replace('-', ''))
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      saltGenerator: () => 'unused',
      verifier: (data, signature) => verify(null, Buffer.from(data), key, Buffer.from(signature, 'base64url')),
    });
    const all = (await reader.verify(token)).payload as JsonObject;
    expect(header.typ).toBe('dc+sd-jwt');
    expect(all['vct']).toBe(`${PUBLIC_URL}/oid4vci/types/deelcertificaat`);
    expect(all['cnf']).toEqual({ jwk: mine.jwk });
    const credential = await registered();
    expect(all['evidence']).toEqual(credential['evidence']);
    expect(subjectOf(all)['identifier']).toEqual(subjectOf(credential)['identifier']);
    expect(subjectOf(all)['licenseNumber']).toBe(subjectOf(credential)['licenseNumber']);
    const bare = (await reader.verify(`${token.split('~')[0]!}~`)).payload as JsonObject;
    expect(bare['evidence']).toBeUndefined();
    expect(subjectOf(bare)['identifier']).toBeUndefined();
    expect(bare['credentialStatus']).toEqual(credential['credentialStatus']);
  });

  it('is listed for the holder, and for nobody else; every copy is in the audit trail', async () => {
    const { copies } = WalletCopyListView.parse(
      (await holder.get(`/api/deelcertificaten/${paper}/wallet-copies`).expect(200)).body,
    );
    expect(copies.length).toBeGreaterThanOrEqual(4);
    const stranger = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    await stranger.get(`/api/deelcertificaten/${paper}/wallet-copies`).expect(404);
    await stranger.post(`/api/deelcertificaten/${paper}/wallet-offers`).expect(404);
    const { rows } = await test.owner.query<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'credentials.wallet-copied' and subject_id = $1`,
      [paper],
    );
    expect(rows[0]!.n).toBe(copies.length);
  });
});

const post = (door: string, body: object) => anyone(test).post(`/oid4vci/${door}`).send(body);
const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const codeOf = ({ link }: WalletOfferView): string => {
  const { grants } = JSON.parse(new URL(link).searchParams.get('credential_offer')!) as {
    grants: Record<string, Record<string, string>>;
  };
  return grants[GRANT]!['pre-authorized_code']!;
};
const redeem = (code: string, pin: string) =>
  anyone(test)
    .post('/oid4vci/token')
    .type('form')
    .send({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin });
const tokenFor = async (): Promise<string> => {
  const made = await offer();
  const { body } = await redeem(codeOf(made), made.pin).expect(200);
  return (body as { access_token: string }).access_token;
};
const freshNonce = async (): Promise<string> =>
  ((await post('nonce', {}).expect(200)).body as { c_nonce: string }).c_nonce;

async function proofWith(
  changes: { header?: object; claims?: object } = {},
  mine: TestWallet = wallet(),
): Promise<string> {
  const claims = { aud: ISSUER, iat: Math.floor(Date.now() / 1000), nonce: await freshNonce(), ...changes.claims };
  const header = { typ: TYPE, alg: mine.alg, jwk: mine.jwk, ...changes.header };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(header as never)
    .sign(mine.privateKey);
}
const ask = (token: string, proof: string, configuration = 'deelcertificaat-ldp') =>
  post('credential', { credential_configuration_id: configuration, proofs: { jwt: [proof] } }).set(
    'authorization',
    `Bearer ${token}`,
  );

describe('a code', () => {
  it('is used once, keeps no plain text, and is told never to be cached', async () => {
    await test.owner.query(
      `update credential_wallet_offer set made_at = made_at - interval '2 hours', expires_at = expires_at - interval '2 hours'`,
    );
    const made = await offer();
    const answer = await redeem(codeOf(made), made.pin).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    const again = await redeem(codeOf(made), made.pin).expect(400);
    expect(again.body.error).toBe('invalid_grant');
    expect(again.headers['cache-control']).toBe('no-store');
    const { rows } = await test.owner.query<{ text: string }>(
      `select string_agg(o::text, ' ') as text from credential_wallet_offer o`,
    );
    for (const secret of [codeOf(made), (answer.body as { access_token: string }).access_token, `,${made.pin},`])
      expect(rows[0]!.text).not.toContain(secret);
  });

  it('is used once, also by eight wallets at the same moment', async () => {
    const made = await offer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(codeOf(made), made.pin)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(7).fill(400)]);
  });

  it('is spent by five wrong pins', async () => {
    const made = await offer();
    const wrong = made.pin === '000000' ? '000001' : '000000';
    for (let turn = 0; turn < 5; turn += 1)
      expect((await redeem(codeOf(made), wrong).expect(400)).body.error).toBe('invalid_grant');
    await redeem(codeOf(made), made.pin).expect(400);
  });

  it('is over after ten minutes', async () => {
    const made = await offer();
    await test.owner.query(
      `update credential_wallet_offer set made_at = made_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes'`,
    );
    expect((await redeem(codeOf(made), made.pin).expect(400)).body.error).toBe('invalid_grant');
  });

  it.each([
    [{ grant_type: 'authorization_code', code: 'x' }, 'unsupported_grant_type'],
    [{ grant_type: GRANT }, 'invalid_request'],
    [{}, 'invalid_request'],
    [{ grant_type: GRANT, 'pre-authorized_code': 'nonsense' }, 'invalid_grant'],
  ])('asked for as %p is refused: %s', async (body, error) => {
    expect((await anyone(test).post('/oid4vci/token').type('form').send(body).expect(400)).body.error).toBe(error);
  });
});

describe('a proof', () => {
  let token: string;
  beforeAll(async () => {
    await test.owner.query(
      `update credential_wallet_offer set made_at = made_at - interval '2 hours', expires_at = expires_at - interval '2 hours' where expires_at > now() - interval '1 hour'`,
    );
    token = await tokenFor();
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => Promise<string>, string]>([
    ['of another type', () => proofWith({ header: { typ: 'JWT' } }), 'invalid_proof'],
    ['for another issuer', () => proofWith({ claims: { aud: 'https://elsewhere.example.org' } }), 'invalid_proof'],
    ['of an hour ago', () => proofWith({ claims: { iat: now() - 3600 } }), 'invalid_proof'],
    ['from the future', () => proofWith({ claims: { iat: now() + 3600 } }), 'invalid_proof'],
    ['without a moment', () => proofWith({ claims: { iat: undefined } }), 'invalid_proof'],
    ['without a nonce', () => proofWith({ claims: { nonce: undefined } }), 'invalid_nonce'],
    [
      'with a nonce of its own making',
      () => proofWith({ claims: { nonce: randomBytes(54).toString('base64url') } }),
      'invalid_nonce',
    ],
    ['with somebody else’s key', () => proofWith({ header: { jwk: wallet().jwk } }), 'invalid_proof'],
    ['with two keys', () => proofWith({ header: { kid: wallet().did } }), 'invalid_proof'],
    [
      'with a private key inside',
      async () => {
        const mine = wallet();
        return proofWith({ header: { jwk: mine.privateKey.export({ format: 'jwk' }) } }, mine);
      },
      'invalid_proof',
    ],
    [
      'with a key from the web',
      () => proofWith({ header: { jwk: undefined, kid: 'did:web:elsewhere.example.org#1' } }),
      'invalid_proof',
    ],
    [
      'that nobody signed',
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return `${part({ typ: TYPE, alg: 'none', jwk: wallet().jwk })}.${part({ aud: ISSUER, iat: now(), nonce: await freshNonce() })}.`;
      },
      'invalid_proof',
    ],
    ['that is no proof', () => Promise.resolve('abc'), 'invalid_proof'],
  ])('%s is refused', async (_what, make, error) => {
    const answer = await ask(token, await make()).expect(400);
    expect(answer.body.error).toBe(error);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('counts once', async () => {
    const proof = await proofWith();
    await ask(token, proof).expect(200);
    expect((await ask(token, proof).expect(400)).body.error).toBe('invalid_nonce');
    expect((await ask(token, proof, 'deelcertificaat-jwt').expect(400)).body.error).toBe('invalid_nonce');
  });

  it('with a nonce that is over is refused', async () => {
    const at = new Date('2026-01-01T12:00:00Z');
    const nonces = test.app.get(Nonces);
    const nonce = nonces.make(at);
    expect(nonces.holds(nonce, at)).toBe(true);
    expect(nonces.holds(nonce, new Date(at.getTime() + 300_000))).toBe(false);
    const proof = await proofWith({ claims: { nonce, iat: at.getTime() / 1000 } });
    const question = { audiences: [ISSUER], isNonce: () => true };
    await expect(readHolderProof(proof, { ...question, at })).resolves.toMatchObject({ nonce });
  });

  it('for a form that is not offered, or without a token that holds, is refused', async () => {
    expect((await ask(token, await proofWith(), 'mso_mdoc').expect(400)).body.error).toBe(
      'unknown_credential_configuration',
    );
    const answer = await ask('a'.repeat(43), await proofWith()).expect(401);
    expect(answer.body.error).toBe('invalid_token');
    expect(answer.headers['www-authenticate']).toContain('invalid_token');
    await test.owner.query(
      `update credential_wallet_offer set token_expires_at = now() - interval '1 second' where token_hash is not null`,
    );
    await ask(token, await proofWith()).expect(401);
  });
});

describe('the doors', () => {
  it('tell who issues, at the place of the standard and where older wallets look', async () => {
    for (const address of [
      '/.well-known/openid-credential-issuer/oid4vci/portemonnee',
      '/oid4vci/portemonnee/.well-known/openid-credential-issuer',
    ]) {
      const { body } = await anyone(test).get(address).expect(200);
      expect(body).toMatchObject({ credential_issuer: ISSUER, display: [{ name: 'Hogeschool portemonnee' }] });
    }
    const root = await anyone(test).get('/.well-known/openid-credential-issuer').expect(200);
    expect(root.body.credential_issuer).toBe(PUBLIC_URL);
    const server = await anyone(test).get('/.well-known/oauth-authorization-server/oid4vci/portemonnee').expect(200);
    expect(server.body).toMatchObject({ issuer: ISSUER, 'pre-authorized_grant_anonymous_access_supported': true });
    await anyone(test).get('/.well-known/openid-credential-issuer/oid4vci/niemand').expect(404);
    const type = await anyone(test).get('/oid4vci/types/deelcertificaat').expect(200);
    expect(type.body.vct).toBe(`${PUBLIC_URL}/oid4vci/types/deelcertificaat`);
  });
});

describe('a paper that is revoked', () => {
  it('takes its copies along, and is handed out no more', async () => {
    await test.owner.query(
      `update credential_wallet_offer set made_at = made_at - interval '2 hours', expires_at = expires_at - interval '2 hours' where expires_at > now() - interval '1 hour'`,
    );
    const copies = [];
    for (const form of ['deelcertificaat-ldp', 'deelcertificaat-jwt', 'deelcertificaat-sdjwt'])
      copies.push(await receive(form));
    const token = await tokenFor();
    await board.secretary
      .post(`/api/register/${paper}/revocation`)
      .send({ category: 'issuedInError', explanation: 'Uitgegeven op het verkeerde nummer.', password: PASSWORD })
      .expect(200);
    const register = await board.members[0]!.get('/api/register').expect(200);
    const [row] = (register.body as { rows: { revocation: { id: string } }[] }).rows;
    await board.members[0]!.post(`/api/register/revocations/${row!.revocation.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    for (const copy of copies) expect((await verifyCopy(copy)).answer).toBe('revoked');
    expect((await ask(token, await proofWith()).expect(400)).body.error).toBe('credential_request_denied');
    await holder.post(`/api/deelcertificaten/${paper}/wallet-offers`).expect(409);
  });
});
