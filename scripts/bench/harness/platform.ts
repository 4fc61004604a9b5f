import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVER_OPTIONS } from '../../lib/server.mjs';
import { Http } from './http.ts';
import { PlatformDatabase } from './platform-database.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const READY_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 10;

/** A platform in a process of its own, on data of its own, with its own PostgreSQL. */
export interface Platform {
  readonly base: string;
  readonly http: Http;
  readonly database: PlatformDatabase;
  readonly dataDirectory: string;
  /** From the command to the first answer that it is ready. Milliseconds. */
  readonly readyMs: number;
  /** The process that serves, for its memory and its processor time. */
  readonly serverPid: number;
  stop(): Promise<void>;
}

/** How a platform is started: as people do (`npm start`), or its own process directly. */
export interface Start {
  readonly dataDirectory: string;
  readonly port: number;
  readonly command: 'npm start' | 'server';
  /** Settings beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A data folder that nobody uses yet. */
export const newDataDirectory = (): string =>
  path.join(tmpdir(), `bewijskracht-bench-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);

/** Starts a platform with a demonstration organisation without cases and waits until it says that it is ready. */
export async function startPlatform({ dataDirectory, port, command, env }: Start): Promise<Platform> {
  const base = `http://localhost:${port}`;
  const http = new Http(port);
  const [program, ...args] =
    command === 'npm start'
      ? ['npm', 'start']
      : [process.execPath, ...SERVER_OPTIONS, path.join(ROOT, 'apps/api/dist/launcher/start.js')];
  const began = performance.now();
  const child = spawn(program!, args, {
    cwd: ROOT,
    env: { ...process.env, BEWIJSKRACHT_DATA: dataDirectory, BEWIJSKRACHT_CASES: 'none', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (words += bytes.toString()));
  await waitUntilReady(http, child, () => words);
  const readyMs = performance.now() - began;
  const database = new PlatformDatabase(dataDirectory);
  const serverPid = command === 'server' ? child.pid! : serverBelow(child.pid!);
  return {
    base,
    http,
    database,
    dataDirectory,
    readyMs,
    serverPid,
    stop: async () => {
      await database.close();
      http.close();
      await stop(child);
      // npm ends before the server it started: what is started next must not be answered by the old one.
      while (isRunning(serverPid)) await pause(LOOK_EVERY_MS);
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Takes a stopped platform's data away, also where the database went when the folder was closed to it. */
export async function removeData({ dataDirectory, database }: Platform): Promise<void> {
  await rm(database.directory, { recursive: true, force: true });
  await rm(dataDirectory, { recursive: true, force: true });
}

async function waitUntilReady(http: Http, child: ChildProcess, words: () => string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The platform ended while starting:\n${words()}`);
    const status = await http.get('/health/ready').then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`The platform wasn't ready in time:\n${words()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([ended, pause(30_000).then(() => child.kill('SIGKILL'))]);
}

/** npm starts a shell, the shell our runner, the runner the server: the last one in the line is what we want. */
function serverBelow(pid: number): number {
  const file = `/proc/${pid}/task/${pid}/children`;
  const [child] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean) : [];
  return child === undefined || !/node|npm|sh/.test(readFileSync(`/proc/${child}/comm`, 'utf8'))
    ? pid
    : serverBelow(Number(child));
}
