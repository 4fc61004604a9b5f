import { EvidenceListView, EvidenceView, ExplanationView, SavedLinkView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCandidate, addEvidence, COMPLETE_EVIDENCE, trailOf } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let candidate: TestCandidate;
let other: TestCandidate;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
  other = await aCandidate(test, organisation);
});
beforeEach(async () => {
  candidate = await aCandidate(test, organisation);
});
afterAll(() => test.close());

describe('the library', () => {
  it('begins with a title and grows in small steps', async () => {
    const added = await candidate.browser.post('/api/evidence').send({ title: 'Buurtfeest' }).expect(200);
    const evidence = EvidenceView.parse(added.body);
    expect(evidence).toMatchObject({
      title: 'Buurtfeest',
      kind: 'report',
      people: null,
      aiUse: null,
      version: 1,
      files: [],
      links: [],
    });
    const changed = await candidate.browser
      .patch(`/api/evidence/${evidence.id}`)
      .send({ ...COMPLETE_EVIDENCE, version: 1 })
      .expect(200);
    expect(EvidenceView.parse(changed.body)).toMatchObject({ ...COMPLETE_EVIDENCE, version: 2 });
    expect(await trailOf(test, evidence.id)).toEqual(['evidence.added', 'evidence.changed']);
  });

  it('keeps a STARRT reflection', async () => {
    const reflection = { situatie: 'a', taak: 'b', actie: 'c', resultaat: 'd', reflectie: 'e', transfer: 'f' };
    const { id } = await addEvidence(candidate, { reflection, kind: 'reflection' });
    expect((await candidate.browser.get(`/api/evidence/${id}`)).body.reflection).toEqual(reflection);
  });

  it('says that another tab saved in between, and loses nothing of what that tab saved', async () => {
    const { id } = await addEvidence(candidate);
    await candidate.browser.patch(`/api/evidence/${id}`).send({ title: 'Eerste tab', version: 1 }).expect(200);
    const late = await candidate.browser
      .patch(`/api/evidence/${id}`)
      .send({ title: 'Tweede tab', version: 1 })
      .expect(409);
    expect(late.body.code).toBe('changed-elsewhere');
    expect((await candidate.browser.get(`/api/evidence/${id}`)).body.title).toBe('Eerste tab');
  });

  it('refuses a version that no row can have', async () => {
    const { id } = await addEvidence(candidate);
    await candidate.browser
      .patch(`/api/evidence/${id}`)
      .send({ title: 'x', version: 2 ** 40 })
      .expect(422);
  });

  it('lets one of two saves at the same moment win', async () => {
    const { id } = await addEvidence(candidate);
    const saves = await Promise.all(
      ['a', 'b'].map((title) => candidate.browser.patch(`/api/evidence/${id}`).send({ title, version: 1 })),
    );
    expect(saves.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('refuses a period that ends before it begins, at the field', async () => {
    const { id } = await addEvidence(candidate);
    const refused = await candidate.browser
      .patch(`/api/evidence/${id}`)
      .send({ periodEnd: '2024-12-31', version: 1 })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'period-reversed', errors: [{ path: 'periodEnd' }] });
  });

  it.each([
    ['a title that is only space', { title: '   ' }],
    ['an address that runs', { title: 'x', address: 'javascript:alert(1)' }],
    ['a kind that is none', { title: 'x', kind: 'diploma' }],
    ['a day that does not exist', { title: 'x', periodStart: '2026-02-30' }],
    ['a day in the year nought', { title: 'x', periodStart: '0000-01-01' }],
    ['a null byte', { title: 'a\u0000b' }],
    [
      'half a character deep inside',
      {
        title: 'x',
        reflection: { situatie: '\ud800', taak: '', actie: '', resultaat: '', reflectie: '', transfer: '' },
      },
    ],
  ])('refuses %s', async (_what, request) => {
    await candidate.browser.post('/api/evidence').send(request).expect(422);
  });

  it('forgets a removed item with its claims', async () => {
    const { id } = await addEvidence(candidate);
    await candidate.browser
      .put('/api/links')
      .send({ evidenceId: id, leeruitkomst: 'LU1', gedragsindicator: null, motivation: '', whereToSee: '' })
      .expect(200);
    await candidate.browser.delete(`/api/evidence/${id}`).expect(200);
    await candidate.browser.get(`/api/evidence/${id}`).expect(404);
    expect(EvidenceListView.parse((await candidate.browser.get('/api/evidence')).body).evidence).toEqual([]);
    expect((await candidate.browser.get('/api/portfolio')).body.links).toEqual([]);
    expect(await trailOf(test, id)).toEqual(['evidence.added', 'evidence.removed']);
  });

  it('does not exist for another candidate, another role or another organisation', async () => {
    const { id } = await addEvidence(candidate);
    const elsewhere = await aCandidate(
      test,
      await makeOrganisation(test, `elders-${candidate.candidateNumber.toLowerCase()}`),
    );
    for (const { browser } of [other, elsewhere]) {
      await browser.get(`/api/evidence/${id}`).expect(404);
      await browser.patch(`/api/evidence/${id}`).send({ title: 'x', version: 1 }).expect(404);
      await browser.delete(`/api/evidence/${id}`).expect(404);
      await browser
        .put('/api/links')
        .send({ evidenceId: id, leeruitkomst: 'LU1', gedragsindicator: null, motivation: '', whereToSee: '' })
        .expect(404);
      expect((await browser.get('/api/evidence')).body.evidence).toEqual([]);
    }
    for (const role of ['coordinator', 'assessor', 'secretary', 'boardMember'] as const) {
      const browser = await loginAs(test, await makePerson(test, organisation, role));
      await browser.get(`/api/evidence/${id}`).expect(403);
    }
  });
});

describe('a link', () => {
  const link = (evidenceId: string, changes: object = {}) => ({
    evidenceId,
    leeruitkomst: 'LU1',
    gedragsindicator: 'GI01',
    motivation: 'Omdat ik luister.',
    whereToSee: 'blz. 3',
    ...changes,
  });

  it('is saved, changed on its version, and taken away', async () => {
    const { id } = await addEvidence(candidate);
    const saved = SavedLinkView.parse((await candidate.browser.put('/api/links').send(link(id)).expect(200)).body);
    expect(saved.link).toMatchObject({ ...link(id), version: 1 });
    const changed = await candidate.browser
      .put('/api/links')
      .send(link(id, { motivation: 'Beter', version: 1 }))
      .expect(200);
    expect(changed.body.link).toMatchObject({ id: saved.link.id, motivation: 'Beter', version: 2 });
    const late = await candidate.browser
      .put('/api/links')
      .send(link(id, { motivation: 'Te laat', version: 1 }))
      .expect(409);
    expect(late.body.code).toBe('changed-elsewhere');
    await candidate.browser.delete(`/api/links/${saved.link.id}`).expect(200);
    expect(await trailOf(test, saved.link.id)).toEqual(['evidence.linked', 'evidence.linked', 'evidence.unlinked']);
  });

  it('stays the same when the same text is saved again', async () => {
    const { id } = await addEvidence(candidate);
    const { body: first } = await candidate.browser.put('/api/links').send(link(id)).expect(200);
    const { body: again } = await candidate.browser.put('/api/links').send(link(id)).expect(200);
    expect(again).toEqual(first);
    expect(await trailOf(test, first.link.id)).toHaveLength(1);
  });

  it('offers a shared gedragsindicator for the other leeruitkomsten, less those that have it, and copies nothing', async () => {
    const { body: framework } = await candidate.browser.get('/api/frameworks');
    const { code, version } = framework.frameworks[0];
    const { body: whole } = await candidate.browser.get(`/api/frameworks/${code}/${version}`);
    const shared = whole.gedragsindicatoren.find(
      (item: { leeruitkomsten: string[] }) => item.leeruitkomsten.length > 1,
    );
    const [first, second] = shared.leeruitkomsten;
    const { id } = await addEvidence(candidate);
    const place = { gedragsindicator: shared.code };
    const saved = await candidate.browser
      .put('/api/links')
      .send(link(id, { ...place, leeruitkomst: first }))
      .expect(200);
    expect(saved.body.offers).toEqual(shared.leeruitkomsten.slice(1));
    expect((await candidate.browser.get(`/api/evidence/${id}`)).body.links).toHaveLength(1);
    const next = await candidate.browser
      .put('/api/links')
      .send(link(id, { ...place, leeruitkomst: second }))
      .expect(200);
    expect(next.body.offers).not.toContain(first);
  });

  it.each([
    [
      'a gedragsindicator where it does not stand',
      { leeruitkomst: 'LU2', gedragsindicator: 'GI01' },
      'gedragsindicator-elsewhere',
    ],
    [
      'a leeruitkomst that is not in the framework',
      { leeruitkomst: 'LU99', gedragsindicator: null },
      'leeruitkomst-unknown',
    ],
  ])('refuses %s', async (_what, place, code) => {
    const { id } = await addEvidence(candidate);
    const refused = await candidate.browser.put('/api/links').send(link(id, place)).expect(422);
    expect(refused.body.code).toBe(code);
  });

  it('is not another candidate’s to take away', async () => {
    const { id } = await addEvidence(candidate);
    const { body } = await candidate.browser.put('/api/links').send(link(id)).expect(200);
    await other.browser.delete(`/api/links/${body.link.id}`).expect(404);
    expect((await candidate.browser.get(`/api/evidence/${id}`)).body.links).toHaveLength(1);
  });
});

describe('an explanation', () => {
  it('is saved per leeruitkomst and changed on its version', async () => {
    const save = (request: object) => candidate.browser.put('/api/explanations/LU1').send(request);
    const first = ExplanationView.parse((await save({ text: 'Samen laat dit zien …' }).expect(200)).body);
    expect(first).toMatchObject({ leeruitkomst: 'LU1', version: 1 });
    expect((await save({ text: 'Beter', version: 1 }).expect(200)).body.version).toBe(2);
    expect((await save({ text: 'Te laat', version: 1 }).expect(409)).body.code).toBe('changed-elsewhere');
    expect(await trailOf(test, candidate.portfolioId)).toEqual([
      'portfolios.started',
      'evidence.explained',
      'evidence.explained',
    ]);
  });

  it('can be of nothing but a leeruitkomst of the framework', async () => {
    await candidate.browser.put('/api/explanations/LU99').send({ text: 'x' }).expect(404);
  });
});
