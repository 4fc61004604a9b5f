import { randomBytes } from 'node:crypto';
import { readdir, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileView } from '@bewijskracht/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCandidate, addEvidence, aSubmission, upload } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';
import { SweepService } from './sweep.service.ts';

let test: TestApp;
let organisation: TestOrganisation;
let candidate: TestCandidate;
let evidenceId: string;
let count = 0;
beforeAll(async () => {
  test = await testApp();
});
beforeEach(async () => {
  organisation = await makeOrganisation(test, `vol-${(count += 1)}`);
  candidate = await aCandidate(test, organisation);
  ({ id: evidenceId } = await addEvidence(candidate));
});
afterAll(() => test.close());

const allow = (column: 'candidate_quota_bytes' | 'quota_bytes', bytes: number) =>
  test.owner.query(`update organisation set ${column} = $2 where id = $1`, [organisation.id, bytes]);
const send = (bytes: number, to = candidate, id = evidenceId) =>
  upload(to, id, { bytes: randomBytes(bytes), name: 'x.bin' });
const folder = () => path.join(test.dataDirectory, 'files', organisation.id);
const filesOf = async () => (await candidate.browser.get(`/api/evidence/${evidenceId}`).expect(200)).body.files;

describe('what a candidate may keep', () => {
  it('is told before anything is sent, with how much is there and how much may be', async () => {
    await allow('candidate_quota_bytes', 3000);
    await send(2000).expect(200);
    const { body } = await send(2000).expect(413);
    expect(body).toMatchObject({ code: 'storage-full', facts: { limit: '3 kB', used: '2 kB' } });
    expect(await readdir(folder())).toHaveLength(1);
    await send(1000).expect(200);
    expect(await filesOf()).toHaveLength(2);
  });

  it('ends a file on its way that does not say how large it is', async () => {
    await allow('candidate_quota_bytes', 100_000);
    const unannounced = candidate.browser
      .post(`/api/evidence/${evidenceId}/files`)
      .query({ name: 'x' })
      .set('content-type', 'application/octet-stream')
      .set('transfer-encoding', 'chunked');
    for (let part = 0; part < 20; part += 1) unannounced.write(randomBytes(20_000).toString('latin1'));
    const answer = await unannounced;
    expect([answer.status, answer.body.code]).toEqual([413, 'storage-full']);
    expect(await readdir(folder())).toEqual([]);
    expect(await filesOf()).toEqual([]);
  });

  it('is not passed by sending at the same moment', async () => {
    await allow('candidate_quota_bytes', 2500);
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(1000)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.filter(({ body }) => body.code === 'storage-full')).toHaveLength(4);
    expect(await filesOf()).toHaveLength(2);
  });

  it('has room again when a file is taken away, but not for what was submitted', async () => {
    await allow('candidate_quota_bytes', 1500);
    const { body } = await send(1000).expect(200);
    await send(1000).expect(413);
    await candidate.browser.delete(`/api/evidence/files/${(body as FileView).id}`).expect(200);
    await send(1000).expect(200);

    const submitted = await aSubmission(test, organisation, 'LU1');
    const file = submitted.evidence.files[0]!;
    await submitted.candidate.browser.delete(`/api/evidence/files/${file.id}`).expect(200);
    await allow('candidate_quota_bytes', file.size);
    expect((await send(1, submitted.candidate, submitted.evidence.id).expect(413)).body.code).toBe('storage-full');
  });

  it('is the same file once, and each candidate’s own', async () => {
    await allow('candidate_quota_bytes', 1500);
    const bytes = randomBytes(1000);
    await upload(candidate, evidenceId, { bytes, name: 'a' }).expect(200);
    const other = await aCandidate(test, organisation);
    await send(1000, other, (await addEvidence(other)).id).expect(200);
  });

  it('is also what the whole organisation may keep, which one candidate can’t mend', async () => {
    await allow('quota_bytes', 1500);
    await send(1000).expect(200);
    const other = await aCandidate(test, organisation);
    const { body } = await send(1000, other, (await addEvidence(other)).id).expect(413);
    expect(body.code).toBe('organisation-storage-full');
  });
});

describe('clearing away', () => {
  const sweep = () => test.app.get(SweepService).sweep(new Date());
  const age = async (name: string) => utimes(path.join(folder(), name), new Date(0), new Date(0));

  it('takes what no row needs and is older than a day, and nothing else', async () => {
    const kept = (await send(100).expect(200)).body as FileView;
    const removed = (await send(100).expect(200)).body as FileView;
    const justRemoved = (await send(100).expect(200)).body as FileView;
    await candidate.browser.delete(`/api/evidence/files/${removed.id}`).expect(200);
    await candidate.browser.delete(`/api/evidence/files/${justRemoved.id}`).expect(200);
    await test.owner.query(`update evidence_file set removed_at = now() - interval '2 days' where id = $1`, [
      removed.id,
    ]);
    const [lost, fresh] = ['a'.repeat(64), 'b'.repeat(64)];
    const unfinished = '.00000000-0000-4000-8000-000000000000.part';
    for (const name of [lost, fresh, unfinished]) await writeFile(path.join(folder(), name), 'x');
    for (const name of await readdir(folder())) if (name !== fresh) await age(name);

    expect(await sweep()).toBe(3);
    expect((await readdir(folder())).toSorted()).toEqual([kept.sha256, justRemoved.sha256, fresh].toSorted());
    await candidate.browser.get(`/api/files/${kept.sha256}/content`).expect(200);
    await candidate.browser.get(`/api/files/${removed.sha256}/content`).expect(404);
  });

  it('leaves what was submitted, also when its candidate took it out of the library', async () => {
    const { candidate: submitter, evidence } = await aSubmission(test, organisation, 'LU1');
    const { id, sha256 } = evidence.files[0]!;
    await submitter.browser.delete(`/api/evidence/files/${id}`).expect(200);
    await test.owner.query(`update evidence_file set removed_at = now() - interval '2 days' where id = $1`, [id]);
    await age(sha256);
    await sweep();
    await submitter.browser.get(`/api/files/${sha256}/content`).expect(200);
  });

  it('brings back what a process that died had moved aside', async () => {
    const { sha256 } = (await send(100).expect(200)).body as FileView;
    await age(sha256);
    await rename(path.join(folder(), sha256), path.join(folder(), `.${sha256}.going`));
    await sweep();
    expect(await readdir(folder())).toEqual([sha256]);
  });

  it('never takes bytes that were stored again while it looked', async () => {
    const { sha256 } = (await send(100).expect(200)).body as FileView;
    await age(sha256);
    const gone = await test.app.get(Storage).sweep(new Date(), async (organisationId, hashes) => {
      if (organisationId !== organisation.id) return [];
      for (const hash of hashes) await utimes(path.join(folder(), hash), new Date(), new Date(Date.now() + 60_000));
      return hashes;
    });
    expect(gone).toBe(0);
    expect(await readdir(folder())).toEqual([sha256]);
  });

  it('knows every column that names stored bytes', async () => {
    const { rows } = await test.owner.query<{ place: string }>(
      `select format('%I', c.table_name) || '.' || c.column_name as place from information_schema.columns c
       where c.table_schema = 'public' and c.column_name like '%sha256%' order by 1`,
    );
    const [{ source }] = (
      await test.owner.query<{ source: string }>(
        `select prosrc as source from pg_proc where proname = 'unneeded_files'`,
      )
    ).rows as [{ source: string }];
    const places = rows.map(({ place }) => place.split('.') as [string, string]);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(
      places.filter(([table, column]) => !source.includes(`public.${table} `) || !source.includes(column)),
    ).toEqual([]);
  });
});
