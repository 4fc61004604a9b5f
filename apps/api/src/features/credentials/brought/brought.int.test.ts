import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BroughtView } from '@bewijskracht/contracts';
import { BroughtListView, BroughtQueueView, MatrixView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { aBoard } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import { aCandidate } from '../../../test/candidates.ts';
import type { TestCandidate } from '../../../test/candidates.ts';
import type { Agent } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { strangersBadge, strangersToken } from '../../../test/deelcertificaat.ts';
import { makeOrganisation, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

const REASON = 'De inhoud past bij de leeruitkomst.';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'elders');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const bringBytes = (agent: Agent, bytes: Buffer) =>
  agent.post('/api/brought-credentials').type('application/octet-stream').send(bytes);
const bring = (agent: Agent, credential: JsonObject) => bringBytes(agent, Buffer.from(JSON.stringify(credential)));
const own = async (agent: Agent): Promise<readonly BroughtView[]> =>
  BroughtListView.parse((await agent.get('/api/brought-credentials').expect(200)).body).brought;
const claimed = async (agent: Agent) =>
  BroughtQueueView.parse((await agent.get('/api/brought-credentials/claimed').expect(200)).body).brought;
const vote = (member: Agent, id: string, kind: string, leeruitkomst = 'LU1') =>
  member.post(`/api/brought-credentials/${id}/votes`).send({ leeruitkomst, kind, reason: REASON, password: PASSWORD });
const claim = (agent: Agent, id: string, leeruitkomsten: readonly string[], explanation = '') =>
  agent.put(`/api/brought-credentials/${id}/claim`).send({ leeruitkomsten, explanation });

/** A candidate with a badge from elsewhere that is claimed for LU1. */
async function aClaim(): Promise<{ id: string; candidate: TestCandidate }> {
  const candidate = await aCandidate(test, organisation);
  const { body } = await bring(candidate.browser, await strangersBadge()).expect(200);
  const { id } = body as { id: string };
  await claim(candidate.browser, id, ['LU1'], 'Dit deed ik bij een andere school.').expect(200);
  return { id, candidate };
}

describe('a credential from elsewhere', () => {
  it('stands in the portfolio as a claim, with every check of that day, and an issuer we don’t know', async () => {
    const { browser: agent } = await aCandidate(test, organisation);
    await bring(agent, await strangersBadge()).expect(200);
    const [brought] = await own(agent);
    expect(brought).toMatchObject({ way: 'file', leeruitkomsten: [], verification: { answer: 'unknownIssuer' } });
    const answers = Object.fromEntries(brought!.verification.steps.map(({ check, answer }) => [check, answer]));
    expect(answers).toMatchObject({ signature: 'valid', issuer: 'unknown', dates: 'valid', schema: 'valid' });
    expect(await claimed(board.secretary)).not.toContainEqual(expect.objectContaining({ id: brought!.id }));
  });

  it('that was changed, has ended, or is none at all is refused', async () => {
    const { browser: agent } = await aCandidate(test, organisation);
    const badge = await strangersBadge();
    const changed = await bring(agent, { ...badge, name: 'Iets anders' }).expect(422);
    expect(changed.body).toMatchObject({ code: 'brought-not-valid', facts: { conclusion: 'tampered' } });
    const over = await bring(agent, await strangersBadge({ validUntil: '2025-07-01T00:00:00Z' })).expect(422);
    expect(over.body.facts).toEqual({ conclusion: 'expired' });
    const { proof: _proof, ...unsigned } = badge;
    expect((await bring(agent, unsigned).expect(422)).body.facts).toEqual({ conclusion: 'unsigned' });
    for (const bytes of ['', 'geen bewijs', '{}', '<svg/>', '%PDF-1.7'])
      expect((await bringBytes(agent, Buffer.from(bytes)).expect(422)).body.code).toBe('brought-unreadable');
    const unkept = await bring(agent, await strangersBadge({ id: 'https://elders.example.org/1\u0000' })).expect(422);
    expect(unkept.body).toMatchObject({ code: 'brought-unreadable' });
    expect(await own(agent)).toEqual([]);
  });

  it('is called as its name will be read: without null bytes and letters that turn around', async () => {
    const { browser: agent } = await aCandidate(test, organisation);
    await bring(agent, await strangersBadge({ name: 'Samen\u0000werken \u202eedrow\u202c' })).expect(200);
    expect((await own(agent))[0]?.verification.credential?.name).toBe('Samenwerken edrow');
  });

  it('may be a token', async () => {
    const { browser: agent } = await aCandidate(test, organisation);
    const token = await strangersToken();
    await bringBytes(agent, Buffer.from(token)).expect(200);
    expect((await own(agent))[0]).toMatchObject({ way: 'file', verification: { answer: 'unknownIssuer' } });
    const [header, claims] = token.split('.');
    const forged = await bringBytes(agent, Buffer.from(`${header}.${claims}.${'A'.repeat(86)}`)).expect(422);
    expect(forged.body.facts).toEqual({ conclusion: 'tampered' });
    const bare = Buffer.from(JSON.stringify({ alg: 'none', typ: 'vc+jwt' })).toString('base64url');
    const unsigned = await bringBytes(agent, Buffer.from(`${bare}.${claims}.`)).expect(422);
    expect(unsigned.body.facts).toEqual({ conclusion: 'unsigned' });
  });

  it('is there once, and its owner can take it back', async () => {
    const { browser: agent } = await aCandidate(test, organisation);
    const badge = await strangersBadge();
    const { body } = await bring(agent, badge).expect(200);
    expect((await bring(agent, badge).expect(409)).body.code).toBe('brought-before');
    await agent.delete(`/api/brought-credentials/${(body as { id: string }).id}`).expect(200);
    expect(await own(agent)).toEqual([]);
    await bring(agent, badge).expect(200);
  });

  it('is nobody else’s to see, claim or take back', async () => {
    const { id } = await aClaim();
    const { browser: agent } = await aCandidate(test, organisation);
    expect(await own(agent)).toEqual([]);
    await claim(agent, id, []).expect(404);
    await agent.delete(`/api/brought-credentials/${id}`).expect(404);
    await agent.get('/api/brought-credentials/claimed').expect(403);
    const elsewhere = await aBoard(test, await makeOrganisation(test, 'verderop'));
    expect(await claimed(elsewhere.secretary)).toEqual([]);
    await vote(elsewhere.members[0]!, id, 'accepted').expect(404);
  });

  it('shows only leeruitkomsten of the framework', async () => {
    const { id, candidate } = await aClaim();
    await claim(candidate.browser, id, ['LU1', 'LU99']).expect(422);
    expect((await own(candidate.browser))[0]!.leeruitkomsten.map(({ leeruitkomst }) => leeruitkomst)).toEqual(['LU1']);
  });
});

describe('the deciding body', () => {
  it('recognises it for a leeruitkomst with two equal votes; one vote decides and tells nothing', async () => {
    const { id, candidate } = await aClaim();
    await vote(board.members[0]!, id, 'accepted').expect(200);
    expect((await own(candidate.browser))[0]!.leeruitkomsten[0]!.decision).toBeNull();
    await vote(board.members[0]!, id, 'accepted').expect(200);
    expect((await own(candidate.browser))[0]!.leeruitkomsten[0]!.decision).toBeNull();
    await vote(board.members[1]!, id, 'accepted').expect(200);
    const [brought] = await own(candidate.browser);
    expect(brought!.leeruitkomsten[0]!.decision).toMatchObject({ kind: 'accepted', reason: REASON, round: 1 });
    const { rows: matrix } = MatrixView.parse((await candidate.browser.get('/api/portfolio').expect(200)).body);
    const told = matrix.filter(({ recognised }) => recognised.length > 0);
    const item = { broughtId: id, name: brought!.verification.credential!.name, recognisedAt: expect.any(String) };
    expect(told).toMatchObject([{ leeruitkomst: 'LU1', result: null, recognised: [item] }]);
    expect((await vote(board.members[2]!, id, 'declined').expect(409)).body.code).toBe('brought-decided');
    expect((await claim(candidate.browser, id, []).expect(409)).body.code).toBe('brought-decided');
    await candidate.browser.delete(`/api/brought-credentials/${id}`).expect(409);
    const { rows } = await test.owner.query<{ actions: string[] }>(
      'select array_agg(action order by seq) as actions from audit_entry where subject_id = $1',
      [id],
    );
    expect(rows[0]!.actions).toEqual([
      'credentials.brought',
      'credentials.brought-claimed',
      'credentials.brought-voted',
      'credentials.brought-voted',
      'credentials.brought-decided',
    ]);
    const papers = await test.owner.query('select from credential_deelcertificaat');
    expect(papers.rowCount).toBe(0);
  });

  it('asks for more, and votes again on the answer', async () => {
    const { id, candidate } = await aClaim();
    for (const member of board.members.slice(0, 2)) await vote(member, id, 'moreAsked').expect(200);
    const { rows } = MatrixView.parse((await candidate.browser.get('/api/portfolio').expect(200)).body);
    expect(rows.flatMap(({ recognised }) => recognised)).toEqual([]);
    expect((await vote(board.members[2]!, id, 'accepted').expect(409)).body.code).toBe('brought-decided');
    await claim(candidate.browser, id, ['LU1'], 'Het ging om honderd uur in de wijk.').expect(200);
    for (const [reader, mayVote] of [
      [board.members[0]!, true],
      [board.secretary, false],
    ] as const) {
      const found = (await claimed(reader)).find((brought) => brought.id === id);
      expect(found).toMatchObject({ round: 2, leeruitkomsten: [{ mayVote, votes: [] }] });
    }
    for (const member of board.members.slice(0, 2)) await vote(member, id, 'accepted').expect(200);
    expect((await own(candidate.browser))[0]!.leeruitkomsten[0]!.decision).toMatchObject({
      kind: 'accepted',
      round: 2,
    });
  });

  it('does not decide on votes that differ', async () => {
    const { id, candidate } = await aClaim();
    for (const [index, kind] of ['accepted', 'declined', 'moreAsked'].entries())
      await vote(board.members[index]!, id, kind).expect(200);
    expect((await own(candidate.browser))[0]!.leeruitkomsten[0]!.decision).toBeNull();
  });

  it('votes only as members who don’t know the candidate, with their password and a reason', async () => {
    const { id, candidate } = await aClaim();
    await candidate.browser
      .post('/api/relations')
      .send({ kind: 'employer', name: 'Lid', organisation: '', email: board.people.members[0]!.email })
      .expect(200);
    expect((await vote(board.members[0]!, id, 'accepted').expect(403)).body.code).toBe('brought-tied');
    await vote(board.secretary, id, 'accepted').expect(403);
    const wish = { leeruitkomst: 'LU1', kind: 'accepted', reason: REASON, password: 'fout' };
    await board.members[1]!.post(`/api/brought-credentials/${id}/votes`).send(wish).expect(422);
    await board.members[1]!.post(`/api/brought-credentials/${id}/votes`)
      .send({ ...wish, reason: 'kort', password: PASSWORD })
      .expect(422);
  });

  it('can’t decide behind its own back: the database counts the votes too', async () => {
    const { id } = await aClaim();
    await vote(board.members[0]!, id, 'accepted').expect(200);
    await expect(
      test.owner.query(
        `insert into credential_brought_decision (organisation_id, brought_id, leeruitkomst, round, kind, reason, decided_at)
         values ($1, $2, 'LU1', 1, 'accepted', 'Zomaar besloten.', now())`,
        [organisation.id, id],
      ),
    ).rejects.toThrow('two equal votes decide');
  });
});
