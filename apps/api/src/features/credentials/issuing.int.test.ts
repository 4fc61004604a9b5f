import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeelcertificaatListView, VerificationView } from '@bewijskracht/contracts';
import type { SessionView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import {
  aBoard,
  anAdvisedCase,
  anOpenSession,
  castVotes,
  checkIdentity,
  decideAll,
  eventually,
} from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import { trailOf } from '../../test/candidates.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';
import { SystemActor } from '../../platform/system-actor.ts';
import { CertificateMaker } from './certificate-maker.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { Database } from '../../platform/database.ts';
import { SigningService } from './signing.service.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'waardepapier');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

interface PaperRow {
  readonly id: string;
  readonly register_number: string;
  readonly signed: JsonObject | null;
  readonly certificate_sha256: string | null;
}
const paperOf = async ({ id }: TestCase): Promise<PaperRow> =>
  (
    await test.owner.query<PaperRow>(
      'select id, register_number, signed, certificate_sha256 from credential_deelcertificaat where assessment_id = $1',
      [id],
    )
  ).rows[0]!;
const signedPaperOf = (found: TestCase): Promise<PaperRow> =>
  eventually(async () => {
    const paper = await paperOf(found);
    return paper?.signed == null ? undefined : paper;
  });
const lettersTo = async ({ people }: TestCase, template: string): Promise<number> =>
  (
    await test.owner.query('select from mail_message where account_id = $1 and template = $2', [
      people.candidate.accountId,
      template,
    ])
  ).rowCount ?? 0;

/** A case of which LU1 was ratified as shown; announced unless said. */
async function earned({ announced = true } = {}): Promise<{ found: TestCase; session: SessionView }> {
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found);
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  if (announced) await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  return { found, session };
}

describe('a deelcertificaat', () => {
  it('is signed within seconds, by a job, and its holder is told', async () => {
    const { found } = await earned();
    const { id, register_number: registerNumber } = await signedPaperOf(found);
    const { deelcertificaten } = DeelcertificaatListView.parse(
      (await found.candidate.get('/api/deelcertificaten').expect(200)).body,
    );
    expect(deelcertificaten).toMatchObject([
      {
        id,
        registerNumber,
        leeruitkomst: 'LU1',
        state: 'issued',
        address: `http://localhost:3000/credentials/${id}`,
        revokedAt: null,
      },
    ]);
    expect(await lettersTo(found, 'credentials.issued')).toBe(1);
    expect(await trailOf(test, id)).toEqual(['credentials.issued']);
  });

  it('verifies from its holder’s files, both as JSON and as the certificate with everything inside', async () => {
    const { found } = await earned();
    const { id, register_number: registerNumber } = await signedPaperOf(found);
    const pdf = await found.candidate.get(`/api/deelcertificaten/${id}/certificate.pdf`).expect(200);
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="deelcertificaat-${registerNumber}.pdf"`,
    });
    const json = await found.candidate.get(`/api/deelcertificaten/${id}/credential.json`).expect(200);
    const verify = (bytes: Buffer) =>
      anyone(test).post('/api/verify').unset('x-bewijskracht').type('application/octet-stream').send(bytes).expect(200);
    for (const bytes of [pdf.body as Buffer, Buffer.from(json.text ?? json.body)]) {
      const view = VerificationView.parse((await verify(bytes)).body);
      expect(view).toMatchObject({
        answer: 'valid',
        credential: {
          registerNumber,
          assessors: 2,
          demonstration: true,
          publicPage: `http://localhost:3000/credentials/${id}`,
        },
      });
      expect(view.steps.map(({ check, answer }) => [check, answer])).toEqual(
        ['signature', 'issuer', 'status', 'dates', 'schema', 'framework'].map((check) => [check, 'valid']),
      );
    }
  });

  it('counts on without gaps in its organisation’s year, at places in the list that tell nothing', async () => {
    const elsewhere = await makeOrganisation(test, 'telling');
    const theirs = await aBoard(test, elsewhere);
    const found = await anAdvisedCase(test, elsewhere, { LU1: 'shown', LU2: 'shown', LU3: 'shown' });
    await checkIdentity(found);
    await decideAll(theirs, await anOpenSession(theirs, [found]));
    const { rows } = await test.owner.query<{ register_number: string; status_index: number }>(
      'select register_number, status_index from credential_deelcertificaat where organisation_id = $1 order by register_number',
      [elsewhere.id],
    );
    const year = new Date().getFullYear();
    expect(rows.map((row) => row.register_number)).toEqual([1, 2, 3].map((number) => `TELLING-${year}-00000${number}`));
    expect(rows.map((row) => row.status_index)).not.toEqual([0, 1, 2]);
    expect(new Set(rows.map((row) => row.status_index)).size).toBe(3);
  });

  it('is its holder’s and the board’s, and nobody else’s', async () => {
    const { found } = await earned();
    const { id } = await signedPaperOf(found);
    const other = await loginAs(test, await makePerson(test, organisation, 'candidate'));
    const stranger = await loginAs(
      test,
      await makePerson(test, await makeOrganisation(test, 'overkant'), 'candidate', 'secretary', 'boardMember'),
    );
    for (const agent of [other, stranger]) {
      for (const file of ['certificate.pdf', 'credential.json'])
        await agent.get(`/api/deelcertificaten/${id}/${file}`).expect(404);
    }
    await board.secretary.get(`/api/deelcertificaten/${id}/certificate.pdf`).expect(200);
    const { rows } = (await stranger.get('/api/register').expect(200)).body;
    expect(rows).toEqual([]);
    await found.anne.get(`/api/deelcertificaten/${id}/certificate.pdf`).expect(403);
  });
});

describe('a crash between decision and signature', () => {
  it('loses nothing: the register and the page stand, and the job that runs again signs', async () => {
    const fresh = await makeOrganisation(test, 'storing');
    const theirs = await aBoard(test, fresh);
    const found = await anAdvisedCase(test, fresh);
    await checkIdentity(found);
    const session = await anOpenSession(theirs, [found]);
    await castVotes(theirs.members[0]!, session).expect(200);
    const keys = path.join(test.dataDirectory, 'keys', fresh.id);
    await rename(keys, `${keys}.away`);
    expect((await castVotes(theirs.members[1]!, session).expect(200)).body).toEqual({ decided: 1, registered: 1 });
    await theirs.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);

    const { id } = await paperOf(found);
    await eventually(async () => {
      const { rows } = await test.owner.query(
        `select state from pgboss.job where name = 'credentials.sign' and data ->> 'id' = $1 and state = 'retry'`,
        [id],
      );
      return rows[0] as object | undefined;
    });
    expect((await found.candidate.get(`/api/deelcertificaten/${id}/certificate.pdf`).expect(409)).body.code).toBe(
      'not-signed-yet',
    );
    expect((await anyone(test).get(`/credentials/${id}`).set('accept', 'application/json').expect(409)).body.code).toBe(
      'not-signed-yet',
    );
    expect((await anyone(test).get(`/credentials/${id}`).set('accept', 'text/html').expect(200)).text).toContain(
      'Wordt ondertekend',
    );
    expect(
      (
        await theirs.secretary
          .post(`/api/register/${id}/revocation`)
          .send({ category: 'fraud', explanation: 'Vervalst bewijs.', password: 'een wachtwoord voor tests' })
          .expect(409)
      ).body.code,
    ).toBe('not-to-be-revoked');

    // The worse crash: a killed process leaves a job that says to be at work.
    await test.owner.query(
      `update pgboss.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'
       where name = 'credentials.sign' and data ->> 'id' = $1`,
      [id],
    );
    await rename(`${keys}.away`, keys);
    await signedPaperOf(found);
    expect(await lettersTo(found, 'credentials.issued')).toBe(1);
  });

  it('doubles nothing: the work done again gives the same bytes, and is written once', async () => {
    const { found } = await earned({ announced: false });
    const issued = await signedPaperOf(found);
    const actor = await test.app.get(SystemActor).of(organisation.id);
    const row = await test.app
      .get(Database)
      .read(actor, () => test.app.get(CredentialsRepository).findForSigning(issued.id));
    const again = await test.app.get(CertificateMaker).make(actor, row!, new Date());
    expect(JSON.parse(JSON.stringify(again.signed))).toEqual(issued.signed);
    expect(again.certificateSha256).toBe(issued.certificate_sha256);

    await Promise.all([1, 2, 3].map(() => test.app.get(SigningService).sign(actor, issued.id, new Date())));
    expect(await paperOf(found)).toEqual(issued);
    expect(await trailOf(test, issued.id)).toEqual(['credentials.issued']);
    expect(await lettersTo(found, 'credentials.issued')).toBe(0);
  });
});
