import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries, ServiceUser } from './postgres-binaries.ts';

const PASSWORD = 'superuser-password';

/** Where one embedded server keeps everything it owns. */
export interface PostgresDirectory {
  readonly root: string;
  /** The data directory proper (`-D`). */
  readonly cluster: string;
  /** Holds the superuser's password; readable by the service user only. */
  readonly passwordFile: string;
  readonly logFile: string;
  /** The process id of the launcher that answers for stopping the server. */
  readonly ownerFile: string;
}

/** What `postmaster.pid` says about the server that wrote it. */
export interface PostmasterLock {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * Makes the directory and, the first time, the cluster in it: UTF-8, builtin C.UTF-8 collation, SCRAM, superuser
 * `postgres` with a random password. When the service user can't enter `directory` (a clone under `/root`), the data
 * lives under `/var/lib` in a folder named after it, so that the same clone finds the same data again.
 * Throws with initdb's own words when the cluster can't be made.
 */
export function prepareDirectory(directory: string, binaries: PostgresBinaries, durable: boolean): PostgresDirectory {
  const places = layout(ownedDirectory(path.resolve(directory), binaries));
  if (!isWhole(places)) createCluster(places, binaries, durable);
  return places;
}

/** The superuser's address of a server on `port`. */
export function superuserUrl(places: PostgresDirectory, port: number): string {
  return `postgres://postgres:${readFileSync(places.passwordFile, 'utf8').trim()}@127.0.0.1:${port}/postgres`;
}

/** Reads `postmaster.pid`; `undefined` when there is none or it isn't written yet. */
export function findLock(places: PostgresDirectory): PostmasterLock | undefined {
  const file = path.join(places.cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Removes the lock of a crashed server whose process id now belongs to some other program (after a power failure),
 * which PostgreSQL itself takes for a running server for ever. Does nothing when the process may be a PostgreSQL.
 */
export function removeForeignLock(places: PostgresDirectory): void {
  const lock = findLock(places);
  if (lock === undefined) return;
  const name = programName(lock.pid);
  if (name !== undefined && !name.includes('postgres')) rmSync(path.join(places.cluster, 'postmaster.pid'));
}

function programName(pid: number): string | undefined {
  const status = `/proc/${pid}/comm`;
  if (existsSync(status)) return readFileSync(status, 'utf8').trim();
  if (process.platform !== 'darwin') return undefined;
  return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.trim() || undefined;
}

function layout(root: string): PostgresDirectory {
  return {
    root,
    cluster: path.join(root, 'cluster'),
    passwordFile: path.join(root, 'cluster', PASSWORD),
    logFile: path.join(root, 'postgres.log'),
    ownerFile: path.join(root, 'owner'),
  };
}

function ownedDirectory(wanted: string, binaries: PostgresBinaries): string {
  makeOwned(wanted, binaries.user);
  if (canEnter(wanted, binaries)) return wanted;
  if (!existsSync(path.join(wanted, 'cluster'))) rmdirSync(wanted);
  const elsewhere = path.join('/var/lib/bewijskracht', createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  makeOwned(elsewhere, binaries.user);
  if (!canEnter(elsewhere, binaries)) throw new Error(`PostgreSQL can use neither ${wanted} nor ${elsewhere}.`);
  console.log(`PostgreSQL may not enter ${wanted}, so it keeps its data in ${elsewhere}.`);
  return elsewhere;
}

/** A directory that exists keeps its owner: handing over what another user put there would be a trap. */
function makeOwned(directory: string, user: ServiceUser): void {
  if (existsSync(directory)) return;
  mkdirSync(path.dirname(directory), { recursive: true });
  mkdirSync(directory, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
}

function canEnter(directory: string, binaries: PostgresBinaries): boolean {
  const owner = lstatSync(directory).uid;
  const runsAs = binaries.user.uid ?? process.getuid?.() ?? owner;
  if (owner !== runsAs) {
    throw new Error(`${directory} belongs to user ${owner}, but PostgreSQL runs as user ${runsAs}. Move or remove it.`);
  }
  if (binaries.user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...binaries.user, cwd: '/' }).status === 0;
}

/**
 * Made under another name and renamed when whole, with its password inside: a launcher killed halfway leaves nothing
 * that looks like a cluster, and of two that start together the first to finish wins.
 */
function createCluster(places: PostgresDirectory, binaries: PostgresBinaries, durable: boolean): void {
  const { user } = binaries;
  const draft = `${places.cluster}-${process.pid}`;
  const draftPassword = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(draftPassword, { force: true });
  writeFileSync(draftPassword, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(draftPassword, user.uid, user.gid);
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', draftPassword];
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const made = spawnSync(
    binaries.program('initdb'),
    ['-D', draft, ...access, ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    { ...user, env: serverEnvironment(), cwd: places.root, encoding: 'utf8' },
  );
  try {
    if (made.status !== 0) throw new Error(`initdb in ${places.root}: ${made.error?.message ?? made.stderr.trim()}`);
    renameSync(draftPassword, path.join(draft, PASSWORD));
    renameSync(draft, places.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(draftPassword, { force: true });
    if (!isWhole(places)) throw error;
  }
}

function isWhole(places: PostgresDirectory): boolean {
  return existsSync(path.join(places.cluster, 'PG_VERSION'));
}

/** Only what PostgreSQL needs: PGPORT, PGDATA or a foreign locale in the caller's environment must not steer it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}
