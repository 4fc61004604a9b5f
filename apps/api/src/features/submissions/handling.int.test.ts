import { CoordinatorSubmissionView, SubmissionView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSubmission, makeReady, submitRequest, trailOf } from '../../test/candidates.ts';
import type { Browser, TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let coordinator: Browser;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
  coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
});
afterAll(() => test.close());

const point = (evidenceId: string | null) => ({
  ground: 'privacy',
  text: 'Op blz. 3 staat een telefoonnummer.',
  evidenceId,
});

describe('returning on form', () => {
  it('says exactly what to mend, tells the candidate, and costs no attempt', async () => {
    const { candidate, submission, evidence } = await aSubmission(test, organisation, 'LU1');
    const { body } = await coordinator
      .post(`/api/queue/${submission.id}/return`)
      .send({ points: [point(evidence.id)] })
      .expect(200);
    expect(CoordinatorSubmissionView.parse(body)).toMatchObject({
      state: 'returned',
      returned: [point(evidence.id)],
      abilities: { admit: false, return: false },
    });
    const seen = SubmissionView.parse((await candidate.browser.get(`/api/submissions/${submission.id}`)).body);
    expect(seen).toMatchObject({
      state: 'returned',
      returned: [point(evidence.id)],
      clock: { stage: 'returned', owner: 'candidate' },
    });
    const { rows } = await test.owner.query(
      `select template from mail_message where account_id = $1 order by created_at`,
      [candidate.person.accountId],
    );
    expect(rows.map(({ template }) => template)).toEqual(['submissions.received', 'submissions.returned']);
    await candidate.browser.post('/api/submissions').send(submitRequest('LU1')).expect(200);
    expect(await trailOf(test, submission.id)).toEqual(['submissions.submitted', 'submissions.returned']);
  });

  it.each([
    ['without points', []],
    ['on a ground of content', [{ ...point(null), ground: 'quality' }]],
    ['without saying what', [{ ...point(null), text: 'nee' }]],
  ])('is refused %s', async (_what, points) => {
    const { submission } = await aSubmission(test, organisation, 'LU1');
    await coordinator.post(`/api/queue/${submission.id}/return`).send({ points }).expect(422);
  });

  it('is refused about evidence of another submission', async () => {
    const { submission } = await aSubmission(test, organisation, 'LU1');
    const other = await aSubmission(test, organisation, 'LU1');
    const refused = await coordinator
      .post(`/api/queue/${submission.id}/return`)
      .send({ points: [point(other.evidence.id)] })
      .expect(422);
    expect(refused.body.code).toBe('evidence-not-submitted');
  });
});

describe('admitting', () => {
  it('makes a submission ready for assessors, once', async () => {
    const { candidate, submission } = await aSubmission(test, organisation, 'LU1');
    const admitted = await coordinator.post(`/api/queue/${submission.id}/admission`).expect(200);
    expect(CoordinatorSubmissionView.parse(admitted.body)).toMatchObject({
      state: 'admitted',
      assessment: null,
      abilities: { appoint: true, admit: false },
    });
    expect((await coordinator.post(`/api/queue/${submission.id}/admission`).expect(409)).body.code).toBe(
      'transition-not-allowed',
    );
    expect(
      (
        await coordinator
          .post(`/api/queue/${submission.id}/return`)
          .send({ points: [point(null)] })
          .expect(409)
      ).body.code,
    ).toBe('transition-not-allowed');
    expect((await candidate.browser.get(`/api/submissions/${submission.id}`)).body.clock).toMatchObject({
      stage: 'admitted',
      owner: 'coordinator',
    });
    expect(await trailOf(test, submission.id)).toEqual(['submissions.submitted', 'submissions.admitted']);
  });

  it('has one outcome when two coordinators act at the same time', async () => {
    const { submission } = await aSubmission(test, organisation, 'LU1');
    const answers = await Promise.all([
      coordinator.post(`/api/queue/${submission.id}/admission`),
      coordinator.post(`/api/queue/${submission.id}/return`).send({ points: [point(null)] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('who may handle', () => {
  it('is a coordinator of the same organisation', async () => {
    const { candidate, submission } = await aSubmission(test, organisation, 'LU1');
    await candidate.browser.post(`/api/queue/${submission.id}/admission`).expect(403);
    const stranger = await loginAs(test, await makePerson(test, await makeOrganisation(test, 'elders'), 'coordinator'));
    await stranger.post(`/api/queue/${submission.id}/admission`).expect(404);
    await stranger
      .post(`/api/queue/${submission.id}/return`)
      .send({ points: [point(null)] })
      .expect(404);
    await stranger.get(`/api/queue/${submission.id}`).expect(404);
  });

  it('is never the candidate, not even one who is a coordinator too', async () => {
    const both = await makePerson(test, organisation, 'candidate', 'coordinator');
    const browser = await loginAs(test, both);
    await browser
      .post('/api/portfolio')
      .send({ routeId: organisation.routeId, background: 'student', enrolledAsStudent: true })
      .expect(200);
    await makeReady({ browser } as TestCandidate, 'LU1');
    const { body } = await browser.post('/api/submissions').send(submitRequest('LU1')).expect(200);
    await browser.post(`/api/queue/${body.id}/admission`).expect(404);
    await browser.get(`/api/queue/${body.id}`).expect(404);
  });
});
