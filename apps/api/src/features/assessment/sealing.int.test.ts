import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssessmentListView, AssessmentView, SavedScoreView } from '@bewijskracht/contracts';
import { aCase, aRevealedCase, completeContent, declareBoth, fillSheet, sealSheet } from '../../test/cases.ts';
import type { Agent, TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let found: TestCase;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'zegel');
});
beforeEach(async () => {
  found = await aCase(test, organisation);
});
afterAll(() => test.close());

const desk = async (agent: Agent, id = found.id): Promise<AssessmentView> =>
  AssessmentView.parse((await agent.get(`/api/assessments/${id}`).expect(200)).body);
const trail = async (id: string): Promise<{ action: string; details: Record<string, unknown> }[]> =>
  (await test.owner.query('select action, details from audit_entry where subject_id = $1 order by seq', [id])).rows;
/** The case and its place in the queue, as they are stored. */
const caseInFull = async (): Promise<unknown[]> =>
  (
    await test.owner.query(
      'select to_jsonb(a) as found, to_jsonb(s) as place from assessment a join submission_stage s on s.submission_id = a.submission_id where a.id = $1',
      [found.id],
    )
  ).rows;
const lettersTo = async (accountId: string, template: string): Promise<number> =>
  (await test.owner.query('select from mail_message where account_id = $1 and template = $2', [accountId, template]))
    .rowCount ?? 0;

describe('"geen banden"', () => {
  it('comes before the dossier: until then an assessor knows whom, and nothing of the work', async () => {
    const before = await desk(found.anne);
    expect(before).toMatchObject({
      next: 'declare',
      state: 'appointed',
      dossier: null,
      sheets: [],
      onderbouwing: [],
      interview: null,
    });
    expect(before.candidate).toEqual({
      accountId: found.people.candidate.accountId,
      name: found.people.candidate.name,
    });
    expect(before.abilities).toMatchObject({ declare: true, score: false, seal: false });
    await found.anne
      .put(`/api/assessments/${found.id}/place`)
      .send({ leeruitkomst: 'LU1', evidenceId: null, at: '' })
      .expect(403);
  });

  it('opens the dossier and an empty sheet to the one who signed, and is written in the trail', async () => {
    const opened = AssessmentView.parse(
      (await found.anne.post(`/api/assessments/${found.id}/declaration`).expect(200)).body,
    );
    expect(opened).toMatchObject({ next: 'score', state: 'appointed' });
    expect(opened.dossier?.evidence.map(({ title }) => title)).toEqual([
      'Wat speelt er in de portiekflats?',
      'Het gesprek dat vastliep',
    ]);
    expect(opened.sheets).toHaveLength(1);
    expect(opened.sheets[0]?.scores.map(({ leeruitkomst, content }) => [leeruitkomst, content.verdict])).toEqual([
      ['LU1', null],
      ['LU2', null],
    ]);
    expect((await desk(found.bram)).dossier).toBeNull();
    expect((await trail(found.id)).map(({ action }) => action)).toEqual([
      'assessment.appointed',
      'assessment.declared',
    ]);
  });

  it('is signed once, and all signatures together open the scoring', async () => {
    await declareBoth(found);
    const { body } = await found.anne.post(`/api/assessments/${found.id}/declaration`).expect(409);
    expect(body.code).toBe('wrong-state');
    expect((await desk(found.anne)).state).toBe('scoring');
  });
});

describe('scoring', () => {
  beforeEach(() => declareBoth(found));

  it('saves itself, one leeruitkomst at a time, and is there again when one comes back', async () => {
    const content = completeContent(found.submission.manifest, 'LU1', { saw: 'Een zin die nog niet af is' });
    const saved = await found.anne
      .put(`/api/assessments/${found.id}/scores/LU1`)
      .send({ content, version: 1 })
      .expect(200);
    expect(SavedScoreView.parse(saved.body).version).toBe(2);
    await found.anne
      .put(`/api/assessments/${found.id}/place`)
      .send({ leeruitkomst: 'LU1', evidenceId: null, at: 'blz. 12' })
      .expect(200);
    const [sheet] = (await desk(found.anne)).sheets;
    expect(sheet?.scores[0]).toMatchObject({ leeruitkomst: 'LU1', version: 2, content });
    expect(sheet?.place).toEqual({ leeruitkomst: 'LU1', evidenceId: null, at: 'blz. 12' });
  });

  it('fills the first two legs of the onderbouwing from the marks and the links', async () => {
    await fillSheet(found, found.anne);
    const [first] = (await desk(found.anne)).onderbouwing;
    expect(first).toMatchObject({ leeruitkomst: 'LU1' });
    expect(first?.evidence.map(({ title, whereToSee }) => [title, whereToSee])).toEqual([
      ['Wat speelt er in de portiekflats?', ['blz. 4']],
      ['Het gesprek dat vastliep', ['blz. 4']],
    ]);
  });

  it('does not lose what another tab saved', async () => {
    const save = (version: number) =>
      found.anne
        .put(`/api/assessments/${found.id}/scores/LU1`)
        .send({ content: completeContent(found.submission.manifest, 'LU1'), version });
    await save(1).expect(200);
    const { body } = await save(1).expect(409);
    expect(body.code).toBe('changed-elsewhere');
  });

  it('touches neither the trail nor the case: autosave tells nobody anything', async () => {
    const lines = await trail(found.id);
    const untouched = await caseInFull();
    await fillSheet(found, found.anne);
    expect(await caseInFull()).toEqual(untouched);
    expect(await trail(found.id)).toEqual(lines);
  });

  it('knows only the leeruitkomsten of the case', async () => {
    const content = completeContent(found.submission.manifest, 'LU1');
    await found.anne.put(`/api/assessments/${found.id}/scores/LU3`).send({ content, version: 1 }).expect(404);
  });
});

describe('sealing', () => {
  beforeEach(() => declareBoth(found));

  it('refuses a sheet that is not complete, and says everything that is missing', async () => {
    await fillSheet(found, found.anne, (leeruitkomst) =>
      leeruitkomst === 'LU2' ? { verdict: null, against: '' } : {},
    );
    const { body } = await found.anne.post(`/api/assessments/${found.id}/seal`).expect(422);
    expect(body.code).toBe('sheet-incomplete');
    expect(body.facts.missing).toEqual([
      { leeruitkomst: 'LU2', code: 'against-missing' },
      { leeruitkomst: 'LU2', code: 'verdict-missing' },
    ]);
    expect((await desk(found.anne)).next).toBe('score');
  });

  it('is for ever: not sealed twice, not written in, not opened again', async () => {
    await sealSheet(found, found.anne);
    expect((await found.anne.post(`/api/assessments/${found.id}/seal`).expect(409)).body.code).toBe('already-sealed');
    const content = completeContent(found.submission.manifest, 'LU1', { verdict: 'notShown' });
    const { body } = await found.anne
      .put(`/api/assessments/${found.id}/scores/LU1`)
      .send({ content, version: 2 })
      .expect(409);
    expect(body.code).toBe('already-sealed');
    const sealed = await desk(found.anne);
    expect(sealed.abilities).toMatchObject({ score: false, seal: false });
    expect(sealed.sheets[0]?.scores[0]?.content.verdict).toBe('shown');
  });

  it('publishes nothing when it is the first: no line, no mail, no change of the case or its place in the queue', async () => {
    const lines = await trail(found.id);
    const untouched = await caseInFull();
    const { rows: mails } = await test.owner.query('select count(*) from mail_message');
    await sealSheet(found, found.anne);
    expect(await trail(found.id)).toEqual(lines);
    expect(await caseInFull()).toEqual(untouched);
    expect((await test.owner.query('select count(*) from mail_message')).rows).toEqual(mails);
    expect((await desk(found.anne)).next).toBe('wait');
  });

  it('reveals when it is the last: both sheets to both, once, with the seals’ own times in the trail and a mail to each', async () => {
    await sealSheet(found, found.anne);
    await sealSheet(found, found.bram);
    for (const agent of [found.anne, found.bram]) {
      const view = await desk(agent);
      expect(view).toMatchObject({ state: 'revealed', next: 'interview' });
      expect(view.sheets.map(({ accountId }) => accountId).toSorted()).toEqual(
        [found.people.anne.accountId, found.people.bram.accountId].toSorted(),
      );
    }
    const lines = await trail(found.id);
    expect(lines.slice(-3).map(({ action }) => action)).toEqual([
      'assessment.sealed',
      'assessment.sealed',
      'assessment.revealed',
    ]);
    const { rows } = await test.owner.query<{ account_id: string; sealed: string }>(
      `select account_id, to_jsonb(sealed_at) #>> '{}' as sealed from assessment_score_sheet where assessment_id = $1 order by sealed_at`,
      [found.id],
    );
    expect(lines.slice(-3, -1).map(({ details }) => [details['assessor'], details['sealedAt']])).toEqual(
      rows.map(({ account_id, sealed }) => [account_id, sealed]),
    );
    for (const { accountId } of [found.people.anne, found.people.bram]) {
      expect(await lettersTo(accountId, 'assessment.revealed')).toBe(1);
    }
  });

  it('leaves where somebody stopped reading to themselves, also once it is revealed', async () => {
    const place = { leeruitkomst: 'LU1', evidenceId: null, at: 'blz. 12' };
    await found.anne.put(`/api/assessments/${found.id}/place`).send(place).expect(200);
    await sealSheet(found, found.anne);
    await sealSheet(found, found.bram);
    const placesOf = async (agent: Agent) => (await desk(agent)).sheets.map((sheet) => sheet.place);
    expect(await placesOf(found.anne)).toEqual(expect.arrayContaining([place, null]));
    expect(await placesOf(found.bram)).toEqual([null, null]);
  });

  it('reveals exactly once when both seal at the same moment', async () => {
    await fillSheet(found, found.anne);
    await fillSheet(found, found.bram);
    await Promise.all(
      [found.anne, found.bram].map((agent) => agent.post(`/api/assessments/${found.id}/seal`).expect(200)),
    );
    const reveals = (await trail(found.id)).filter(({ action }) => action === 'assessment.revealed');
    expect(reveals).toHaveLength(1);
    expect(await lettersTo(found.people.anne.accountId, 'assessment.revealed')).toBe(1);
    expect((await desk(found.bram)).state).toBe('revealed');
  });
});

describe('withdrawing', () => {
  it('is free until the reveal, also when one has sealed: a refusal would tell', async () => {
    await declareBoth(found);
    await sealSheet(found, found.anne);
    await found.candidate.post(`/api/submissions/${found.submission.id}/withdrawal`).expect(200);
    const over = await desk(found.bram);
    expect(over).toMatchObject({ state: 'withdrawn', next: 'none', dossier: null });
    expect((await found.bram.post(`/api/assessments/${found.id}/seal`).expect(409)).body.code).toBe('wrong-state');
    expect((await found.anne.get('/api/assessments').expect(200)).body).toEqual({ assessments: [], next: null });
  });

  it('at the moment of the last seal ends in one of the two, and in nothing else', async () => {
    await declareBoth(found);
    await sealSheet(found, found.anne);
    await fillSheet(found, found.bram);
    const [sealed, withdrawn] = await Promise.all([
      found.bram.post(`/api/assessments/${found.id}/seal`),
      found.candidate.post(`/api/submissions/${found.submission.id}/withdrawal`),
    ]);
    const { state } = await desk(found.anne);
    expect([state, sealed.status === 200, withdrawn.status === 200]).toEqual(
      state === 'revealed' ? ['revealed', true, false] : ['withdrawn', false, true],
    );
    expect(Math.max(sealed.status, withdrawn.status)).toBeLessThan(500);
  });

  it('ends at the reveal', async () => {
    const revealed = await aRevealedCase(test, organisation);
    const { body } = await revealed.candidate.post(`/api/submissions/${revealed.submission.id}/withdrawal`).expect(409);
    expect(body.code).toBe('already-revealed');
    expect((await desk(revealed.anne, revealed.id)).state).toBe('revealed');
  });
});

describe('the differences', () => {
  it('are only where the revealed sheets differ, each side with its own words', async () => {
    const revealed = await aRevealedCase(test, organisation, (leeruitkomst) =>
      leeruitkomst === 'LU1'
        ? { verdict: 'partlyShown', level: { answer: 'unsure', reason: 'De theorie blijft dun.' } }
        : {},
    );
    const { differences } = await desk(revealed.anne, revealed.id);
    expect(differences.map(({ leeruitkomst, kind }) => [leeruitkomst, kind])).toEqual([
      ['LU1', 'verdict'],
      ['LU1', 'level'],
    ]);
    const level = differences[1]?.sides.find(({ accountId }) => accountId === revealed.people.bram.accountId);
    expect(level).toMatchObject({
      assessorName: revealed.people.bram.name,
      value: 'unsure',
      text: 'De theorie blijft dun.',
    });
  });
});

describe('the list', () => {
  it('says what waits for me, by candidate number, and nothing of how far my colleague is', async () => {
    await declareBoth(found);
    const list = async () =>
      AssessmentListView.parse((await found.bram.get('/api/assessments').expect(200)).body).assessments;
    const before = await list();
    expect(before).toMatchObject([{ id: found.id, next: 'score', state: 'scoring', leeruitkomsten: ['LU1', 'LU2'] }]);
    expect(JSON.stringify(before)).not.toContain(found.people.candidate.name);
    await sealSheet(found, found.anne);
    expect(await list()).toEqual(before);
  });

  it('is empty for an assessor without cases', async () => {
    const carla = await loginAs(test, await makePerson(test, organisation, 'assessor'));
    expect((await carla.get('/api/assessments').expect(200)).body).toEqual({ assessments: [], next: null });
  });
});
