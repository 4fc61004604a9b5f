import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

let directory: string;
let running: EmbeddedPostgres | undefined;

beforeEach(() => {
  directory = path.join(tmpdir(), `bewijskracht-launcher-${randomUUID()}`);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(directory, { recursive: true });
});

async function launch(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ directory, ephemeral: false });
  return running;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

async function postmasterOf(server: EmbeddedPostgres): Promise<number> {
  return Number((await readFile(path.join(server.directory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('embedded PostgreSQL', () => {
  it('keeps committed data through a kill -9 of the server', async () => {
    const first = await launch();
    await ask(first, "create table kept as select 'bewijs' as word");
    process.kill(await postmasterOf(first), 'SIGKILL');

    const second = await launch();

    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select word from kept')).toEqual(['bewijs']);
  });

  it('adopts the server that already runs on the data, and leaves stopping it to its starter', async () => {
    const first = await launch();

    const second = await startEmbeddedPostgres({ directory, ephemeral: false });
    await second.stop();

    expect(second).toMatchObject({ adopted: true, port: first.port });
    expect(await ask(first, 'select 1 as one')).toEqual([1]);
  });

  it('gives two launchers that start together one server', async () => {
    const both = await Promise.all([
      startEmbeddedPostgres({ directory, ephemeral: false }),
      startEmbeddedPostgres({ directory, ephemeral: false }),
    ]);
    running = both.find((server) => !server.adopted);

    expect(both.map((server) => server.adopted).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    expect(both[0]?.port).toBe(both[1]?.port);
  });

  it('has gone, with its lock, once stopped', async () => {
    const server = await launch();

    await server.stop();

    await expect(postmasterOf(server)).rejects.toThrow('ENOENT');
    await expect(ask(server, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('asks for a password that only the owner of the data can read', async () => {
    const server = await launch();
    const guess = new URL(server.superuserUrl);
    guess.password = 'postgres';

    const mode = (await stat(path.join(server.directory, 'cluster', 'superuser-password'))).mode & 0o777;

    expect(mode).toBe(0o600);
    await expect(ask({ ...server, superuserUrl: guess.href }, 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('sorts by code point in every database, whatever the locale of the machine', async () => {
    const server = await launch();

    expect(
      await ask(server, 'select datlocprovider, datlocale from pg_database where datname = current_database()'),
    ).toEqual(['b', 'C.UTF-8']);
  });
});
