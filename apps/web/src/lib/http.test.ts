/** @jest-environment node */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { answerIn, onSessionEnded, request } from './http.ts';
import { OfflineError, ProblemError } from './problem.ts';

type Reply = (call: IncomingMessage, answer: ServerResponse) => void;

let reply: Reply;
const calls: IncomingMessage[] = [];
const server = createServer((call, answer) => {
  calls.push(call);
  reply(call, answer);
});
let base: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  calls.length = 0;
  onSessionEnded(() => Promise.resolve(false));
});

function answers(status: number, body: object, type = 'application/problem+json'): Reply {
  return (_call, answer) => answer.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a refusal of the API', () => {
  test('keeps its code, title, explanation and the fields it names', async () => {
    reply = answers(422, {
      type: 'https://example.org/problems/invalid-input',
      code: 'invalid-input',
      title: 'Niet alles is goed ingevuld.',
      status: 422,
      detail: 'Kijk bij de velden.',
      errors: [{ path: 'links.0.url', message: 'Dit is geen webadres.' }],
      facts: { count: 1 },
    });
    const error = await failure(request('POST', `${base}/api/x`, { body: {} }));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      status: 422,
      code: 'invalid-input',
      title: 'Niet alles is goed ingevuld.',
      detail: 'Kijk bij de velden.',
      errors: [{ field: 'links.0.url', message: 'Dit is geen webadres.' }],
      facts: { count: 1 },
    });
  });

  test('takes its code from the last part of the type when there is no code', async () => {
    reply = answers(409, { type: 'urn:problem:changed-elsewhere', title: 'x', status: 409 });
    expect(await failure(request('GET', `${base}/api/x`))).toMatchObject({ code: 'changed-elsewhere' });
  });

  test('writes JSON pointers as names of form fields', async () => {
    reply = answers(422, { title: 'x', errors: [{ path: '#/people/2/name', message: 'Vul dit in.' }] });
    expect(await failure(request('GET', `${base}/api/x`))).toMatchObject({
      errors: [{ field: 'people.2.name', message: 'Vul dit in.' }],
    });
  });

  test('is still a problem when a proxy answered with a page', async () => {
    reply = (_call, answer) => answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    expect(await failure(request('GET', `${base}/api/x`))).toMatchObject({ status: 502, code: 'http-502' });
  });
});

describe('a call', () => {
  test('that writes carries the header no other site can send; one that reads does not', async () => {
    reply = answers(200, {}, 'application/json');
    await request('POST', `${base}/api/x`, { body: { a: 1 } });
    await request('GET', `${base}/api/x`);
    expect(calls.map((call) => call.headers['x-bewijskracht'])).toEqual(['1', undefined]);
  });

  test('asks for the language the page has now', async () => {
    reply = answers(200, {}, 'application/json');
    for (const language of ['nl', 'en']) {
      answerIn(() => language);
      await request('GET', `${base}/api/x`);
    }
    expect(calls.map((call) => call.headers['accept-language'])).toEqual(['nl', 'en']);
  });

  test('answers what the contract says and nothing else', async () => {
    reply = answers(200, { id: 'a', secret: 'b' }, 'application/json');
    expect(await request('GET', `${base}/api/x`, { response: z.object({ id: z.string() }) })).toEqual({ id: 'a' });
  });

  test('that writes is done once when the same is asked for again while it is under way', async () => {
    reply = (call, answer) => setTimeout(() => answers(200, {}, 'application/json')(call, answer), 20);
    const write = () => request('POST', `${base}/api/seal`, { body: { a: 1 } });
    await Promise.all([write(), write(), request('POST', `${base}/api/seal`, { body: { a: 2 } })]);
    expect(calls).toHaveLength(2);
    await write();
    expect(calls).toHaveLength(3);
  });

  test('that can not reach the platform is offline, not refused', async () => {
    expect(await failure(request('GET', 'http://127.0.0.1:9/api/x'))).toBeInstanceOf(OfflineError);
  });
});

describe('when the session has ended', () => {
  const endedOnce: Reply = (call, answer) =>
    calls.length === 1
      ? answers(401, { title: 'Log eerst in.' })(call, answer)
      : answers(200, {}, 'application/json')(call, answer);

  test('the same call goes out again after logging in', async () => {
    reply = endedOnce;
    onSessionEnded(() => Promise.resolve(true));
    await request('PUT', `${base}/api/x`, { body: { typed: 'tekst' } });
    expect(calls.map((call) => call.method)).toEqual(['PUT', 'PUT']);
  });

  test('two calls ask only once who you are', async () => {
    let asked = 0;
    let loggedIn = false;
    reply = (call, answer) => answers(loggedIn ? 200 : 401, {}, 'application/json')(call, answer);
    onSessionEnded(async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      loggedIn = true;
      return true;
    });
    await Promise.all([request('GET', `${base}/api/a`), request('GET', `${base}/api/b`)]);
    expect(asked).toBe(1);
  });

  test('a page for visitors is not asked who they are', async () => {
    reply = endedOnce;
    onSessionEnded(() => Promise.reject(new Error('asked')));
    expect(await failure(request('GET', `${base}/api/me`, { anonymous: true }))).toMatchObject({ status: 401 });
  });
});
