import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { FileView, MAX_FILE_BYTES, PreviewView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCandidate, addEvidence, aSubmission, trailOf, upload } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { lyingZip, wordFile } from '../../test/office-files.ts';
import { loginAs, makeOrganisation, makePerson, PASSWORD } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

const HOSTILE = path.resolve(import.meta.dirname, '../../../../../examples/for-tests');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let test: TestApp;
let organisation: TestOrganisation;
let candidate: TestCandidate;
let evidenceId: string;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
});
beforeEach(async () => {
  candidate = await aCandidate(test, organisation);
  ({ id: evidenceId } = await addEvidence(candidate));
});
afterAll(() => test.close());

const send = async (name: string, bytes: Buffer): Promise<FileView> =>
  FileView.parse((await upload(candidate, evidenceId, { bytes, name }).expect(200)).body);
const folder = (): string => path.join(test.dataDirectory, 'files', organisation.id);

describe('sending a file', () => {
  it('keeps its bytes under their hash, with its name and the type of its content', async () => {
    const bytes = wordFile('<w:p/>');
    const file = await send('Wijkanalyse café.docx', bytes);
    expect(file).toMatchObject({ name: 'Wijkanalyse café.docx', size: bytes.length, sha256: sha256(bytes) });
    expect(file.mediaType).toMatch(/wordprocessingml/);
    expect(await readFile(path.join(folder(), file.sha256))).toEqual(bytes);
    expect(await trailOf(test, evidenceId)).toEqual(['evidence.added', 'evidence.file-added']);
  });

  it('streams: many megabytes arrive whole', async () => {
    const bytes = Buffer.alloc(24 * 1024 * 1024, 'bewijskracht ');
    expect(await send('groot.txt', bytes)).toMatchObject({ size: bytes.length, sha256: sha256(bytes) });
  });

  it('is done once when the same file is sent twice, also at the same time', async () => {
    const bytes = Buffer.from('hetzelfde bestand');
    const files = await Promise.all([send('a.txt', bytes), send('a.txt', bytes)]);
    const again = await send('a.txt', bytes);
    expect(new Set([...files, again].map(({ id }) => id)).size).toBe(1);
    expect((await candidate.browser.get(`/api/evidence/${evidenceId}`)).body.files).toHaveLength(1);
  });

  it('can be done again after the file was taken away', async () => {
    const bytes = Buffer.from('heen en terug');
    const { id } = await send('a.txt', bytes);
    await candidate.browser.delete(`/api/evidence/files/${id}`).expect(200);
    expect((await candidate.browser.get(`/api/evidence/${evidenceId}`)).body.files).toEqual([]);
    expect((await send('a.txt', bytes)).id).not.toBe(id);
  });

  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['/etc/shadow', 'shadow'],
    ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie_ x.txt'],
    ['factuur\u202efdp.exe', 'factuurfdp.exe'],
    ['.', 'bestand'],
    ['', 'bestand'],
  ])('makes of the name %j only a name', async (given, name) => {
    expect((await send(given, Buffer.from(`tekst ${given}`))).name).toBe(name);
    expect(
      (await readdir(path.join(test.dataDirectory, 'files'))).every((entry) => /^[0-9a-f-]{36}$/.test(entry)),
    ).toBe(true);
  });

  it('refuses an empty file', async () => {
    expect(
      (await upload(candidate, evidenceId, { bytes: Buffer.alloc(0), name: 'leeg.txt' }).expect(422)).body.code,
    ).toBe('file-empty');
  });

  it('refuses what is announced to be too large before reading it', async () => {
    const answer = await rawUpload(candidate, evidenceId, {
      announced: MAX_FILE_BYTES + 1,
      bytes: Buffer.from('begin'),
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('keeps nothing of a file that was cut off', async () => {
    const before = await readdir(folder());
    await rawUpload(candidate, evidenceId, { announced: 1_000_000, bytes: Buffer.from('de helft'), cutOff: true });
    await eventually(async () => expect(await readdir(folder())).toEqual(before));
    expect((await candidate.browser.get(`/api/evidence/${evidenceId}`)).body.files).toEqual([]);
  });

  it('is refused as anything but bytes, and with more than fifty files', async () => {
    await candidate.browser.post(`/api/evidence/${evidenceId}/files?name=x`).send({ a: 1 }).expect(400);
    await test.owner.query(
      `insert into evidence_file select organisation_id, gen_random_uuid(), id, encode(sha256(n::text::bytea), 'hex'), 'x', 'text/plain', 1, now()
       from evidence, generate_series(1, 50) n where id = $1`,
      [evidenceId],
    );
    expect((await upload(candidate, evidenceId, { bytes: Buffer.from('51'), name: 'x' }).expect(409)).body.code).toBe(
      'too-many-files',
    );
  });

  it('is nobody else’s to do or undo', async () => {
    const other = await aCandidate(test, organisation);
    await upload(other, evidenceId, { bytes: Buffer.from('x'), name: 'x' }).expect(404);
    const { id } = await send('a.txt', Buffer.from('van mij'));
    await other.browser.delete(`/api/evidence/files/${id}`).expect(404);
  });
});

describe('getting a file', () => {
  it('gives a part of it, for sound and moving pictures', async () => {
    const { sha256: hash } = await send('memo.txt', Buffer.from('0123456789'));
    const part = await candidate.browser.get(`/api/files/${hash}/content`).set('range', 'bytes=2-4').expect(206);
    expect(part.text).toBe('234');
    expect(part.headers).toMatchObject({ 'content-range': 'bytes 2-4/10', 'accept-ranges': 'bytes' });
    const beyond = await candidate.browser.get(`/api/files/${hash}/content`).set('range', 'bytes=10-').expect(416);
    expect(beyond.headers['content-range']).toBe('bytes */10');
    expect(beyond.body.code).toBe('range-not-there');
    await candidate.browser.get(`/api/files/${hash}/content`).set('if-none-match', part.headers['etag']!).expect(304);
  });

  it('saves it under the name one asks for, made harmless', async () => {
    const { sha256: hash } = await send('memo.txt', Buffer.from('een memo'));
    const { headers } = await candidate.browser
      .get(`/api/files/${hash}/content`)
      .query({ name: '../"x"\r\n.txt' })
      .expect(200);
    expect(headers['content-disposition']).toBe(`inline; filename="_x_.txt"; filename*=UTF-8''_x_.txt`);
  });

  it.each([
    ['verslag-met-script.html', 'application/octet-stream', 'attachment'],
    ['tekening-met-script.svg', 'application/octet-stream', 'attachment'],
    ['pdf-die-html-is.pdf', 'application/pdf', 'inline'],
    ['foto-met-gps.jpg', 'image/jpeg', 'inline'],
  ])('never lets %s run here', async (name, type, disposition) => {
    const { sha256: hash } = await send(name, await readFile(path.join(HOSTILE, name)));
    const { headers } = await candidate.browser.get(`/api/files/${hash}/content`).expect(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': expect.stringMatching(`^${disposition}; `),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'private, no-cache',
    });
    expect(headers['content-security-policy']).not.toMatch(/script/);
  });

  it('does not exist for who has not got it, even when they know its hash', async () => {
    const { sha256: hash } = await send('geheim.txt', Buffer.from('alleen van mij'));
    const other = await aCandidate(test, organisation);
    const elsewhere = await aCandidate(test, await makeOrganisation(test, `elders-${hash.slice(0, 6)}`));
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const assessor = await loginAs(test, await makePerson(test, organisation, 'assessor'));
    for (const browser of [other.browser, elsewhere.browser, coordinator, assessor]) {
      await browser.get(`/api/files/${hash}/content`).expect(404);
      await browser.get(`/api/files/${hash}/preview`).expect(404);
    }
    await candidate.browser.get(`/api/files/${hash.toUpperCase()}/content`).expect(404);
    await candidate.browser.get('/api/files/..%2F..%2Fetc%2Fpasswd/content').expect(404);
  });

  it('opens to the coordinator once it was submitted, and to no assessor who was not appointed', async () => {
    const { evidence } = await aSubmission(test, organisation, 'LU1');
    const hash = evidence.files[0]!.sha256;
    const coordinator = await loginAs(test, await makePerson(test, organisation, 'coordinator'));
    const assessor = await loginAs(test, await makePerson(test, organisation, 'assessor'));
    await coordinator.get(`/api/files/${hash}/content`).expect(200);
    await assessor.get(`/api/files/${hash}/content`).expect(404);
  });
});

describe('reading a file in place', () => {
  const previewOf = async (name: string, bytes: Buffer): Promise<PreviewView> => {
    const { sha256: hash } = await send(name, bytes);
    return PreviewView.parse((await candidate.browser.get(`/api/files/${hash}/preview`).expect(200)).body);
  };

  it('shows a document, cleaned', async () => {
    expect(await previewOf('a.docx', wordFile('<w:p><w:r><w:t>Hallo buurt</w:t></w:r></w:p>'))).toEqual({
      kind: 'html',
      content: '<p>Hallo buurt</p>',
      pages: null,
    });
    const html = await previewOf('b.html', await readFile(path.join(HOSTILE, 'verslag-met-script.html')));
    expect(html.kind).toBe('html');
    expect(html.content).not.toMatch(/<script|onerror|javascript:/i);
  });

  it.each([
    ['a bomb', () => lyingZip('word/document.xml', 60_000_000)],
    ['a damaged document', () => wordFile('<w:p/>').fill(0, 100, 200)],
    ['a broken PDF', () => Buffer.from('%PDF-1.7\nkapot')],
  ])('shows nothing of %s, and goes on working', async (_what, make) => {
    expect(await previewOf('x', make())).toMatchObject({ kind: 'none', content: '' });
    expect((await previewOf('na.txt', Buffer.from(`daarna ${_what}`))).kind).toBe('text');
  });
});

/** An upload of which one decides what is announced and how much is sent. */
async function rawUpload(
  { person }: TestCandidate,
  id: string,
  { announced, bytes, cutOff = false }: { announced: number; bytes: Buffer; cutOff?: boolean },
): Promise<{ status: number; body: unknown } | undefined> {
  if (!test.app.getHttpServer().listening) await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const base = { host: '127.0.0.1', port };
  const session = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bewijskracht': '1' },
    body: JSON.stringify({ email: person.email, password: PASSWORD }),
  });
  const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
  return new Promise((resolve) => {
    const sending = httpRequest(
      {
        ...base,
        method: 'POST',
        path: `/api/evidence/${id}/files?name=groot.bin`,
        headers: {
          cookie,
          'x-bewijskracht': '1',
          'content-type': 'application/octet-stream',
          'content-length': announced,
        },
      },
      (answer) => {
        void json(answer).then((body) => {
          sending.destroy();
          resolve({ status: answer.statusCode ?? 0, body });
        });
      },
    );
    sending.on('error', () => resolve(undefined));
    sending.write(bytes, () => {
      if (cutOff) setTimeout(() => sending.destroy(), 50);
    });
  });
}

/** Waits until it holds, at most ten seconds. */
async function eventually(holds: () => Promise<void>): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
