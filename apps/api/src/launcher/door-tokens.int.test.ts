import { afterAll, beforeAll, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { testApp } from '../test/database.ts';
import type { TestApp } from '../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../test/people.ts';
import { listDoorTokens, makeDoorToken, revokeDoorToken } from './door-tokens.ts';

let test: TestApp;
const WANTED = { name: 'Badgesysteem', scopes: ['verify' as const], kinds: [], days: 30 };
const NOWHERE = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

/** What the door answers to who brings this secret: 401 to a stranger, else what it thinks of an empty question. */
const knock = async (secret: string, act: 'verify' | 'issue' = 'verify'): Promise<number> =>
  (
    await supertest(test.app.getHttpServer())
      .post(`/vc/credentials/${act}`)
      .set('authorization', `Bearer ${secret}`)
      .send({})
  ).status;

it('a token made on the command line opens the door for its scope, until it is revoked there', async () => {
  const organisation = await makeOrganisation(test, 'opdracht');
  const { id, secret } = await makeDoorToken(test.owner, 'opdracht', WANTED);
  expect(await knock(secret)).toBe(422);
  expect(await knock(secret, 'issue')).toBe(403);

  const secretary = await loginAs(test, await makePerson(test, organisation, 'secretary'));
  const { tokens } = (await secretary.get('/api/tokens').expect(200)).body;
  expect(tokens).toEqual([expect.objectContaining({ id, name: 'Badgesysteem', scopes: ['verify'] })]);

  await revokeDoorToken(test.owner, 'opdracht', id);
  expect(await knock(secret)).toBe(401);
  const { rows } = await test.owner.query(
    `select e.action, e.details, m.roles from audit_entry e
     join account_membership m on (m.organisation_id, m.account_id) = (e.organisation_id, e.account_id)
     where e.subject_id = $1 order by e.seq`,
    [id],
  );
  expect(rows).toEqual([
    { action: 'credentials.token-made', details: { scopes: ['verify'], kinds: [] }, roles: ['system'] },
    { action: 'credentials.token-revoked', details: {}, roles: ['system'] },
  ]);
});

it('tells which tokens there are, without their secrets', async () => {
  await makeOrganisation(test, 'lijst');
  const { id, secret } = await makeDoorToken(test.owner, 'lijst', WANTED);
  const tokens = await listDoorTokens(test.owner, 'lijst');
  expect(tokens).toEqual([expect.objectContaining({ id, name: 'Badgesysteem', revoked_at: null })]);
  expect(JSON.stringify(tokens)).not.toContain(secret);
});

it('one organisation’s token is not revoked in the name of another, nor twice', async () => {
  await makeOrganisation(test, 'van-ons');
  await makeOrganisation(test, 'van-hen');
  const { id, secret } = await makeDoorToken(test.owner, 'van-ons', WANTED);
  await expect(revokeDoorToken(test.owner, 'van-hen', id)).rejects.toThrow('no token');
  expect(await knock(secret)).toBe(422);
  await revokeDoorToken(test.owner, 'van-ons', id);
  await expect(revokeDoorToken(test.owner, 'van-ons', id)).rejects.toThrow('no token');
});

it.each([
  ['made', () => makeDoorToken(test.owner, 'nergens', WANTED)],
  ['listed', () => listDoorTokens(test.owner, 'nergens')],
  ['revoked', () => revokeDoorToken(test.owner, 'nergens', NOWHERE)],
])('none is %s in an organisation that is not there, and the connection can go on', async (_act, ask) => {
  await expect(ask()).rejects.toThrow('no organisation nergens');
  await expect(test.owner.query('select 1')).resolves.toBeDefined();
});
