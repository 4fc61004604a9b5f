import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './toolchain.mjs';

const WINDOWS = process.platform === 'win32';
const LOOK_FOR_PARENT_EVERY_MS = 500;

/** A tool's own script inside node_modules: started by Node directly, it needs no shell on any system. */
export function tool(script, ...args) {
  return [path.join(ROOT, 'node_modules', script), ...args];
}

/** Runs Node to its end with our terminal. Resolves to the exit code. */
export function run(args, { env, cwd = ROOT }) {
  return new Promise((resolve) => {
    const child = spawn('node', args, { cwd, env, stdio: 'inherit', shell: false });
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs Node to its end and keeps what it says. Resolves to the exit code and the words. */
export function capture(args, { env, cwd = ROOT }) {
  return new Promise((resolve) => {
    const child = spawn('node', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (words += bytes));
    child.once('error', (error) => resolve({ code: 1, words: `${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, words }));
  });
}

/** A step that stays silent when all is well: one line with its time, and the tool's words only when it fails. */
export async function step(name, work) {
  const began = performance.now();
  const { code, words } = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${seconds.padStart(6)} s\n`);
  if (code !== 0) process.stdout.write(words.endsWith('\n') ? words : `${words}\n`);
  return code === 0;
}

/**
 * Keeps a long-running Node in front and ends as it ends. In a process group of its own, so that Ctrl-C reaches it
 * once, through us; and stopped when our parent is gone, because npm doesn't pass on the signal that ended it.
 * Resolves to the exit code, or 128 when a signal ended it.
 */
export function foreground(args, { env, cwd = ROOT }) {
  const child = spawn('node', args, { cwd, env, stdio: 'inherit', detached: !WINDOWS });
  const parent = process.ppid;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, LOOK_FOR_PARENT_EVERY_MS);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 128));
  }).finally(() => clearInterval(watch));
}
