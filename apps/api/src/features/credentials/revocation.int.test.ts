import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterView, VerificationView } from '@bewijskracht/contracts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { trailOf } from '../../test/candidates.ts';
import type { Agent, TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'register');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const EXPLANATION = 'Het bewijs bleek van iemand anders te zijn.';
const request = (agent: Agent, id: string, changes: object = {}) =>
  agent
    .post(`/api/register/${id}/revocation`)
    .send({ category: 'fraud', explanation: EXPLANATION, password: PASSWORD, ...changes });
const confirm = (agent: Agent, id: string, password = PASSWORD) =>
  agent.post(`/api/register/revocations/${id}/confirmation`).send({ password });

async function issued(name = 'Noor Vermaat'): Promise<{ id: string; registerNumber: string; found: TestCase }> {
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found, name);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const row = await eventually(
    async () =>
      (
        await test.owner.query<{ id: string; register_number: string }>(
          'select id, register_number from credential_deelcertificaat where assessment_id = $1 and signed is not null',
          [found.id],
        )
      ).rows[0],
  );
  return { id: row.id, registerNumber: row.register_number, found };
}
const rowOf = async (agent: Agent, id: string): Promise<RegisterView['rows'][number] | undefined> =>
  RegisterView.parse((await agent.get('/api/register?limit=100').expect(200)).body).rows.find((row) => row.id === id);
const verify = async (credential: object): Promise<VerificationView> =>
  VerificationView.parse(
    (
      await anyone(test)
        .post('/api/verify')
        .type('application/octet-stream')
        .send(Buffer.from(JSON.stringify(credential)))
        .expect(200)
    ).body,
  );

describe('revoking', () => {
  it('takes two people: until the second confirms nothing changes', async () => {
    const { id, found } = await issued();
    const credential = (await anyone(test).get(`/credentials/${id}`).set('accept', 'application/json').expect(200))
      .body;
    await request(board.secretary, id).expect(200);
    const revocation = (await rowOf(board.secretary, id))?.revocation;
    expect(revocation).toMatchObject({
      category: 'fraud',
      explanation: EXPLANATION,
      requestedByMe: true,
      confirmedBy: null,
    });
    expect((await confirm(board.secretary, revocation!.id).expect(409)).body.code).toBe('same-person');
    expect((await request(board.members[0]!, id).expect(409)).body.code).toBe('already-requested');
    expect((await confirm(board.members[0]!, revocation!.id, 'geraden').expect(422)).body.code).toBe('password-wrong');
    expect((await verify(credential)).answer).toBe('valid');

    await confirm(board.members[0]!, revocation!.id).expect(200);
    expect(await rowOf(board.members[1]!, id)).toMatchObject({
      state: 'revoked',
      revokedAt: expect.any(String),
      revocation: { requestedByMe: false, confirmedBy: board.people.members[0]!.name },
    });
    const letters = await test.owner.query(
      `select parameters from mail_message where account_id = $1 and template = 'credentials.revoked'`,
      [found.people.candidate.accountId],
    );
    expect(letters.rows).toEqual([{ parameters: {} }]);
    expect(await trailOf(test, id)).toEqual([
      'credentials.issued',
      'credentials.revocation-requested',
      'credentials.revoked',
    ]);
    expect((await confirm(board.members[1]!, revocation!.id).expect(404)).body.code).toBe('not-found');
    expect((await request(board.members[1]!, id).expect(409)).body.code).toBe('not-to-be-revoked');
  });

  it('is seen by everyone within seconds, with its date and never with its reason', async () => {
    const { id } = await issued();
    const { body: credential, text } = await anyone(test)
      .get(`/credentials/${id}`)
      .set('accept', 'application/json')
      .expect(200);
    const other = await issued();
    const bystander = (await anyone(test).get(`/credentials/${other.id}`).set('accept', 'application/json').expect(200))
      .body;
    await request(board.members[0]!, id).expect(200);
    await confirm(board.members[1]!, (await rowOf(board.secretary, id))!.revocation!.id).expect(200);

    const page = await anyone(test).get(`/credentials/${id}`).set('accept', 'text/html').expect(200);
    expect(page.text).toContain('Ingetrokken');
    expect(page.text).toContain(new Date().getFullYear().toString());
    for (const secret of [EXPLANATION, 'fraud', 'Noor', '1990']) expect(page.text).not.toContain(secret);
    const revoked = await eventually(async () => {
      const view = await verify(credential);
      return view.answer === 'revoked' ? view : undefined;
    });
    expect(revoked.steps.find(({ check }) => check === 'status')).toMatchObject({
      answer: 'invalid',
      code: 'statusRevoked',
    });
    expect((await verify(bystander)).answer).toBe('valid');
    expect((await anyone(test).get(`/credentials/${id}`).set('accept', 'application/json').expect(200)).text).toBe(
      text,
    );
  });

  it('asked for can be dropped, and asked for again', async () => {
    const { id } = await issued();
    await request(board.secretary, id, { category: 'issuedInError' }).expect(200);
    const first = (await rowOf(board.secretary, id))!.revocation!;
    await board.members[0]!.post(`/api/register/revocations/${first.id}/dropping`).expect(200);
    expect((await rowOf(board.secretary, id))?.revocation).toBeNull();
    await confirm(board.members[1]!, first.id).expect(404);
    await request(board.members[1]!, id, { category: 'holderRequest' }).expect(200);
    expect((await rowOf(board.secretary, id))?.revocation).toMatchObject({ category: 'holderRequest' });
  });

  it('asks a category of the list, an explanation, and the password', async () => {
    const { id } = await issued();
    expect((await request(board.secretary, id, { category: 'zomaar' }).expect(422)).body.code).toBe('invalid-input');
    expect((await request(board.secretary, id, { explanation: 'kort' }).expect(422)).body.code).toBe('invalid-input');
    expect((await request(board.secretary, id, { explanation: '            ' }).expect(422)).body.code).toBe(
      'explanation-too-short',
    );
    expect((await request(board.secretary, id, { password: 'geraden' }).expect(422)).body.code).toBe('password-wrong');
    expect((await rowOf(board.secretary, id))?.revocation).toBeNull();
  });

  it('is the board’s: not the candidate’s, not the assessor’s, not another organisation’s', async () => {
    const { id, found } = await issued();
    await request(found.candidate, id).expect(403);
    await request(found.anne, id).expect(403);
    await request(found.coordinator, id).expect(403);
    const stranger = await loginAs(
      test,
      await makePerson(test, await makeOrganisation(test, 'buitenstaander'), 'secretary', 'boardMember'),
    );
    await request(stranger, id).expect(404);
    await request(board.secretary, id).expect(200);
    const revocation = (await rowOf(board.secretary, id))!.revocation!;
    await confirm(stranger, revocation.id).expect(404);
    await stranger.post(`/api/register/revocations/${revocation.id}/dropping`).expect(404);
  });

  it('that nobody asked for is not there, also for an organisation that never signed anything', async () => {
    const { secretary } = await aBoard(test, await makeOrganisation(test, 'zonder-sleutel'));
    await confirm(secretary, '00000000-0000-4000-8000-000000000001').expect(404);
  });
});

describe('the register', () => {
  it('is searched by name, number or register number, and read page by page', async () => {
    const one = await issued('Ans Terlouw');
    const two = await issued('Sem Okker');
    const search = async (text: string): Promise<string[]> =>
      RegisterView.parse(
        (await board.secretary.get('/api/register').query({ search: text }).expect(200)).body,
      ).rows.map(({ id }) => id);
    expect(await search('terlouw')).toEqual([one.id]);
    expect(await search(two.registerNumber)).toEqual([two.id]);
    expect(await search('%')).toEqual([]);
    const first = RegisterView.parse((await board.secretary.get('/api/register?limit=1').expect(200)).body);
    expect(first.rows.map(({ id }) => id)).toEqual([two.id]);
    const second = RegisterView.parse(
      (await board.secretary.get('/api/register').query({ limit: 1, after: first.next }).expect(200)).body,
    );
    expect(second.rows.map(({ id }) => id)).toEqual([one.id]);
    expect((await board.secretary.get('/api/register?after=nergens').expect(200)).body.rows).toEqual([]);
  });
});
