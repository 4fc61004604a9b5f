import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionListView, SessionView } from '@bewijskracht/contracts';
import { aBoard, anAdvisedCase, anOpenSession, castVotes, checkIdentity, decideAll } from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { trailOf } from '../../test/candidates.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'agenda');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const listOf = async (): Promise<SessionListView> =>
  SessionListView.parse((await board.secretary.get('/api/sessions').expect(200)).body);
const readyFor = async ({ id }: TestCase): Promise<string[]> =>
  (await listOf()).advised.filter(({ assessmentId }) => assessmentId === id).map(({ consensusId }) => consensusId);
const prepare = (consensusIds: readonly string[], members = board.people.members.map(({ accountId }) => accountId)) =>
  board.secretary.post('/api/sessions').send({ title: 'Vergadering', heldOn: '2026-02-01', members, consensusIds });
const relate = ({ submission }: TestCase, kind: string, email: string) =>
  test.owner.query(
    `insert into portfolio_relation (organisation_id, id, candidate_id, kind, name, email, created_at) values ($1, gen_random_uuid(), $2, $3, 'Iemand', $4, now())`,
    [organisation.id, submission.candidateId, kind, email],
  );

describe('an agenda', () => {
  it('takes what was advised and nothing that stands on another agenda', async () => {
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'partlyShown' });
    const waiting = await readyFor(found);
    expect(waiting).toHaveLength(2);
    const { id } = (await prepare(waiting).expect(200)).body as { id: string };
    expect(await readyFor(found)).toEqual([]);
    expect((await prepare(waiting).expect(409)).body.code).toBe('not-ready-for-agenda');
    expect(await trailOf(test, id)).toEqual(['decisions.session-prepared']);
    const { sessions } = await listOf();
    expect(sessions.find((session) => session.id === id)).toMatchObject({
      state: 'prepared',
      items: 2,
      decided: 0,
      unannounced: 0,
    });
  });

  it('has members of the board, as many as the policy’s quorum', async () => {
    const waiting = await readyFor(await anAdvisedCase(test, organisation));
    const outsider = await makePerson(test, organisation, 'assessor');
    const [one, two] = board.people.members.map(({ accountId }) => accountId);
    expect((await prepare(waiting, [one!, outsider.accountId]).expect(422)).body.code).toBe('not-a-board-member');
    expect((await prepare(waiting, [one!, one!]).expect(409)).body).toMatchObject({
      code: 'no-quorum',
      facts: { voting: 1, quorum: 2 },
    });
    expect((await prepare(waiting, [one!, two!]).expect(200)).body.id).toBeDefined();
  });

  it('tells a decider from the assessors’ words, with flags for what asks attention', async () => {
    const found = await anAdvisedCase(test, organisation);
    const [item] = (await anOpenSession(board, [found])).items;
    expect(item).toMatchObject({
      leeruitkomst: 'LU1',
      agreed: 'shown',
      reasons: 'Samen zien wij dit zo.',
      flags: ['newAssessor', 'identityMissing'],
    });
    expect(item?.sides.map(({ kind, first, revised, level }) => [kind, first, revised, level])).toEqual([
      ['vak', 'shown', 'shown', 'yes'],
      ['beroepsoverstijgend', 'shown', 'shown', 'yes'],
    ]);
    expect(item?.interview).toEqual({ heldOn: '2026-01-15', skipped: null, notes: ['Wat deed je zelf?'] });
  });
});

describe('ties', () => {
  it('computed from an assessor’s part and from the candidate’s relations, are known before the meeting', async () => {
    const found = await anAdvisedCase(test, organisation);
    const [first, second] = board.people.members;
    await relate(found, 'coach', first!.email.toUpperCase().toLowerCase());
    const session = await anOpenSession(board, [found], [board.members[0]!, board.members[1]!]);
    expect(session.items[0]?.recused).toEqual([
      { accountId: first?.accountId, name: first?.name, reason: 'related:coach' },
    ]);
    const refused = await castVotes(board.members[0]!, session, {
      kind: 'voided',
      sendBackKind: null,
      grounds: 'Ik ken de kandidaat goed.',
    }).expect(409);
    expect(refused.body).toMatchObject({ code: 'recused', facts: { candidate: session.items[0]?.candidateNumber } });
    const { rows } = await test.owner.query('select account_id, reason from decision_recusal where session_id = $1', [
      session.id,
    ]);
    expect(rows).toEqual([{ account_id: first?.accountId, reason: 'related:coach' }]);
    expect(second?.accountId).toBeDefined();
  });

  it('hide the case from the member who has them', async () => {
    const found = await anAdvisedCase(test, organisation);
    await relate(found, 'family', board.people.members[2]!.email);
    const { id } = await anOpenSession(board, [found]);
    const mine = SessionView.parse((await board.members[2]!.get(`/api/sessions/${id}`).expect(200)).body);
    expect(mine.items[0]).toMatchObject({ agreed: null, reasons: '', sides: [], flags: [], votes: [], decision: null });
    const theirs = SessionView.parse((await board.members[0]!.get(`/api/sessions/${id}`).expect(200)).body);
    expect(theirs.items[0]).toMatchObject({ agreed: 'shown', reasons: 'Samen zien wij dit zo.' });
    const csv = await board.members[2]!.get(`/api/sessions/${id}/decisions.csv`).expect(200);
    expect(csv.text).not.toContain(mine.items[0]!.candidateNumber);
  });

  it('of too many members keep a case off the agenda', async () => {
    const found = await anAdvisedCase(test, organisation);
    for (const member of board.people.members.slice(0, 2)) await relate(found, 'employer', member.email);
    const { body } = await prepare(await readyFor(found)).expect(409);
    expect(body).toMatchObject({ code: 'no-quorum-on-case', facts: { quorum: 2 } });
    expect(body.facts.candidates).toHaveLength(1);
  });

  it('named after the meeting was prepared still count, also when nobody looked again', async () => {
    const found = await anAdvisedCase(test, organisation);
    const session = await anOpenSession(board, [found]);
    await relate(found, 'witness', board.people.members[1]!.email);
    const late = { kind: 'voided', sendBackKind: null, grounds: 'Er is iets misgegaan.' };
    expect((await castVotes(board.members[1]!, session, late).expect(409)).body.code).toBe('recused');
  });

  it('that a member declares take back the vote already cast', async () => {
    const found = await anAdvisedCase(test, organisation);
    await checkIdentity(found);
    const session = await anOpenSession(board, [found], [...board.members]);
    await castVotes(board.members[0]!, session).expect(200);
    const reason = 'Ik werkte vroeger met de kandidaat.';
    const declared = await board.members[0]!.post(`/api/sessions/${session.id}/recusals`)
      .send({ assessmentId: found.id, reason })
      .expect(200);
    expect(SessionView.parse(declared.body).items[0]?.recused).toMatchObject([{ reason: `declared:${reason}` }]);
    expect((await castVotes(board.members[1]!, session).expect(200)).body).toEqual({ decided: 0, registered: 0 });
    expect((await castVotes(board.members[2]!, session).expect(200)).body).toEqual({ decided: 1, registered: 1 });
    expect(await trailOf(test, session.id)).toContain('decisions.recused');
  });
});

describe('a meeting', () => {
  it('is opened once, by the secretary, and closed when nothing is undecided', async () => {
    const found = await anAdvisedCase(test, organisation);
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    await board.members[0]!.post(`/api/sessions/${session.id}/closing`).expect(403);
    expect((await board.secretary.post(`/api/sessions/${session.id}/opening`).expect(409)).body.code).toBe(
      'session-not-prepared',
    );
    expect((await board.secretary.post(`/api/sessions/${session.id}/closing`).expect(409)).body).toMatchObject({
      code: 'undecided-items',
      facts: { items: 1 },
    });
    await decideAll(board, session);
    expect(
      SessionView.parse((await board.secretary.post(`/api/sessions/${session.id}/closing`).expect(200)).body).state,
    ).toBe('closed');
    expect((await board.members[2]!.post(`/api/sessions/${session.id}/presence`).expect(409)).body.code).toBe(
      'session-not-open',
    );
    expect(await trailOf(test, session.id)).toEqual([
      'decisions.session-prepared',
      'decisions.session-opened',
      'decisions.attended',
      'decisions.attended',
      'decisions.voted',
      'decisions.voted',
      'decisions.session-closed',
    ]);
  });

  it('lets an undecided case go to another agenda, and keeps a decided one', async () => {
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'notShown' });
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    const [decided, open] = session.items;
    for (const member of board.members.slice(0, 2)) await castVotes(member, session, undefined, [decided!]).expect(200);
    const removed = await board.secretary.post(`/api/sessions/${session.id}/items/${open!.id}/removal`).expect(200);
    expect(SessionView.parse(removed.body).items.map(({ leeruitkomst }) => leeruitkomst)).toEqual(['LU1']);
    expect(await readyFor(found)).toHaveLength(1);
    expect(
      (await board.secretary.post(`/api/sessions/${session.id}/items/${decided!.id}/removal`).expect(409)).body.code,
    ).toBe('already-decided');
    await castVotes(board.members[0]!, session, undefined, [open!]).expect(404);
  });

  it('does not exist for another organisation, nor for who is not on the board', async () => {
    const session = await anOpenSession(board, [await anAdvisedCase(test, organisation)]);
    const elsewhere = await makeOrganisation(test, 'elders');
    const stranger = await loginAs(test, await makePerson(test, elsewhere, 'secretary', 'boardMember'));
    for (const path of ['', '/decisions.pdf', '/decisions.csv'])
      await stranger.get(`/api/sessions/${session.id}${path}`).expect(404);
    for (const path of ['opening', 'presence', 'closing', 'announcement'])
      await stranger.post(`/api/sessions/${session.id}/${path}`).expect(404);
    await castVotes(stranger, session).expect(404);
    const assessor = await loginAs(test, await makePerson(test, organisation, 'assessor', 'coordinator', 'candidate'));
    await assessor.get(`/api/sessions/${session.id}`).expect(403);
    const uninvited = await loginAs(test, await makePerson(test, organisation, 'boardMember'));
    await castVotes(uninvited, session).expect(403);
    await uninvited.post(`/api/sessions/${session.id}/presence`).expect(403);
    await board.secretary.get('/api/sessions/no-id').expect(404);
  });
});
