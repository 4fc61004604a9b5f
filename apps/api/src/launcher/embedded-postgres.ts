import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { locatePostgres } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import {
  findLock,
  prepareDirectory,
  removeForeignLock,
  serverEnvironment,
  superuserUrl,
} from './postgres-directory.ts';
import type { PostgresDirectory } from './postgres-directory.ts';

const WINDOWS = process.platform === 'win32';
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 20;
const ATTEMPTS = 40;
const BETWEEN_ATTEMPTS_MS = 250;
const UNSAFE_BUT_FAST = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'];

/** What the server is for. */
export interface EmbeddedPostgresOptions {
  /** Where the data lives; made when absent. */
  readonly directory: string;
  /** Data that nobody will miss (tests): no fsync, and Ctrl-C ends the server together with what started it. */
  readonly ephemeral: boolean;
  /** Where it must listen, for whoever comes back to a server that ended; a free port when absent. */
  readonly port?: number;
}

/** A running server. */
export interface EmbeddedPostgres {
  /** Address of the database `postgres` as the superuser `postgres`. */
  readonly superuserUrl: string;
  readonly port: number;
  /** The server's process. */
  readonly pid: number;
  /** True when the server was already running. */
  readonly adopted: boolean;
  /** Where the data really lives: under `/var/lib` when the wanted directory is closed to the server's user. */
  readonly directory: string;
  /** Stops the server and waits until it has; leaves it running when another living process answers for it. */
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly port: number;
}

interface Failure {
  /** The server's last words. */
  readonly complaint: string;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1, on a free port, without a Unix socket; as root too (STACK: embedded
 * PostgreSQL). Adopts the server that already runs on this data, and recovers the data of a crashed one.
 * Throws when the platform has no binaries or the server doesn't come up; the message holds the server's own words.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = locatePostgres();
  const places = prepareDirectory(options.directory, binaries, !options.ephemeral);
  for (let attempt = 1; ; attempt += 1) {
    const running = await findRunning(places);
    if (running !== undefined) return adopt(places, binaries, running);
    const outcome = await start(places, binaries, options);
    if ('port' in outcome) return own(places, binaries, { ...outcome, adopted: false });
    if (attempt === ATTEMPTS || !mayPass(outcome.complaint)) {
      throw new Error(`PostgreSQL in ${places.root} doesn't start: ${outcome.complaint}`);
    }
    if (attempt === ATTEMPTS / 2) removeForeignLock(places);
    await pause(BETWEEN_ATTEMPTS_MS);
  }
}

/** A server that answers with our password and our data directory; anything else on that port is a stranger. */
async function findRunning(places: PostgresDirectory): Promise<Running | undefined> {
  const lock = findLock(places);
  if (lock === undefined) return undefined;
  const client = new Client({ connectionString: superuserUrl(places, lock.port), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    const theirs = realpathSync(answer.rows[0]?.data_directory ?? '/');
    return theirs === realpathSync(places.cluster) ? { pid: lock.pid, port: lock.port } : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function start(
  places: PostgresDirectory,
  binaries: PostgresBinaries,
  { ephemeral, port: wanted }: EmbeddedPostgresOptions,
): Promise<Running | Failure> {
  const port = wanted ?? (await freePort());
  const log = openSync(places.logFile, 'w', 0o600);
  const child = spawn(binaries.program('postgres'), serverArguments(places, port, ephemeral), {
    ...binaries.user,
    env: serverEnvironment(),
    cwd: places.root,
    // Ctrl-C reaches the whole process group: in it, the server would be gone before the API has drained.
    detached: !WINDOWS && !ephemeral,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', () => (ended ??= lastWords(places)));
  child.unref();
  const deadline = performance.now() + READY_WITHIN_MS;
  while (ended === undefined && performance.now() < deadline) {
    const lock = findLock(places);
    if (lock?.ready === true && lock.pid === child.pid) return { pid: lock.pid, port };
    await pause(LOOK_EVERY_MS);
  }
  if (ended !== undefined) return { complaint: ended };
  child.kill('SIGKILL');
  return { complaint: `not ready within ${READY_WITHIN_MS / 1000} s; see ${places.logFile}` };
}

function serverArguments(places: PostgresDirectory, port: number, ephemeral: boolean): string[] {
  const network = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  return ['-D', places.cluster, ...network, ...(ephemeral ? UNSAFE_BUT_FAST : [])];
}

/** The children of a killed server need a moment to go, another launcher may be ahead, a port may just be taken. */
function mayPass(complaint: string): boolean {
  return /lock file|shared memory|address already in use|could not bind|could not create any TCP/i.test(complaint);
}

function lastWords(places: PostgresDirectory): string {
  const said = existsSync(places.logFile) ? readFileSync(places.logFile, 'utf8').trim() : '';
  return said.split('\n').slice(-6).join('\n') || 'it ended without a word';
}

function adopt(places: PostgresDirectory, binaries: PostgresBinaries, running: Running): EmbeddedPostgres {
  const adopted = { ...running, adopted: true };
  return hasLivingOwner(places) ? { ...handle(places, adopted), stop: async () => {} } : own(places, binaries, adopted);
}

function own(
  places: PostgresDirectory,
  binaries: PostgresBinaries,
  running: Running & { adopted: boolean },
): EmbeddedPostgres {
  writeFileSync(places.ownerFile, String(process.pid));
  // A launcher that ends by an error of its own leaves no server behind; after a kill -9 the next one adopts it.
  const endWithUs = () => {
    if (!WINDOWS && isAlive(running.pid)) process.kill(running.pid, 'SIGINT');
  };
  process.once('exit', endWithUs);
  return {
    ...handle(places, running),
    stop: () => {
      process.off('exit', endWithUs);
      return stop(places, binaries, running.pid);
    },
  };
}

function handle(places: PostgresDirectory, running: Running & { adopted: boolean }): Omit<EmbeddedPostgres, 'stop'> {
  const { port, pid, adopted } = running;
  return { superuserUrl: superuserUrl(places, port), port, pid, adopted, directory: places.root };
}

function hasLivingOwner(places: PostgresDirectory): boolean {
  return existsSync(places.ownerFile) && isAlive(Number(readFileSync(places.ownerFile, 'utf8')));
}

async function stop(places: PostgresDirectory, binaries: PostgresBinaries, pid: number): Promise<void> {
  if (WINDOWS) spawnSync(binaries.program('pg_ctl'), ['stop', '-m', 'fast', '-w', '-D', places.cluster]);
  else if (isAlive(pid)) process.kill(pid, 'SIGINT');
  const deadline = performance.now() + STOPPED_WITHIN_MS;
  while (isAlive(pid) && findLock(places)?.pid === pid) {
    if (performance.now() > deadline)
      throw new Error(`PostgreSQL (process ${pid}) doesn't stop; see ${places.logFile}`);
    await pause(LOOK_EVERY_MS);
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
