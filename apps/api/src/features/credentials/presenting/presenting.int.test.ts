import { createHash, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BroughtView, WalletRequestView } from '@bewijskracht/contracts';
import { BroughtListView, WalletRequestStateView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { documentLoader } from '@bewijskracht/verification';
import { Openid4vpClient } from '@openid4vc/openid4vp';
import { SDJwtInstance } from '@sd-jwt/core';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { aBoard } from '../../../test/board.ts';
import { aCandidate } from '../../../test/candidates.ts';
import type { Agent } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { strangersToken } from '../../../test/deelcertificaat.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';
import { aHolder, aWallet, listen, PUBLIC_URL, receiveCopy } from '../../../test/wallet.ts';
import type { Holder, TestWallet } from '../../../test/wallet.ts';
import { publicKeyFromMultibase } from '../ed25519.ts';

/**
 * Somebody earned a deelcertificaat at one organisation, has it in a wallet by others, and shows it to another organisation
 * of which they are a candidate (OpenID4VP 1.0).
 */
let test: TestApp;
let origin: string;
let there: TestOrganisation;
let here: TestOrganisation;
let holder: Holder;
const wallets = {} as Record<Form, TestWallet>;
const held = {} as Record<Form, JsonObject | string>;

type Form = 'sdjwt' | 'jwt' | 'ldp';
const FORMS = ['sdjwt', 'jwt', 'ldp'] as const;

beforeAll(async () => {
  test = await testApp();
  origin = await listen(test);
  there = await makeOrganisation(test, 'daar');
  here = await makeOrganisation(test, 'hier');
  const board = await aBoard(test, there);
  holder = await aHolder(test, there, board);
  for (const form of FORMS) {
    // Only an Ed25519 key signs linked data; the other forms are shown with a P-256 key, as phones have.
    wallets[form] = aWallet(origin, form === 'ldp' ? 'Ed25519' : 'P-256');
    held[form] = await receiveCopy(holder, `deelcertificaat-${form}`, wallets[form]);
  }
});
afterAll(() => test.close());

interface Asked {
  readonly agent: Agent;
  readonly request: WalletRequestView;
  readonly address: string;
  readonly claims: JsonObject;
  readonly nonce: string;
  readonly state: string;
  readonly clientId: string;
}

/** A candidate asks; the wallet's library reads the question, and checks whose it is. */
async function ask(person?: Agent): Promise<Asked> {
  const agent = person ?? (await aCandidate(test, here)).browser;
  const request = (await agent.post('/api/wallet-requests').expect(200)).body as WalletRequestView;
  const params = Object.fromEntries(new URL(request.link).searchParams);
  const { authorizationRequestPayload } = await client().resolveOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: params,
  });
  const claims = authorizationRequestPayload as unknown as JsonObject;
  const [nonce, state, clientId] = [claims['nonce'], claims['state'], claims['client_id']].map(String);
  const address = params['request_uri']!.replace(PUBLIC_URL, '');
  return { agent, request, address, claims, nonce: nonce!, state: state!, clientId: clientId! };
}

const client = (): Openid4vpClient =>
  new Openid4vpClient({
    callbacks: {
      ...wallets.jwt.callbacks,
      decryptJwe: () => Promise.reject(new Error('nothing is encrypted')),
      encryptJwe: () => Promise.reject(new Error('nothing is encrypted')),
      verifyJwt: async (_signer: unknown, { compact, header }: { compact: string; header: { kid?: string } }) => {
        const [did = '', fragment = ''] = String(header.kid).split('#');
        const { body } = await anyone(test)
          .get(`/organisations/${did.split(':').at(-1)}/did.json`)
          .expect(200);
        expect((body as { id: string }).id).toBe(did);
        const key = publicKeyFromMultibase(fragment)!;
        const jwk = key.export({ format: 'jwk' });
        await compactVerify(compact, await importJWK(jwk, 'EdDSA'));
        return { verified: true, signerJwk: jwk as never };
      },
    } as never,
  });

const now = (): number => Math.floor(Date.now() / 1000);
const signed = ({ alg, privateKey }: TestWallet, header: object, claims: object): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg, ...header })
    .sign(privateKey);

/** What a wallet may get wrong, on purpose or not. */
interface Changes {
  readonly wallet?: TestWallet;
  readonly credential?: JsonObject | string;
  readonly nonce?: string;
  readonly audience?: string;
  readonly iat?: number;
  /** What of an SD-JWT is shown beside what stands in the open. */
  readonly frame?: object;
}

async function present(form: Form, { nonce, clientId }: Asked, changes: Changes = {}): Promise<unknown> {
  const wallet = changes.wallet ?? wallets[form];
  const credential = changes.credential ?? held[form];
  const forUs = { nonce: changes.nonce ?? nonce, aud: changes.audience ?? clientId };
  const iat = changes.iat ?? now();
  if (form === 'jwt') {
    const vp = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'] };
    const claims = { iss: wallet.did, ...forUs, iat, vp: { ...vp, verifiableCredential: [credential] } };
    return signed(wallet, { typ: 'JWT', kid: `${wallet.did}#0` }, claims);
  }
  if (form === 'sdjwt') {
    const library = new SDJwtInstance({
      hasher: (data, alg) =>
        createHash(alg.replace('-', ''))
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      kbSignAlg: 'ES256',
      kbSigner: (data) =>
        sign('sha256', Buffer.from(data), { key: wallet.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    });
    return library.present(credential as string, changes.frame ?? {}, { kb: { payload: { ...forUs, iat } as never } });
  }
  const { signPresentation } = await import('@digitalbazaar/vc');
  const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  const signer = {
    id: `${wallet.did}#0`,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => Promise.resolve(sign(null, data, wallet.privateKey)),
  };
  return signPresentation({
    presentation: {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: wallet.did,
      verifiableCredential: [credential],
    },
    suite: new DataIntegrityProof({ signer, cryptosuite }),
    challenge: forUs.nonce,
    domain: forUs.aud,
    documentLoader,
  });
}

const tokenOf = (form: Form, presentation: unknown): string => JSON.stringify({ [form]: [presentation] });
const post = (body: object) => anyone(test).post('/oid4vp/responses').type('form').send(body);
const answer = ({ state }: Pick<Asked, 'state'>, form: Form, presentation: unknown) =>
  post({ state, vp_token: tokenOf(form, presentation) });
const stateOf = async ({ agent, request }: Asked) =>
  WalletRequestStateView.parse((await agent.get(`/api/wallet-requests/${request.id}`).expect(200)).body);
const own = async (agent: Agent): Promise<readonly BroughtView[]> =>
  BroughtListView.parse((await agent.get('/api/brought-credentials').expect(200)).body).brought;

async function expectRefused(asked: Asked, refusal: string): Promise<void> {
  expect(await stateOf(asked)).toEqual({ state: 'refused', refusal, broughtId: null });
  expect(await own(asked.agent)).toEqual([]);
}

describe('a wallet of other makers', () => {
  it.each(FORMS)('shows it as %s; it stands in the portfolio as a claim', async (form) => {
    const asked = await ask();
    expect(await stateOf(asked)).toEqual({ state: 'waiting', refusal: null, broughtId: null });
    const presentation = await present(form, asked);
    const { authorizationResponsePayload } = await client().createOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: asked.claims as never,
      authorizationResponsePayload: { vp_token: { [form]: [presentation] } } as never,
    });
    const { response } = await client().submitOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: asked.claims as never,
      authorizationResponsePayload,
    });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    const [brought, ...others] = await own(asked.agent);
    expect(others).toEqual([]);
    expect(brought).toMatchObject({ way: 'wallet', leeruitkomsten: [], verification: { answer: 'valid' } });
    expect(await stateOf(asked)).toEqual({ state: 'received', refusal: null, broughtId: brought!.id });
    const { rows } = await test.owner.query<{ action: string; role: string }>(
      `select action, role from audit_entry where subject_id = $1`,
      [brought!.id],
    );
    expect(rows).toEqual([{ action: 'credentials.brought', role: 'candidate' }]);
  });

  it('reads who asks, for what, and that nothing that can be left out is wanted', async () => {
    const { claims, clientId } = await ask();
    expect(clientId).toBe('decentralized_identifier:did:web:localhost%3A3000:organisations:hier');
    expect(claims).toMatchObject({ response_mode: 'direct_post', client_metadata: { client_name: 'Hogeschool hier' } });
    const { credentials } = claims['dcql_query'] as { credentials: { id: string; claims?: unknown }[] };
    expect(credentials.map(({ id }) => id)).toEqual(FORMS);
    expect(credentials.every((query) => query.claims === undefined)).toBe(true);
  });

  it('may decline, and the candidate reads that', async () => {
    const asked = await ask();
    await post({ state: asked.state, error: 'access_denied' }).expect(200);
    await expectRefused(asked, 'declined');
  });
});

describe('a question', () => {
  it('is asked once: whatever comes first is the answer', async () => {
    const asked = await ask();
    const presentation = await present('jwt', asked);
    await answer(asked, 'jwt', presentation).expect(200);
    const again = await answer(asked, 'jwt', presentation).expect(400);
    expect(again.body.error).toBe('invalid_request');
    expect(again.headers['cache-control']).toBe('no-store');
    expect(await own(asked.agent)).toHaveLength(1);
    await anyone(test).get(asked.address).expect(404);
  });

  it('is asked once, also when eight answers come at the same moment', async () => {
    const asked = await ask();
    const presentation = await present('sdjwt', asked);
    const answers = await Promise.all(Array.from({ length: 8 }, () => answer(asked, 'sdjwt', presentation)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(7).fill(400)]);
    expect(await own(asked.agent)).toHaveLength(1);
  });

  it('is over after ten minutes', async () => {
    const asked = await ask();
    const presentation = await present('jwt', asked);
    await test.owner.query(
      `update credential_brought_request set made_at = made_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' where id = $1`,
      [asked.request.id],
    );
    await answer(asked, 'jwt', presentation).expect(400);
    await anyone(test).get(asked.address).expect(404);
    expect(await stateOf(asked)).toMatchObject({ state: 'over' });
    expect(await own(asked.agent)).toEqual([]);
  });

  it('keeps of its secret a hash only, and is nobody else’s to look at', async () => {
    const asked = await ask();
    const { rows } = await test.owner.query<{ hash: string }>(
      'select secret_hash as hash from credential_brought_request where id = $1',
      [asked.request.id],
    );
    expect(rows[0]!.hash).toBe(createHash('sha256').update(asked.state).digest('hex'));
    const { browser: other } = await aCandidate(test, here);
    await other.get(`/api/wallet-requests/${asked.request.id}`).expect(404);
    const { browser: elsewhere } = await aCandidate(test, there);
    await elsewhere.get(`/api/wallet-requests/${asked.request.id}`).expect(404);
  });

  it('is asked by candidates who began a portfolio', async () => {
    const fresh = await loginAs(test, await makePerson(test, here, 'candidate'));
    expect((await fresh.post('/api/wallet-requests').expect(409)).body.code).toBe('no-portfolio');
    const assessor = await loginAs(test, await makePerson(test, here, 'assessor'));
    await assessor.post('/api/wallet-requests').expect(403);
    await anyone(test).post('/api/wallet-requests').expect(401);
  });

  it('is found by its whole secret only', async () => {
    const { address } = await ask();
    const { headers } = await anyone(test).get(address).expect(200);
    expect(headers['content-type']).toContain('application/oauth-authz-req+jwt');
    for (const wrong of [
      address.slice(0, -1),
      `${address}x`,
      '/oid4vp/requests/x',
      `/oid4vp/requests/${'a'.repeat(43)}`,
    ])
      await anyone(test).get(wrong).expect(404);
  });
});

const WRONG: readonly (readonly [string, (form: Form) => Changes | Promise<Changes>])[] = [
  ['with another nonce', () => ({ nonce: 'a'.repeat(43) })],
  ['for another verifier', () => ({ audience: 'decentralized_identifier:did:web:elders.example.org' })],
  ['for the address instead of who asks', () => ({ audience: `${PUBLIC_URL}/oid4vp/responses` })],
  ['by somebody else’s wallet', (form) => ({ wallet: aWallet(origin, form === 'ldp' ? 'Ed25519' : 'P-256') })],
];

describe('a presentation is refused', () => {
  it.each(FORMS.flatMap((form) => WRONG.map(([what, change]) => [form, what, change] as const)))(
    'as %s %s',
    async (form, _what, change) => {
      const asked = await ask();
      const presentation = await present(form, asked, await change(form));
      const refused = await answer(asked, form, presentation).expect(400);
      expect(refused.body).toEqual({ error: 'invalid_request', error_description: 'notBound' });
      await expectRefused(asked, 'notBound');
    },
  );

  it('that was made for another candidate’s question', async () => {
    for (const form of FORMS) {
      const [mine, others] = [await ask(), await ask()];
      const presentation = await present(form, others);
      await answer(mine, form, presentation).expect(400);
      await expectRefused(mine, 'notBound');
      expect(await stateOf(others)).toMatchObject({ state: 'waiting' });
    }
  });

  it('as SD-JWT of which something was left out after its holder signed, or that is an hour old', async () => {
    const asked = await ask();
    const whole = (await present('sdjwt', asked, { frame: { evidence: true } })) as string;
    const [token, disclosure, binding] = whole.split('~');
    expect(disclosure).not.toBe('');
    await answer(asked, 'sdjwt', `${token}~${binding}`).expect(400);
    await expectRefused(asked, 'notBound');
    const late = await ask();
    await answer(late, 'sdjwt', await present('sdjwt', late, { iat: now() - 3600 })).expect(400);
    await expectRefused(late, 'notBound');
  });

  it('that says one thing and holds another', async () => {
    const cases: [Form, (asked: Asked) => Promise<unknown>][] = [
      ['sdjwt', async (asked) => ((await present('sdjwt', asked)) as string).replace(/[^~]*$/, '')],
      ['sdjwt', async (asked) => withDisclosure((await present('sdjwt', asked)) as string)],
      ['sdjwt', async () => held.sdjwt],
      ['sdjwt', (asked) => present('jwt', asked)],
      ['jwt', async () => held.jwt],
      ['jwt', async () => 'e30.e30.e30'],
      ['jwt', async () => 'nonsense'],
      ['jwt', async () => ({})],
      ['ldp', async () => held.ldp],
      ['ldp', async () => ({})],
      ['ldp', async (asked) => ({ ...((await present('ldp', asked)) as object), holder: wallets.jwt.did })],
      ['ldp', async (asked) => ({ ...((await present('ldp', asked)) as object), holder: undefined })],
      ['ldp', (asked) => present('jwt', asked)],
      ['ldp', (asked) => wrappedAsTheirs(asked)],
      ['ldp', (asked) => wrappedAsMine(asked)],
    ];
    for (const [form, make] of cases) {
      const asked = await ask();
      await answer(asked, form, await make(asked)).expect(400);
      await expectRefused(asked, 'notBound');
    }
  });

  it('of a credential that was changed, is nobody’s, or is there already', async () => {
    const changed = { ...(held.ldp as JsonObject), name: 'Iets anders' };
    const asked = await ask();
    await answer(asked, 'ldp', await present('ldp', asked, { credential: changed })).expect(400);
    await expectRefused(asked, 'notValid');

    const stranger = await ask();
    const bound = await strangersToken({ credentialSubject: { id: wallets.jwt.did, type: ['AchievementSubject'] } });
    await answer(stranger, 'jwt', await present('jwt', stranger, { credential: bound })).expect(400);
    await expectRefused(stranger, 'notValid');

    const first = await ask();
    await answer(first, 'jwt', await present('jwt', first)).expect(200);
    const second = await ask(first.agent);
    await answer(second, 'jwt', await present('jwt', second)).expect(400);
    expect(await stateOf(second)).toMatchObject({ state: 'refused', refusal: 'before' });
  });

  it('of which the form can’t be read, and its question still stands', async () => {
    const asked = await ask();
    const presentation = await present('jwt', asked);
    const { state } = asked;
    const token = tokenOf('jwt', presentation);
    for (const body of [
      {},
      { state },
      { vp_token: token },
      { state, vp_token: 'nonsense' },
      { state, vp_token: '{}' },
      { state, vp_token: '[]' },
      { state, vp_token: JSON.stringify({ jwt: [] }) },
      { state, vp_token: JSON.stringify({ jwt: [presentation, presentation] }) },
      { state, vp_token: JSON.stringify({ jwt: [presentation], ldp: [{}] }) },
      { state, vp_token: JSON.stringify({ other: [presentation] }) },
      { state, vp_token: `{"jwt":["x"],${token.slice(1)}` },
      { state, vp_token: token, error: 'access_denied' },
      { state: `${state}x`, vp_token: token },
      { state: { $ne: '' }, vp_token: token },
      { state, vp_token: JSON.stringify({ jwt: ['x'.repeat(600_000)] }) },
    ])
      expect((await post(body).expect(400)).body.error).toBe('invalid_request');
    await post({ state, vp_token: 'x'.repeat(2_000_000) }).expect(413);
    expect(await stateOf(asked)).toMatchObject({ state: 'waiting' });
    await answer(asked, 'jwt', presentation).expect(200);
  });

  it('that is nested deeper than anybody reads', async () => {
    const asked = await ask();
    const deep = `{"ldp":[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    await post({ state: asked.state, vp_token: deep }).expect(400);
    await expectRefused(asked, 'notBound');
  });

  it('that comes with a browser’s cookie', async () => {
    const asked = await ask();
    const presentation = await present('jwt', asked);
    await post({ state: asked.state, vp_token: tokenOf('jwt', presentation) })
      .set('cookie', 'session=a')
      .unset('x-bewijskracht')
      .expect(403);
    expect(await stateOf(asked)).toMatchObject({ state: 'waiting' });
  });

  it('of a paper that was revoked', async () => {
    const board = await aBoard(test, there);
    await board.secretary
      .post(`/api/register/${holder.paper}/revocation`)
      .send({ category: 'issuedInError', explanation: 'Uitgegeven op het verkeerde nummer.', password: PASSWORD })
      .expect(200);
    const register = await board.members[0]!.get('/api/register').expect(200);
    const [row] = (register.body as { rows: { revocation: { id: string } }[] }).rows;
    await board.members[0]!.post(`/api/register/revocations/${row!.revocation.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    for (const form of FORMS) {
      const asked = await ask();
      await answer(asked, form, await present(form, asked)).expect(400);
      await expectRefused(asked, 'notValid');
    }
  });
});

/** A thief's own signed presentation, in an envelope that calls itself the holder's and lies around what was stolen. */
async function wrappedAsTheirs({ nonce, clientId }: Asked): Promise<object> {
  const thief = aWallet(origin);
  const vp = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'] };
  const token = await signed(
    thief,
    { typ: 'vp+jwt', kid: `${thief.did}#0` },
    { ...vp, holder: thief.did, nonce, aud: clientId },
  );
  return {
    '@context': vp['@context'],
    type: 'EnvelopedVerifiablePresentation',
    id: `data:application/vp+jwt,${token}`,
    holder: wallets.ldp.did,
    verifiableCredential: [held.ldp],
  };
}

/** A stolen token in an envelope that says to be about the thief, who signs the whole. */
function wrappedAsMine(asked: Asked): Promise<unknown> {
  const thief = aWallet(origin, 'Ed25519');
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'EnvelopedVerifiableCredential'],
    id: `data:application/jwt,${held.jwt as string}`,
    issuer: thief.did,
    credentialSubject: { id: thief.did },
  };
  return present('ldp', asked, { wallet: thief, credential });
}

/** A disclosure put in after the holder signed. */
function withDisclosure(presentation: string): string {
  const parts = presentation.split('~');
  return [...parts.slice(0, 1), 'WyJjMkZzZEEiLCJuYW1lIiwiRGlwbG9tYSJd', ...parts.slice(1)].join('~');
}
