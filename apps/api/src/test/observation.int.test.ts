import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log } from '../platform/observation/log.ts';
import { ApiClient } from '../seed/api-client.ts';
import { makeDemonstration } from '../seed/demonstration.ts';
import { DEMONSTRATION_SLUG, demonstrationPeople } from '../seed/people.ts';
import { playMainJob } from '../seed/play-main-job.ts';
import { COMPLETE_EVIDENCE } from './candidates.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';
import { anyone, loginAs, makeOrganisation, makePerson } from './people.ts';
import { startMailServer } from './smtp.ts';

const TOKEN = 'a token for the metrics of tests';
const lines: string[] = [];
let test: TestApp;
let mail: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mail = await startMailServer({ refuses: (command) => command.includes('geweigerd') });
  test = await testApp(
    { SMTP_URL: mail.url, TRUST_PROXY: 'true', METRICS_TOKEN: TOKEN, METRICS_PORT: '0' },
    new Log('debug', { write: (line) => void lines.push(line) }),
  );
  await test.app.listen(0, '127.0.0.1');
  await makeDemonstration(test.ownerUrl);
});
afterAll(async () => {
  await test.close();
  await mail.close();
});

const metrics = async (): Promise<string> =>
  (await anyone(test).get('/metrics').set('authorization', `Bearer ${TOKEN}`).expect(200)).text;

describe('the log of a whole case', () => {
  /** Values that stand for everything a log must not hold. */
  const MARKED = {
    name: 'Merkwaardige Naam',
    email: 'merkwaardig@example.org',
    password: 'merkwaardig-wachtwoord',
    title: 'Merkwaardige titel',
    file: 'merkwaardig-bestand.txt',
    motivation: 'Merkwaardige motivering',
    query: 'merkwaardige-vraag',
    address: '203.0.113.77',
    refused: 'geweigerd@example.org',
  };
  const secrets: string[] = [];
  let leftBehind: number | null;

  beforeAll(async () => {
    await playMainJob(await test.app.getUrl(), () => undefined);
    leftBehind = (await test.owner.query('select from account_session')).rowCount;
    const candidate = anyone(test).set('x-forwarded-for', MARKED.address);
    const entered = await candidate
      .post('/api/registrations')
      .send({ organisation: DEMONSTRATION_SLUG, name: MARKED.name, email: MARKED.email, password: MARKED.password })
      .expect(200);
    secrets.push(/session=([^;]+)/.exec(entered.headers['set-cookie']![0]!)![1]!);
    const { body: offer } = await candidate.get('/api/offer').expect(200);
    const routeId = offer.routes.find(({ forProfessionals }: { forProfessionals: boolean }) => forProfessionals).id;
    await candidate
      .post('/api/portfolio')
      .send({ routeId, background: 'zijinstromer', enrolledAsStudent: false })
      .expect(200);
    const { body: evidence } = await candidate
      .post('/api/evidence')
      .send({ ...COMPLETE_EVIDENCE, title: MARKED.title })
      .expect(200);
    await candidate
      .post(`/api/evidence/${evidence.id}/files?name=${MARKED.file}`)
      .set('content-type', 'application/octet-stream')
      .send(Buffer.from(MARKED.motivation))
      .expect(200);
    await candidate.get(`/api/nergens?q=${MARKED.query}`).expect(404);
    await candidate
      .post('/api/evidence')
      .send(`{"title": "${MARKED.title}`)
      .set('content-type', 'application/json')
      .expect(400);
    await anyone(test)
      .post('/api/session')
      .send({ email: MARKED.email, password: `${MARKED.password}-fout` })
      .expect(401);
    await anyone(test).get(`/api/invitations/${MARKED.query}`).expect(404);
    await inviteSomebodyWhoseMailIsRefused();
    await meetABug(candidate);
  });

  async function inviteSomebodyWhoseMailIsRefused(): Promise<void> {
    const coordinator = new ApiClient(await test.app.getUrl());
    const { email } = demonstrationPeople.find(({ roles }) => roles.includes('coordinator'))!;
    await coordinator.logIn(email, 'welkom in de wijk');
    await coordinator.post('/api/invitations', { email: MARKED.refused, name: MARKED.name, roles: ['candidate'] });
    for (let waited = 0; waited < 100 && !lines.some((line) => line.includes('job failed')); waited += 1)
      await pause(100);
  }

  /** TypeORM hangs the query's parameters on the error. */
  async function meetABug(candidate: ReturnType<typeof anyone>): Promise<void> {
    await test.owner.query('alter table evidence rename to evidence_away');
    const { body } = await candidate
      .post('/api/evidence')
      .send({ ...COMPLETE_EVIDENCE, title: MARKED.title })
      .expect(500);
    await test.owner.query('alter table evidence_away rename to evidence');
    expect(lines.join('')).toContain(body.facts.id);
  }

  it('the play of the main job leaves nobody logged in', () => {
    expect(leftBehind).toBe(0);
  });

  it('tells what happened, with request, route, status, time, statements and problem', () => {
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told).toContainEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      msg: 'request',
      request: expect.any(String),
      method: 'POST',
      route: '/api/session',
      status: 401,
      ms: expect.any(Number),
      queries: expect.any(Number),
      problem: 'login-failed',
    });
    expect(told).toContainEqual(
      expect.objectContaining({ msg: 'job', queue: 'credentials.sign', queries: expect.any(Number) }),
    );
    const posted = told.find(({ route, status }) => route === '/api/evidence' && status === 200);
    expect(posted?.['queries']).toBeGreaterThan(2);
  });

  it('tells of a mail that was refused, and of a bug with its place', () => {
    const told = lines.filter((line) => line.includes('"error"'));
    expect(told.find((line) => line.includes('job failed'))).toContain('address rejected');
    expect(told.find((line) => line.includes('"bug"'))).toMatch(/"code":"42P01".*"stack":\["at /);
  });

  it.each(Object.entries(MARKED))('holds no %s', (_what, value) => {
    expect(lines.filter((line) => line.toLowerCase().includes(value.toLowerCase()))).toEqual([]);
  });

  it('holds no session, no name or address of anybody, no text of the case', () => {
    const all = lines.join('\n').toLowerCase();
    const people = demonstrationPeople.flatMap(({ name, email }) => [name, email]);
    for (const value of [
      ...secrets,
      ...people,
      'Jo Demo',
      'Johanna',
      'demo-',
      'merkwaardig',
      '127.0.0.1',
      '@example.org',
    ]) {
      expect([value, all.includes(value.toLowerCase())]).toEqual([value, false]);
    }
  });

  it('names routes by their pattern: no id of a person, case or file', async () => {
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from account union select id from assessment union select id from submission union select id from evidence',
    );
    const all = lines.join('\n');
    expect(rows.filter(({ id }) => all.includes(id))).toEqual([]);
  });

  it('says nothing of how far an assessor is: the desk is one name', () => {
    expect(lines.join('')).toContain('"method":"*","route":"assessor desk"');
    const telling = lines.filter((line) =>
      /"route":"[^"]*\/(?:seal|scores|place)\b|"assessor desk".*"(?:ms|queries)"/.test(line),
    );
    expect(telling).toEqual([]);
  });
});

describe('/metrics', () => {
  it('isn’t there without the token', async () => {
    await anyone(test).get('/metrics').expect(404);
    await anyone(test).get('/metrics').set('authorization', 'Bearer guess').expect(404);
  });

  it.each([
    /bewijskracht_http_request_seconds_bucket\{le="\+Inf",method="POST",route="\/api\/session",status="401"\} 1/,
    /bewijskracht_http_request_seconds_count\{method="\*",route="assessor desk",status="200"\} \d+/,
    /bewijskracht_job_seconds_count\{queue="credentials.sign",outcome="done"\} \d+/,
    /bewijskracht_job_seconds_count\{queue="mail.send",outcome="failed"\} [1-9]/,
    /bewijskracht_jobs\{queue="mail.send",state="(?:retry|active)"\} 1/,
    /bewijskracht_mails_waiting [1-9]/,
    /bewijskracht_papers_unsigned 0/,
    /bewijskracht_status_lists_behind 0/,
    /bewijskracht_stored_bytes [1-9]\d+/,
    /bewijskracht_database_connections\{state="total"\} [1-5]/,
    /nodejs_eventloop_lag_p99_seconds/,
    /process_resident_memory_bytes/,
  ])('tells %s', async (number) => {
    expect(await metrics()).toMatch(number);
  });

  it('tells nothing of a sheet, and of nobody', async () => {
    const text = await metrics();
    expect(text).not.toMatch(/seal|scores|sheet|[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toContain('backup_age_seconds 0');
  });

  it('counts the same before and after somebody seals, but for the desk', async () => {
    const organisation = await makeOrganisation(test, 'zegel');
    const assessor = await loginAs(test, await makePerson(test, organisation, 'assessor'));
    const others = (text: string): string[] =>
      text
        .split('\n')
        .filter((line) => /^bewijskracht_(?:http|job)/.test(line) && !/assessor desk|\/metrics/.test(line));
    const before = others(await metrics());
    await assessor.post('/api/assessments/00000000-0000-4000-8000-000000000000/seal').send({});
    await assessor.put('/api/assessments/00000000-0000-4000-8000-000000000000/place').send({});
    expect(others(await metrics())).toEqual(before);
  });
});

describe('readiness', () => {
  it('is yes for a database that is up to date', async () => {
    await anyone(test).get('/health/ready').expect(200, { status: 'ready' });
  });

  it('is no, without saying why, while a migration has not run; the log says which', async () => {
    await test.owner.query(`update migrations set name = name || '-away' where id = (select max(id) from migrations)`);
    await pause(2100);
    const { body } = await anyone(test).get('/health/ready').expect(503);
    expect(body.code).toBe('unavailable');
    expect(lines.at(-2)! + lines.at(-1)!).toContain('"lacking":"migrations"');
    await test.owner.query(`update migrations set name = replace(name, '-away', '')`);
    await pause(2100);
    await anyone(test).get('/health/ready').expect(200);
  });

  it('is no within seconds while the database hangs, and yes again by itself', async () => {
    await test.owner.query('begin');
    await test.owner.query('lock table migrations in access exclusive mode');
    await pause(1100);
    const began = performance.now();
    await anyone(test).get('/health/ready').expect(503);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(lines.at(-2)! + lines.at(-1)!).toContain('"lacking":"an answer in time"');
    await test.owner.query('rollback');
    await pause(600);
    await anyone(test).get('/health/ready').expect(200);
  });

  it('is no while files can’t be stored', async () => {
    const full = await testApp({ STORAGE_URL: 'file:/dev/null/full' }, new Log('silent'));
    await anyone(full).get('/health/ready').expect(503);
    await full.close();
  });
});
