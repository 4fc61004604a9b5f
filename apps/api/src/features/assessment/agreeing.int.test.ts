import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AssessmentView, InterviewView } from '@bewijskracht/contracts';
import type { ProposeRequest, SaveInterviewRequest } from '@bewijskracht/contracts';
import { randomUUID } from 'node:crypto';
import { Database } from '../../platform/database.ts';
import { connectAsApp } from '../../test/app-role.ts';
import { aCase, aRevealedCase, declareBoth, designate, fillSheet, sealSheet } from '../../test/cases.ts';
import type { Agent, TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';
import { AssessmentCommands } from './index.ts';

let test: TestApp;
let organisation: TestOrganisation;
let secretary: TestPerson;
let boardMember: TestPerson;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'samen');
  secretary = await makePerson(test, organisation, 'secretary');
  boardMember = await makePerson(test, organisation, 'boardMember');
});
afterAll(() => test.close());

const desk = async ({ id }: TestCase, agent: Agent): Promise<AssessmentView> =>
  AssessmentView.parse((await agent.get(`/api/assessments/${id}`).expect(200)).body);
const trail = async (id: string): Promise<string[]> =>
  (
    await test.owner.query<{ action: string }>('select action from audit_entry where subject_id = $1 order by seq', [
      id,
    ])
  ).rows.map(({ action }) => action);
const lettersTo = async ({ accountId }: TestPerson, template: string): Promise<number> =>
  (await test.owner.query('select from mail_message where account_id = $1 and template = $2', [accountId, template]))
    .rowCount ?? 0;

/** A gesprek with everybody there and a note on each leeruitkomst. */
const gesprek = ({ people }: TestCase, changes: Partial<SaveInterviewRequest> = {}): SaveInterviewRequest => ({
  heldOn: '2026-01-15',
  present: [people.anne.accountId, people.bram.accountId, people.candidate.accountId],
  questions: [{ id: randomUUID(), leeruitkomst: 'LU1', gedragsindicator: null, text: 'Wat deden de ouderen zelf?' }],
  notes: ['LU1', 'LU2'].map((leeruitkomst) => ({
    id: randomUUID(),
    leeruitkomst,
    gedragsindicator: null,
    text: 'Een concreet voorbeeld.',
  })),
  version: 0,
  ...changes,
});
async function hold(found: TestCase): Promise<void> {
  await found.anne.put(`/api/assessments/${found.id}/interview`).send(gesprek(found)).expect(200);
  await found.anne.post(`/api/assessments/${found.id}/interview/finish`).expect(200);
}
const proposal = (changes: Partial<ProposeRequest> = {}): ProposeRequest => ({
  verdict: 'shown',
  reasons: 'De stukken laten samen zien dat het werk van bewoners uitgaat.',
  feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
  ...changes,
});
const propose = (
  { id }: TestCase,
  agent: Agent,
  { leeruitkomst, ...changes }: { leeruitkomst: string } & Partial<ProposeRequest>,
) => agent.post(`/api/assessments/${id}/proposals/${leeruitkomst}`).send(proposal(changes));
async function agree(
  found: TestCase,
  agent: Agent,
  { leeruitkomst, reason = '' }: { leeruitkomst: string; reason?: string },
) {
  const { consensus } = await desk(found, agent);
  const id = consensus.find((row) => row.leeruitkomst === leeruitkomst)?.proposal?.id;
  return agent.post(`/api/assessments/${found.id}/proposals/${id}/agreement`).send({ reason });
}
/** A case on which both agree that everything is shown, advised to the board. */
async function anAdvisedCase(): Promise<TestCase> {
  const found = await aRevealedCase(test, organisation);
  await found.anne
    .post(`/api/assessments/${found.id}/interview/skip`)
    .send({ reason: 'Wij zien allebei hetzelfde.' })
    .expect(200);
  for (const leeruitkomst of ['LU1', 'LU2']) {
    await propose(found, found.anne, { leeruitkomst }).expect(200);
    expect((await agree(found, found.bram, { leeruitkomst })).status).toBe(200);
  }
  await found.bram.post(`/api/assessments/${found.id}/advice`).expect(200);
  return found;
}

describe('the gesprek', () => {
  it('does not exist before the reveal', async () => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await sealSheet(found, found.anne);
    expect((await desk(found, found.anne)).interview).toBeNull();
    const { body } = await found.anne.put(`/api/assessments/${found.id}/interview`).send(gesprek(found)).expect(409);
    expect(body.code).toBe('wrong-state');
    const skip = await found.anne
      .post(`/api/assessments/${found.id}/interview/skip`)
      .send({ reason: 'Wij zijn er al uit.' })
      .expect(409);
    expect(skip.body.code).toBe('wrong-state');
  });

  it('starts from the doubts that became questions, and saves itself without losing the colleague’s words', async () => {
    const found = await aRevealedCase(test, organisation, (leeruitkomst) =>
      leeruitkomst === 'LU1'
        ? {
            doubts: [
              {
                id: randomUUID(),
                gedragsindicator: 'GI04',
                text: 'De ouderen blijven stil.',
                question: 'Wat wilden de ouderen?',
              },
            ],
          }
        : {},
    );
    const { interview } = await desk(found, found.anne);
    expect(interview).toMatchObject({ version: 0, finishedAt: null, skipped: null });
    expect(interview?.questions).toMatchObject([
      { leeruitkomst: 'LU1', gedragsindicator: 'GI04', text: 'Wat wilden de ouderen?' },
    ]);
    const saved = await found.anne.put(`/api/assessments/${found.id}/interview`).send(gesprek(found)).expect(200);
    expect(InterviewView.parse(saved.body).version).toBe(1);
    expect(
      (await found.bram.put(`/api/assessments/${found.id}/interview`).send(gesprek(found)).expect(409)).body.code,
    ).toBe('changed-elsewhere');
    await found.bram
      .put(`/api/assessments/${found.id}/interview`)
      .send(gesprek(found, { version: 1 }))
      .expect(200);
  });

  it.each<[string, string, (found: TestCase) => Partial<SaveInterviewRequest>]>([
    ['a day', 'interview-without-date', () => ({ heldOn: null })],
    ['a day that has been', 'held-in-the-future', () => ({ heldOn: '2099-01-01' })],
    ['the candidate', 'absent', ({ people }) => ({ present: [people.anne.accountId, people.bram.accountId] })],
    ['a question', 'no-questions', () => ({ questions: [] })],
    ['a note on each leeruitkomst', 'leeruitkomst-without-notes', () => ({ notes: [] })],
  ])('is finished only with %s', async (_what, code, changes) => {
    const found = await aRevealedCase(test, organisation);
    await found.anne
      .put(`/api/assessments/${found.id}/interview`)
      .send(gesprek(found, changes(found)))
      .expect(200);
    expect((await found.anne.post(`/api/assessments/${found.id}/interview/finish`).expect(422)).body.code).toBe(code);
  });

  it('is skipped only by the policy’s rule: when both found everything shown; with the reason on record', async () => {
    const differing = await aRevealedCase(test, organisation, () => ({ verdict: 'partlyShown' }));
    const reason = 'Wij zien allebei hetzelfde.';
    expect((await desk(differing, differing.anne)).abilities.skipInterview).toBe(false);
    const refused = await differing.anne
      .post(`/api/assessments/${differing.id}/interview/skip`)
      .send({ reason })
      .expect(409);
    expect(refused.body.code).toBe('skip-not-allowed');

    const agreeing = await aRevealedCase(test, organisation);
    expect((await desk(agreeing, agreeing.bram)).abilities.skipInterview).toBe(true);
    const { body } = await agreeing.bram
      .post(`/api/assessments/${agreeing.id}/interview/skip`)
      .send({ reason })
      .expect(200);
    expect(AssessmentView.parse(body)).toMatchObject({
      state: 'interviewSkipped',
      next: 'agree',
      interview: { skipped: { rule: 'whenAssessorsAgreeOnShown', reason } },
    });
    expect((await trail(agreeing.id)).at(-1)).toBe('assessment.interview-skipped');
  });
});

describe('the revision after the gesprek', () => {
  it('starts for each from what they sealed themselves, under a seal of its own; the first sheets stay as they were', async () => {
    const found = await aRevealedCase(test, organisation, () => ({ verdict: 'partlyShown' }));
    await hold(found);
    const [anne, bram] = [await desk(found, found.anne), await desk(found, found.bram)];
    expect(anne).toMatchObject({
      state: 'interviewed',
      next: 'revise',
      abilities: { revise: true, seal: true, propose: false },
    });
    const own = (view: AssessmentView) =>
      view.sheets
        .filter(({ round }) => round === 2)
        .map(({ accountId, scores }) => [accountId, scores[0]?.content.verdict]);
    expect(own(anne)).toEqual([[found.people.anne.accountId, 'shown']]);
    expect(own(bram)).toEqual([[found.people.bram.accountId, 'partlyShown']]);
    await fillSheet(found, found.bram, () => ({
      verdict: 'shown',
      revisionReason: 'In het gesprek werd het concreet.',
    }));
    const first = (await desk(found, found.bram)).sheets.filter(({ round }) => round === 1);
    expect(first.find(({ accountId }) => accountId === found.people.bram.accountId)?.scores[0]?.content.verdict).toBe(
      'partlyShown',
    );
  });

  it('owes a reason for what changed', async () => {
    const found = await aRevealedCase(test, organisation, () => ({ verdict: 'partlyShown' }));
    await hold(found);
    await fillSheet(found, found.bram, () => ({ verdict: 'shown' }));
    const { body } = await found.bram.post(`/api/assessments/${found.id}/seal`).expect(422);
    expect(body.facts.missing).toEqual(
      ['LU1', 'LU2'].map((leeruitkomst) => ({ leeruitkomst, code: 'revision-reason-missing' })),
    );
  });

  it('is as blind as the first round: nothing is seen, and nothing is agreed, before both sealed again', async () => {
    const found = await aRevealedCase(test, organisation);
    await hold(found);
    const seen = async () => JSON.stringify(await desk(found, found.bram));
    const before = await seen();
    const lines = await trail(found.id);
    await sealSheet(found, found.anne, () => ({ verdict: 'notShown', revisionReason: 'HERZIEN-DOOR-ANNE' }));
    expect(await seen()).toBe(before);
    expect(await trail(found.id)).toEqual(lines);
    const app = await connectAsApp(test, organisation);
    for (const person of [
      found.people.bram,
      secretary,
      boardMember,
      found.people.coordinator,
      found.people.candidate,
    ]) {
      const rows = await app.as(person, (sql) =>
        sql(`select from assessment_score where content::text like '%HERZIEN-DOOR-ANNE%'`),
      );
      expect(rows).toEqual([]);
    }
    await app.close();
    expect((await propose(found, found.bram, { leeruitkomst: 'LU1' }).expect(409)).body.code).toBe('not-yet-revealed');
    await found.bram.post(`/api/assessments/${found.id}/seal`).expect(200);
    expect(await seen()).toContain('HERZIEN-DOOR-ANNE');
    expect(await desk(found, found.bram)).toMatchObject({ next: 'agree', abilities: { propose: true, revise: false } });
    expect(await lettersTo(found.people.bram, 'assessment.revised')).toBe(1);
  });
});

describe('the joint judgement', () => {
  const lacking = { lacking: 'Eén voorbeeld is te weinig.', evidenceWanted: 'Recent werk.', nextStep: 'Leg het vast.' };

  it('is reached when both stand behind the same proposal, and every agreement is in the trail', async () => {
    const found = await aRevealedCase(test, organisation);
    await found.anne
      .post(`/api/assessments/${found.id}/interview/skip`)
      .send({ reason: 'Wij zien allebei hetzelfde.' })
      .expect(200);
    await propose(found, found.anne, { leeruitkomst: 'LU1', verdict: 'partlyShown', feedback: lacking }).expect(200);
    const before = (await desk(found, found.bram)).consensus[0];
    expect(before).toMatchObject({
      reached: false,
      proposal: { verdict: 'partlyShown', proposedBy: found.people.anne.name },
    });
    expect((await agree(found, found.anne, { leeruitkomst: 'LU1' })).body.code).toBe('already-agreed');

    await propose(found, found.bram, { leeruitkomst: 'LU1' }).expect(200);
    expect((await agree(found, found.anne, { leeruitkomst: 'LU1' })).status).toBe(200);
    const after = await desk(found, found.anne);
    expect(after.consensus[0]).toMatchObject({
      reached: true,
      proposal: { verdict: 'shown', feedback: { lacking: '' } },
    });
    expect(after.consensus[0]?.proposal?.agreedBy.map(({ assessorName }) => assessorName).toSorted()).toEqual(
      [found.people.anne.name, found.people.bram.name].toSorted(),
    );
    expect(after.state).toBe('interviewSkipped');
    expect((await propose(found, found.anne, { leeruitkomst: 'LU1' }).expect(409)).body.code).toBe('already-settled');
    expect((await trail(found.id)).slice(-3)).toEqual([
      'assessment.proposed',
      'assessment.proposed',
      'assessment.agreed',
    ]);
  });

  it('owes reasons, and feedback when it isn’t "shown"', async () => {
    const found = await aRevealedCase(test, organisation);
    await hold(found);
    await found.anne.post(`/api/assessments/${found.id}/seal`).expect(200);
    await found.bram.post(`/api/assessments/${found.id}/seal`).expect(200);
    await propose(found, found.anne, { leeruitkomst: 'LU1', reasons: 'kort' }).expect(422);
    const { body } = await propose(found, found.anne, { leeruitkomst: 'LU1', verdict: 'notShown' }).expect(422);
    expect(body).toMatchObject({
      code: 'feedback-missing',
      facts: { parts: ['lacking', 'evidenceWanted', 'nextStep'] },
    });
    await propose(found, found.anne, { leeruitkomst: 'LU9' }).expect(404);
  });

  it('may stay open, with a reason of each, and is visible as such', async () => {
    const found = await aRevealedCase(test, organisation);
    await found.anne
      .post(`/api/assessments/${found.id}/interview/skip`)
      .send({ reason: 'Wij zien allebei hetzelfde.' })
      .expect(200);
    await propose(found, found.anne, {
      leeruitkomst: 'LU1',
      verdict: null,
      reasons: 'Ik vind dat de theorie ontbreekt.',
    }).expect(200);
    expect((await agree(found, found.bram, { leeruitkomst: 'LU1' })).body.code).toBe('reason-missing');
    expect(
      (await agree(found, found.bram, { leeruitkomst: 'LU1', reason: 'Ik vind dat de praktijk volstaat.' })).status,
    ).toBe(200);
    expect((await desk(found, found.bram)).consensus[0]).toMatchObject({
      reached: true,
      proposal: {
        verdict: null,
        agreedBy: [{ reason: 'Ik vind dat de theorie ontbreekt.' }, { reason: 'Ik vind dat de praktijk volstaat.' }],
      },
    });
    await propose(found, found.bram, { leeruitkomst: 'LU2' }).expect(200);
    expect((await found.bram.post(`/api/assessments/${found.id}/advice`).expect(409)).body.code).toBe('wrong-state');
    expect((await agree(found, found.anne, { leeruitkomst: 'LU2' })).status).toBe(200);
    expect((await desk(found, found.anne)).next).toBe('advise');
    await found.bram.post(`/api/assessments/${found.id}/advice`).expect(200);
  });

  it('is not made by one alone, not even with SQL', async () => {
    const found = await aRevealedCase(test, organisation);
    await found.anne
      .post(`/api/assessments/${found.id}/interview/skip`)
      .send({ reason: 'Wij zien allebei hetzelfde.' })
      .expect(200);
    await propose(found, found.anne, { leeruitkomst: 'LU1' }).expect(200);
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from assessment_proposal where assessment_id = $1',
      [found.id],
    );
    const app = await connectAsApp(test, organisation);
    const reach = (leeruitkomst: string, verdict: string) =>
      app.as(found.people.anne, (sql) =>
        sql(
          `insert into assessment_consensus (organisation_id, id, assessment_id, leeruitkomst, sequence, proposal_id, verdict, reached_at)
           values ($1, gen_random_uuid(), $2, $3, 1, $4, $5, now())`,
          [organisation.id, found.id, leeruitkomst, rows[0]!.id, verdict],
        ),
      );
    await expect(reach('LU1', 'shown')).rejects.toThrow('not every assessor agreed');
    await expect(reach('LU1', 'notShown')).rejects.toThrow('not what was proposed');
    await expect(reach('LU2', 'shown')).rejects.toThrow('not what was proposed');
    const agreeing = app.as(found.people.anne, (sql) =>
      sql(`update assessment set state = 'agreed' where id = $1`, [found.id]),
    );
    await expect(agreeing).rejects.toThrow('not every leeruitkomst is settled');
    await app.close();
  });
});

describe('the advice', () => {
  it('goes to the secretary when all is settled, once', async () => {
    const letters = await lettersTo(secretary, 'assessment.advised');
    const found = await anAdvisedCase();
    expect(await lettersTo(secretary, 'assessment.advised')).toBe(letters + 1);
    expect(await desk(found, found.anne)).toMatchObject({ state: 'advised', next: 'none' });
    expect((await found.anne.post(`/api/assessments/${found.id}/advice`).expect(409)).body.code).toBe('wrong-state');
    expect((await trail(found.id)).at(-1)).toBe('assessment.advised');
  });
});

describe('what the board sends back', () => {
  const GROUNDS = 'De motivering noemt het bewijs niet.';
  async function sendBack(found: TestCase, kind: 'repairReasons' | 'reassess', leeruitkomst: string): Promise<void> {
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from assessment_consensus where assessment_id = $1 and leeruitkomst = $2 order by sequence desc limit 1',
      [found.id, leeruitkomst],
    );
    const actor = {
      ...boardMember,
      organisationId: organisation.id,
      organisationSlug: '',
      organisationName: '',
      demonstration: true,
      roles: ['boardMember'],
      locale: 'nl',
      sessionId: randomUUID(),
      sessionEndsAt: new Date(),
    } as const;
    await test.app.get(AssessmentCommands).sendBack(actor, {
      ...{ assessmentId: found.id, leeruitkomst, consensusId: rows[0]!.id, kind, grounds: GROUNDS },
      ...{ decidedBy: [boardMember.accountId], at: new Date() },
    });
  }

  it('to mend the reasons: the same assessors agree anew on that leeruitkomst, keep what was, and advise again', async () => {
    const found = await anAdvisedCase();
    await sendBack(found, 'repairReasons', 'LU1');
    const again = await desk(found, found.anne);
    expect(again).toMatchObject({
      state: 'interviewed',
      next: 'agree',
      sentBack: [{ leeruitkomst: 'LU1', grounds: GROUNDS }],
    });
    expect(again.consensus.map(({ leeruitkomst, reached }) => [leeruitkomst, reached])).toEqual([
      ['LU1', false],
      ['LU2', true],
    ]);
    const [mend, kept] = again.consensus;
    expect(mend).toMatchObject({
      proposal: null,
      earlier: { verdict: 'shown', reasons: 'De stukken laten samen zien dat het werk van bewoners uitgaat.' },
    });
    expect(kept).toMatchObject({ proposal: { verdict: 'shown' }, earlier: null });
    expect(await lettersTo(found.people.anne, 'assessment.sent-back')).toBe(1);
    expect((await propose(found, found.anne, { leeruitkomst: 'LU2' }).expect(409)).body.code).toBe('already-settled');

    await propose(found, found.bram, {
      leeruitkomst: 'LU1',
      reasons: 'De wijkanalyse, blz. 4, laat zien dat bewoners duiden.',
    }).expect(200);
    expect((await agree(found, found.anne, { leeruitkomst: 'LU1' })).status).toBe(200);
    await found.anne.post(`/api/assessments/${found.id}/advice`).expect(200);
    const { rows } = await test.owner.query(
      'select leeruitkomst, sequence from assessment_consensus where assessment_id = $1 order by 1, 2',
      [found.id],
    );
    expect(rows).toEqual([
      { leeruitkomst: 'LU1', sequence: 1 },
      { leeruitkomst: 'LU1', sequence: 2 },
      { leeruitkomst: 'LU2', sequence: 1 },
    ]);
  });

  it('to others: the coordinator appoints new people to that leeruitkomst, and nobody who judged or decided', async () => {
    const found = await anAdvisedCase();
    await sendBack(found, 'reassess', 'LU2');
    expect((await desk(found, found.anne)).state).toBe('advised');
    const decider = await makePerson(test, organisation, 'assessor', 'boardMember');
    const fresh = await Promise.all([1, 2].map(() => makePerson(test, organisation, 'assessor')));
    for (const person of fresh) await designate(test, organisation, { person });
    await designate(test, organisation, { person: decider });
    await test.owner.query('alter table assessment_send_back disable trigger append_only');
    await test.owner.query('update assessment_send_back set decided_by = array[$2::uuid] where assessment_id = $1', [
      found.id,
      decider.accountId,
    ]);
    await test.owner.query('alter table assessment_send_back enable trigger append_only');

    const { body } = await found.coordinator.get(`/api/queue/${found.submission.id}/appointable`).expect(200);
    const reasons = new Map(
      (body.assessors as { accountId: string; excluded: string[] }[]).map((row) => [row.accountId, row.excluded]),
    );
    expect(reasons.get(found.people.anne.accountId)).toEqual(['assessed-before']);
    expect(reasons.get(decider.accountId)).toEqual(['decided-before']);
    const appointed = await found.coordinator
      .post(`/api/queue/${found.submission.id}/appointment`)
      .send({ assessors: fresh.map(({ accountId }) => accountId) })
      .expect(200);
    const { rows } = await test.owner.query(
      'select leeruitkomst from assessment_leeruitkomst where assessment_id = $1',
      [appointed.body.assessmentId],
    );
    expect(rows).toEqual([{ leeruitkomst: 'LU2' }]);
  });
});

describe('the desk', () => {
  it('is read in five queries at most, however far the case is', async () => {
    const found = await aRevealedCase(test, organisation);
    await hold(found);
    const queries = jest.spyOn(test.app.get(Database), 'sql');
    await desk(found, found.anne);
    const own = queries.mock.calls.filter(([text]) => !text.includes('mail_message'));
    expect(own.length).toBeGreaterThan(1);
    expect(own.length).toBeLessThanOrEqual(5);
    queries.mockRestore();
  });
});
