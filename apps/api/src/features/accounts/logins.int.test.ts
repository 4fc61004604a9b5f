import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoginListView } from '@bewijskracht/contracts';
import type { LoginView } from '@bewijskracht/contracts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD, startSession } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'ingelogd');
});
afterAll(() => test.close());

type Browser = Awaited<ReturnType<typeof loginAs>>;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const HOUR_MS = 3_600_000;

/** A browser that says what it is. */
async function inFirefox(person: TestPerson): Promise<Browser> {
  const browser = anyone(test).set('user-agent', FIREFOX);
  await browser.post('/api/session').send({ email: person.email, password: PASSWORD }).expect(200);
  return browser;
}
const loginsOf = async (browser: Browser): Promise<LoginView[]> =>
  LoginListView.parse((await browser.get('/api/me/logins').expect(200)).body).logins;
const end = (browser: Browser, loginId: string | null, password = PASSWORD) =>
  browser.post('/api/me/logins/end').send({ loginId, password });
const trail = async ({ accountId }: TestPerson): Promise<unknown[]> =>
  (
    await test.owner.query(
      `select role, details from audit_entry where subject_id = $1 and action = 'accounts.logins-ended' order by seq`,
      [accountId],
    )
  ).rows;

describe('where one is logged in', () => {
  it('tells browser, system and moments of each, and which one asks', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const before = Date.now();
    const asking = await inFirefox(person);
    await loginAs(test, person);
    await loginAs(test, await makePerson(test, organisation, 'candidate'));
    const [here, elsewhere, ...others] = await loginsOf(asking);
    expect(here).toMatchObject({ browser: 'Firefox', system: 'Windows', isCurrent: true });
    expect(elsewhere).toMatchObject({ browser: null, system: null, isCurrent: false });
    expect(others).toEqual([]);
    for (const moment of [here!.startedAt, here!.lastUsedAt]) {
      expect(Date.parse(moment)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(moment)).toBeLessThanOrEqual(Date.now());
    }
  });

  it('keeps of what a browser says nothing but two names, and no network address', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    await inFirefox(person);
    const { rows } = await test.owner.query<{ text: string }>(
      'select to_jsonb(s)::text as text from account_session s where account_id = $1',
      [person.accountId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).not.toMatch(/Mozilla|Gecko|145|127\.0|::1/);
  });

  it('moves the last use along, to the minute', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const browser = await loginAs(test, person);
    const earlier = new Date(Date.now() - HOUR_MS);
    await test.owner.query('update account_session set created_at = $2, last_seen_at = $2 where account_id = $1', [
      person.accountId,
      earlier,
    ]);
    const [login] = await loginsOf(browser);
    expect(login!.startedAt).toBe(earlier.toISOString());
    expect(Date.parse(login!.lastUsedAt)).toBeGreaterThan(earlier.getTime() + HOUR_MS - 60_000);
  });

  it('leaves out what is over; the next login sweeps it away', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const { accountId } = person;
    const browser = await loginAs(test, person);
    await startSession(test, { accountId, organisationId: organisation.id }, new Date(Date.now() - 12 * HOUR_MS));
    const kept = async () =>
      (await test.owner.query('select from account_session where account_id = $1', [accountId])).rowCount;
    expect(await loginsOf(browser)).toHaveLength(1);
    expect(await kept()).toBe(2);
    await loginAs(test, await makePerson(test, organisation, 'candidate'));
    expect(await kept()).toBe(1);
  });

  it('is for who is logged in', async () => {
    await anyone(test).get('/api/me/logins').expect(401);
    await end(anyone(test), null).expect(401);
  });
});

describe('ending where one is logged in', () => {
  it('one: it is refused from its next request on, the others go on, and the trail tells it', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const [asking, lost, other] = [await loginAs(test, person), await inFirefox(person), await loginAs(test, person)];
    const found = (await loginsOf(asking)).find(({ browser }) => browser === 'Firefox')!;
    await end(asking, found.id).expect(200);
    expect((await lost.get('/api/me').expect(401)).body.code).toBe('unauthenticated');
    await other.get('/api/me').expect(200);
    expect((await loginsOf(asking)).map(({ id }) => id)).not.toContain(found.id);
    await end(asking, found.id).expect(404);
    expect(await trail(person)).toEqual([{ role: 'candidate', details: { count: 1 } }]);
  });

  it('all others at once, in other organisations too; the one that asks goes on', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const elsewhere = await makeOrganisation(test, 'ook-ingelogd');
    await test.owner.query(
      `insert into account_membership (organisation_id, account_id, name, roles) values ($1, $2, 'x', array['candidate'])`,
      [elsewhere.id, person.accountId],
    );
    const [asking, other] = [await loginAs(test, person), await loginAs(test, person)];
    const { accountId } = person;
    await startSession(test, { accountId, organisationId: elsewhere.id }, new Date());
    expect(await loginsOf(asking)).toHaveLength(3);
    await end(asking, null).expect(200);
    await other.get('/api/me').expect(401);
    expect(await loginsOf(asking)).toEqual([expect.objectContaining({ isCurrent: true })]);
    expect(await trail(person)).toEqual([{ role: 'candidate', details: { count: 2 } }]);
  });

  it('asks the password: who took over a browser shuts nobody out', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const [taken, own] = [await loginAs(test, person), await loginAs(test, person)];
    expect((await end(taken, null, 'geraden wachtwoord').expect(422)).body.code).toBe('password-wrong');
    await own.get('/api/me').expect(200);
    expect(await trail(person)).toEqual([]);
  });

  it.each([
    ['somebody else’s', () => makePerson(test, organisation, 'candidate')],
    ['one of another organisation', async () => makePerson(test, await makeOrganisation(test, 'ver-weg'), 'candidate')],
  ])('%s isn’t there', async (_whose, makeOther) => {
    const asking = await loginAs(test, await makePerson(test, organisation, 'candidate', 'secretary'));
    const other = await makeOther();
    const theirs = await loginAs(test, other);
    const [login] = await loginsOf(theirs);
    await end(asking, login!.id).expect(404);
    await theirs.get('/api/me').expect(200);
  });
});

describe('the secretary ends where a member is logged in', () => {
  const endOf = (browser: Browser, email: string) => browser.post('/api/members/logins/end').send({ email });

  it('everywhere in their own organisation, and nowhere else', async () => {
    const secretary = await loginAs(test, await makePerson(test, organisation, 'secretary'));
    const elsewhere = await makeOrganisation(test, 'nog-een');
    const member = await makePerson(test, organisation, 'assessor');
    const { accountId } = member;
    await test.owner.query(
      `insert into account_membership (organisation_id, account_id, name, roles) values ($1, $2, 'x', array['assessor'])`,
      [elsewhere.id, accountId],
    );
    const sessions = [await loginAs(test, member), await loginAs(test, member)];
    const there = await startSession(test, { accountId, organisationId: elsewhere.id }, new Date());
    await endOf(secretary, member.email.toUpperCase()).expect(200);
    for (const session of sessions) await session.get('/api/me').expect(401);
    await anyone(test).get('/api/me').set('cookie', `session=${there}`).expect(200);
    await secretary.get('/api/me').expect(200);
    expect(await trail(member)).toEqual([{ role: 'secretary', details: {} }]);
    await loginAs(test, member);
  });

  it('an address of another organisation is one that nobody has', async () => {
    const secretary = await loginAs(test, await makePerson(test, organisation, 'secretary'));
    const stranger = await makePerson(test, await makeOrganisation(test, 'vreemd'), 'assessor');
    const theirs = await loginAs(test, stranger);
    const [foreign, nobodys] = [
      await endOf(secretary, stranger.email).expect(404),
      await endOf(secretary, 'niemand@example.org').expect(404),
    ];
    expect(foreign.body).toEqual(nobodys.body);
    expect(foreign.body.code).toBe('no-such-member');
    await theirs.get('/api/me').expect(200);
  });

  it.each(['candidate', 'coordinator', 'assessor', 'boardMember'] as const)('a %s doesn’t', async (role) => {
    const asking = await loginAs(test, await makePerson(test, organisation, role));
    const member = await makePerson(test, organisation, 'assessor');
    const theirs = await loginAs(test, member);
    await endOf(asking, member.email).expect(403);
    await theirs.get('/api/me').expect(200);
  });
});
