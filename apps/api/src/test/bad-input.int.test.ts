import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { aCandidate, addEvidence, upload } from './candidates.ts';
import type { TestCandidate } from './candidates.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';
import { anyone, makeOrganisation, startSession } from './people.ts';

let test: TestApp;
let candidate: TestCandidate;
let evidenceId: string;
let cookie: string;
beforeAll(async () => {
  test = await testApp();
  const organisation = await makeOrganisation(test, 'slecht');
  candidate = await aCandidate(test, organisation);
  ({ id: evidenceId } = await addEvidence(candidate));
  const { accountId } = candidate.person;
  const token = await startSession(test, { accountId, organisationId: organisation.id }, new Date());
  cookie = `cookie: session=${token}\r\nx-bewijskracht: 1`;
  await test.app.listen(0, '127.0.0.1');
});
afterAll(() => test.close());

/** Says something on a bare connection, then hangs up or waits for what comes back. */
async function say(text: string | Buffer, { hangUp = false }: { hangUp?: boolean } = {}): Promise<string> {
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => (heard += bytes.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(text);
  if (hangUp) {
    await pause(60);
    socket.destroy();
  }
  await Promise.race([closed, pause(2_000)]);
  socket.destroy();
  return heard;
}

const problemIn = (heard: string): { status: number; code: string } =>
  JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4)) as { status: number; code: string };
const stillWell = () => anyone(test).get('/health/ready').expect(200);
const evidenceCount = async () => (await candidate.browser.get('/api/evidence').expect(200)).body.evidence.length;

describe('what is no HTTP', () => {
  it.each([
    ['words', 'hallo\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nhost: x\r\nkapot\r\n\r\n'],
    ['two lengths', 'POST /api/evidence HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd'],
    [
      'a length and chunks',
      'POST /api/evidence HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\nabcd',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['a null byte in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx: a\u0000b\r\n\r\n'],
  ])('is refused as a problem: %s', async (_what, text) => {
    const heard = await say(text);
    expect(heard).toMatch(/^HTTP\/1\.1 400 [^]*content-type: application\/problem\+json/i);
    expect(problemIn(heard)).toMatchObject({ status: 400, code: 'unreadable-body' });
    await stillWell();
  });
});

describe('what is cut off', () => {
  it.each([
    ['JSON', 'application/json', '{"title":"Wijkana'],
    ['JSON that is whole but shorter than it said', 'application/json', '{"title":"Wijkanalyse"}'],
  ])('leaves nothing: %s', async (_what, type, body) => {
    const before = await evidenceCount();
    const head = `POST /api/evidence HTTP/1.1\r\nhost: localhost\r\n${cookie}\r\ncontent-type: ${type}\r\ncontent-length: 4000\r\n\r\n`;
    await say(head + body, { hangUp: true });
    await stillWell();
    expect(await evidenceCount()).toBe(before);
  });

  it('does not keep a connection on which nothing moves', async () => {
    const server = test.app.getHttpServer();
    expect(server.timeout).toBe(120_000);
    server.setTimeout(200);
    const head = `POST /api/evidence/${evidenceId}/files?name=x HTTP/1.1\r\nhost: localhost\r\n${cookie}\r\n`;
    const heard = await say(
      `${head}content-type: application/octet-stream\r\ncontent-length: 100000\r\n\r\nbegin`,
    ).finally(() => server.setTimeout(120_000));
    expect(heard).not.toMatch(/^HTTP\/1\.1 (?:200|5)/);
    await stillWell();
    expect((await candidate.browser.get(`/api/evidence/${evidenceId}`).expect(200)).body.files).toEqual([]);
  });
});

describe('JSON that is meant to hurt', () => {
  const post = (body: string, type = 'application/json') =>
    candidate.browser.post('/api/evidence').set('content-type', type).send(body);

  it.each([
    ['empty', ''],
    ['no object', '[]'],
    ['text', '"title"'],
    ['nothing', 'null'],
    ['cut off', '{"title":'],
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a prototype', '{"title":"x","__proto__":{"kind":"report"}}'],
    ['a constructor', '{"title":"x","constructor":{"prototype":{"kind":"x"}}}'],
    ['half a character', '{"title":"x\\ud800"}'],
    ['a null byte', '{"title":"x\\u0000"}'],
    ['a number no row can have', '{"title":1e400}'],
    ['an impossible day', '{"title":"x","periodStart":"2026-02-30"}'],
    ['a day before anybody lived', '{"title":"x","periodStart":"0001-01-01"}'],
    ['a day when nobody lives any more', '{"title":"x","periodStart":"9999-12-31"}'],
    ['a year of five digits', '{"title":"x","periodStart":"+12026-01-01"}'],
    ['an address that runs', '{"title":"x","address":"javascript:alert(1)"}'],
    ['more than two megabytes', `{"title":"${'x'.repeat(2_100_000)}"}`],
  ])('is refused, with a reason: %s', async (_what, body) => {
    const before = await evidenceCount();
    const answer = await post(body);
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(await evidenceCount()).toBe(before);
  });

  it('is no JSON when it says to be something else', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense']) {
      expect([400, 415, 422]).toContain((await post('{"title":"x"}', type)).status);
    }
  });

  it('leaves the prototype of everything alone', () => {
    expect(({} as { admin?: unknown; kind?: unknown }).kind).toBeUndefined();
  });
});

describe('a file of two kinds', () => {
  const zip = Buffer.from(zipSync({ 'a.txt': strToU8('tekst') }));
  const page = '<html><script>alert(document.cookie)</script></html>';

  it.each([
    ['a picture that is a script', Buffer.from(`GIF89a/*${'x'.repeat(20)}*/=1;alert(1)//`), /^image\/gif$/],
    [
      'a PDF that is a zip',
      Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'), zip]),
      /^application\/pdf$/,
    ],
    ['a zip that is a page', Buffer.concat([zip, Buffer.from(page)]), /^application\/(?:zip|octet-stream)$/],
    ['a PDF that is a page', Buffer.from(`%PDF-1.7\n${page}`), /^application\/pdf$/],
    [
      'a picture that is a page',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), Buffer.from(page)]),
      /^(?:image\/png|application\/octet-stream)$/,
    ],
    ['a page after a mark and spaces', Buffer.from(`\ufeff \n\t${page}`), /^application\/octet-stream$/],
    [
      'a drawing inside XML',
      Buffer.from('<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      /^application\/octet-stream$/,
    ],
  ])('is served as what it can do least harm as, and locked: %s', async (name, bytes, type) => {
    const { body } = await upload(candidate, evidenceId, { bytes, name: `${name}.bin` }).expect(200);
    const { headers } = await candidate.browser.get(`/api/files/${(body as FileView).sha256}/content`).expect(200);
    expect(headers['content-type']).toMatch(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('a name', () => {
  it.each([
    ['of five hundred characters', `${'a'.repeat(500)}.pdf`, /^a{196}\.pdf$/],
    ['of five hundred faces', `${'👩'.repeat(500)}.pdf`, /^(?:👩){196}\.pdf$/u],
    ['that turns around', 'verslag\u202egpj.exe', /^verslaggpj\.exe$/],
    ['of half a character', 'a\ud800b.txt', /^a.b\.txt$/u],
    ['with markup', '<img src=x onerror=alert(1)>.png', /^_img src=x onerror=alert\(1\)_\.png$/],
    ['of a device', 'CON', /./],
    ['twice', 'x', /^x$/],
  ])('%s is kept as a name only', async (_what, name, kept) => {
    const bytes = Buffer.from(randomUUID());
    const { body } = await upload(candidate, evidenceId, { bytes, name: name.toWellFormed() }).expect(200);
    expect((body as FileView).name).toMatch(kept);
    expect((body as FileView).sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
