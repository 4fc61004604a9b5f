import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBoard } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';

const OWN = 'did:web:localhost%3A3000:organisations:geprezen';
const COMMENT = 'Wij nemen mensen met dit deelcertificaat graag aan: wat erop staat, kunnen ze.';
let test: TestApp;
let ours: TestBoard;
let theirs: TestBoard;
beforeAll(async () => {
  test = await testApp();
  ours = await aBoard(test, await makeOrganisation(test, 'geprezen'));
  theirs = await aBoard(test, await makeOrganisation(test, 'werkveld'));
});
afterAll(() => test.close());

const make = async (subjectId = OWN, comment = COMMENT): Promise<Record<string, unknown>> => {
  const { text, body } = await theirs.members[0]!.post('/api/endorsements/made')
    .send({ subjectId, comment, password: PASSWORD })
    .buffer(true)
    .expect(200);
  return JSON.parse(Buffer.isBuffer(body) ? body.toString('utf8') : text);
};
const attach = (credential: Record<string, unknown>) => ours.secretary.post('/api/endorsements').send({ credential });
const profile = async () => (await anyone(test).get('/organisations/geprezen/profile.json').expect(200)).body;

describe('an endorsement', () => {
  it('is signed by one organisation, shown by the other, and ended by whom it is about', async () => {
    const credential = await make();
    if (process.env['KEEP_FORMS'] !== undefined) {
      await mkdir(process.env['KEEP_FORMS'], { recursive: true });
      await writeFile(`${process.env['KEEP_FORMS']}/endorsement.json`, JSON.stringify(credential));
    }
    expect(credential['type']).toEqual(['VerifiableCredential', 'EndorsementCredential']);
    await attach(credential).expect(200);
    expect((await profile()).endorsement).toEqual([credential]);
    const { endorsements } = (await ours.secretary.get('/api/endorsements').expect(200)).body;
    expect(endorsements).toMatchObject([{ endorserName: 'Hogeschool werkveld', comment: COMMENT }]);

    await attach(credential).expect(200);
    expect((await profile()).endorsement).toHaveLength(1);

    await ours.secretary.post(`/api/endorsements/${endorsements[0].id}/ending`).expect(200);
    expect(await profile()).not.toHaveProperty('endorsement');
  });

  it('of what an organisation gives stands among its endorsements, not in its profile', async () => {
    await attach(await make('http://localhost:3000/kader/LO2026/2026-03/LU1#deelcertificaat-geprezen')).expect(200);
    const { body } = await anyone(test).get('/organisations/geprezen/endorsements.json').expect(200);
    expect(body.endorsements).toHaveLength(1);
    expect(await profile()).not.toHaveProperty('endorsement');
  });

  it.each<[string, (credential: Record<string, unknown>) => Record<string, unknown>]>([
    ['one that was changed', (credential) => ({ ...credential, name: 'Aanbeveling van iedereen' })],
    ['one that was never signed', ({ proof: _proof, ...credential }) => credential],
    ['one whose kind was changed', (credential) => ({ ...credential, type: ['VerifiableCredential'] })],
  ])('is refused: %s', async (_what, change) => {
    expect((await attach(change(await make())).expect(422)).body.code).toBe('endorsement-not-valid');
  });

  it('is refused when it is about somebody else', async () => {
    const other = 'did:web:localhost%3A3000:organisations:nergens';
    expect((await attach(await make(other)).expect(422)).body.code).toBe('endorsement-not-valid');
  });

  it('needs a reason, a password, and another organisation than one’s own', async () => {
    const ask = (body: object) =>
      theirs.members[0]!.post('/api/endorsements/made').send({
        subjectId: OWN,
        comment: COMMENT,
        password: PASSWORD,
        ...body,
      });
    expect((await ask({ comment: 'Goed.' }).expect(422)).body.code).toBe('endorsement-too-short');
    await ask({ password: 'mis' }).expect(422);
    const own = 'did:web:localhost%3A3000:organisations:werkveld';
    expect((await ask({ subjectId: own }).expect(409)).body.code).toBe('endorses-itself');
  });

  it('is the board’s business: nobody else’s, nor another organisation’s', async () => {
    const candidate = await loginAs(test, await makePerson(test, await makeOrganisation(test, 'derde'), 'candidate'));
    await candidate.get('/api/endorsements').expect(403);
    const { endorsements } = (await ours.secretary.get('/api/endorsements').expect(200)).body;
    await theirs.secretary.post(`/api/endorsements/${endorsements[0].id}/ending`).expect(404);
    expect((await theirs.secretary.get('/api/endorsements').expect(200)).body.endorsements).toEqual([]);
  });
});
