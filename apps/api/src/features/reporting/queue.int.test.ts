import { CoordinatorSubmissionView, MatrixView, QueueView, SubmissionView } from '@bewijskracht/contracts';
import { STAGES, stageOf } from '@bewijskracht/domain';
import type { StageFacts } from '@bewijskracht/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll } from '../../test/board.ts';
import { aSubmission } from '../../test/candidates.ts';
import { aCase, declareBoth, sealSheet } from '../../test/cases.ts';
import type { Agent, TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let coordinator: Agent;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
  coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
});
afterAll(() => test.close());

const queue = async (agent: Agent, query: object = {}): Promise<QueueView> =>
  QueueView.parse((await agent.get('/api/queue').query(query).expect(200)).body);
const rowOf = async (found: TestCase, query: object = { limit: 100 }) =>
  (await queue(found.coordinator, query)).rows.find(({ submissionId }) => submissionId === found.submission.id);
const detailOf = async (found: TestCase) =>
  CoordinatorSubmissionView.parse((await found.coordinator.get(`/api/queue/${found.submission.id}`).expect(200)).body);

describe('the queue', () => {
  it('shows whatever waits for somebody, oldest first, and turns its pages without losing or doubling a line', async () => {
    const own = await makeOrganisation(test, 'bladeren');
    const agent = await loginAs(test, await makePerson(test, own, 'coordinator'));
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await aSubmission(test, own, 'LU1')).submission.id);
    const { candidate, submission: withdrawn } = await aSubmission(test, own, 'LU1');
    await candidate.browser.post(`/api/submissions/${withdrawn.id}/withdrawal`).expect(200);
    const first = await queue(agent, { limit: 2 });
    const second = await queue(agent, { limit: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ submissionId }) => submissionId)).toEqual(ids);
    expect(second.next).toBeNull();
    expect(first.counts).toEqual({
      ...Object.fromEntries(STAGES.map((stage) => [stage, 0])),
      submitted: 3,
      withdrawn: 1,
    });
    expect((await queue(agent, { stage: 'withdrawn' })).rows).toMatchObject([
      { submissionId: withdrawn.id, clock: { stage: 'withdrawn' } },
    ]);
  });

  it.each([['nonsense'], ['AAAA'], [Buffer.from('2026-13-99T99:99:99Z_x').toString('base64url')]])(
    'refuses %s as a place to go on from',
    async (after) => {
      await coordinator.get('/api/queue').query({ after }).expect(422);
    },
  );

  it('is the coordinator’s alone, and of one organisation', async () => {
    const { submission } = await aSubmission(test, organisation, 'LU1');
    const stranger = await loginAs(test, await makePerson(test, await makeOrganisation(test, 'elders'), 'coordinator'));
    expect((await queue(stranger)).rows).toEqual([]);
    expect((await queue(coordinator)).rows.map(({ submissionId }) => submissionId)).toContain(submission.id);
    for (const role of ['candidate', 'assessor', 'secretary', 'boardMember'] as const) {
      const other = await loginAs(test, await makePerson(test, organisation, role));
      await other.get('/api/queue').expect(403);
    }
  });
});

describe('one seal', () => {
  it('shows the coordinator done or not and nothing else, and the candidate nothing at all', async () => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    const candidateSees = async () => {
      const view = SubmissionView.parse(
        (await found.candidate.get(`/api/submissions/${found.submission.id}`).expect(200)).body,
      );
      const matrix = MatrixView.parse((await found.candidate.get('/api/portfolio').expect(200)).body);
      return { view, list: (await found.candidate.get('/api/submissions')).body, rows: matrix.rows };
    };
    const before = await candidateSees();
    const detailBefore = await detailOf(found);
    await sealSheet(found, found.anne);
    expect(await candidateSees()).toEqual(before);
    const [anne, bram] = (await detailOf(found)).assessment!.assessors;
    expect([anne!.done, bram!.done]).toEqual([true, false]);
    const unseal = (view: CoordinatorSubmissionView) => JSON.stringify(view).replaceAll('"done":true', '"done":false');
    expect(unseal(await detailOf(found))).toBe(unseal(detailBefore));
    const row = await rowOf(found);
    expect(row).toMatchObject({
      clock: { stage: 'scoring', owner: 'assessors' },
      assessors: [{ done: true }, { done: false }],
    });
    await sealSheet(found, found.bram);
    expect((await candidateSees()).view.clock).toMatchObject({ stage: 'interview', owner: 'assessors' });
    expect(await detailOf(found)).toMatchObject({
      clock: { stage: 'interview' },
      abilities: { remind: false, replace: false },
    });
  });

  it('is not shown to a coordinator who assesses the same case', async () => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await test.owner.query(`update account_membership set roles = '{assessor,coordinator}' where account_id = $1`, [
      found.people.bram.accountId,
    ]);
    await sealSheet(found, found.anne);
    const bram = await loginAs(test, found.people.bram);
    const { rows } = await queue(bram, { limit: 100 });
    const seen = rows.find(({ submissionId }) => submissionId === found.submission.id);
    expect(seen?.assessors.map(({ done }) => done)).toEqual([false, false]);
  });

  it('does not keep the candidate from withdrawing; the reveal does', async () => {
    const sealedOnce = await aCase(test, organisation);
    await declareBoth(sealedOnce);
    await sealSheet(sealedOnce, sealedOnce.anne);
    await sealedOnce.candidate.post(`/api/submissions/${sealedOnce.submission.id}/withdrawal`).expect(200);
    const revealed = await aCase(test, organisation);
    await declareBoth(revealed);
    await sealSheet(revealed, revealed.anne);
    await sealSheet(revealed, revealed.bram);
    const refused = await revealed.candidate.post(`/api/submissions/${revealed.submission.id}/withdrawal`).expect(409);
    expect(refused.body.code).toBe('already-revealed');
  });
});

describe('the stage that is kept', () => {
  it('is at every step the one the rule gives, for the candidate and the coordinator alike', async () => {
    const board = await aBoard(test, organisation);
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'partlyShown' });
    await checkIdentity(found);
    const facts: StageFacts = {
      submission: 'admitted',
      assessment: 'advised',
      onAgenda: false,
      decided: false,
      announced: false,
    };
    const expectStage = async (changes: Partial<StageFacts>) => {
      const stage = stageOf({ ...facts, ...changes });
      const { body } = await found.candidate.get(`/api/submissions/${found.submission.id}`).expect(200);
      expect([body.clock.stage, (await detailOf(found)).clock.stage]).toEqual([stage, stage]);
      expect((await queue(coordinator, { stage, limit: 100 })).rows.map(({ submissionId }) => submissionId)).toContain(
        found.submission.id,
      );
    };
    await expectStage({});
    const session = await anOpenSession(board, [found]);
    await expectStage({ onAgenda: true });
    await decideAll(board, session);
    await expectStage({ decided: true });
    const hidden = MatrixView.parse((await found.candidate.get('/api/portfolio')).body).rows;
    expect(hidden.every(({ result, marks }) => result === null && marks.length === 0)).toBe(true);
    await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
    await expectStage({ decided: true, announced: true });
  });

  it('lets the matrix show results only from the announcement on', async () => {
    const board = await aBoard(test, organisation);
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown' });
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    await decideAll(board, session);
    await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
    const { rows } = MatrixView.parse((await found.candidate.get('/api/portfolio').expect(200)).body);
    const row = rows.find(({ leeruitkomst }) => leeruitkomst === 'LU1')!;
    expect(row.result).toMatchObject({ decision: 'ratified', outcome: 'shown', deelcertificaatId: expect.any(String) });
    expect(row.marks.length).toBeGreaterThan(0);
    expect(row.submission?.clock).toMatchObject({ stage: 'announced', owner: 'nobody' });
    const { body: submission } = await found.candidate.get(`/api/submissions/${found.submission.id}`);
    expect(submission.announcements).toMatchObject([{ id: row.result!.announcementId }]);
    const again = await found.candidate.get('/api/submissions/readiness?leeruitkomsten=LU1').expect(200);
    expect(again.body.lines[0]).toMatchObject({ code: 'leeruitkomst-already-shown', leeruitkomst: 'LU1' });
  });

  it('waits for the coordinator again when others must assess anew', async () => {
    const board = await aBoard(test, organisation);
    const found = await anAdvisedCase(test, organisation, { LU1: 'shown' });
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    await decideAll(board, session, {
      kind: 'sentBack',
      sendBackKind: 'reassess',
      grounds: 'Een beoordelaar had een band met de kandidaat.',
    });
    expect(await detailOf(found)).toMatchObject({
      clock: { stage: 'admitted', owner: 'coordinator' },
      abilities: { appoint: true },
    });
  });
});

it('a place in the queue costs the same however long the archive is', async () => {
  const own = await makeOrganisation(test, 'archief');
  const { submission } = await aSubmission(test, own, 'LU1');
  await test.owner.query('alter table submission disable trigger user');
  await test.owner.query(
    `insert into submission (organisation_id, id, candidate_id, portfolio_id, framework_version_id, policy_id, route_id, round, request_id, manifest_hash,
       state, submitted_at)
     select organisation_id, gen_random_uuid(), candidate_id, portfolio_id, framework_version_id, policy_id, route_id, n + 1, gen_random_uuid(),
       manifest_hash, 'submitted', submitted_at - n * interval '1 minute' from submission, generate_series(1, 20000) n where id = $1`,
    [submission.id],
  );
  await test.owner.query('alter table submission enable trigger user');
  await test.owner.query(
    `insert into submission_stage select organisation_id, id, case when round % 10 = 0 then 'submitted' else 'announced' end, submitted_at, submitted_at
     from submission where organisation_id = $1 and id <> $2`,
    [own.id, submission.id],
  );
  await test.owner.query('analyze submission_stage');
  const agent = await loginAs(test, await makePerson(test, own, 'coordinator'));
  for (const query of [{}, { stage: 'submitted' }, { stage: 'announced' }, { stage: 'scoring' }]) {
    const started = performance.now();
    const { counts } = await queue(agent, query);
    expect(performance.now() - started).toBeLessThan(500);
    expect(counts).toMatchObject({ submitted: 1_000, announced: 1_000, scoring: 0 });
  }
});
