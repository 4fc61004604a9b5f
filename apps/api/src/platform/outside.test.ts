import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Server } from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchOutside, isPublic, outsideUrl } from './outside.ts';
import type { OutsideWorld } from './outside.ts';

/** A socket inside the network: whoever reaches it has come in. */
const inside = createSocket((socket) => {
  reached += 1;
  socket.destroy();
});
let reached = 0;
let port = 0;
beforeAll(async () => {
  inside.listen(0);
  await once(inside, 'listening');
  port = (inside.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = 0;
});
afterAll(() => {
  inside.close();
});

const LIMITS = { maxBytes: 1000, milliseconds: 3000 };
const at = (address: string, family = 4): LookupAddress => ({ address, family });

/** The real thing, but that names resolve as told, and that every connection would go to the port of the socket inside. */
function worldWhere(...answers: readonly (readonly LookupAddress[])[]): OutsideWorld & { asked: number } {
  const world = {
    asked: 0,
    lookup: () => Promise.resolve(answers[Math.min((world.asked += 1), answers.length) - 1] ?? []),
    request: ((url: URL, options: object, onAnswer: never) =>
      httpsRequest(url, { ...options, port }, onAnswer)) as typeof httpsRequest,
  };
  return world;
}

it('the socket notices whoever comes in', async () => {
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  expect(reached).toBeGreaterThan(0);
});

describe('an address of a stranger', () => {
  it.each([
    'http://elsewhere.example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://1２7.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://api.localhost/',
    'https://postgres/',
    'https://db.internal/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://169.254.169.254/latest/meta-data/',
    'https://elsewhere.example.org:5432/',
    'https://user@elsewhere.example.org/',
    'https://elsewhere.example.org:443@127.0.0.1/',
    'https://user:secret@elsewhere.example.org/',
    'file:///etc/passwd',
    'ftp://elsewhere.example.org/',
    'gopher://elsewhere.example.org/',
    'data:application/json,{}',
    'javascript:alert(1)',
    'https://',
    '//elsewhere.example.org/',
    '',
  ])('%p is not asked at all', async (address) => {
    const world = worldWhere([at('127.0.0.1')]);
    expect(outsideUrl(address)).toBeUndefined();
    expect(await fetchOutside(address, LIMITS, world)).toBeUndefined();
    expect([world.asked, reached]).toEqual([0, 0]);
  });

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '2001:0:7f00:1::1',
  ])('whose name stands for %s leads nowhere', async (address) => {
    expect(isPublic(address)).toBe(false);
    const world = worldWhere([at(address, address.includes(':') ? 6 : 4)]);
    expect(await fetchOutside('https://elsewhere.example.org/did.json', LIMITS, world)).toBeUndefined();
    expect([world.asked, reached]).toEqual([1, 0]);
  });

  it('whose name stands for something outside and something inside leads nowhere', async () => {
    const world = worldWhere([at('93.184.215.14'), at('127.0.0.1')]);
    expect(await fetchOutside('https://elsewhere.example.org/', LIMITS, world)).toBeUndefined();
    expect(reached).toBe(0);
  });

  it('whose name changes its mind is asked once, and held to its first answer', async () => {
    const world = worldWhere([at('192.0.2.1')], [at('127.0.0.1')]);
    expect(await fetchOutside('https://elsewhere.example.org/', LIMITS, world)).toBeUndefined();
    expect([world.asked, reached]).toEqual([1, 0]);
  });

  it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is outside', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('an answer', () => {
  let server: Server;
  let answer: { status: number; headers: Record<string, string>; body: string | undefined };
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, answer.headers);
      if (answer.body !== undefined) response.end(answer.body);
      else response.write('[');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A world in which the other host is this server. */
  const world: OutsideWorld = {
    lookup: () => Promise.resolve([at('93.184.215.14')]),
    request: ((_url: URL, options: { signal: AbortSignal }, onAnswer: never) =>
      httpRequest(
        { port: (server.address() as AddressInfo).port, signal: options.signal, agent: false },
        onAnswer,
      )) as typeof httpsRequest,
  };
  const ask = (limits = LIMITS) => fetchOutside('https://elsewhere.example.org/did.json', limits, world);

  it('is read when it is JSON', async () => {
    answer = { status: 200, headers: {}, body: '{"id":"did:web:elsewhere.example.org"}' };
    expect(await ask()).toEqual({ id: 'did:web:elsewhere.example.org' });
  });

  it.each([301, 302, 303, 307, 308])('that leads on (%i) is not followed', async (status) => {
    answer = { status, headers: { location: `http://127.0.0.1:${port}/` }, body: '{}' };
    expect(await ask()).toBeUndefined();
    expect(reached).toBe(0);
  });

  it('that is larger than it may be is put down', async () => {
    answer = { status: 200, headers: {}, body: `"${'a'.repeat(2000)}"` };
    expect(await ask()).toBeUndefined();
  });

  it('that never ends is given up', async () => {
    answer = { status: 200, headers: {}, body: undefined };
    expect(await ask({ ...LIMITS, milliseconds: 200 })).toBeUndefined();
  });

  it.each(['', 'not JSON', '{"id":'])('that is %p is none', async (body) => {
    answer = { status: 200, headers: {}, body };
    expect(await ask()).toBeUndefined();
  });
});
