import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StackListView, VerificationView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import { trailOf } from '../../../test/candidates.ts';
import type { TestCase } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'stapelhuis');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

interface PaperRow {
  readonly id: string;
  readonly kind: string;
  readonly leeruitkomst: string;
  readonly register_number: string;
  readonly signed: JsonObject | null;
  readonly revoked_at: Date | null;
  readonly certificate_sha256: string | null;
}
const papersOf = async ({ submission }: TestCase): Promise<PaperRow[]> =>
  (
    await test.owner.query<PaperRow>(
      'select * from credential_deelcertificaat where candidate_id = $1 order by registered_at, leeruitkomst',
      [submission.candidateId],
    )
  ).rows;
const stackOf = async (found: TestCase, item: string) =>
  StackListView.parse((await found.candidate.get('/api/stacks').expect(200)).body).stacks.find(
    (stack) => stack.item === item,
  );
const ask = (found: TestCase, item = 'KT1') => found.candidate.post('/api/stacks').send({ kind: 'kerntaak', item });
const wholeOf = (found: TestCase): Promise<PaperRow> =>
  eventually(async () => (await papersOf(found)).find(({ kind, signed }) => kind === 'kerntaak' && signed !== null));

/** Somebody with a signed paper for each of these leeruitkomsten. */
async function holderOf(theirs: TestBoard, place: TestOrganisation, ...codes: string[]): Promise<TestCase> {
  const found = await anAdvisedCase(test, place, Object.fromEntries(codes.map((code) => [code, 'shown'])));
  await checkIdentity(found);
  const session = await anOpenSession(theirs, [found]);
  await decideAll(theirs, session);
  await theirs.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  await eventually(async () => {
    const papers = await papersOf(found);
    return papers.length === codes.length && papers.every(({ signed }) => signed !== null) ? papers : undefined;
  });
  return found;
}
async function revoke(paper: PaperRow): Promise<void> {
  await board.secretary
    .post(`/api/register/${paper.id}/revocation`)
    .send({ category: 'fraud', explanation: 'Het bewijs was van een ander.', password: PASSWORD })
    .expect(200);
  const { rows } = (await board.secretary.get('/api/register').expect(200)).body;
  const { revocation } = rows.find(({ id }: { id: string }) => id === paper.id);
  await board.members[0]!.post(`/api/register/revocations/${revocation.id}/confirmation`)
    .send({ password: PASSWORD })
    .expect(200);
}
async function waitingId(found: TestCase): Promise<string> {
  const { requests } = (await board.secretary.get('/api/register/stacks').expect(200)).body;
  const { rows } = await test.owner.query<{ number: string }>('select number from portfolio_candidate where id = $1', [
    found.submission.candidateId,
  ]);
  return requests.find(({ candidateNumber }: { candidateNumber: string }) => candidateNumber === rows[0]!.number).id;
}

describe('a kerntaak whose leeruitkomsten were all shown', () => {
  it('becomes one deelcertificaat that cites the earlier ones, when its holder asks and the board makes it', async () => {
    const found = await holderOf(board, organisation, 'LU1', 'LU2', 'LU3');
    expect(await stackOf(found, 'KT1')).toMatchObject({
      state: 'ready',
      held: ['LU1', 'LU2', 'LU3'],
      missing: [],
      decidedBy: 'board',
    });
    await ask(found).expect(200);
    expect((await stackOf(found, 'KT1'))?.state).toBe('asked');
    expect((await ask(found).expect(409)).body.code).toBe('already-stacked');

    const id = await waitingId(found);
    await board.secretary.post(`/api/register/stacks/${id}/making`).send({ password: PASSWORD }).expect(403);
    await board.members[0]!.post(`/api/register/stacks/${id}/making`).send({ password: 'mis' }).expect(422);
    await board.members[0]!.post(`/api/register/stacks/${id}/making`).send({ password: PASSWORD }).expect(200);

    const whole = await wholeOf(found);
    const parts = (await papersOf(found)).filter(({ kind }) => kind === 'leeruitkomst');
    expect(whole.signed).toMatchObject({
      name: expect.stringContaining('Deelcertificaat van een hele kerntaak'),
      evidence: parts.map((part) => ({
        id: `http://localhost:3000/credentials/${part.id}`,
        description: expect.stringContaining(`${part.register_number}, bekrachtigd`),
      })),
    });
    expect(await trailOf(test, whole.id)).toEqual(['credentials.stacked', 'credentials.issued']);
    expect((await stackOf(found, 'KT1'))?.state).toBe('made');
    expect(
      (await board.members[0]!.post(`/api/register/stacks/${id}/making`).send({ password: PASSWORD })).status,
    ).toBe(404);

    const pdf = await found.candidate.get(`/api/deelcertificaten/${whole.id}/certificate.pdf`).expect(200);
    const { body } = await anyone(test)
      .post('/api/verify')
      .unset('x-bewijskracht')
      .type('application/octet-stream')
      .send(pdf.body as Buffer)
      .expect(200);
    expect(VerificationView.parse(body).answer).toBe('valid');
    const register = await anyone(test).get(
      `/organisations/stapelhuis/register?form=json&number=${whole.register_number}`,
    );
    expect(JSON.stringify(register.body)).toContain(whole.register_number);
    await anyone(test).get(`/credentials/${whole.id}`).set('accept', 'text/html').expect(200);
  });

  it('falls with a paper it cites, and can be asked for again when everything is in force', async () => {
    const found = await holderOf(board, organisation, 'LU1', 'LU2', 'LU3');
    await ask(found).expect(200);
    await board.members[1]!.post(`/api/register/stacks/${await waitingId(found)}/making`)
      .send({ password: PASSWORD })
      .expect(200);
    const whole = await wholeOf(found);
    const [part] = await papersOf(found);
    await revoke(part!);

    const papers = await papersOf(found);
    expect(
      papers
        .filter(({ revoked_at: at }) => at !== null)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([part!.id, whole.id].toSorted());
    const { rows } = await test.owner.query(
      'select category, explanation, requested_by <> confirmed_by as two from credential_revocation where deelcertificaat_id = $1',
      [whole.id],
    );
    expect(rows).toEqual([
      {
        category: 'fraud',
        explanation: `Volgt uit ${part!.register_number}: Het bewijs was van een ander.`,
        two: true,
      },
    ]);
    await eventually(async () => {
      const { body } = await anyone(test)
        .post('/api/verify')
        .unset('x-bewijskracht')
        .type('application/octet-stream')
        .send(Buffer.from(JSON.stringify(whole.signed)))
        .expect(200);
      return body.answer === 'revoked' ? true : undefined;
    });
    expect(await stackOf(found, 'KT1')).toMatchObject({ state: 'incomplete', missing: ['LU1'], notInForce: ['LU1'] });
    expect((await ask(found).expect(409)).body.code).toBe('stack-part-not-in-force');
  });

  it('is made at once where the policy leaves it to the rule', async () => {
    const place = await makeOrganisation(test, 'vanzelf');
    await test.owner.query('update framework_policy set microcredential = $2 where organisation_id = $1', [
      place.id,
      JSON.stringify({ stacking: 'automatic' }),
    ]);
    const theirs = await aBoard(test, place);
    const found = await holderOf(theirs, place, 'LU1', 'LU2', 'LU3');
    await ask(found).expect(200);
    const whole = await wholeOf(found);
    expect(whole.certificate_sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a whole', () => {
  it('is refused while a leeruitkomst lacks, and says which', async () => {
    const found = await holderOf(board, organisation, 'LU1', 'LU2');
    expect(await stackOf(found, 'KT1')).toMatchObject({ state: 'incomplete', held: ['LU1', 'LU2'], missing: ['LU3'] });
    const { body } = await ask(found).expect(409);
    expect([body.code, body.facts]).toEqual(['stack-incomplete', { missing: ['LU3'] }]);
    await ask(found, 'KT9').expect(404);
  });

  it('is nobody else’s to ask for, see or make', async () => {
    const other = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    expect((await other.get('/api/stacks').expect(200)).body).toEqual({ stacks: [] });
    await other.post('/api/stacks').send({ kind: 'kerntaak', item: 'KT1' }).expect(404);
    await other.get('/api/register/stacks').expect(403);
    const stranger = await loginAs(
      test,
      await makePerson(test, await makeOrganisation(test, 'buren'), 'secretary', 'boardMember'),
    );
    expect((await stranger.get('/api/register/stacks').expect(200)).body).toEqual({ requests: [] });
  });

  it('can not be put into the register without its papers, whatever the application does', async () => {
    const found = await holderOf(board, organisation, 'LU1', 'LU2');
    const copy = `insert into credential_deelcertificaat (organisation_id, id, register_number, candidate_id, framework_version_id, leeruitkomst,
        holder_name, birth_date, key_id, status_list_id, status_index, unsigned, paper, registered_at, kind)
      select organisation_id, gen_random_uuid(), 'NEP-1', candidate_id, framework_version_id, 'KT1', holder_name, birth_date, key_id,
        status_list_id, status_index + 1, unsigned, paper, registered_at, 'kerntaak'
      from credential_deelcertificaat where candidate_id = $1 limit 1`;
    await expect(test.owner.query(copy, [found.submission.candidateId])).rejects.toThrow('stands on papers in force');
  });
});
