import { createHash, randomUUID } from 'node:crypto';
import { DossierView, ReadinessView, SubmissionListView, SubmissionView } from '@bewijskracht/contracts';
import { canonicalJson } from '@bewijskracht/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCandidate,
  addEvidence,
  aSubmission,
  makeReady,
  submitRequest,
  trailOf,
  upload,
} from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
});
afterAll(() => test.close());

describe('"klaar om in te dienen?"', () => {
  it('says per leeruitkomst and per item what blocks and what is advice', async () => {
    const candidate = await aCandidate(test, organisation);
    const { id } = await addEvidence(candidate, { people: null, aiUse: null, address: null });
    await candidate.browser
      .put('/api/links')
      .send({ evidenceId: id, leeruitkomst: 'LU1', gedragsindicator: 'GI01', motivation: '', whereToSee: '' })
      .expect(200);
    const { body } = await candidate.browser.get('/api/submissions/readiness?leeruitkomsten=LU1,LU2').expect(200);
    const readiness = ReadinessView.parse(body);
    expect(readiness.ready).toBe(false);
    const found = readiness.lines.map(({ code, severity, leeruitkomst, evidenceId }) => ({
      code,
      severity,
      leeruitkomst,
      evidenceId,
    }));
    expect(found).toEqual(
      expect.arrayContaining([
        { code: 'people-not-stated', severity: 'blocks', leeruitkomst: null, evidenceId: id },
        { code: 'ai-use-not-stated', severity: 'blocks', leeruitkomst: null, evidenceId: id },
        { code: 'evidence-incomplete', severity: 'blocks', leeruitkomst: null, evidenceId: id },
        { code: 'link-incomplete', severity: 'blocks', leeruitkomst: 'LU1', evidenceId: id },
        { code: 'leeruitkomst-not-explained', severity: 'blocks', leeruitkomst: 'LU1', evidenceId: null },
        { code: 'few-pieces', severity: 'advice', leeruitkomst: 'LU1', evidenceId: null },
        { code: 'no-evidence', severity: 'blocks', leeruitkomst: 'LU2', evidenceId: null },
      ]),
    );
  });

  it('is ready when only advice is left, and not when nothing was chosen', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1');
    const { body } = await candidate.browser.get('/api/submissions/readiness?leeruitkomsten=LU1').expect(200);
    expect(body.ready).toBe(true);
    expect(body.lines.every(({ severity }: { severity: string }) => severity === 'advice')).toBe(true);
    expect((await candidate.browser.get('/api/submissions/readiness').expect(200)).body).toMatchObject({
      ready: false,
      lines: [{ code: 'nothing-selected' }],
    });
    await candidate.browser.get('/api/submissions/readiness?leeruitkomsten=LU99').expect(422);
  });
});

describe('submitting', () => {
  it('freezes what is linked, with a code anyone can compute again', async () => {
    const { candidate, submission, evidence } = await aSubmission(test, organisation, 'LU1');
    expect(SubmissionView.parse(submission)).toMatchObject({
      round: 1,
      state: 'submitted',
      leeruitkomsten: ['LU1'],
      policyVersion: 1,
      clock: { stage: 'submitted', owner: 'coordinator', days: 0, latestOn: expect.any(String) },
      returned: [],
      assessors: [],
      announcements: [],
      abilities: { withdraw: true, objectToAssessors: false },
    });
    const { rows } = await test.owner.query(
      'select manifest, canonical from submission_manifest where submission_id = $1',
      [submission.id],
    );
    expect(rows[0].canonical).toBe(canonicalJson(rows[0].manifest));
    expect(createHash('sha256').update(rows[0].canonical).digest('hex')).toBe(submission.manifestHash);
    const dossier = DossierView.parse(
      (await candidate.browser.get(`/api/submissions/${submission.id}/dossier`).expect(200)).body,
    );
    expect(dossier.evidence.map(({ id }) => id)).toEqual([evidence.id]);
    expect(dossier.evidence[0]!.files).toEqual(evidence.files);
    expect(dossier.candidateNumber).toBe(candidate.candidateNumber);
    expect(await trailOf(test, submission.id)).toEqual(['submissions.submitted']);
  });

  it('shows before what the assessor will see after', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1', 'LU2');
    const before = DossierView.parse(
      (await candidate.browser.get('/api/submissions/preview?leeruitkomsten=LU2,LU1').expect(200)).body,
    );
    const { body } = await candidate.browser.post('/api/submissions').send(submitRequest('LU2', 'LU1')).expect(200);
    expect((await candidate.browser.get(`/api/submissions/${body.id}/dossier`)).body).toEqual(before);
    expect(before.leeruitkomsten.map(({ code }) => code)).toEqual(['LU1', 'LU2']);
  });

  it('is not touched by what the candidate does in the library after', async () => {
    const { candidate, submission, evidence } = await aSubmission(test, organisation, 'LU1');
    const { browser } = candidate;
    const before = (await browser.get(`/api/submissions/${submission.id}/dossier`)).body;
    await upload(candidate, evidence.id, { bytes: Buffer.from('een later stuk'), name: 'later.txt' }).expect(200);
    await browser
      .patch(`/api/evidence/${evidence.id}`)
      .send({ title: 'Anders', version: evidence.version })
      .expect(200);
    await browser.put('/api/explanations/LU1').send({ text: 'Anders', version: 1 }).expect(200);
    await browser.delete(`/api/evidence/${evidence.id}`).expect(200);
    expect((await browser.get(`/api/submissions/${submission.id}/dossier`)).body).toEqual(before);
    await browser.get(`/api/files/${evidence.files[0]!.sha256}/content`).expect(200);
  });

  it('refuses what is not ready, saying everything that must be mended', async () => {
    const candidate = await aCandidate(test, organisation);
    await addEvidence(candidate);
    const refused = await candidate.browser.post('/api/submissions').send(submitRequest('LU1')).expect(422);
    expect(refused.body).toMatchObject({
      code: 'not-ready',
      facts: { points: expect.arrayContaining([expect.objectContaining({ code: 'no-evidence' })]) },
    });
    expect((await candidate.browser.get('/api/submissions')).body.submissions).toEqual([]);
  });

  it('refuses a policy that is not the one in force, and work that is not one’s own', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1');
    const old = await candidate.browser
      .post('/api/submissions')
      .send({ ...submitRequest('LU1'), policyVersion: 0 })
      .expect(422);
    expect(old.body.facts.points).toMatchObject([{ code: 'policy-not-accepted' }]);
    await candidate.browser
      .post('/api/submissions')
      .send({ ...submitRequest('LU1'), ownWork: false })
      .expect(422);
  });

  it('is done once for one request, also when it is sent twice at the same time', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1');
    const request = submitRequest('LU1');
    const send = () => candidate.browser.post('/api/submissions').send(request);
    const [one, two] = await Promise.all([send(), send()]);
    const three = await send().expect(200);
    expect([one.body.id, two.body.id]).toEqual([three.body.id, three.body.id]);
    const { rows } = await test.owner.query(`select count(*)::int from mail_message where parameters ->> 'id' = $1`, [
      three.body.id,
    ]);
    expect(rows[0].count).toBe(1);
  });

  it('lets another leeruitkomst follow in a next round, and the same one not while it is being judged', async () => {
    const { candidate } = await aSubmission(test, organisation, 'LU1');
    await makeReady(candidate, 'LU2');
    const again = await candidate.browser.post('/api/submissions').send(submitRequest('LU1', 'LU2')).expect(409);
    expect(again.body).toMatchObject({
      code: 'leeruitkomst-already-submitted',
      title: expect.stringContaining('LU1'),
      facts: { leeruitkomsten: ['LU1'] },
    });
    const { body: readiness } = await candidate.browser.get('/api/submissions/readiness?leeruitkomsten=LU1,LU2');
    expect(readiness).toMatchObject({
      ready: false,
      lines: [
        { code: 'leeruitkomst-already-submitted', leeruitkomst: 'LU1', severity: 'blocks' },
        ...readiness.lines.slice(1),
      ],
    });
    const { body } = await candidate.browser.post('/api/submissions').send(submitRequest('LU2')).expect(200);
    expect(body.round).toBe(2);
  });

  it('numbers rounds one by one when two are submitted at the same time', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1', 'LU2');
    const answers = await Promise.all(
      ['LU1', 'LU2'].map((code) => candidate.browser.post('/api/submissions').send(submitRequest(code))),
    );
    expect(answers.map(({ body }) => body.round as number).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  it('leaves a receipt as an accessible PDF', async () => {
    const { candidate, submission } = await aSubmission(test, organisation, 'LU1');
    const { body, headers } = await candidate.browser
      .get(`/api/submissions/${submission.id}/receipt.pdf`)
      .buffer(true)
      .expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain(`ontvangstbewijs-${candidate.candidateNumber}-1.pdf`);
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((body as Buffer).toString('latin1')).toContain('/MarkInfo');
  });

  it('cannot be changed afterwards, not even by the owner of the tables', async () => {
    const { submission } = await aSubmission(test, organisation, 'LU1');
    for (const statement of [
      `update submission set manifest_hash = repeat('0', 64) where id = '${submission.id}'`,
      `update submission_manifest set canonical = '' where submission_id = '${submission.id}'`,
      `delete from submission_file where submission_id = '${submission.id}'`,
    ]) {
      await expect(test.owner.query(statement)).rejects.toThrow(/frozen|append-only/);
    }
  });
});

describe('taking a submission back', () => {
  it('is free until the reveal and costs no leeruitkomst', async () => {
    const { candidate, submission } = await aSubmission(test, organisation, 'LU1');
    const { body } = await candidate.browser.post(`/api/submissions/${submission.id}/withdrawal`).expect(200);
    expect(SubmissionView.parse(body)).toMatchObject({
      state: 'withdrawn',
      clock: { stage: 'withdrawn', owner: 'nobody', latestOn: null },
      abilities: { withdraw: false },
    });
    await candidate.browser.post(`/api/submissions/${submission.id}/withdrawal`).expect(409);
    expect((await candidate.browser.post('/api/submissions').send(submitRequest('LU1')).expect(200)).body.round).toBe(
      2,
    );
    expect(await trailOf(test, submission.id)).toEqual(['submissions.submitted', 'submissions.withdrawn']);
  });
});

it('a submission does not exist for another candidate or another organisation', async () => {
  const { submission } = await aSubmission(test, organisation, 'LU1');
  const other = await aCandidate(test, organisation);
  const elsewhere = await aCandidate(test, await makeOrganisation(test, 'elders'));
  for (const { browser } of [other, elsewhere]) {
    for (const what of ['', '/dossier', '/receipt.pdf'])
      await browser.get(`/api/submissions/${submission.id}${what}`).expect(404);
    await browser.post(`/api/submissions/${submission.id}/withdrawal`).expect(404);
    expect(SubmissionListView.parse((await browser.get('/api/submissions')).body).submissions).toEqual([]);
  }
  await other.browser.get(`/api/submissions/${randomUUID()}`).expect(404);
  await other.browser.get('/api/submissions/geen-id').expect(404);
});
