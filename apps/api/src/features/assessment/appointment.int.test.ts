import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AppointableView,
  AssessmentView,
  CoordinatorSubmissionView,
  DesignationListView,
  DesignationView,
} from '@bewijskracht/contracts';
import { connectAsApp } from '../../test/app-role.ts';
import { aCase, admittedSubmission, declareBoth, designate, fillSheet, sealSheet } from '../../test/cases.ts';
import type { AdmittedSubmission, Agent } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let secretary: Agent;
let coordinator: Agent;
let coordinatorPerson: TestPerson;
let anne: TestPerson;
let bram: TestPerson;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'aanwijzing');
  secretary = await loginAs(test, await makePerson(test, organisation, 'secretary'));
  coordinatorPerson = await makePerson(test, organisation, 'coordinator', 'assessor');
  coordinator = await loginAs(test, coordinatorPerson);
  anne = await makePerson(test, organisation, 'assessor');
  bram = await makePerson(test, organisation, 'assessor');
  await designate(test, organisation, { person: anne });
  await designate(test, organisation, { person: bram, kind: 'beroepsoverstijgend' });
});
afterAll(() => test.close());

const trail = async (id: string): Promise<string[]> =>
  (
    await test.owner.query<{ action: string }>('select action from audit_entry where subject_id = $1 order by seq', [
      id,
    ])
  ).rows.map(({ action }) => action);
const letters = async (template: string, parameters: object): Promise<string[]> =>
  (
    await test.owner.query<{ account_id: string }>(
      'select account_id from mail_message where template = $1 and parameters @> $2 order by created_at',
      [template, parameters],
    )
  ).rows.map(({ account_id }) => account_id);
const knows = (submission: AdmittedSubmission, relation: { kind: string; name: string; email: string | null }) =>
  test.owner.query(
    `insert into portfolio_relation (organisation_id, id, candidate_id, kind, name, email, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, now())`,
    [organisation.id, submission.candidateId, relation.kind, relation.name, relation.email],
  );
const appoint = (submission: AdmittedSubmission, ...people: TestPerson[]) =>
  coordinator
    .post(`/api/queue/${submission.id}/appointment`)
    .send({ assessors: people.map(({ accountId }) => accountId) });
const choices = async (submission: AdmittedSubmission) =>
  new Map(
    AppointableView.parse(
      (await coordinator.get(`/api/queue/${submission.id}/appointable`).expect(200)).body,
    ).assessors.map((row) => [row.accountId, row]),
  );

describe('a designation', () => {
  const request = { kind: 'vak', leeruitkomsten: ['LU1'], validFrom: '2026-01-01', validUntil: '2099-12-31' };

  it('is the exam board’s: as what, for what, until when; it is ended, never erased', async () => {
    const person = await makePerson(test, organisation, 'assessor');
    const made = await secretary
      .post('/api/designations')
      .send({ ...request, accountId: person.accountId })
      .expect(200);
    const { id, name, endedAt } = DesignationView.parse(made.body);
    expect({ name, endedAt }).toEqual({ name: person.name, endedAt: null });
    const ended = await secretary.post(`/api/designations/${id}/end`).expect(200);
    expect(DesignationView.parse(ended.body).endedAt).not.toBeNull();
    expect((await secretary.post(`/api/designations/${id}/end`).expect(409)).body.code).toBe('designation-ended');
    expect(await trail(id)).toEqual(['assessment.designated', 'assessment.designation-ended']);
  });

  it.each([
    ['somebody who is no assessor', () => coordinatorless(), {}, 'not-an-assessor'],
    [
      'a leeruitkomst that the framework does not have',
      () => Promise.resolve(anne),
      { leeruitkomsten: ['LU99'] },
      'unknown-leeruitkomst',
    ],
    ['a time that runs backwards', () => Promise.resolve(anne), { validUntil: '2025-12-31' }, 'designation-reversed'],
  ])('is refused for %s', async (_what, person, changes, code) => {
    const { accountId } = await person();
    const { body } = await secretary
      .post('/api/designations')
      .send({ ...request, ...changes, accountId })
      .expect(422);
    expect(body.code).toBe(code);
  });

  it('is read by the board, written by the secretary, and no business of others', async () => {
    const member = await loginAs(test, await makePerson(test, organisation, 'boardMember'));
    expect(
      DesignationListView.parse((await member.get('/api/designations').expect(200)).body).designations.length,
    ).toBeGreaterThan(1);
    await member
      .post('/api/designations')
      .send({ ...request, accountId: anne.accountId })
      .expect(403);
    await coordinator.get('/api/designations').expect(403);
  });

  const coordinatorless = () => makePerson(test, organisation, 'candidate');
});

describe('who can be appointed', () => {
  it('is whom the board designated, and the page says why somebody else can’t be chosen', async () => {
    const submission = await admittedSubmission(test, organisation);
    const [coach, namesake, lapsed, partly] = await Promise.all(
      [1, 2, 3, 4].map(() => makePerson(test, organisation, 'assessor')),
    );
    for (const person of [coach!, namesake!, lapsed!, coordinatorPerson])
      await designate(test, organisation, { person });
    await designate(test, organisation, { person: partly!, leeruitkomsten: ['LU1'] });
    await test.owner.query('update assessment_designation set valid_until = current_date - 1 where account_id = $1', [
      lapsed!.accountId,
    ]);
    await knows(submission, { kind: 'coach', name: 'Mijn begeleider', email: coach!.email });
    await knows(submission, { kind: 'employer', name: namesake!.name.toUpperCase(), email: null });

    const rows = await choices(submission);
    expect(rows.get(anne.accountId)).toMatchObject({ name: anne.name, kind: 'vak', excluded: [] });
    expect(rows.get(bram.accountId)).toMatchObject({ kind: 'beroepsoverstijgend', excluded: [] });
    expect(rows.get(coach!.accountId)?.excluded).toEqual(['relation:coach']);
    expect(rows.get(namesake!.accountId)?.excluded).toEqual(['relation:employer']);
    expect(rows.get(lapsed!.accountId)?.excluded).toEqual([
      'designation-not-valid-for:LU1',
      'designation-not-valid-for:LU2',
    ]);
    expect(rows.get(partly!.accountId)?.excluded).toEqual(['not-designated-for:LU2']);
    expect(rows.get(coordinatorPerson.accountId)?.excluded).toEqual(['appoints']);
    expect(rows.has(submission.candidate.accountId)).toBe(false);

    const { body } = await appoint(submission, anne, coach!).expect(409);
    expect(body).toMatchObject({
      code: 'excluded',
      facts: { accountId: coach!.accountId, reasons: [{ code: 'related', relation: 'coach' }] },
    });
  });

  it('is nobody’s business but the coordinator’s', async () => {
    const submission = await admittedSubmission(test, organisation);
    const candidate = await loginAs(test, submission.candidate);
    await candidate.get(`/api/queue/${submission.id}/appointable`).expect(403);
    const elsewhere = await loginAs(test, await makePerson(test, await makeOrganisation(test, 'buren'), 'coordinator'));
    await elsewhere.get(`/api/queue/${submission.id}/appointable`).expect(404);
    await elsewhere
      .post(`/api/queue/${submission.id}/appointment`)
      .send({ assessors: [anne.accountId, bram.accountId] })
      .expect(404);
  });
});

describe('appointing', () => {
  it('makes a case of it, tells the assessors and the candidate, and is written in the trail', async () => {
    const submission = await admittedSubmission(test, organisation);
    const { body } = await appoint(submission, anne, bram).expect(200);
    const id = (body as { assessmentId: string }).assessmentId;
    expect(await letters('assessment.appointed', { id })).toEqual([anne.accountId, bram.accountId]);
    const names = `${anne.name}, ${bram.name}`;
    expect(await letters('assessment.assessors-known', { id: submission.id, assessors: names })).toEqual([
      submission.candidate.accountId,
    ]);
    expect(await trail(id)).toEqual(['assessment.appointed']);
    const desk = AssessmentView.parse(
      (await (await loginAs(test, bram)).get(`/api/assessments/${id}`).expect(200)).body,
    );
    expect(desk.assessors.map(({ name, kind, me }) => [name, kind, me])).toEqual([
      [anne.name, 'vak', false],
      [bram.name, 'beroepsoverstijgend', true],
    ]);
    expect(desk.daysLeft).toBe(30);
  });

  it.each([
    ['one person', () => [anne.accountId, anne.accountId], 422, 'same-assessor-twice'],
    ['nobody of the profession', () => [bram.accountId, ''], 422, 'no-vak-assessor'],
    ['three', () => [anne.accountId, bram.accountId, coordinatorPerson.accountId], 422, 'wrong-number-of-assessors'],
  ])('refuses %s', async (_what, people, status, code) => {
    const submission = await admittedSubmission(test, organisation);
    const other = await makePerson(test, organisation, 'assessor');
    await designate(test, organisation, { person: other, kind: 'beroepsoverstijgend' });
    const assessors = people().map((accountId) => accountId || other.accountId);
    const { body } = await coordinator
      .post(`/api/queue/${submission.id}/appointment`)
      .send({ assessors })
      .expect(status);
    expect(body.code).toBe(code);
  });

  it('happens once, however fast one clicks', async () => {
    const submission = await admittedSubmission(test, organisation);
    const answers = await Promise.all([appoint(submission, anne, bram), appoint(submission, anne, bram)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-appointed');
  });

  it('waits for admission', async () => {
    const submission = await admittedSubmission(test, organisation);
    await test.owner.query('alter table submission disable trigger guard');
    await test.owner.query(`update submission set state = 'submitted' where id = $1`, [submission.id]);
    await test.owner.query('alter table submission enable trigger guard');
    expect((await appoint(submission, anne, bram).expect(409)).body.code).toBe('submission-not-admitted');
  });
});

describe('a candidate’s objection', () => {
  it('reaches the coordinator and no assessor, once, and only before the reveal', async () => {
    const found = await aCase(test, organisation);
    const { bram: colleague, coordinator: who } = found.people;
    const objection = { accountId: colleague.accountId, reason: 'Wij hebben jaren samengewerkt.' };
    await found.candidate.post(`/api/assessments/${found.id}/objection`).send(objection).expect(200);
    expect(await letters('assessment.objected', { id: found.submission.id })).toEqual([who.accountId]);
    expect(
      (await found.candidate.post(`/api/assessments/${found.id}/objection`).send(objection).expect(409)).body.code,
    ).toBe('already-objected');
    const app = await connectAsApp(test, organisation);
    const reasons = (person: TestPerson) =>
      app.as(person, (sql) => sql('select reason from assessment_objection where assessment_id = $1', [found.id]));
    expect(await reasons(who)).toEqual([{ reason: objection.reason }]);
    expect(await reasons(colleague)).toEqual([]);
    expect(await reasons(found.people.anne)).toEqual([]);
    await app.close();
    await declareBoth(found);
    await sealSheet(found, found.anne);
    await sealSheet(found, found.bram);
    const late = { ...objection, accountId: found.people.anne.accountId };
    expect(
      (await found.candidate.post(`/api/assessments/${found.id}/objection`).send(late).expect(409)).body.code,
    ).toBe('wrong-state');
  });

  it('is for one’s own case', async () => {
    const found = await aCase(test, organisation);
    const somebody = await loginAs(test, (await admittedSubmission(test, organisation)).candidate);
    const objection = { accountId: found.people.anne.accountId, reason: 'Ik ken deze persoon.' };
    await somebody.post(`/api/assessments/${found.id}/objection`).send(objection).expect(404);
  });
});

describe('an assessor who has ties', () => {
  const ties = { reason: 'Zij werkte drie jaar in mijn team.' };

  it('says so instead of signing: only whoever appoints reads which, and puts somebody else in the place', async () => {
    const found = await aCase(test, organisation);
    const { anne: colleague, bram: tied, coordinator: who } = found.people;
    await found.bram.post(`/api/assessments/${found.id}/ties`).send({ reason: 'kort' }).expect(422);
    const stepped = AssessmentView.parse(
      (await found.bram.post(`/api/assessments/${found.id}/ties`).send(ties).expect(200)).body,
    );
    expect(stepped).toMatchObject({ next: 'tied', ties: ties.reason, dossier: null, abilities: { declare: false } });
    expect(await letters('assessment.tied', { id: found.submission.id })).toEqual([who.accountId]);
    expect((await trail(found.id)).at(-1)).toBe('assessment.tied');

    for (const act of ['declaration', 'ties']) {
      const again = await found.bram.post(`/api/assessments/${found.id}/${act}`).send(ties).expect(409);
      expect(again.body.code).toBe('ties-declared');
    }
    const [mine] = (await found.bram.get('/api/assessments').expect(200)).body.assessments;
    expect(mine).toMatchObject({ id: found.id, next: 'tied' });
    expect((await found.anne.get(`/api/assessments/${found.id}`).expect(200)).text).not.toContain(ties.reason);

    const address = `/api/queue/${found.submission.id}`;
    const read = CoordinatorSubmissionView.parse((await found.coordinator.get(address).expect(200)).body);
    expect(read.assessment?.assessors.map(({ ties: known }) => known)).toEqual([null, ties.reason]);
    await found.coordinator.post(`/api/assessments/${found.id}/reminders`).expect(200);
    expect(await letters('assessment.reminded', { id: found.id })).toEqual([colleague.accountId]);

    const carla = await makePerson(test, organisation, 'assessor');
    await designate(test, organisation, { person: carla, kind: 'beroepsoverstijgend' });
    const replacement = { accountId: tied.accountId, by: carla.accountId, reason: 'Werkte met de kandidaat samen.' };
    await found.coordinator.post(`/api/assessments/${found.id}/replacement`).send(replacement).expect(200);
    await found.bram.get(`/api/assessments/${found.id}`).expect(404);
    const after = CoordinatorSubmissionView.parse((await found.coordinator.get(address).expect(200)).body);
    expect(after.assessment?.assessors.map(({ ties: known }) => known)).toEqual([null, null]);
  });

  it('says it before signing, and for oneself', async () => {
    const found = await aCase(test, organisation);
    await found.anne.post(`/api/assessments/${found.id}/declaration`).expect(200);
    expect((await found.anne.post(`/api/assessments/${found.id}/ties`).send(ties).expect(409)).body.code).toBe(
      'already-declared',
    );
    const outsider = await loginAs(test, await makePerson(test, organisation, 'assessor'));
    await outsider.post(`/api/assessments/${found.id}/ties`).send(ties).expect(404);
    await found.coordinator.post(`/api/assessments/${found.id}/ties`).send(ties).expect(403);
  });

  it('by SQL too: read by oneself and the coordinator, for oneself only, and then one can’t sign', async () => {
    const found = await aCase(test, organisation);
    const { anne: colleague, bram: tied, coordinator: who, candidate } = found.people;
    const app = await connectAsApp(test, organisation);
    const insert = (by: TestPerson, about: TestPerson) =>
      app.as(by, (sql) =>
        sql(
          `insert into assessment_tie (organisation_id, assessment_id, account_id, reason, declared_at)
           values ($1, $2, $3, 'Wij zijn al jaren buren.', now()) returning 1`,
          [organisation.id, found.id, about.accountId],
        ),
      );
    await expect(insert(colleague, tied)).rejects.toThrow('row-level security');
    await expect(insert(who, tied)).rejects.toThrow('row-level security');
    await found.bram.post(`/api/assessments/${found.id}/ties`).send(ties).expect(200);
    const reasons = (person: TestPerson) =>
      app.as(person, (sql) => sql('select reason from assessment_tie where assessment_id = $1', [found.id]));
    expect(await reasons(tied)).toEqual([ties]);
    expect(await reasons(who)).toEqual([ties]);
    for (const other of [colleague, candidate]) expect(await reasons(other)).toEqual([]);
    const sign = (person: TestPerson) =>
      app.as(person, (sql) =>
        sql(
          'update assessment_assessor set declared_at = now() where assessment_id = $1 and account_id = app.account() returning 1',
          [found.id],
        ),
      );
    expect(await sign(tied)).toEqual([]);
    expect(await sign(colleague)).toHaveLength(1);
    await app.close();
  });
});

describe('replacing an assessor', () => {
  it.each([
    ['wrote', fillSheet],
    ['sealed', sealSheet],
  ])('puts another in the place, who signs first; what the leaver %s stays out of it', async (_what, leave) => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await leave(found, found.bram);
    const carla = await makePerson(test, organisation, 'assessor');
    await designate(test, organisation, { person: carla, kind: 'beroepsoverstijgend' });
    const replacement = {
      accountId: found.people.bram.accountId,
      by: carla.accountId,
      reason: 'De kandidaat kent deze beoordelaar.',
    };
    await found.coordinator.post(`/api/assessments/${found.id}/replacement`).send(replacement).expect(200);

    await found.bram.get(`/api/assessments/${found.id}`).expect(404);
    await found.bram.post(`/api/assessments/${found.id}/seal`).expect(404);
    const newcomer = await loginAs(test, carla);
    const desk = AssessmentView.parse((await newcomer.get(`/api/assessments/${found.id}`).expect(200)).body);
    expect(desk).toMatchObject({ state: 'appointed', next: 'declare', sheets: [] });
    expect((await trail(found.id)).at(-1)).toBe('assessment.replaced');
    expect(await letters('assessment.appointed', { id: found.id })).toContain(carla.accountId);

    await sealSheet(found, found.anne);
    await newcomer.post(`/api/assessments/${found.id}/declaration`).expect(200);
    await sealSheet(found, newcomer);
    const revealed = AssessmentView.parse((await newcomer.get(`/api/assessments/${found.id}`).expect(200)).body);
    expect(revealed.state).toBe('revealed');
    expect(new Set(revealed.sheets.map(({ accountId }) => accountId))).toEqual(
      new Set([found.people.anne.accountId, carla.accountId]),
    );
    const again = { ...replacement, accountId: carla.accountId, by: found.people.bram.accountId };
    expect(
      (await found.coordinator.post(`/api/assessments/${found.id}/replacement`).send(again).expect(409)).body.code,
    ).toBe('wrong-state');
  });

  it('is not for who judges the case, or is judged in it, and coordinates as well', async () => {
    const found = await aCase(test, organisation);
    const { anne, bram, candidate } = found.people;
    const carla = await makePerson(test, organisation, 'assessor');
    await designate(test, organisation, { person: carla });
    await test.owner.query(
      `update account_membership set roles = roles || array['coordinator'] where account_id = any($1::uuid[])`,
      [[bram.accountId, candidate.accountId]],
    );
    for (const [leaving, agent] of [
      [bram, found.bram] as const,
      [anne, found.bram] as const,
      [anne, found.candidate] as const,
    ]) {
      const replacement = { accountId: leaving.accountId, by: carla.accountId, reason: 'Dat komt mij beter uit.' };
      await agent.post(`/api/assessments/${found.id}/replacement`).send(replacement).expect(403);
    }
    const app = await connectAsApp(test, organisation);
    const takeOff = (by: TestPerson, leaving: TestPerson) =>
      app.as(by, (sql) =>
        sql(
          'update assessment_assessor set replaced_at = now() where (assessment_id, account_id) = ($1, $2) returning 1',
          [found.id, leaving.accountId],
        ),
      );
    await expect(takeOff(bram, bram)).rejects.toThrow('row-level security');
    expect(await takeOff(bram, anne)).toEqual([]);
    expect(await takeOff(candidate, anne)).toEqual([]);
    expect(await takeOff(found.people.coordinator, anne)).toHaveLength(1);
    await app.close();
    const { rows } = await test.owner.query(
      'select account_id from assessment_assessor where assessment_id = $1 and replaced_at is null order by position',
      [found.id],
    );
    expect(rows).toEqual([{ account_id: anne.accountId }, { account_id: bram.accountId }]);
  });

  it('undone by the leaver with SQL, it stays done', async () => {
    const found = await aCase(test, organisation);
    const carla = await makePerson(test, organisation, 'assessor');
    await designate(test, organisation, { person: carla, kind: 'beroepsoverstijgend' });
    const replacement = {
      accountId: found.people.bram.accountId,
      by: carla.accountId,
      reason: 'De kandidaat kent deze beoordelaar.',
    };
    await found.coordinator.post(`/api/assessments/${found.id}/replacement`).send(replacement).expect(200);
    const app = await connectAsApp(test, organisation);
    const undo = app.as(found.people.bram, (sql) =>
      sql('update assessment_assessor set replaced_at = null where account_id = app.account() returning 1'),
    );
    expect(await undo).toEqual([]);
    await app.close();
  });
});

describe('reminding', () => {
  it('goes to whoever is not done, at most once a day, and tells the trail no name', async () => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await sealSheet(found, found.anne);
    await found.coordinator.post(`/api/assessments/${found.id}/reminders`).expect(200);
    expect(await letters('assessment.reminded', { id: found.id })).toEqual([found.people.bram.accountId]);
    const { rows } = await test.owner.query(
      `select details from audit_entry where subject_id = $1 and action = 'assessment.reminded'`,
      [found.id],
    );
    expect(rows).toEqual([{ details: {} }]);
    expect((await found.coordinator.post(`/api/assessments/${found.id}/reminders`).expect(409)).body.code).toBe(
      'reminded-today',
    );
  });

  it('is seen by the coordinator alone: it tells who is not done', async () => {
    const found = await aCase(test, organisation);
    await declareBoth(found);
    await found.coordinator.post(`/api/assessments/${found.id}/reminders`).expect(200);
    const app = await connectAsApp(test, organisation);
    const reminders = (person: TestPerson) =>
      app.as(person, (sql) => sql('select account_id from assessment_reminder where assessment_id = $1', [found.id]));
    expect(await reminders(found.people.coordinator)).toHaveLength(2);
    const board = await makePerson(test, organisation, 'secretary', 'boardMember');
    for (const person of [found.people.anne, found.people.bram, found.people.candidate, board])
      expect(await reminders(person)).toEqual([]);
    await app.close();
  });
});
