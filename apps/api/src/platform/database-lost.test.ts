import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import { Database } from './database.ts';

/** A message of PostgreSQL's protocol: its kind, its length, what it says. */
const say = (kind: string, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const WELCOME_AND_FAREWELL = Buffer.concat([
  say('R', '\0\0\0\0'),
  say('Z', 'I'),
  say('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
]);

it('a connection that is ended in the breath in which it is made is an error to who asked, and ends no process', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(WELCOME_AND_FAREWELL));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const config = readConfig(
    {},
    {
      databaseUrl: `postgres://app@127.0.0.1:${port}/x`,
      publicUrl: 'http://localhost:3000',
      keyPassphrase: 'for tests only',
    },
  );
  await expect(new Database(config).open()).rejects.toThrow('Client has encountered a connection error');
  server.close();
});
