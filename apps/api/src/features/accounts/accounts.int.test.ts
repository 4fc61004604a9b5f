import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeView } from '@bewijskracht/contracts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { receiveMail } from '../../test/mail.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'deltaland');
});
afterAll(() => test.close());

describe('logging in', () => {
  it('gives a session in a cookie that scripts cannot read', async () => {
    const person = await makePerson(test, organisation, 'coordinator');
    const response = await anyone(test)
      .post('/api/session')
      .send({ email: person.email, password: PASSWORD })
      .expect(200);
    expect(MeView.parse(response.body)).toMatchObject({ account: { name: person.name }, roles: ['coordinator'] });
    expect(response.headers['set-cookie']?.[0]).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('gives the same answer for a wrong password and an unknown address, in the reader’s language', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const wrong = await anyone(test)
      .post('/api/session')
      .send({ email: person.email, password: 'verkeerd' })
      .expect(401);
    const unknown = await anyone(test)
      .post('/api/session')
      .send({ email: 'niemand@example.org', password: 'verkeerd' })
      .expect(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect(wrong.body.title).toContain('wachtwoord');
    const english = await anyone(test)
      .post('/api/session')
      .set('accept-language', 'en-GB')
      .send({ email: 'x@example.org', password: 'y' })
      .expect(401);
    expect(english.body.title).toContain('password');
  });

  it('slows guessing from one network address, and locks nobody out from another', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const guess = (): Promise<{ status: number }> =>
      anyone(test).post('/api/session').send({ email: person.email, password: 'raad' });
    for (let attempt = 0; attempt < 10; attempt++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
    await test.owner.query('truncate account_login_attempt');
    await loginAs(test, person);
  });

  it('ends the session for good when one logs out', async () => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    const { headers } = await agent.get('/api/me').expect(200);
    expect(headers['cache-control'] ?? '').not.toContain('public');
    await agent.delete('/api/session').expect(200);
    await agent.get('/api/me').expect(401);
  });
});

describe('a new session', () => {
  it('ends the one the browser had', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const agent = await loginAs(test, person);
    const first = (await agent.post('/api/session').send({ email: person.email, password: PASSWORD }).expect(200))
      .headers;
    const old = first['set-cookie']![0]!.split(';')[0]!;
    await anyone(test).get('/api/me').set('cookie', old).expect(200);
    await agent.post('/api/session').send({ email: person.email, password: PASSWORD }).expect(200);
    await anyone(test).get('/api/me').set('cookie', old).expect(401);
    await agent.get('/api/me').expect(200);
  });
});

describe('what the API answers', () => {
  it('stays out of every cache', async () => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    for (const address of ['/api/me', '/api/offer', '/api/nergens']) {
      expect((await agent.get(address)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('security.txt', () => {
  it('says where to report, when that is set, until a day that is yet to come', async () => {
    await anyone(test).get('/.well-known/security.txt').expect(404);
    const told = await testApp({ SECURITY_CONTACT: 'mailto:veilig@example.org' });
    const { text } = await anyone(told)
      .get('/.well-known/security.txt')
      .expect(200)
      .expect('content-type', /^text\/plain/);
    await told.close();
    expect(text).toMatch(/^Contact: mailto:veilig@example\.org$/m);
    const expires = new Date(/^Expires: (.+)$/m.exec(text)![1]!);
    expect(expires.getTime()).toBeGreaterThan(Date.now());
    expect(expires.getTime()).toBeLessThan(Date.now() + 366 * 86_400_000);
  });
});

describe('a request that a page of another site makes in somebody’s browser', () => {
  it('is refused without the header, and with a foreign origin', async () => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    const forged = await agent.patch('/api/me').unset('x-bewijskracht').send({ name: 'Ander' });
    expect(forged.status).toBe(403);
    const foreign = await agent.patch('/api/me').set('origin', 'https://evil.example').send({ name: 'Ander' });
    expect(foreign.body.code).toBe('not-from-this-site');
  });
});

describe('inviting and joining', () => {
  it('lets a coordinator invite candidates and nobody else', async () => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const invited = await agent
      .post('/api/invitations')
      .send({ email: 'Nieuw@Example.org', name: 'Nieuw', roles: ['candidate'] })
      .expect(200);
    expect(invited.body).toMatchObject({ email: 'nieuw@example.org', acceptedAt: null });
    const { body } = await agent
      .post('/api/invitations')
      .send({ email: 'b@example.org', name: 'B', roles: ['boardMember'] })
      .expect(403);
    expect(body.code).toBe('may-not-invite-role');
    const { rows } = await test.owner.query('select role, action from audit_entry where subject_id = $1', [
      invited.body.id,
    ]);
    expect(rows).toEqual([{ role: 'coordinator', action: 'accounts.invited' }]);
  });

  it('makes an account when the invitation is accepted, once', async () => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    await agent
      .post('/api/invitations')
      .send({ email: 'eenmaal@example.org', name: 'Een', roles: ['candidate'] })
      .expect(200);
    const mail = await receiveMail(test, 'eenmaal@example.org');
    const path = `/api/invitations/${/uitnodiging\/([\w-]+)/.exec(mail)![1]}`;
    const { rows } = await test.owner.query(
      `select parameters from mail_message where address = 'eenmaal@example.org'`,
    );
    expect(rows).toEqual([{ parameters: { organisation: 'Hogeschool deltaland' } }]);
    expect((await anyone(test).get(path).expect(200)).body).toMatchObject({
      organisation: 'Hogeschool deltaland',
      hasAccount: false,
    });
    const joined = await anyone(test).post(path).send({ name: 'Een', password: 'lang genoeg wachtwoord' }).expect(200);
    expect(joined.body.roles).toEqual(['candidate']);
    await anyone(test).post(path).send({ name: 'Een', password: 'lang genoeg wachtwoord' }).expect(404);
  });

  it('lets people register where the organisation is open, and says no without saying why', async () => {
    const registration = {
      organisation: 'deltaland',
      name: 'Zij',
      email: 'zij@example.org',
      password: 'lang genoeg wachtwoord',
    };
    expect((await anyone(test).post('/api/registrations').send(registration).expect(200)).body.roles).toEqual([
      'candidate',
    ]);
    const again = await anyone(test).post('/api/registrations').send(registration).expect(409);
    const nowhere = await anyone(test)
      .post('/api/registrations')
      .send({ ...registration, organisation: 'nergens', email: 'a@example.org' })
      .expect(409);
    expect(again.body).toEqual(nowhere.body);
  });

  it.each([
    ['turned around by what nobody sees', 'Samira \u202enehoC\u202c \u2067Bos\u2069', 'Samira nehoC Bos'],
    ['with letters that take no room', '\ufeffSa\u200bmi\u00adra\u2060', 'Samira'],
    ['on two lines', 'Samira\r\nBcc: iedereen\u2028Bos', 'Samira Bcc: iedereen Bos'],
    ['whose letters must not join', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['that is read from the right', 'שלמה\u200f (1)', 'שלמה\u200f (1)'],
  ])('takes a name as it will be read: %s', async (_what, name, read) => {
    const agent = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    await agent.patch('/api/me').send({ name }).expect(200);
    expect((await agent.get('/api/me').expect(200)).body.account.name).toBe(read);
    await agent.patch('/api/me').send({ name: '\u200b\u202e' }).expect(422);
  });

  it('tells per field what does not fit', async () => {
    const { body } = await anyone(test)
      .post('/api/registrations')
      .send({ organisation: 'deltaland', name: '', email: 'geen', password: 'kort' })
      .expect(422);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['email', 'name', 'password']);
  });
});
