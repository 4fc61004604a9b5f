import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@bewijskracht/domain';
import supertest from 'supertest';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let secretary: Awaited<ReturnType<typeof loginAs>>;
let all: string;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'deur');
  secretary = await loginAs(test, await makePerson(test, organisation, 'secretary'));
  all = await makeToken({ scopes: ['issue', 'verify', 'status'], kinds: ['badge', 'endorsement'] });
});
afterAll(() => test.close());

async function makeToken(request: object, as = secretary): Promise<string> {
  const { body } = await as
    .post('/api/tokens')
    .send({ name: 'Badgesysteem', password: PASSWORD, ...request })
    .expect(200);
  return (body as { secret: string }).secret;
}

/** Software: no cookie, no header of ours, only its token. */
const software = (token: string) => ({
  post: (path: string, body: object) =>
    supertest(test.app.getHttpServer()).post(path).set('authorization', `Bearer ${token}`).send(body),
});

const DID = 'did:web:localhost%3A3000:organisations:deur';
let counter = 0;
const badge = (changes: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: `urn:uuid:00000000-0000-4000-8000-${String((counter += 1)).padStart(12, '0')}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: DID, type: ['Profile'], name: 'Hogeschool deur' },
  validFrom: '2026-11-01T00:00:00Z',
  name: 'Vrijwilliger wijkfestival',
  credentialSubject: {
    id: 'urn:example:noor',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:example:festival',
      type: ['Achievement'],
      achievementType: 'CommunityService',
      name: 'Wijkfestival',
      description: 'Hielp mee op het wijkfestival.',
      criteria: { narrative: 'Was er twee dagen.' },
    },
  },
  ...changes,
});

async function issue(credential: JsonObject = badge()): Promise<JsonObject> {
  const { body } = await software(all).post('/vc/credentials/issue', { credential }).expect(201);
  return (body as { verifiableCredential: JsonObject }).verifiableCredential;
}

describe('issuing', () => {
  it('signs in the organisation’s own name, with a place in a status list, and keeps it with an audit line', async () => {
    const issued = await issue();
    expect(issued['issuer']).toMatchObject({ id: DID });
    const [entry] = issued['credentialStatus'] as [JsonObject];
    expect(entry).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
    const { rows } = await test.owner.query(
      `select a.action, a.details, i.kind from credential_issued i join audit_entry a on a.subject_id = i.id where i.credential_id = $1`,
      [issued['id']],
    );
    expect(rows).toEqual([
      { action: 'credentials.door-issued', kind: 'badge', details: expect.objectContaining({ kind: 'badge' }) },
    ]);
    await software(all)
      .post('/vc/credentials/verify', { verifiableCredential: issued, options: {} })
      .expect(200, /"verified":true/);
  });

  it('gives a credential without id one', async () => {
    const issued = await issue(badge({ id: undefined }));
    expect(issued['id']).toMatch(/^urn:uuid:/);
  });

  it('issues an id once', async () => {
    const credential = badge();
    await issue(credential);
    const { body } = await software(all).post('/vc/credentials/issue', { credential }).expect(409);
    expect(body).toMatchObject({ code: 'credential-known' });
  });

  it('keeps its places apart from those of deelcertificaten', async () => {
    const [entry] = (await issue())['credentialStatus'] as [JsonObject];
    const listId = (entry['statusListCredential'] as string).split('/').at(-1);
    const { rows } = await test.owner.query('select series from credential_status_list where id = $1', [listId]);
    expect(rows).toEqual([{ series: 'door' }]);
  });

  it.each<[string, JsonObject, string]>([
    ['in the name of another', { issuer: 'did:web:elsewhere.example.org' }, 'issuer'],
    ['that only a decision can give', { credentialSubject: microCredential() }, 'type'],
    ['with a proof of its own', { proof: [] }, 'proof'],
    ['with a word that means nothing', { honours: 'cum laude' }, ''],
    ['with a context nobody knows', { '@context': [...contexts(), 'https://example.org/c'] }, '@context'],
    ['with a context of its own', { '@context': [...contexts(), { honours: 'urn:h' }] }, '@context'],
  ])('refuses a credential %s', async (_what, changes, path) => {
    const { body } = await software(all)
      .post('/vc/credentials/issue', { credential: badge(changes) })
      .expect(422);
    expect(body).toMatchObject({ code: 'credential-refused' });
    expect((body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(path);
  });
});

function contexts(): string[] {
  return badge()['@context'] as unknown as string[];
}

function microCredential(): JsonObject {
  const subject = badge()['credentialSubject'] as JsonObject;
  return { ...subject, achievement: { ...(subject['achievement'] as JsonObject), achievementType: 'MicroCredential' } };
}

describe('verifying', () => {
  it('says no with 400 and tells which check failed', async () => {
    const changed = { ...(await issue()), name: 'Diploma' };
    const { body } = await software(all)
      .post('/vc/credentials/verify', { verifiableCredential: changed, options: { checks: ['proof'] } })
      .expect(400);
    expect(body).toMatchObject({ verified: false, errors: [{ type: 'urn:bewijskracht:finding:signatureDiffers' }] });
  });

  it.each([['a text that is no token'], [{}], [{ type: 'EnvelopedVerifiableCredential', id: 'data:,x' }]])(
    'says no to %p',
    async (verifiableCredential) => {
      await software(all).post('/vc/credentials/verify', { verifiableCredential, options: {} }).expect(400);
    },
  );

  it('says no to a presentation nobody signed', async () => {
    const verifiablePresentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [await issue()],
    };
    const { body } = await software(all)
      .post('/vc/presentations/verify', { verifiablePresentation, options: { challenge: 'x' } })
      .expect(400);
    expect(body).toMatchObject({ verified: false, errors: [{ type: 'urn:bewijskracht:finding:signatureMissing' }] });
  });
});

describe('status', () => {
  it('revokes what came through this door, for good', async () => {
    const { id: credentialId, ...issued } = await issue();
    const status = (value: boolean) => ({
      credentialId,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', status: value },
    });
    await software(all).post('/vc/credentials/status', status(true)).expect(200);
    await software(all).post('/vc/credentials/status', status(true)).expect(200);
    await software(all)
      .post('/vc/credentials/status', status(false))
      .expect(422, /status-stays/);
    await eventually(async () => {
      const { body } = await software(all).post('/vc/credentials/verify', {
        verifiableCredential: { id: credentialId, ...issued },
        options: {},
      });
      return JSON.stringify(body).includes('statusRevoked');
    });
  });

  it('knows nothing of what another organisation issued', async () => {
    const { id: credentialId } = await issue();
    const other = await makeOrganisation(test, 'buren');
    const theirs = await loginAs(test, await makePerson(test, other, 'secretary'));
    const token = await makeToken({ scopes: ['status'], kinds: [] }, theirs);
    await software(token)
      .post('/vc/credentials/status', {
        credentialId,
        credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      })
      .expect(404);
  });
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to hold');
}

describe('a token', () => {
  it('opens only what it was made for', async () => {
    const token = await makeToken({ scopes: ['verify'], kinds: [] });
    const { body } = await software(token).post('/vc/credentials/issue', { credential: badge() }).expect(403);
    expect(body).toMatchObject({ code: 'token-out-of-scope', facts: { scope: 'issue' } });
  });

  it('issues only the kinds it names', async () => {
    const token = await makeToken({ scopes: ['issue'], kinds: ['endorsement'] });
    await software(token)
      .post('/vc/credentials/issue', { credential: badge() })
      .expect(422, /credential-refused/);
  });

  it('opens nothing once it is revoked, and its secret is kept nowhere', async () => {
    const secret = await makeToken({ scopes: ['verify'], kinds: [] });
    const { body } = await secretary.get('/api/tokens').expect(200);
    expect(JSON.stringify(body)).not.toContain(secret);
    const [{ id }] = (body as { tokens: [{ id: string }] }).tokens;
    await secretary.delete(`/api/tokens/${id}`).expect(200);
    await software(secret).post('/vc/credentials/verify', { verifiableCredential: {} }).expect(401);
    await secretary.delete(`/api/tokens/${id}`).expect(404);
    const { rows } = await test.owner.query('select action from audit_entry where subject_id = $1 order by seq', [id]);
    expect(rows.map(({ action }) => action as string)).toEqual(['credentials.token-made', 'credentials.token-revoked']);
    const kept = await test.owner.query('select from credential_token where secret_hash = $1', [secret]);
    expect(kept.rowCount).toBe(0);
  });

  it('is over when its time is', async () => {
    const secret = await makeToken({ scopes: ['verify'], kinds: [] });
    await test.owner.query(
      `update credential_token set created_at = now() - interval '3 days', expires_at = now() - interval '1 second'
       where created_at = (select max(created_at) from credential_token)`,
    );
    await software(secret).post('/vc/credentials/verify', { verifiableCredential: {} }).expect(401);
  });

  it('slows down who asks too often', async () => {
    const secret = await makeToken({ scopes: ['verify'], kinds: [] });
    const ask = () => software(secret).post('/vc/credentials/verify', { verifiableCredential: {} });
    await ask().expect(400);
    await test.owner.query(
      `insert into credential_token_use select t.organisation_id, t.id, date_trunc('minute', now()) + m * interval '1 minute', 301
       from (select * from credential_token order by created_at desc limit 1) t, generate_series(0, 2) m
       on conflict on constraint credential_token_use_pkey do update set uses = 301`,
    );
    const { body } = await ask().expect(429);
    expect(body).toMatchObject({ code: 'token-too-busy' });
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${'a'.repeat(43)}`])('%p is none', async (authorization) => {
    await supertest(test.app.getHttpServer())
      .post('/vc/credentials/verify')
      .set('authorization', authorization)
      .send({})
      .expect(401, /token-missing/);
  });

  it('is the secretary’s to make, with their password', async () => {
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const request = { name: 'x', scopes: ['verify'], kinds: [], password: PASSWORD };
    await coordinator.post('/api/tokens').send(request).expect(403);
    await secretary
      .post('/api/tokens')
      .send({ ...request, password: 'geraden wachtwoord' })
      .expect(422);
    await secretary
      .post('/api/tokens')
      .send({ ...request, kinds: ['badge'] })
      .expect(422);
    await anyone(test).get('/api/tokens').expect(401);
  });

  it('does not stand in for a session, nor a session for a token', async () => {
    await supertest(test.app.getHttpServer()).get('/api/tokens').set('authorization', `Bearer ${all}`).expect(401);
    await secretary.post('/vc/credentials/verify').send({ verifiableCredential: {} }).expect(401);
  });
});
