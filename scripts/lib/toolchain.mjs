// Started by whatever Node npm runs on (18 or later): only built-in modules, nothing newer than that.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const WINDOWS = process.platform === 'win32';
const NEEDED = [24, 11];

/**
 * The environment every tool gets: a Node that is new enough first on PATH, no telemetry.
 * Installs the pinned Node of `tools/node`, once, when the one that runs is older than 24.11.
 */
export function environment() {
  const folder = isNewEnough(process.versions.node) ? path.dirname(process.execPath) : pinnedNode();
  const inherited = Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH');
  return {
    ...Object.fromEntries(inherited),
    PATH: folder + path.delimiter + (process.env.PATH ?? process.env.Path ?? ''),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    NO_UPDATE_NOTIFIER: '1',
    npm_config_update_notifier: 'false',
  };
}

/** Ends the process with one sentence when the project's packages are absent or older than its lock. */
export function requireInstalled() {
  if (!existsSync(path.join(ROOT, 'node_modules'))) stop('The packages are not installed yet: run npm ci.');
  if (!isInstalled(ROOT)) stop('The packages differ from package-lock.json: run npm ci.');
}

/** Ends the process with a sentence for the person who typed the command. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Installs a folder of `tools/` by its own lock, unless that has been done.
 * Returns whether its packages are there.
 */
export function installTool(name, why) {
  const folder = path.join(ROOT, 'tools', name);
  if (isInstalled(folder)) return true;
  process.stdout.write(`${why}\n`);
  // npm hands its own settings to what it starts; here they would point the inner npm at the outer project.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(config_local|package|lifecycle)/i.test(key)),
  );
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: folder,
    env,
    stdio: 'inherit',
    shell: WINDOWS,
  });
  return done.status === 0 && isInstalled(folder);
}

/** npm writes down what it installed; a package that is optional may be missing, a version may not differ. */
function isInstalled(folder) {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    return found === undefined
      ? entry.optional === true || entry.devOptional === true
      : found.version === entry.version;
  });
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

function pinnedNode() {
  const sentence = `Node ${NEEDED.join('.')} or later is needed, this is ${process.versions.node}`;
  const folder = path.join(ROOT, 'tools/node/node_modules/.bin');
  const installed = installTool('node', `${sentence}: installing one in tools/node ...`);
  const found = spawnSync(path.join(folder, 'node'), ['--version'], { encoding: 'utf8', shell: WINDOWS });
  if (!installed || found.status !== 0)
    stop(`${sentence}, and none could be installed. Get one at https://nodejs.org.`);
  return folder;
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
