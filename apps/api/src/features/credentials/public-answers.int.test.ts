import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, makeOrganisation } from '../../test/people.ts';

let test: TestApp;
let id: string;

beforeAll(async () => {
  test = await testApp();
  const organisation = await makeOrganisation(test, 'herhaald');
  const board = await aBoard(test, organisation);
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found);
  await decideAll(board, await anOpenSession(board, [found]));
  const issued = 'select id from credential_deelcertificaat where signed is not null';
  id = (await eventually(async () => (await test.owner.query<{ id: string }>(issued)).rows[0])).id;
});
afterAll(() => test.close());

const isRevoked = async (headers: Readonly<Record<string, string>> = {}): Promise<boolean> => {
  const answer = await anyone(test).get(`/credentials/${id}`).set('accept', 'text/html').set(headers).expect(200);
  return answer.text.includes('class="answer revoked"');
};

/** Changes the register while every trigger rests: no part of the platform is told of it. */
async function setRevokedUnseen(at: Date | null): Promise<void> {
  await test.owner.query('alter table credential_deelcertificaat disable trigger user');
  await test.owner.query('update credential_deelcertificaat set revoked_at = $2 where id = $1', [id, at]);
  await test.owner.query('alter table credential_deelcertificaat enable trigger user');
}

/** Asked anew once the job that followed the decision has ended, so that what is kept is kept. */
const expectRevoked = (wanted: boolean): Promise<true> =>
  eventually(async () => ((await isRevoked()) === wanted ? true : undefined));

it('gives a stranger the same answer again, and makes a new one for who is not a stranger', async () => {
  await expectRevoked(false);
  await setRevokedUnseen(new Date());
  expect(await isRevoked()).toBe(false);
  expect(await isRevoked({ cookie: 'lang=nl' })).toBe(true);
  expect(await isRevoked({ authorization: 'Bearer x' })).toBe(true);
});

it('forgets it when another process changes what strangers see: the database tells', async () => {
  await test.owner.query('update organisation set name = name');
  await expectRevoked(true);
});

it.each(['credential_deelcertificaat', 'credential_status_list', 'credential_key', 'organisation'])(
  'a change of %s is told',
  async (table) => {
    await setRevokedUnseen(null);
    await test.owner.query('notify public_change');
    await expectRevoked(false);
    await setRevokedUnseen(new Date());
    expect(await isRevoked()).toBe(false);
    await test.owner.query(`delete from ${table} where false`);
    await expectRevoked(true);
  },
);

it('forgets it at any change of its own, before that is answered', async () => {
  await setRevokedUnseen(null);
  expect(await isRevoked()).toBe(true);
  await anyone(test).post('/api/verify').type('application/octet-stream').send(Buffer.from('{}'));
  expect(await isRevoked()).toBe(false);
});

it('keeps the languages apart, and says not modified to who has the answer already', async () => {
  const ask = () => anyone(test).get(`/credentials/${id}`).set('accept', 'text/html');
  const dutch = await ask().expect(200);
  const english = await ask().set('accept-language', 'en').expect(200);
  expect(english.text).toContain('<html lang="en">');
  const again = await ask().expect(200);
  expect(again.text).toBe(dutch.text);
  expect(again.headers).toMatchObject({
    etag: dutch.headers['etag'],
    'content-security-policy': dutch.headers['content-security-policy'],
    'content-type': 'text/html; charset=utf-8',
  });
  await ask().set('if-none-match', dutch.headers['etag']!).expect(304);
});
