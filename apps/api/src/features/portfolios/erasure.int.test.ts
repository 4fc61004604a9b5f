import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureListView, OwnErasureView, VerificationView } from '@bewijskracht/contracts';
import { Storage } from '../../platform/storage/storage.ts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { aCandidate, addEvidence, aSubmission, trailOf, upload } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { strangersBadge } from '../../test/deelcertificaat.ts';
import { receiveMail } from '../../test/mail.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

/** The right to be erased (AVG art. 17): what goes, what stays, and what stands in the way (DOMAIN §8, §12.5 I12). */
let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'wissen');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const erase = (candidateId: string, password = PASSWORD) =>
  board.secretary.post(`/api/erasures/${candidateId}`).send({ password });
const candidateIdOf = async ({ person }: TestCandidate): Promise<string> =>
  (await test.owner.query('select id from portfolio_candidate where account_id = $1', [person.accountId])).rows[0].id;
const rowsOf = async (table: string, candidateId: string): Promise<number> =>
  (await test.owner.query(`select from ${table} where candidate_id = $1`, [candidateId])).rowCount ?? 0;
const isStored = async (bytes: string): Promise<boolean> =>
  (await test.app.get(Storage).head(organisation.id, createHash('sha256').update(bytes).digest('hex'))) !== undefined;

async function withFile(bytes: string): Promise<TestCandidate> {
  const candidate = await aCandidate(test, organisation);
  const { id } = await addEvidence(candidate);
  await upload(candidate, id, { bytes: Buffer.from(bytes), name: 'verslag.txt' });
  return candidate;
}

describe('asking to be erased', () => {
  it('can be taken back, and asking twice is asking once', async () => {
    const { browser } = await aCandidate(test, organisation);
    await browser.post('/api/me/erasure').expect(200);
    await browser.post('/api/me/erasure').expect(200);
    const asked = OwnErasureView.parse((await browser.get('/api/me/erasure').expect(200)).body);
    expect(asked).toMatchObject({ requestedAt: expect.any(String), obstacle: null });
    await browser.delete('/api/me/erasure').expect(200);
    expect((await browser.get('/api/me/erasure').expect(200)).body.requestedAt).toBeNull();
  });

  it('is for the secretary to see and to carry out, and for nobody who did not ask', async () => {
    const candidate = await aCandidate(test, organisation);
    const id = await candidateIdOf(candidate);
    expect((await erase(id).expect(409)).body.code).toBe('erasure-not-requested');
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    for (const agent of [coordinator, board.members[0]!, candidate.browser]) {
      await agent.get('/api/erasures').expect(403);
      await agent.post(`/api/erasures/${id}`).send({ password: PASSWORD }).expect(403);
    }
    await candidate.browser.post('/api/me/erasure').expect(200);
    expect((await erase(id, 'verkeerd').expect(422)).body.code).toBe('password-wrong');
  });

  it('waits while a case runs', async () => {
    const { candidate } = await aSubmission(test, organisation, 'LU1');
    await candidate.browser.post('/api/me/erasure').expect(200);
    expect((await candidate.browser.get('/api/me/erasure').expect(200)).body.obstacle).toBe('caseRunning');
    expect((await erase(await candidateIdOf(candidate)).expect(409)).body.code).toBe('erasure-case-running');
  });
});

describe('erasing', () => {
  it('removes what was the person’s own, the bytes too, and nothing of anybody else', async () => {
    const mine = await withFile('alleen van mij');
    const [shared, other] = [await withFile('van ons allebei'), await withFile('van ons allebei')];
    const badge = Buffer.from(JSON.stringify(await strangersBadge()));
    await mine.browser.post('/api/brought-credentials').type('application/octet-stream').send(badge).expect(200);
    await mine.browser.post('/api/wallet-requests').expect(200);
    const brought = ['credential_brought', 'credential_brought_request'];
    for (const table of brought) expect([table, await rowsOf(table, await candidateIdOf(mine))]).toEqual([table, 1]);
    await anyone(test).post('/api/password-resets').send({ email: mine.person.email }).expect(200);
    const mail = await receiveMail(test, mine.person.email);
    const link = /\/wachtwoord\/([\w-]{43})/.exec(mail)![1]!;
    for (const candidate of [mine, shared]) {
      await candidate.browser.post('/api/me/erasure').expect(200);
      await erase(await candidateIdOf(candidate)).expect(200);
    }
    const id = await candidateIdOf(mine);
    const own = ['evidence', 'portfolio_candidate_private', 'portfolio_relation', 'portfolio_identity'];
    for (const table of [...own, ...brought]) {
      expect([table, await rowsOf(table, id)]).toEqual([table, 0]);
    }
    const { rows } = await test.owner.query('select email, name, password_hash from account where id = $1', [
      mine.person.accountId,
    ]);
    expect(rows[0]).toEqual({ email: `gewist-${mine.person.accountId}@invalid`, name: 'Gewist', password_hash: null });
    await mine.browser.get('/api/me').expect(401);
    await anyone(test)
      .post(`/api/password-resets/${link}`)
      .send({ password: 'weer naar binnen langs de link' })
      .expect(404);
    const resets = await test.owner.query('select from account_password_reset where email = $1', [mine.person.email]);
    expect(resets.rowCount).toBe(0);
    await eventually(async () => ((await isStored('alleen van mij')) ? undefined : true));
    expect(await isStored('van ons allebei')).toBe(true);
    expect(await rowsOf('evidence', await candidateIdOf(other))).toBe(1);
    await other.browser.get('/api/me').expect(200);
    expect(await trailOf(test, id)).toEqual(['portfolios.erasure-requested', 'portfolios.erased']);
    const { erasures } = ErasureListView.parse((await board.secretary.get('/api/erasures').expect(200)).body);
    expect(erasures.find(({ candidateId }) => candidateId === id)).toMatchObject({
      name: 'Gewist',
      carriedOutAt: expect.any(String),
    });
    expect((await erase(id).expect(409)).body.code).toBe('erasure-not-requested');
  });

  it('keeps the register’s minimum: the deelcertificaat stays valid and can still be revoked', async () => {
    const found = await anAdvisedCase(test, organisation);
    const { candidateId, candidate } = found.submission;
    await checkIdentity(found);
    const session = await anOpenSession(board, [found]);
    await decideAll(board, session);
    await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
    const { id, signed } = await eventually(
      async () =>
        (
          await test.owner.query<{ id: string; signed: object }>(
            'select id, signed from credential_deelcertificaat where candidate_id = $1 and signed is not null',
            [candidateId],
          )
        ).rows[0],
    );
    const browser = await loginAs(test, candidate);
    await browser.post('/api/me/erasure').expect(200);
    const refused = await erase(candidateId).expect(409);
    expect(refused.body.code).toBe('erasure-remedy-open');
    expect(JSON.stringify(refused.body)).toMatch(/20\d\d/);

    await termPasses(candidateId);
    await erase(candidateId).expect(200);
    const kept = await test.owner.query(
      'select m.manifest, s.manifest_hash from submission s join submission_manifest m on m.submission_id = s.id where s.candidate_id = $1',
      [candidateId],
    );
    expect(kept.rows[0]).toMatchObject({ manifest: { evidence: [] }, manifest_hash: expect.any(String) });
    expect(JSON.stringify(kept.rows[0])).not.toContain('Wijkanalyse');
    const verified = await anyone(test)
      .post('/api/verify')
      .type('application/octet-stream')
      .send(Buffer.from(JSON.stringify(signed)))
      .expect(200);
    expect(VerificationView.parse(verified.body).answer).toBe('valid');
    await anyone(test).get(`/credentials/${id}`).set('accept', 'text/html').expect(200);
    await board.secretary.get(`/api/sessions/${session.id}`).expect(200);
    await board.secretary
      .post(`/api/register/${id}/revocation`)
      .send({ category: 'issuedInError', explanation: 'Het nummer stond dubbel.', password: PASSWORD })
      .expect(200);
  });

  it('can’t be forced: the app may not loosen the tables that only grow', async () => {
    await expect(test.owner.query("update submission_manifest set canonical = 'x'")).rejects.toThrow(
      'submission_manifest is append-only',
    );
  });
});

/** As if the term to disagree had passed long ago. */
async function termPasses(candidateId: string): Promise<void> {
  await test.owner.query('begin');
  await test.owner.query("select set_config('app.erasing', 'yes', true)");
  await test.owner.query("update decision_announcement set remedy_until = '2026-01-01' where candidate_id = $1", [
    candidateId,
  ]);
  await test.owner.query('commit');
}
