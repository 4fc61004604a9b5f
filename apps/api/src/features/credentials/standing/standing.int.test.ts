import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { PublicRegisterView, RegisterView, VerificationView } from '@bewijskracht/contracts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import type { Agent, TestCase } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

/** How a deelcertificaat may change after it was issued: suspended and lifted, or replaced by a corrected one (DOMAIN §12.4). */
let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let paper: { id: string; register_number: string; signed: object };
let found: TestCase;

/** supertest knows no `application/vc`: reads the text as it comes. */
const readText = (response: Response, done: (error: Error | null, text: string) => void): void => {
  let text = '';
  response.on('data', (chunk: Buffer) => (text += chunk.toString()));
  response.on('end', () => done(null, text));
};
const EXPLANATION = 'Er kwam een melding binnen die we uitzoeken.';
const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'stand');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

beforeEach(async () => {
  found = await anAdvisedCase(test, organisation);
  await checkIdentity(found);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  paper = await signedPaper('assessment_id = $1', [found.id]);
});

async function signedPaper(where: string, values: readonly unknown[]): Promise<typeof paper> {
  return eventually(
    async () =>
      (
        await test.owner.query<typeof paper>(
          `select id, register_number, signed from credential_deelcertificaat where ${where} and signed is not null and revoked_at is null`,
          [...values],
        )
      ).rows[0],
  );
}
const member = (): Agent => board.members[0]!;
const turn = (agent: Agent, which: 'suspend' | 'lift', changes: object = {}) =>
  agent
    .post(`/api/register/${paper.id}/suspension`)
    .send({ turn: which, explanation: EXPLANATION, password: PASSWORD, ...changes });
const confirm = (agent: Agent, id: string) =>
  agent.post(`/api/register/suspensions/${id}/confirmation`).send({ password: PASSWORD });
const rowOf = async (id = paper.id): Promise<RegisterView['rows'][number]> =>
  RegisterView.parse((await member().get('/api/register?limit=100').expect(200)).body).rows.find(
    (row) => row.id === id,
  )!;
async function both(which: 'suspend' | 'lift'): Promise<void> {
  await turn(board.secretary, which).expect(200);
  await confirm(member(), (await rowOf()).suspension!.id).expect(200);
}
const answer = async (document: object = paper.signed): Promise<string> =>
  VerificationView.parse(
    (
      await anyone(test)
        .post('/api/verify')
        .type('application/octet-stream')
        .send(Buffer.from(JSON.stringify(document)))
        .expect(200)
    ).body,
  ).answer;
const becomes = (wanted: string): Promise<true> =>
  eventually(async () => ((await answer()) === wanted ? true : undefined));
const publicLine = async (): Promise<PublicRegisterView['rows'][number] | undefined> =>
  PublicRegisterView.parse(
    (await anyone(test).get(`/organisations/stand/register?number=${paper.register_number}`).expect(200)).body,
  ).rows[0];

describe('suspending', () => {
  it('takes two people, says so everywhere, and can be lifted', async () => {
    await turn(board.secretary, 'suspend').expect(200);
    const waiting = (await rowOf()).suspension!;
    expect(waiting).toMatchObject({ turn: 'suspend', explanation: EXPLANATION, requestedByMe: false });
    expect((await confirm(board.secretary, waiting.id).expect(409)).body.code).toBe('same-person');
    expect((await turn(member(), 'suspend').expect(409)).body.code).toBe('already-requested');
    expect(await answer()).toBe('valid');

    await confirm(member(), waiting.id).expect(200);
    expect(await rowOf()).toMatchObject({ state: 'suspended', suspension: null });
    const page = await anyone(test).get(`/credentials/${paper.id}?lang=nl`).set('accept', BROWSER).expect(200);
    expect(page.text).toContain('Opgeschort');
    expect(page.text).not.toContain(EXPLANATION);
    expect(await publicLine()).toMatchObject({ suspendedOn: expect.any(String), revokedOn: null });
    await becomes('suspended');

    await both('lift');
    expect((await rowOf()).state).toBe('issued');
    await becomes('valid');
  });

  it('is off in the list that every reader knows, and said to be for a while in the list beside it', async () => {
    await both('suspend');
    await becomes('suspended');
    const list = (paper.signed as { credentialStatus: { statusListCredential: string } }).credentialStatus;
    const path = new URL(list.statusListCredential).pathname;
    const [known, beside] = await Promise.all(
      [path, `${path}/suspension`].map(async (where) =>
        JSON.parse((await anyone(test).get(where).buffer(true).parse(readText).expect(200)).body as string),
      ),
    );
    expect(known.credentialSubject.statusPurpose).toBe('revocation');
    expect(beside.credentialSubject.statusPurpose).toBe('suspension');
    expect(beside.id).toBe(`${list.statusListCredential}/suspension`);
    await both('lift');
  });

  it('ends with a revocation, and lifts nothing that is not suspended', async () => {
    expect((await turn(member(), 'lift').expect(409)).body.code).toBe('not-to-be-suspended');
    await both('suspend');
    await board.secretary
      .post(`/api/register/${paper.id}/revocation`)
      .send({ category: 'fraud', explanation: EXPLANATION, password: PASSWORD })
      .expect(200);
    await member()
      .post(`/api/register/revocations/${(await rowOf()).revocation!.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    expect((await rowOf()).state).toBe('revoked');
    expect((await turn(member(), 'lift').expect(409)).body.code).toBe('not-to-be-suspended');
    await becomes('revoked');
  });

  it('can’t be done by one person in the database either', async () => {
    await expect(
      test.owner.query('update credential_deelcertificaat set suspended_at = now() where id = $1', [paper.id]),
    ).rejects.toThrow('two people');
  });

  it('is for the board only, with the password', async () => {
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    await turn(coordinator, 'suspend').expect(403);
    expect((await turn(member(), 'suspend', { password: 'anders' }).expect(422)).body.code).toBe('password-wrong');
    await turn(member(), 'suspend', { explanation: 'kort' }).expect(422);
  });
});

describe('correcting', () => {
  const correct = (agent: Agent) =>
    agent.post(`/api/register/${paper.id}/correction`).send({ explanation: EXPLANATION, password: PASSWORD });

  it('replaces the paper: a new id and number, the old one points to it and counts no more', async () => {
    expect((await correct(board.secretary).expect(409)).body.code).toBe('nothing-to-correct');
    await checkIdentity(found, 'Noor de Wit');
    await correct(board.secretary).expect(200);
    const { revocation } = await rowOf();
    expect(revocation).toMatchObject({ category: 'superseded', confirmedBy: null });
    await member()
      .post(`/api/register/revocations/${revocation!.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);

    const corrected = await signedPaper('supersedes = $1', [paper.id]);
    expect(corrected.register_number).not.toBe(paper.register_number);
    expect(await rowOf()).toMatchObject({ state: 'superseded', supersededBy: corrected.register_number });
    expect(await rowOf(corrected.id)).toMatchObject({ state: 'issued', holderName: 'Noor de Wit' });
    const page = await anyone(test).get(`/credentials/${paper.id}?lang=nl`).set('accept', BROWSER).expect(200);
    expect(page.text).toContain('Vervangen');
    expect(page.text).toContain(`href="/credentials/${corrected.id}"`);
    expect(await publicLine()).toMatchObject({ supersededBy: corrected.register_number });
    await becomes('revoked');
    expect(await answer(corrected.signed)).toBe('valid');
    const holder = await loginAs(test, found.submission.candidate);
    const own = (await holder.get('/api/deelcertificaten').expect(200)).body.deelcertificaten;
    expect(own.map(({ state }: { state: string }) => state).toSorted()).toEqual(['issued', 'superseded']);
  });

  it('is the secretary’s to confirm when a member asked', async () => {
    await checkIdentity(found, 'Noor de Wit');
    await correct(member()).expect(200);
    await board.secretary
      .post(`/api/register/revocations/${(await rowOf()).revocation!.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    const corrected = await signedPaper('supersedes = $1', [paper.id]);
    expect(await rowOf(corrected.id)).toMatchObject({ state: 'issued', holderName: 'Noor de Wit' });
    expect(await answer(corrected.signed)).toBe('valid');
  });
});
