import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/ids.ts';
import { verifyChains } from '../../launcher/audit-chains.ts';
import { Client } from 'pg';
import { eventually } from '../../test/board.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { receiveMail } from '../../test/mail.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'vergeetachtig');
});
afterAll(() => test.close());

const NEW = 'de kraai zat op het tuinhek';
const aPerson = (): Promise<TestPerson> => makePerson(test, organisation, 'candidate');
const ask = (email: string) => anyone(test).post('/api/password-resets').send({ email });
const reset = (token: string, password = NEW) => anyone(test).post(`/api/password-resets/${token}`).send({ password });
const canLogIn = async ({ email }: TestPerson, password: string): Promise<boolean> =>
  (await anyone(test).post('/api/session').send({ email, password })).status === 200;

/** The secret in the last mail that offers a new password. */
async function tokenFor({ email }: TestPerson): Promise<string> {
  await ask(email).expect(200);
  const letter = await receiveMail(test, email);
  return /\/wachtwoord\/([\w-]{43})/.exec(letter)![1]!;
}

const mailsTo = async ({ accountId }: TestPerson, template: string): Promise<number> =>
  (
    await test.owner.query('select from mail_message where account_id = $1 and template = $2 and sent_at is not null', [
      accountId,
      template,
    ])
  ).rowCount ?? 0;

describe('a forgotten password', () => {
  it('is replaced by who reads the mail: once, and every open session is over', async () => {
    const person = await aPerson();
    const elsewhere = await loginAs(test, person);
    const token = await tokenFor(person);
    expect((await anyone(test).get(`/api/password-resets/${token}`).expect(200)).body).toEqual({ email: person.email });
    const entered = await reset(token).expect(200);
    expect(entered.body.account.email).toBe(person.email);
    expect(entered.headers['set-cookie']?.[0]).toContain('HttpOnly');
    await elsewhere.get('/api/me').expect(401);
    expect([await canLogIn(person, NEW), await canLogIn(person, PASSWORD)]).toEqual([true, false]);
    await reset(token, 'de reiger stond aan het water').expect(404);
    await anyone(test).get(`/api/password-resets/${token}`).expect(404);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-changed')) > 0 ? true : undefined));
  });

  it('asked for with an address that nobody has gives the same answer, and no mail', async () => {
    const person = await aPerson();
    const [known, unknown] = [await ask(person.email), await ask('niemand@vergeetachtig.example.org')];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-reset')) > 0 ? true : undefined));
    const { rows } = await test.owner.query('select from mail_message where address like $1', ['niemand@%']);
    expect(rows).toEqual([]);
  });

  it('asked for again ends the first link; what is older than an hour opens nothing', async () => {
    const person = await aPerson();
    const first = await tokenFor(person);
    await ask(person.email).expect(200);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-reset')) > 1 ? true : undefined));
    await reset(first).expect(404);
    const late = await aPerson();
    const token = await tokenFor(late);
    await test.owner.query(`update account_password_reset set expires_at = now() where email = $1`, [late.email]);
    await reset(token).expect(404);
    expect(await canLogIn(late, PASSWORD)).toBe(true);
  });

  it('fills nobody’s mailbox: five an hour for one address', async () => {
    const person = await aPerson();
    for (let times = 0; times < 8; times += 1) await ask(person.email).expect(200);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-reset')) === 5 ? true : undefined));
    const { rows } = await test.owner.query('select from account_password_reset where email = $1', [person.email]);
    expect(rows).toHaveLength(5);
  });

  it('leaves no secret behind: of the link only a hash, and in the mail that was sent none', async () => {
    const person = await aPerson();
    const token = await tokenFor(person);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-reset')) > 0 ? true : undefined));
    const { rows } = await test.owner.query<{ text: string }>(
      `select to_jsonb(r)::text as text from account_password_reset r union all select to_jsonb(m)::text from mail_message m`,
    );
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });
});

describe('a password that is replaced', () => {
  /** Replaces it in the middle of what somebody does with the old one: after that was proven, before it counts. */
  async function replacedDuring<Answer>({ accountId }: TestPerson, act: () => Promise<Answer>): Promise<Answer> {
    const replacing = new Client({ connectionString: test.ownerUrl });
    await replacing.connect();
    try {
      await replacing.query('begin');
      await replacing.query(`update account set password_hash = 'another' where id = $1`, [accountId]);
      const answer = act();
      let isAnswered = false;
      void answer.finally(() => (isAnswered = true));
      await eventually(async () => {
        const { rowCount } = await test.owner.query(`select from pg_locks where not granted`);
        return isAnswered || rowCount !== 0 ? true : undefined;
      });
      await replacing.query('delete from account_session where account_id = $1', [accountId]);
      await replacing.query('commit');
      return await answer;
    } finally {
      await replacing.end();
    }
  }

  it('opens nothing any more, also for who proved it just before', async () => {
    const person = await aPerson();
    const entered = await replacedDuring(person, async () =>
      anyone(test).post('/api/session').send({ email: person.email, password: PASSWORD }),
    );
    expect([entered.status, entered.body.code]).toEqual([401, 'login-failed']);
    const { rows } = await test.owner.query('select from account_session where account_id = $1', [person.accountId]);
    expect(rows).toEqual([]);
  });

  it('can’t be put back by who proved the old one just before', async () => {
    const person = await aPerson();
    const agent = await loginAs(test, person);
    const { body } = await replacedDuring(person, async () =>
      agent.put('/api/me/password').send({ current: PASSWORD, password: NEW }),
    );
    expect(body.code).toBe('password-wrong');
    const { rows } = await test.owner.query<{ hash: string }>(
      'select password_hash as hash from account where id = $1',
      [person.accountId],
    );
    expect(rows).toEqual([{ hash: 'another' }]);
  });

  it('is offered to nobody but whose address was asked for', async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const id = newId();
    await test.owner.query('select app.password_reset_ask($1, $2, now())', [id, person.email]);
    const offer = async (accountId: string): Promise<unknown> =>
      (
        await test.owner.query<{ made: boolean }>(
          `select app.password_reset_offer($1, $2, 'a hash', now() + interval '1 hour') as made`,
          [id, accountId],
        )
      ).rows[0]!.made;
    expect([await offer(other.accountId), await offer(person.accountId)]).toEqual([false, true]);
  });
});

describe('one’s own password', () => {
  it('shuts nobody else’s door when it is guessed at, however many guess', async () => {
    const guessers = await Promise.all(Array.from({ length: 10 }, aPerson));
    for (const guesser of guessers) {
      const agent = await loginAs(test, guesser);
      for (let times = 0; times < 10; times += 1)
        await agent.put('/api/me/password').send({ current: 'geraden', password: NEW }).expect(422);
      await agent.put('/api/me/password').send({ current: PASSWORD, password: NEW }).expect(429);
    }
    const agent = await loginAs(test, await aPerson());
    await agent.put('/api/me/password').send({ current: PASSWORD, password: NEW }).expect(200);
  });

  it('is changed by who knows it; other devices are logged out, this one isn’t', async () => {
    const person = await aPerson();
    const [here, there] = [await loginAs(test, person), await loginAs(test, person)];
    expect((await here.put('/api/me/password').send({ current: 'geraden', password: NEW }).expect(422)).body.code).toBe(
      'password-wrong',
    );
    await here.put('/api/me/password').send({ current: PASSWORD, password: NEW }).expect(200);
    await here.get('/api/me').expect(200);
    await there.get('/api/me').expect(401);
    expect([await canLogIn(person, NEW), await canLogIn(person, PASSWORD)]).toEqual([true, false]);
    await eventually(async () => ((await mailsTo(person, 'accounts.password-changed')) > 0 ? true : undefined));
    await anyone(test).put('/api/me/password').send({ current: NEW, password: PASSWORD }).expect(401);
  });

  it.each([
    ['on every list', 'qwerty123456'],
    ['one key', 'aaaaaaaaaaaaaa'],
    ['our own word with a year', 'bewijskracht2026'],
  ])('is no password that is easy to guess: %s', async (_what, password) => {
    const person = await aPerson();
    const agent = await loginAs(test, person);
    const { body } = await agent.put('/api/me/password').send({ current: PASSWORD, password }).expect(422);
    expect(body.code).toBe('password-too-common');
    expect((await reset(await tokenFor(person), password).expect(422)).body.code).toBe('password-too-common');
    expect((await reset(await tokenFor(person), person.email).expect(422)).body.code).toBe('password-too-common');
    expect(await canLogIn(person, PASSWORD)).toBe(true);
  });

  it('stands in the audit trail as changed, never as what it was', async () => {
    const { rows } = await test.owner.query<{ entry: string }>(
      `select to_jsonb(e)::text as entry from audit_entry e where action = 'accounts.password-changed'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ entry }) => entry.includes(NEW))).toEqual([]);
    expect((await verifyChains(test.owner)).filter(({ fault }) => fault !== undefined)).toEqual([]);
  });
});
