import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerificationView } from '@bewijskracht/contracts';
import { unbakePng, unbakeSvg } from '@bewijskracht/verification';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import type { TestCase } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let found: TestCase;
let ids: string[];

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'vormenrijk');
  await test.owner.query(`update organisation set brin = '25DW', eidas_identifier = 'NTRNL-12345678' where id = $1`, [
    organisation.id,
  ]);
  await test.owner.query(
    `update framework_policy set credits_per_leeruitkomst = 5, microcredential = $2 where organisation_id = $1`,
    [organisation.id, JSON.stringify({ interviewPlace: 'onsite', workloadHours: 140 })],
  );
  board = await aBoard(test, organisation);
  found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'shown' });
  await checkIdentity(found);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  ids = await eventually(async () => {
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from credential_deelcertificaat where assessment_id = $1 and signed is not null order by leeruitkomst',
      [found.id],
    );
    return rows.length === 2 ? rows.map(({ id }) => id) : undefined;
  });
});
afterAll(() => test.close());

const file = async (address: string): Promise<Buffer> => {
  const { body, text } = await found.candidate.get(address).buffer(true).expect(200);
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(text ?? JSON.stringify(body));
  await keep(address, bytes);
  return bytes;
};
const form = (name: string): Promise<Buffer> => file(`/api/deelcertificaten/${ids[0]}/${name}`);
const verify = async (bytes: Buffer): Promise<VerificationView> =>
  VerificationView.parse(
    (
      await anyone(test)
        .post('/api/verify')
        .unset('x-bewijskracht')
        .type('application/octet-stream')
        .send(bytes)
        .expect(200)
    ).body,
  );

/** Keeps what was made, for checking by hand against the publishers' own schemas (docs/credentials.md). */
async function keep(address: string, bytes: Buffer): Promise<void> {
  const folder = process.env['KEEP_FORMS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, address.split('/').slice(-2).join('-')), bytes);
}

describe('the other forms of a deelcertificaat', () => {
  it.each([
    ['a PNG', 'badge.png', 'image/png'],
    ['an SVG', 'badge.svg', 'image/svg+xml'],
  ])('%s carries the signed credential, whole', async (_what, name, type) => {
    await found.candidate
      .get(`/api/deelcertificaten/${ids[0]}/${name}`)
      .expect(200)
      .expect('content-type', new RegExp(type.replace('+', '\\+')));
    const bytes = await form(name);
    const unbaked = name.endsWith('png') ? await unbakePng(bytes) : unbakeSvg(bytes.toString('utf8'));
    const credential = JSON.parse((await form('credential.json')).toString('utf8'));
    expect(unbaked.ok && JSON.parse(unbaked.value)).toEqual(credential);
    expect((await verify(bytes)).answer).toBe('valid');
  });

  it('the profile of edubadges has its own words and is signed with them', async () => {
    const bytes = await form('edubadge.json');
    expect(JSON.parse(bytes.toString('utf8')).credentialSubject.achievement).toMatchObject({
      type: ['Achievement', 'EducredentialAchievement'],
      ECTS: 5,
      participationType: 'work experience',
      supervisionType: 'onsite with identity verification',
      timeInvestment: 140,
    });
    expect((await verify(bytes)).answer).toBe('valid');
    const changed = Buffer.from(bytes.toString('utf8').replace('"ECTS": 5', '"ECTS": 6'));
    expect((await verify(changed)).answer).toBe('tampered');
  });

  it('Europass names the holder, the size and the European number of who gives it', async () => {
    const { credential, deliveryDetails } = JSON.parse((await form('europass.json')).toString('utf8'));
    expect(deliveryDetails).toBeDefined();
    expect(credential.issuer.eIDASIdentifier.notation).toBe('NTRNL-12345678');
    expect(credential.credentialSubject.fullName).toEqual({ nl: ['Noor Vermaat'] });
    const [claim] = credential.credentialSubject.hasClaim;
    expect(claim.specifiedBy).toMatchObject({ creditPoint: [{ point: '5' }], volumeOfLearning: 'PT140H' });
    expect(claim.specifiedBy).not.toHaveProperty('eqfLevel');
  });

  it('are the holder’s alone', async () => {
    const other = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    for (const name of ['badge.png', 'badge.svg', 'edubadge.json', 'europass.json']) {
      await other.get(`/api/deelcertificaten/${ids[0]}/${name}`).expect(404);
      await board.secretary.get(`/api/deelcertificaten/${ids[0]}/${name}`).expect(403);
    }
    expect((await other.get('/api/record/clr.json').expect(404)).body.code).toBe('nothing-in-force');
  });
});

describe('the whole record', () => {
  it('holds every deelcertificaat that is in force, and verifies as a whole', async () => {
    const bytes = await file('/api/record/clr.json');
    const record = JSON.parse(bytes.toString('utf8'));
    const inside = record.credentialSubject.verifiableCredential;
    expect(inside.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      ids.map((id) => `http://localhost:3000/credentials/${id}`).toSorted(),
    );
    expect((await verify(bytes)).answer).toBe('valid');
  });

  it('is no better than what it holds: a changed credential inside is found', async () => {
    const record = JSON.parse((await file('/api/record/clr.json')).toString('utf8'));
    record.credentialSubject.verifiableCredential[0].credentialSubject.licenseNumber = 'NEP-2026-000001';
    expect((await verify(Buffer.from(JSON.stringify(record)))).answer).toBe('tampered');
  });
});

describe('what strangers’ systems read', () => {
  it('a hosted Open Badges 2.0 badge leads to its kind and to who gives it, and names nobody', async () => {
    const read = async (address: string) => {
      const { body, headers } = await anyone(test).get(new URL(address).pathname).expect(200);
      expect(headers['access-control-allow-origin']).toBe('*');
      await keep(address, Buffer.from(JSON.stringify(body)));
      return body;
    };
    const assertion = await read(`http://localhost:3000/ob2/assertions/${ids[0]}`);
    const badge = await read(assertion.badge);
    const issuer = await read(badge.issuer);
    expect(assertion).toMatchObject({
      recipient: { type: 'email', hashed: true, identity: expect.stringMatching(/^sha256\$[0-9a-f]{64}$/) },
      verification: { type: 'HostedBadge' },
    });
    expect(badge).toMatchObject({ type: 'BadgeClass', 'extensions:ECTSExtension': { ECTS: 5 } });
    expect(issuer['extensions:InstitutionIdentifierExtension'].InstitutionIdentifier).toBe('25DW');
    expect(JSON.stringify([assertion, badge, issuer])).not.toMatch(/Vermaat|1990-04-05/);
    for (const address of [assertion.image, badge.image, issuer.image]) {
      await anyone(test)
        .get(new URL(address).pathname)
        .expect(200)
        .expect('content-type', /^image\//);
    }
  });

  it('tells who an organisation is, and what its own words mean', async () => {
    const { body } = await anyone(test).get(`/organisations/${organisation.slug}/profile.json`).expect(200);
    await keep('/profile.json', Buffer.from(JSON.stringify(body)));
    expect(body).toMatchObject({ type: ['Profile'], name: 'Hogeschool vormenrijk' });
    const context = await anyone(test).get('/contexts/educredential-v1.jsonld').expect(200);
    expect(context.headers['cache-control']).toContain('immutable');
    await anyone(test).get('/contexts/other.jsonld').expect(404);
    await anyone(test).get('/organisations/nergens/profile.json').expect(404);
  });

  it('a revoked badge is gone and says so, without saying why', async () => {
    const [, second] = ids;
    await board.secretary
      .post(`/api/register/${second}/revocation`)
      .send({ category: 'fraud', explanation: 'Het bewijs was van een ander.', password: PASSWORD })
      .expect(200);
    const { rows } = (await board.secretary.get('/api/register').expect(200)).body;
    const { revocation } = rows.find(({ id }: { id: string }) => id === second);
    await board.members[0]!.post(`/api/register/revocations/${revocation.id}/confirmation`)
      .send({ password: PASSWORD })
      .expect(200);
    const { body } = await anyone(test).get(`/ob2/assertions/${second}`).expect(410);
    expect(body).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: `http://localhost:3000/ob2/assertions/${second}`,
      revoked: true,
    });
    expect((await found.candidate.get(`/api/deelcertificaten/${second}/badge.png`).expect(409)).body.code).toBe(
      'no-longer-in-force',
    );
    const record = JSON.parse((await file('/api/record/clr.json')).toString('utf8'));
    expect(record.credentialSubject.verifiableCredential).toHaveLength(1);
  });
});

describe('an organisation that did not settle what a form needs', () => {
  it('is told what is lacking instead of getting a form that claims too much', async () => {
    const poor = await makeOrganisation(test, 'karig');
    const theirs = await aBoard(test, poor);
    const case_ = await anAdvisedCase(test, poor);
    await checkIdentity(case_);
    const session = await anOpenSession(theirs, [case_]);
    await decideAll(theirs, session);
    await theirs.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
    const [paper] = await eventually(async () => {
      const { deelcertificaten } = (await case_.candidate.get('/api/deelcertificaten').expect(200)).body;
      return deelcertificaten[0]?.state === 'issued' ? deelcertificaten : undefined;
    });
    const code = async (name: string) =>
      (await case_.candidate.get(`/api/deelcertificaten/${paper.id}/${name}`).expect(409)).body.code;
    expect(await code('edubadge.json')).toBe('educredential-needs');
    expect(await code('europass.json')).toBe('elm-needs-eidas');
  });
});
