import { randomUUID } from 'node:crypto';
import { IdentityView, PortfolioStartedView, RelationListView, RelationView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCandidate, trailOf } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let elsewhere: TestOrganisation;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
  elsewhere = await makeOrganisation(test, 'elders');
});
afterAll(() => test.close());

const start = (changes: object = {}) => ({
  routeId: organisation.routeId,
  background: 'zijinstromer',
  enrolledAsStudent: false,
  ...changes,
});
const browserOf = async (...roles: Parameters<typeof makePerson>[2][]) =>
  loginAs(test, await makePerson(test, organisation, ...roles));

describe('starting a portfolio', () => {
  it('gives candidates numbers that count on', async () => {
    const first = await aCandidate(test, organisation);
    const second = await aCandidate(test, organisation);
    const count = (candidate: TestCandidate) => Number(candidate.candidateNumber.slice(2));
    expect(count(second)).toBe(count(first) + 1);
    expect(await trailOf(test, first.portfolioId)).toEqual(['portfolios.started']);
  });

  it('is one start when it is clicked twice at the same time', async () => {
    const browser = await browserOf('candidate');
    const [one, two] = await Promise.all([
      browser.post('/api/portfolio').send(start()),
      browser.post('/api/portfolio').send(start()),
    ]);
    expect(PortfolioStartedView.parse(one.body)).toEqual(PortfolioStartedView.parse(two.body));
    expect(await trailOf(test, one.body.id)).toHaveLength(1);
  });

  it('refuses a route of another organisation as if it were not there', async () => {
    const browser = await browserOf('candidate');
    await browser
      .post('/api/portfolio')
      .send(start({ routeId: elsewhere.routeId }))
      .expect(404);
  });

  it('refuses a route that is not for enrolled students to one, in words', async () => {
    const { rows } = await test.owner.query(
      `insert into organisation_route select organisation_id, $2, 'evc', decider, paper, legal_nature, remedy, remedy_days, open, false, true
       from organisation_route where id = $1 returning id`,
      [organisation.routeId, randomUUID()],
    );
    const browser = await browserOf('candidate');
    const refused = await browser
      .post('/api/portfolio')
      .send(start({ routeId: rows[0].id, enrolledAsStudent: true }))
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'route-not-for-students', title: expect.stringContaining('student') });
  });

  it('is for candidates only', async () => {
    await (await browserOf('assessor')).post('/api/portfolio').send(start()).expect(403);
  });
});

describe('people around a candidate', () => {
  const employer = { kind: 'employer', name: 'Leidinggevende', organisation: 'Welzijn', email: 'Baas@Example.org' };

  it('are named, changed and taken away again', async () => {
    const { browser } = await aCandidate(test, organisation);
    const { id, email } = RelationView.parse((await browser.post('/api/relations').send(employer).expect(200)).body);
    expect(email).toBe('baas@example.org');
    const changed = await browser
      .put(`/api/relations/${id}`)
      .send({ ...employer, kind: 'coach', email: '' })
      .expect(200);
    expect(changed.body).toEqual({ id, kind: 'coach', name: 'Leidinggevende', organisation: 'Welzijn', email: null });
    await browser.delete(`/api/relations/${id}`).expect(200);
    expect(RelationListView.parse((await browser.get('/api/relations').expect(200)).body).relations).toEqual([]);
    expect(await trailOf(test, id)).toEqual([
      'portfolios.relation-added',
      'portfolios.relation-changed',
      'portfolios.relation-removed',
    ]);
  });

  it('are unknown to other candidates', async () => {
    const { browser } = await aCandidate(test, organisation);
    const other = await aCandidate(test, organisation);
    const { body } = await browser.post('/api/relations').send(employer).expect(200);
    await other.browser.put(`/api/relations/${body.id}`).send(employer).expect(404);
    await other.browser.delete(`/api/relations/${body.id}`).expect(404);
    expect((await other.browser.get('/api/relations')).body.relations).toEqual([]);
  });

  it('can be named only by who has started', async () => {
    const refused = await (await browserOf('candidate')).post('/api/relations').send(employer).expect(404);
    expect(refused.body.code).toBe('portfolio-not-started');
  });
});

describe('an identity', () => {
  const identity = {
    officialName: 'Anne-Fleur de Wit',
    birthDate: '1984-02-29',
    document: 'passport',
    checkedOn: '2026-01-05',
  };
  const candidateIdOf = async ({ portfolioId }: TestCandidate): Promise<string> =>
    (await test.owner.query('select candidate_id from portfolio where id = $1', [portfolioId])).rows[0].candidate_id;

  it('is recorded by the coordinator, with their name, and can be corrected', async () => {
    const candidateId = await candidateIdOf(await aCandidate(test, organisation));
    const coordinator = await makePerson(test, organisation, 'coordinator');
    const browser = await loginAs(test, coordinator);
    const recorded = await browser.put(`/api/candidates/${candidateId}/identity`).send(identity).expect(200);
    expect(IdentityView.parse(recorded.body)).toEqual({ ...identity, checkedBy: coordinator.name });
    const corrected = await browser
      .put(`/api/candidates/${candidateId}/identity`)
      .send({ ...identity, document: 'identityCard' })
      .expect(200);
    expect(corrected.body.document).toBe('identityCard');
    expect(await trailOf(test, candidateId)).toEqual(['portfolios.identity-checked', 'portfolios.identity-checked']);
  });

  it('is refused on a day still to come', async () => {
    const candidateId = await candidateIdOf(await aCandidate(test, organisation));
    const browser = await browserOf('coordinator');
    const refused = await browser
      .put(`/api/candidates/${candidateId}/identity`)
      .send({ ...identity, checkedOn: '2199-01-01' })
      .expect(422);
    expect(refused.body.code).toBe('identity-checked-later');
  });

  it('cannot be checked by oneself, by a candidate, or from another organisation', async () => {
    const both = await makePerson(test, organisation, 'candidate', 'coordinator');
    const browser = await loginAs(test, both);
    const { body } = await browser.post('/api/portfolio').send(start()).expect(200);
    const own = await candidateIdOf({ portfolioId: body.id } as TestCandidate);
    expect((await browser.put(`/api/candidates/${own}/identity`).send(identity).expect(409)).body.code).toBe(
      'own-identity',
    );
    const { browser: candidate } = await aCandidate(test, organisation);
    await candidate.put(`/api/candidates/${own}/identity`).send(identity).expect(403);
    const stranger = await loginAs(test, await makePerson(test, elsewhere, 'coordinator'));
    await stranger.put(`/api/candidates/${own}/identity`).send(identity).expect(404);
  });
});
