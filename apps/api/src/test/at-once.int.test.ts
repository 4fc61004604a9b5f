import { randomUUID } from 'node:crypto';
import { PROBLEMS } from '@bewijskracht/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { aBoard, anAdvisedCase, anOpenSession, castVotes, checkIdentity, decideAll, eventually } from './board.ts';
import { aCandidate, aSubmission, makeReady, submitRequest } from './candidates.ts';
import { aCase, admittedSubmission, designate, fillSheet } from './cases.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from './people.ts';
import type { TestOrganisation } from './people.ts';

const AT_ONCE = 8;

let test: TestApp;
let organisation: TestOrganisation;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'tegelijk');
});
afterAll(() => test.close());

interface Said {
  readonly status: number;
  readonly body: { readonly code?: string };
}

/** Asks at the same moment, eight times unless told. What isn't granted is refused in words that somebody can read. */
async function askAtOnce(
  ask: (turn: number) => PromiseLike<Said>,
  times = AT_ONCE,
): Promise<{ granted: number; codes: readonly string[] }> {
  const answers = await Promise.all(Array.from({ length: times }, (_, turn) => ask(turn)));
  const refused = answers.filter(({ status }) => status !== 200);
  for (const { status, body } of refused) {
    expect(status).toBeLessThan(500);
    expect(PROBLEMS).toHaveProperty(body.code ?? 'no code');
  }
  return { granted: times - refused.length, codes: [...new Set(refused.map(({ body }) => body.code ?? ''))] };
}

/** Asks while somebody else holds a row, until all stand waiting for it, and lets them go on at the same moment. */
async function whileHeld(
  { table, id }: { table: string; id: string },
  asked: readonly PromiseLike<Said>[],
): Promise<{ granted: number; codes: readonly string[] }> {
  const holder = new Client({ connectionString: test.ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select from ${table} where id = $1 for update`, [id]);
  const answers = askAtOnce((turn) => asked[turn]!, asked.length);
  await eventually(async () => {
    const { rows } = await holder.query<{ n: string }>(
      `select count(*) as n from pg_locks where not granted and (transactionid = pg_current_xact_id()::xid
         or database = (select oid from pg_database where datname = current_database()))`,
    );
    return Number(rows[0]!.n) >= asked.length ? true : undefined;
  });
  await holder.query('commit');
  await holder.end();
  return answers;
}

const count = async (text: string, ...parameters: unknown[]): Promise<number> =>
  Number((await test.owner.query<{ n: string }>(`select count(*) as n from ${text}`, parameters)).rows[0]?.n);
const idOf = async (text: string, ...parameters: unknown[]): Promise<string> =>
  (await test.owner.query<{ id: string }>(`select id from ${text}`, parameters)).rows[0]!.id;
/** The deelcertificaat of a case, once it is signed. */
const signedPaperOf = (assessmentId: string): Promise<string> =>
  eventually(async () => {
    const text = 'select id from credential_deelcertificaat where assessment_id = $1 and signed is not null';
    return (await test.owner.query<{ id: string }>(text, [assessmentId])).rows[0]?.id;
  });
const audited = (action: string, subjectId: string) =>
  count('audit_entry where action = $1 and subject_id = $2', action, subjectId);

describe('asked eight times at the same moment, it is done once:', () => {
  it('registering with one address', async () => {
    const email = `${randomUUID().slice(0, 8)}@example.org`;
    const person = { organisation: organisation.slug, name: 'Jo', email, password: 'een lang wachtwoord' };
    const { granted } = await askAtOnce(() => anyone(test).post('/api/registrations').send(person));
    expect(granted).toBe(1);
    expect(await count('account where email = $1', email)).toBe(1);
  });

  it('starting a portfolio', async () => {
    const person = await makePerson(test, organisation, 'candidate');
    const browser = await loginAs(test, person);
    const start = { routeId: organisation.routeId, background: 'zijinstromer', enrolledAsStudent: false };
    await askAtOnce(() => browser.post('/api/portfolio').send(start));
    const portfolios = `portfolio p join portfolio_candidate c on (c.organisation_id, c.id) = (p.organisation_id, p.candidate_id)
      where c.account_id = $1`;
    expect(await count(portfolios, person.accountId)).toBe(1);
  });

  it('submitting, by one click and by eight', async () => {
    const candidate = await aCandidate(test, organisation);
    await makeReady(candidate, 'LU1', 'LU2');
    const clicked = submitRequest('LU1');
    const once = await askAtOnce(() => candidate.browser.post('/api/submissions').send(clicked));
    expect(once.granted).toBe(AT_ONCE);
    const apart = await askAtOnce(() => candidate.browser.post('/api/submissions').send(submitRequest('LU2')));
    expect(apart.granted).toBe(1);
    expect((await candidate.browser.get('/api/submissions').expect(200)).body.submissions).toHaveLength(2);
  });

  it('taking back, and letting in', async () => {
    const { candidate, submission } = await aSubmission(test, organisation, 'LU1');
    const withdrawn = await askAtOnce(() => candidate.browser.post(`/api/submissions/${submission.id}/withdrawal`));
    expect(withdrawn.granted).toBe(1);
    expect(await audited('submissions.withdrawn', submission.id)).toBe(1);

    const next = await aSubmission(test, organisation, 'LU1');
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const { rows } = await test.owner.query('select candidate_id from submission where id = $1', [next.submission.id]);
    const identity = { officialName: 'N', birthDate: '1990-04-05', document: 'identityCard', checkedOn: '2025-01-10' };
    await coordinator.put(`/api/candidates/${rows[0].candidate_id}/identity`).send(identity).expect(200);
    const admitted = await askAtOnce(() => coordinator.post(`/api/queue/${next.submission.id}/admission`));
    expect(admitted.granted).toBe(1);
    expect(await audited('submissions.admitted', next.submission.id)).toBe(1);
  });

  it('appointing assessors', async () => {
    const submission = await admittedSubmission(test, organisation);
    const people = [await makePerson(test, organisation, 'assessor'), await makePerson(test, organisation, 'assessor')];
    await designate(test, organisation, { person: people[0]! });
    await designate(test, organisation, { person: people[1]!, kind: 'beroepsoverstijgend' });
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const assessors = people.map(({ accountId }) => accountId);
    const { granted } = await askAtOnce(() =>
      coordinator.post(`/api/queue/${submission.id}/appointment`).send({ assessors }),
    );
    expect(granted).toBe(1);
    expect(await count('assessment where submission_id = $1', submission.id)).toBe(1);
  });

  it('declaring, saving a sheet on one version, and sealing', async () => {
    const found = await aCase(test, organisation);
    await askAtOnce(() => found.anne.post(`/api/assessments/${found.id}/declaration`));
    expect(await count('assessment_score_sheet where assessment_id = $1', found.id)).toBe(1);
    await found.bram.post(`/api/assessments/${found.id}/declaration`).expect(200);
    await fillSheet(found, found.anne);
    const { sheets } = (await found.anne.get(`/api/assessments/${found.id}`).expect(200)).body;
    const { content, version } = sheets[0].scores[0];
    const saved = await askAtOnce((turn) =>
      found.anne
        .put(`/api/assessments/${found.id}/scores/LU1`)
        .send({ content: { ...content, saw: `${content.saw} ${turn}` }, version }),
    );
    expect(saved).toEqual({ granted: 1, codes: ['changed-elsewhere'] });
    const sealed = await askAtOnce(() => found.anne.post(`/api/assessments/${found.id}/seal`));
    expect(sealed.granted).toBe(1);
    await fillSheet(found, found.bram);
    expect((await askAtOnce(() => found.bram.post(`/api/assessments/${found.id}/seal`))).granted).toBe(1);
    expect(
      await count('assessment_seal where assessment_id = $1 and round = 1 and revealed_at is not null', found.id),
    ).toBe(1);
  });

  it('signing to have no ties and saying to have them: one of both', async () => {
    const { id, anne } = await aCase(test, organisation);
    const asked = await askAtOnce((turn) =>
      turn % 2 === 0
        ? anne.post(`/api/assessments/${id}/ties`).send({ reason: 'Wij zijn al jaren buren.' })
        : anne.post(`/api/assessments/${id}/declaration`),
    );
    expect(asked.granted).toBe(1);
    const [tied, opened] = [
      await count('assessment_tie where assessment_id = $1', id),
      await count('assessment_score_sheet where assessment_id = $1', id),
    ];
    expect(tied + opened).toBe(1);
  });

  it('objecting to an assessor', async () => {
    const { id, candidate, people } = await aCase(test, organisation);
    const objection = { accountId: people.anne.accountId, reason: 'Wij hebben jaren samengewerkt.' };
    const objected = await askAtOnce(() => candidate.post(`/api/assessments/${id}/objection`).send(objection));
    expect(objected).toEqual({ granted: 1, codes: ['already-objected'] });
    expect(await audited('assessment.objected', id)).toBe(1);
  });

  it('deciding by one member’s double click, announcing, asking to revoke, and revoking', async () => {
    const board = await aBoard(test, organisation);
    const found = await anAdvisedCase(test, organisation);
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    await askAtOnce(() => castVotes(board.members[0]!, session));
    expect(await count('decision_vote where item_id = $1', session.items[0]!.id)).toBe(1);
    expect(await count('decision where assessment_id = $1', found.id)).toBe(0);
    await decideAll(board, session);
    expect(await count('credential_deelcertificaat where assessment_id = $1', found.id)).toBe(1);

    const told = await askAtOnce(() => board.secretary.post(`/api/sessions/${session.id}/announcement`));
    expect(told).toEqual({ granted: 1, codes: ['nothing-to-announce'] });
    expect(await count('decision_announcement where assessment_id = $1', found.id)).toBe(1);

    const paper = await signedPaperOf(found.id);
    const people = [board.secretary, ...board.members];
    const reason = { category: 'issuedInError', explanation: 'Verkeerde leeruitkomst gekozen.', password: PASSWORD };
    const asked = await whileHeld(
      { table: 'credential_deelcertificaat', id: paper },
      people.map((agent) => agent.post(`/api/register/${paper}/revocation`).send(reason)),
    );
    expect(asked).toEqual({ granted: 1, codes: ['already-requested'] });
    const { rows } = await test.owner.query('select id from credential_revocation where deelcertificaat_id = $1', [
      paper,
    ]);
    const address = `/api/register/revocations/${rows[0].id}/confirmation`;
    const made = await askAtOnce((turn) => people[turn % people.length]!.post(address).send({ password: PASSWORD }));
    expect(made.granted).toBe(1);
    expect(await audited('credentials.revoked', paper)).toBe(1);
  });

  it('asking for another key, also for two keys at a time, and taking it', async () => {
    const board = await aBoard(test, organisation);
    const change = { kind: 'rotation', explanation: 'Jaarlijkse wissel.', compromisedSince: null, password: PASSWORD };
    const lost = { ...change, kind: 'compromise', compromisedSince: '2026-01-01T00:00:00.000Z' };
    const key = await idOf('credential_key where organisation_id = $1 and retired_at is null', organisation.id);
    const people = [board.secretary, ...board.members];
    const asked = await whileHeld(
      { table: 'credential_key', id: key },
      people.map((agent) => agent.post(`/api/keys/${key}/change`).send(change)),
    );
    expect(asked).toEqual({ granted: 1, codes: ['key-change-open'] });
    const open = await idOf('credential_key_change where key_id = $1 and confirmed_at is null', key);
    const confirmed = await askAtOnce((turn) =>
      people[turn % people.length]!.post(`/api/keys/changes/${open}/confirmation`).send({ password: PASSWORD }),
    );
    expect(confirmed.granted).toBe(1);
    const next = await idOf('credential_key where organisation_id = $1 and retired_at is null', organisation.id);
    expect(await count('credential_key where organisation_id = $1', organisation.id)).toBe(2);

    const both = await whileHeld(
      { table: 'credential_key', id: key },
      people.map((agent, turn) => agent.post(`/api/keys/${turn === 0 ? next : key}/change`).send(lost)),
    );
    expect(both).toEqual({ granted: 1, codes: ['key-change-open'] });
  });

  it('erasing', async () => {
    const board = await aBoard(test, organisation);
    const { browser, person } = await aCandidate(test, organisation);
    await browser.post('/api/me/erasure').expect(200);
    const id = await idOf('portfolio_candidate where account_id = $1', person.accountId);
    const erased = await askAtOnce(() => board.secretary.post(`/api/erasures/${id}`).send({ password: PASSWORD }));
    expect(erased).toEqual({ granted: 1, codes: ['erasure-not-requested'] });
    expect(await audited('portfolios.erased', id)).toBe(1);
  });

  it('opening a meeting, saying one is there, closing it', async () => {
    const board = await aBoard(test, organisation);
    const members = board.people.members.map(({ accountId }) => accountId);
    const meeting = { title: 'Vergadering', heldOn: '2026-02-01', members, consensusIds: [] };
    const found = await anAdvisedCase(test, organisation);
    const { rows } = await test.owner.query('select id from assessment_consensus where assessment_id = $1', [found.id]);
    const { body } = await board.secretary
      .post('/api/sessions')
      .send({ ...meeting, consensusIds: rows.map(({ id }) => id) })
      .expect(200);
    expect((await askAtOnce(() => board.secretary.post(`/api/sessions/${body.id}/opening`))).granted).toBe(1);
    await askAtOnce(() => board.members[0]!.post(`/api/sessions/${body.id}/presence`));
    expect(await count('decision_session_member where session_id = $1 and present', body.id)).toBe(1);
    expect(
      (await askAtOnce(() => board.secretary.post(`/api/sessions/${body.id}/closing`))).granted,
    ).toBeLessThanOrEqual(1);
  });

  it('two meetings on one case: only one has it', async () => {
    const board = await aBoard(test, organisation);
    const found = await anAdvisedCase(test, organisation);
    const { rows } = await test.owner.query('select id from assessment_consensus where assessment_id = $1', [found.id]);
    const members = board.people.members.map(({ accountId }) => accountId);
    const { granted } = await askAtOnce((turn) =>
      board.secretary
        .post('/api/sessions')
        .send({ title: `Vergadering ${turn}`, heldOn: '2026-02-01', members, consensusIds: rows.map(({ id }) => id) }),
    );
    expect(granted).toBe(1);
    expect(await count('decision_item where consensus_id = $1 and removed_at is null', rows[0].id)).toBe(1);
  });
});
