import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as send } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../launcher/database-setup.ts';
import { ApiClient } from '../seed/api-client.ts';
import { makeDemonstration } from '../seed/demonstration.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG, demonstrationPeople } from '../seed/people.ts';
import { playMainJob } from '../seed/play-main-job.ts';
import { COMPLETE_EVIDENCE } from './candidates.ts';
import { testPlaces } from './database.ts';
import { startProcess, startProxy } from './processes.ts';
import type { PlatformProcess } from './processes.ts';
import { startMailServer } from './smtp.ts';

/** Real processes from the build, as production runs them (docs/operations.md): what one process alone can't show. */
let places: Awaited<ReturnType<typeof testPlaces>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let environment: Record<string, string>;
const running: PlatformProcess[] = [];

beforeAll(async () => {
  places = await testPlaces();
  await makeDemonstration(places.ownerUrl);
  proxy = await startProxy();
  mail = await startMailServer({ takesMs: 300 });
  environment = {
    DATABASE_URL: places.appUrl,
    PUBLIC_URL: proxy.url,
    STORAGE_URL: `file:${path.join(places.dataDirectory, 'files')}`,
    SIGNER_KEYS: path.join(places.dataDirectory, 'keys'),
    SIGNER_PASSPHRASE: `${randomUUID()}${randomUUID()}`,
    SMTP_URL: mail.url,
    WORKER: 'apart',
    POOL_SIZE: '5',
  };
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});
afterAll(async () => {
  await proxy.close();
  await mail.close();
  await places.remove();
});

async function start(script: 'main' | 'worker', more: Record<string, string> = {}): Promise<PlatformProcess> {
  const started = await startProcess(script, { ...environment, ...more });
  running.push(started);
  return started;
}

/** Somebody who registered at one copy, with evidence to upload to. */
async function candidateAt(url: string): Promise<{ cookie: string; evidenceId: string }> {
  const headers = { 'x-bewijskracht': '1', 'content-type': 'application/json' };
  const post = (address: string, body: object, cookie = '') =>
    fetch(`${url}${address}`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) });
  const person = { organisation: DEMONSTRATION_SLUG, name: 'Iemand', email: `${randomUUID()}@example.org` };
  const entered = await post('/api/registrations', { ...person, password: randomUUID() });
  const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
  const offer = (await (await fetch(`${url}/api/offer`, { headers: { cookie } })).json()) as { routes: Route[] };
  const routeId = offer.routes.find(({ forProfessionals }) => forProfessionals)!.id;
  await post('/api/portfolio', { routeId, background: 'zijinstromer', enrolledAsStudent: false }, cookie);
  const evidence = await post('/api/evidence', COMPLETE_EVIDENCE, cookie);
  return { cookie, evidenceId: ((await evidence.json()) as { id: string }).id };
}
interface Route {
  readonly id: string;
  readonly forProfessionals: boolean;
}

describe('two copies of the API and a worker, each request to the next copy', () => {
  it('do the main job together, to a deelcertificaat that verifies; and one counts what the other saw', async () => {
    const copies = [await start('main'), await start('main')];
    const worker = await start('worker');
    proxy.passTo(...copies.map(({ url }) => url));
    const papers = await playMainJob(proxy.url, () => undefined);
    expect(JSON.parse(papers['verification.json']!.toString())).toMatchObject({
      credential: { answer: 'valid' },
      certificate: { answer: 'valid' },
    });

    const { email } = demonstrationPeople[0]!;
    const guesses = Array.from({ length: 11 }, () => 'raad');
    const answers: number[] = [];
    for (const password of guesses) {
      const body = JSON.stringify({ email, password });
      const headers = { 'x-bewijskracht': '1', 'content-type': 'application/json' };
      answers.push((await fetch(`${proxy.url}/api/session`, { method: 'POST', headers, body })).status);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429]);

    const jobsOf = ({ lines }: PlatformProcess): number => lines.filter((line) => line.includes('"msg":"job"')).length;
    expect(copies.map(jobsOf)).toEqual([0, 0]);
    expect(jobsOf(worker)).toBeGreaterThan(3);
    for (const { lines } of copies)
      expect(lines.filter((line) => line.includes('"request"')).length).toBeGreaterThan(40);
    for (const line of [...copies, worker].flatMap(({ lines }) => lines))
      expect(JSON.parse(line)).toHaveProperty('level');
  });
});

describe('a copy that is asked to stop', () => {
  it('says it isn’t ready, finishes an upload under way, and ends', async () => {
    const copy = await start('main', { DRAIN_SECONDS: '1' });
    const { cookie, evidenceId } = await candidateAt(copy.url);
    const upload = send(`${copy.url}/api/evidence/${evidenceId}/files?name=verslag.txt`, {
      method: 'POST',
      headers: { cookie, 'x-bewijskracht': '1', 'content-type': 'application/octet-stream', 'content-length': 20_000 },
    });
    const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
    upload.write('x'.repeat(10_000));
    await pause(300);
    const ended = copy.stop();
    await pause(300);
    expect((await fetch(`${copy.url}/health/ready`)).status).toBe(503);
    await pause(1200);
    await expect(fetch(`${copy.url}/health/live`)).rejects.toThrow('fetch failed');
    upload.end('x'.repeat(10_000));
    const [answer] = await answered;
    expect([answer.statusCode, await json(answer)]).toEqual([200, expect.objectContaining({ size: 20_000 })]);
    expect(await ended).toBe(0);
  });

  it('breaks off what isn’t done within the limit, and nothing of it was named', async () => {
    const copy = await start('main', { STOP_WITHIN_SECONDS: '1' });
    const { cookie, evidenceId } = await candidateAt(copy.url);
    const upload = send(`${copy.url}/api/evidence/${evidenceId}/files?name=verslag.txt`, {
      method: 'POST',
      headers: { cookie, 'x-bewijskracht': '1', 'content-type': 'application/octet-stream', 'content-length': 20_000 },
    });
    const broken = once(upload, 'error');
    upload.write('x'.repeat(10_000));
    await pause(300);
    expect(await copy.stop()).toBe(1);
    await broken;
    const { rowCount } = await withClient(places.ownerUrl, (client) =>
      client.query('select from evidence_file where evidence_id = $1', [evidenceId]),
    );
    expect(rowCount).toBe(0);
  });
});

describe('a worker that is asked to stop', () => {
  it('finishes the mail it is sending, once, and leaves the rest to the next', async () => {
    const [copy, first] = [await start('main'), await start('worker')];
    const { email } = demonstrationPeople.find(({ roles }) => roles.includes('coordinator'))!;
    const coordinator = await new ApiClient(copy.url).logIn(email, DEMONSTRATION_PASSWORD);
    const invited = Array.from({ length: 6 }, () => `${randomUUID()}@example.org`);
    const lettersTo = (address: string): number => mail.letters.filter((letter) => letter.includes(address)).length;
    await Promise.all(
      invited.map((address) =>
        coordinator.post('/api/invitations', { email: address, name: 'Genodigde', roles: ['candidate'] }),
      ),
    );
    while (invited.every((address) => lettersTo(address) === 0)) await pause(20);
    expect(await first.stop()).toBe(0);
    await start('worker');
    while (invited.some((address) => lettersTo(address) === 0)) await pause(50);
    await pause(500);
    expect(invited.map(lettersTo)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
