import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublicRegisterView } from '@bewijskracht/contracts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, makeOrganisation, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

/** The register as anyone reads it, and as the secretary hands it to an auditor (DOMAIN §6.1, §8). */
let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let id: string;
let number: string;
let announce: () => Promise<unknown>;

const NAME = '=Noor "Vermaat"';
const PATH = '/organisations/register-open/register';
const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';
const read = async (query = ''): Promise<PublicRegisterView> =>
  PublicRegisterView.parse((await anyone(test).get(`${PATH}${query}`).expect(200)).body);

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'register-open');
  board = await aBoard(test, organisation);
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found, NAME);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  announce = async () => board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const row = await eventually(
    async () =>
      (
        await test.owner.query<{ id: string; register_number: string }>(
          'select id, register_number from credential_deelcertificaat where signed is not null',
        )
      ).rows[0],
  );
  ({ id, register_number: number } = row);
});
afterAll(() => test.close());

describe('the public register', () => {
  it('is silent about what was decided and not yet announced', async () => {
    expect(await read()).toMatchObject({ rows: [], counts: [] });
    expect((await read(`?number=${number}`)).rows).toEqual([]);
    await announce();
    expect(await read()).toMatchObject({
      organisation: 'Hogeschool register-open',
      rows: [{ registerNumber: number, leeruitkomst: 'LU1', revokedOn: null }],
      next: null,
      counts: [{ leeruitkomst: 'LU1', issued: 1, revoked: 0 }],
    });
  });

  it('numbers with the organisation’s short code, the year and a count', () => {
    expect(number).toMatch(/^REGISTEROP-20\d\d-000001$/);
  });

  it('finds one number, however it was typed, and says so when there is none', async () => {
    expect((await read(`?number=%20${number.toLowerCase()}%20`)).rows).toHaveLength(1);
    const none = await anyone(test).get(`${PATH}?number=REGIS-1999-000009`).set('accept', BROWSER).expect(200);
    expect(none.text).toContain('staat niet in dit register');
  });

  it('is a page without script in two languages, and names nobody and no paper’s address', async () => {
    for (const lang of ['nl', 'en']) {
      const { text } = await anyone(test).get(`${PATH}?lang=${lang}`).set('accept', BROWSER).expect(200);
      expect(text).toContain(`<html lang="${lang}">`);
      expect(text).toContain(number);
      expect(text).not.toMatch(/<script|\son\w+=/i);
      for (const secret of ['Vermaat', '1990', id]) expect(text).not.toContain(secret);
    }
    expect(JSON.stringify(await read())).not.toMatch(new RegExp(`Vermaat|1990|${id}`));
  });

  it('knows no organisation that is not there, and nothing of another one', async () => {
    await anyone(test).get('/organisations/nergens/register').expect(404);
    await makeOrganisation(test, 'ander');
    const other = await anyone(test).get(`/organisations/ander/register?number=${number}`).expect(200);
    expect(other.body.rows).toEqual([]);
  });

  it('escapes what is asked of it', async () => {
    const asked = encodeURIComponent('"><script>alert(1)</script>');
    const { text } = await anyone(test).get(`${PATH}?number=${asked}`).set('accept', BROWSER).expect(200);
    expect(text).not.toContain('<script>');
  });

  it('says that a number was revoked, and when, but not why', async () => {
    const explanation = 'Het bewijs bleek van iemand anders te zijn.';
    await board.secretary
      .post(`/api/register/${id}/revocation`)
      .send({ category: 'fraud', explanation, password: PASSWORD })
      .expect(200);
    const [row] = (await board.members[0]!.get('/api/register').expect(200)).body.rows;
    await board.members[0]!.post(`/api/register/revocations/${row.revocation.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    const view = await read();
    expect(view.rows[0]?.revokedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(view.counts[0]).toMatchObject({ issued: 1, revoked: 1 });
    expect(JSON.stringify(view)).not.toMatch(/fraud|iemand anders/);
  });
});

describe('the export for auditors', () => {
  it('tells of every number what it rests on, without names, and leaves its hash in the trail', async () => {
    const answer = await board.secretary.get('/api/register/export?form=json').expect(200);
    const { deelcertificaten, auditHead } = JSON.parse(answer.text);
    expect(deelcertificaten).toEqual([
      expect.objectContaining({
        registerNumber: number,
        leeruitkomst: 'LU1',
        assessors: 2,
        revocationCategory: 'fraud',
        credentialSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        certificateSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    expect(auditHead.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.text).not.toContain('Vermaat');
    const sha256 = createHash('sha256').update(answer.text).digest('hex');
    expect(answer.headers['content-digest']).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    const { rows } = await test.owner.query(
      "select details from audit_entry where organisation_id = $1 and action = 'register.exported'",
      [organisation.id],
    );
    expect(rows).toEqual([{ details: expect.objectContaining({ sha256, rows: 1 }) }]);
  });

  it('comes as a table for a spreadsheet too', async () => {
    const { text, headers } = await board.secretary.get('/api/register/export').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    const [head, row] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFregisterNumber,candidateNumber,/);
    expect(row?.startsWith(number)).toBe(true);
  });

  it('is for the secretary only', async () => {
    await board.members[0]!.get('/api/register/export').expect(403);
    await anyone(test).get('/api/register/export').expect(401);
    await board.secretary.get('/api/register/export?form=xml').expect(422);
  });
});
