import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionView } from '@bewijskracht/contracts';
import {
  aBoard,
  agreeAndAdvise,
  anAdvisedCase,
  anOpenSession,
  castVotes,
  checkIdentity,
  decideAll,
  RATIFY,
} from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { trailOf } from '../../test/candidates.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'stemmen');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

async function checkedCase(verdicts?: Parameters<typeof anAdvisedCase>[2]): Promise<TestCase> {
  const found = await anAdvisedCase(test, organisation, verdicts);
  await checkIdentity(found);
  return found;
}
const decisionsOn = async ({ id }: TestCase): Promise<Record<string, unknown>[]> =>
  (
    await test.owner.query(
      'select id, leeruitkomst, kind, send_back_kind, grounds, outcome, deelcertificaat_id is not null as registered from decision where assessment_id = $1 order by decided_at, leeruitkomst',
      [id],
    )
  ).rows;
const papersOf = async ({ id }: TestCase): Promise<Record<string, unknown>[]> =>
  (
    await test.owner.query(
      'select id, leeruitkomst, register_number, status_index, holder_name, unsigned from credential_deelcertificaat where assessment_id = $1',
      [id],
    )
  ).rows;
const sendBack = (sendBackKind: 'repairReasons' | 'reassess') => ({
  kind: 'sentBack',
  sendBackKind,
  grounds: 'De motivering is te mager.',
});

describe('a decision', () => {
  it('falls with the quorum’s last equal vote, and only what was shown is registered', async () => {
    const found = await checkedCase({ LU1: 'shown', LU2: 'partlyShown' });
    const session = await anOpenSession(board, [found]);
    expect((await castVotes(board.members[0]!, session).expect(200)).body).toEqual({ decided: 0, registered: 0 });
    expect(await decisionsOn(found)).toEqual([]);
    expect((await castVotes(board.members[1]!, session).expect(200)).body).toEqual({ decided: 2, registered: 1 });
    const decided = await decisionsOn(found);
    expect(decided).toMatchObject([
      { leeruitkomst: 'LU1', kind: 'ratified', outcome: 'shown', registered: true },
      { leeruitkomst: 'LU2', kind: 'ratified', outcome: 'partlyShown', registered: false },
    ]);
    for (const { id } of decided) expect(await trailOf(test, String(id))).toEqual(['decisions.decided']);
    const view = SessionView.parse((await board.secretary.get(`/api/sessions/${session.id}`).expect(200)).body);
    expect(view.items[0]?.decision).toMatchObject({
      kind: 'ratified',
      announcedAt: null,
      deelcertificaat: { registerNumber: expect.stringMatching(/^STEMMEN-\d{4}-\d{6}$/) },
    });
    expect(view.items[1]?.decision).toMatchObject({ kind: 'ratified', deelcertificaat: null });
  });

  it('is registered with everything fixed but the signature', async () => {
    const found = await checkedCase();
    await decideAll(board, await anOpenSession(board, [found]));
    const [paper] = await papersOf(found);
    expect(paper).toMatchObject({ leeruitkomst: 'LU1', holder_name: 'Noor Vermaat' });
    expect(paper?.['unsigned']).toMatchObject({
      id: `http://localhost:3000/credentials/${String(paper?.['id'])}`,
      issuer: { id: 'did:web:localhost%3A3000:organisations:stemmen' },
      credentialSubject: { licenseNumber: paper?.['register_number'] },
      credentialStatus: { statusListIndex: String(paper?.['status_index']) },
      evidence: [{ genre: 'analysis' }, { genre: 'analysis' }],
    });
    expect(JSON.stringify(paper?.['unsigned'])).not.toContain('Noor');
    expect(JSON.stringify(paper?.['unsigned'])).not.toContain('portiekflats');
  });

  it('needs equal votes: different wishes decide nothing, and a member may change theirs', async () => {
    const found = await checkedCase();
    const session = await anOpenSession(board, [found]);
    await castVotes(board.members[0]!, session, sendBack('repairReasons')).expect(200);
    expect((await castVotes(board.members[1]!, session).expect(200)).body.decided).toBe(0);
    expect((await castVotes(board.members[1]!, session, sendBack('reassess')).expect(200)).body.decided).toBe(0);
    expect((await castVotes(board.members[0]!, session, RATIFY).expect(200)).body.decided).toBe(0);
    expect((await castVotes(board.members[1]!, session, RATIFY).expect(200)).body).toEqual({
      decided: 1,
      registered: 1,
    });
  });

  it('counts a member once: voting twice is not a quorum', async () => {
    const session = await anOpenSession(board, [await checkedCase()]);
    for (let again = 0; again < 3; again += 1)
      expect((await castVotes(board.members[0]!, session).expect(200)).body.decided).toBe(0);
  });

  it('is not taken by the absent, nor in a meeting that was not opened, nor without the password', async () => {
    const session = await anOpenSession(board, [await checkedCase()]);
    expect((await castVotes(board.members[2]!, session).expect(409)).body.code).toBe('not-present');
    const votes = [{ itemId: session.items[0]!.id, ...RATIFY }];
    const wrong = await board.members[0]!.post(`/api/sessions/${session.id}/votes`)
      .send({ votes, password: 'geraden' })
      .expect(422);
    expect(wrong.body.code).toBe('password-wrong');
    const { rowCount } = await test.owner.query('select from decision_vote where item_id = $1', [session.items[0]!.id]);
    expect(rowCount).toBe(0);
  });

  it('falls once, however many ask for it at the same time', async () => {
    const found = await checkedCase({ LU1: 'shown', LU3: 'shown' });
    const session = await anOpenSession(board, [found], [...board.members]);
    const answers = await Promise.all([...board.members, ...board.members].map((member) => castVotes(member, session)));
    // Two votes decide; a member whose second click overtakes the others has only changed a vote of their own.
    const late = answers.filter(({ status }) => status !== 200);
    expect([3, 4]).toContain(late.length);
    expect(late.map(({ status, body }) => `${status} ${body.code}`)).toEqual(late.map(() => '409 already-decided'));
    expect(answers.reduce((sum, { body }) => sum + (body.registered ?? 0), 0)).toBe(2);
    expect(await decisionsOn(found)).toHaveLength(2);
    expect(await papersOf(found)).toHaveLength(2);
    const { rowCount } = await test.owner.query(
      `select from audit_entry where action = 'decisions.decided' and details ->> 'assessment' = $1`,
      [found.id],
    );
    expect(rowCount).toBe(2);
  });

  it('is not overwritten', async () => {
    const session = await anOpenSession(board, [await checkedCase()]);
    await decideAll(board, session);
    const late = { kind: 'voided', sendBackKind: null, grounds: 'Achteraf bedacht.' };
    expect((await castVotes(board.members[0]!, session, late).expect(409)).body.code).toBe('already-decided');
  });

  it('earns no deelcertificaat before the identity was checked; one vote too many takes back the whole act', async () => {
    const unchecked = await anAdvisedCase(test, organisation);
    const checked = await checkedCase();
    const session = await anOpenSession(board, [checked, unchecked]);
    const { body } = await castVotes(board.members[0]!, session).expect(409);
    const number = session.items.find(({ assessmentId }) => assessmentId === unchecked.id)?.candidateNumber;
    expect(body).toMatchObject({ code: 'identity-not-checked', facts: { candidate: number, leeruitkomst: 'LU1' } });
    expect(body.title).toContain(number);
    const { rowCount } = await test.owner.query(
      'select from decision_vote v join decision_item i on i.id = v.item_id where i.session_id = $1',
      [session.id],
    );
    expect(rowCount).toBe(0);
  });

  it('ratifies neither what nobody could judge nor what was not agreed', async () => {
    const found = await checkedCase({ LU1: 'notJudgeable', LU2: null });
    const session = await anOpenSession(board, [found]);
    const [unjudged, open] = session.items;
    expect(open).toMatchObject({ agreed: null, flags: expect.arrayContaining(['open']) });
    expect((await castVotes(board.members[0]!, session, RATIFY, [unjudged!]).expect(409)).body.code).toBe(
      'not-judgeable',
    );
    expect((await castVotes(board.members[0]!, session, RATIFY, [open!]).expect(409)).body.code).toBe('not-agreed');
    await decideAll(board, session, { kind: 'voided', sendBackKind: null, grounds: 'Er was niets om te beoordelen.' });
    expect(await decisionsOn(found)).toMatchObject([
      { kind: 'voided', outcome: null },
      { kind: 'voided', outcome: null },
    ]);
  });

  it('against the advice takes grounds', async () => {
    const session = await anOpenSession(board, [await checkedCase()]);
    const bare = { kind: 'voided', sendBackKind: null, grounds: 'nee' };
    expect((await castVotes(board.members[0]!, session, bare).expect(422)).body).toMatchObject({
      code: 'grounds-too-short',
    });
    const unsaid = { kind: 'sentBack', sendBackKind: null, grounds: 'De motivering is te mager.' };
    expect((await castVotes(board.members[0]!, session, unsaid).expect(422)).body.code).toBe('invalid-input');
  });
});

describe('sending back', () => {
  it('to mend the reasons gives it to the same assessors, and what they mended comes back to the board', async () => {
    const found = await checkedCase();
    await decideAll(board, await anOpenSession(board, [found]), sendBack('repairReasons'));
    const desk = (await found.anne.get(`/api/assessments/${found.id}`).expect(200)).body;
    expect(desk.state).toBe('interviewed');
    const letters = await test.owner.query(
      `select account_id from mail_message where template = 'assessment.sent-back' and account_id = any($1)`,
      [[found.people.anne.accountId, found.people.bram.accountId]],
    );
    expect(letters.rowCount).toBe(2);

    await agreeAndAdvise(found, { LU1: 'shown' });
    await decideAll(board, await anOpenSession(board, [found]));
    expect(await decisionsOn(found)).toMatchObject([
      { kind: 'sentBack', send_back_kind: 'repairReasons', grounds: 'De motivering is te mager.', registered: false },
      { kind: 'ratified', outcome: 'shown', registered: true },
    ]);
  });

  it('to judge again tells the coordinator to appoint others', async () => {
    const found = await checkedCase({ LU1: 'shown', LU2: 'partlyShown' });
    const session = await anOpenSession(board, [found]);
    const [first, second] = session.items;
    for (const member of board.members.slice(0, 2)) {
      await castVotes(member, session, RATIFY, [first!]).expect(200);
      await castVotes(member, session, sendBack('reassess'), [second!]).expect(200);
    }
    const letters = await test.owner.query(
      `select parameters from mail_message where template = 'decisions.reassess' and account_id = $1`,
      [found.people.coordinator.accountId],
    );
    expect(letters.rows).toContainEqual({ parameters: { id: found.submission.id } });
    const { assessors } = (await found.coordinator.get(`/api/queue/${found.submission.id}/appointable`).expect(200))
      .body;
    const former = assessors.find(({ accountId }: { accountId: string }) => accountId === found.people.anne.accountId);
    expect(former.excluded).not.toEqual([]);
  });
});
