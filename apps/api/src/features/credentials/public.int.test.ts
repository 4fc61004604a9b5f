import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_VERIFY_BYTES, VerificationView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../test/board.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { deelcertificaatFacts, issuedDeelcertificaat, strangersBadge } from '../../test/deelcertificaat.ts';
import { anyone, makeOrganisation } from '../../test/people.ts';
import type { Response } from 'supertest';
import { renderCertificate } from './certificate-pdf.ts';

let test: TestApp;
let id: string;
let credential: JsonObject;
const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

beforeAll(async () => {
  test = await testApp();
  const organisation = await makeOrganisation(test, 'openbaar');
  const board = await aBoard(test, organisation);
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found);
  await decideAll(board, await anOpenSession(board, [found]));
  const row = await eventually(
    async () =>
      (
        await test.owner.query<{ id: string; signed: JsonObject }>(
          'select id, signed from credential_deelcertificaat where signed is not null',
        )
      ).rows[0],
  );
  id = row.id;
  credential = row.signed;
});
afterAll(() => test.close());

/** supertest knows no `application/vc`: reads the text as it comes. */
const readText = (response: Response, done: (error: Error | null, text: string) => void): void => {
  let text = '';
  response.on('data', (chunk: Buffer) => (text += chunk.toString()));
  response.on('end', () => done(null, text));
};
const verifyBytes = (bytes: Buffer) => anyone(test).post('/api/verify').type('application/octet-stream').send(bytes);
const verify = async (document: unknown): Promise<VerificationView> =>
  VerificationView.parse((await verifyBytes(Buffer.from(JSON.stringify(document))).expect(200)).body);

describe('/credentials/:id', () => {
  it('is a page for a browser and the credential for everybody else, each under its own tag', async () => {
    const page = await anyone(test).get(`/credentials/${id}`).set('accept', BROWSER).expect(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const json = await anyone(test).get(`/credentials/${id}`).buffer(true).parse(readText).expect(200);
    expect(JSON.parse(json.body)).toEqual(credential);
    for (const [accept, type] of [
      ['*/*', 'application/vc'],
      ['application/ld+json', 'application/ld+json'],
      ['application/json', 'application/json'],
    ] as const) {
      const answer = await anyone(test).get(`/credentials/${id}`).set('accept', accept).expect(200);
      expect(answer.headers['content-type']).toContain(type);
      expect(answer.headers['vary']).toContain('Accept');
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['etag']).not.toBe(page.headers['etag']);
      await anyone(test)
        .get(`/credentials/${id}`)
        .set('accept', accept)
        .set('if-none-match', answer.headers['etag']!)
        .expect(304);
    }
    await anyone(test).get(`/credentials/${id}`).set('accept', 'image/png').expect(406);
  });

  it('has no script, names nobody, and comes in two languages', async () => {
    const dutch = await anyone(test).get(`/credentials/${id}`).set('accept', BROWSER).expect(200);
    const english = await anyone(test).get(`/credentials/${id}?lang=en`).set('accept', BROWSER).expect(200);
    expect(dutch.text).toContain('<html lang="nl">');
    expect(english.text).toContain('<html lang="en">');
    for (const { text } of [dutch, english]) {
      expect(text).not.toMatch(/<script|\son\w+=/i);
      for (const secret of ['Noor', 'Vermaat', '1990', 'portiekflats']) expect(text).not.toContain(secret);
    }
    const stylesheet = /href="(\/credentials\/page\/[^"]+\.css)"/.exec(dutch.text)?.[1];
    const css = await anyone(test).get(stylesheet!).expect(200);
    expect(css.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
    });
    await anyone(test).get('/credentials/page/nothing.css').expect(404);
  });

  it('is 404 for what is not there, in problem details', async () => {
    for (const path of [
      '/credentials/0b54e7a5-6f1f-4c3a-9f25-2f0a4f0c9a11',
      '/credentials/no-id',
      '/status-lists/0b54e7a5-6f1f-4c3a-9f25-2f0a4f0c9a11',
      '/organisations/nergens/did.json',
    ]) {
      const answer = await anyone(test).get(path).expect(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('what a verifier needs', () => {
  it('the issuer’s keys and the status list, served to everyone and cached by tag', async () => {
    const did = await anyone(test).get('/organisations/openbaar/did.json').expect(200);
    expect(did.body).toMatchObject({
      id: 'did:web:localhost%3A3000:organisations:openbaar',
      verificationMethod: [{ type: 'Multikey' }],
    });
    const listUrl = (credential['credentialStatus'] as JsonObject)['statusListCredential'] as string;
    const list = await anyone(test).get(new URL(listUrl).pathname).buffer(true).parse(readText).expect(200);
    expect(JSON.parse(list.body)).toMatchObject({
      id: listUrl,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did.body.id,
    });
    for (const answer of [did, list]) {
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': expect.stringContaining('public'),
      });
      await anyone(test)
        .get(new URL(answer.request.url).pathname)
        .set('if-none-match', answer.headers['etag']!)
        .expect(304);
    }
  });
});

describe('/api/verify', () => {
  it('answers each check on our own paper', async () => {
    const view = await verify(credential);
    expect(view).toMatchObject({
      answer: 'valid',
      unreadable: null,
      credential: {
        issuerName: 'Hogeschool openbaar',
        instruments: ['portfolio', 'interview'],
        publicPage: `http://localhost:3000/credentials/${id}`,
      },
    });
    expect(view.steps.find(({ check }) => check === 'issuer')?.code).toBe('issuerRegistered');
  });

  it('sees every change to what was signed', async () => {
    const subject = credential['credentialSubject'] as JsonObject;
    for (const forged of [
      { ...credential, name: 'Deelcertificaat: iets anders' },
      { ...credential, validFrom: '2020-01-01T00:00:00Z' },
      { ...credential, credentialSubject: { ...subject, licenseNumber: 'OPENBAAR-2026-999999' } },
      { ...credential, evidence: [] },
    ]) {
      const view = await verify(forged);
      expect(view.answer).toBe('tampered');
      expect(view.steps.find(({ check }) => check === 'signature')?.answer).toBe('invalid');
    }
    expect((await verify({ ...credential, proof: undefined })).answer).toBe('unsigned');
    const elsewhere = await verify({ ...credential, id: 'http://localhost:3000/credentials/..//elders.example' });
    expect(elsewhere).toMatchObject({ answer: 'tampered', credential: { publicPage: null } });
  });

  it('does not call a stranger’s paper false, and says when it rests on copies in the file', async () => {
    const stranger = await issuedDeelcertificaat();
    const alone = await verify(stranger.credential);
    expect(alone).toMatchObject({ answer: 'unknownIssuer', credential: { publicPage: null } });
    expect(alone.steps.find(({ check }) => check === 'signature')?.answer).toBe('unknown');
    const pdf = await renderCertificate({
      facts: deelcertificaatFacts(),
      holderName: 'Samira Voorbeeld',
      birthDate: '1990-01-01',
      submittedOn: '2026-10-01',
      interviewOn: '2026-11-01',
      signed: stranger.credential,
      didDocument: stranger.didDocument,
      statusList: stranger.statusList,
      issuedAt: new Date('2026-11-20T14:30:00Z'),
    });
    const bundled = VerificationView.parse((await verifyBytes(pdf).expect(200)).body);
    expect(bundled.answer).toBe('unknownIssuer');
    expect(bundled.steps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signatureMatches', 'issuerOnlyBundled', 'statusClearInBundle']),
    );
  });

  it('takes addresses that only look like ours for what they are: nowhere', async () => {
    const ours = 'http://localhost:3000';
    const dashes = '-'.repeat(36);
    const item = (targetUrl: string): object => {
      const subject = credential['credentialSubject'] as { achievement: object };
      const alignment = [{ type: ['Alignment'], targetName: 'LU1', targetType: 'CFItem', targetUrl }];
      return { credentialSubject: { ...subject, achievement: { ...subject.achievement, alignment } } };
    };
    const status = (listUrl: string): object => ({
      credentialStatus: { ...(credential['credentialStatus'] as object), statusListCredential: listUrl },
    });
    for (const changes of [
      { id: `${ours}/credentials/${dashes}` },
      status(`${ours}/status-lists/${dashes}`),
      status(`${ours}/status-lists/%00`),
      item(`${ours}/kader/%zz/2026-03/LU1`),
      item(`${ours}/kader/%00/2026-03/LU1`),
      item(`${ours}/ims/case/v1p1/CFItems/%zz`),
    ]) {
      const { answer } = await verify(await strangersBadge(changes));
      expect([changes, answer]).toEqual([changes, 'unknownIssuer']);
    }
  });

  it('says what it could not read, and refuses what is too large', async () => {
    for (const [bytes, why] of [
      [Buffer.from('geen json'), 'notJson'],
      [Buffer.from('{"a":1}'), 'noCredentialInside'],
      [Buffer.from('%PDF-1.7 niets'), 'noCredentialInside'],
    ] as const) {
      expect(VerificationView.parse((await verifyBytes(bytes).expect(200)).body)).toMatchObject({
        answer: 'unreadable',
        unreadable: why,
        credential: null,
      });
    }
    expect((await verifyBytes(Buffer.alloc(MAX_VERIFY_BYTES + 1)).expect(413)).body.code).toBe('too-large');
  });
});
