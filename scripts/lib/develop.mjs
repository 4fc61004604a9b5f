import { spawn } from 'node:child_process';
import path from 'node:path';
import { tool } from './processes.mjs';
import { SERVER_OPTIONS } from './server.mjs';
import { ROOT } from './toolchain.mjs';

const COMPILED = ['packages/domain', 'packages/contracts', 'packages/verification', 'migrations', 'apps/api'];

/**
 * The development loop: every package compiled as it changes, the platform restarted as its code changes, the web
 * client served by Vite, which passes the API's addresses on. All end together. Resolves to the exit code.
 */
export function develop(env) {
  const compilers = COMPILED.map((folder) =>
    tool('typescript/bin/tsc', '-p', folder, '--watch', '--preserveWatchOutput'),
  );
  const platform = ['--watch', '--watch-preserve-output', ...SERVER_OPTIONS, 'apps/api/dist/launcher/start.js'];
  const webEnv = { API_URL: `http://127.0.0.1:${env.PORT ?? 3000}`, ...env };
  const children = [
    ...[...compilers, platform].map((args) => spawn('node', args, { cwd: ROOT, env, stdio: 'inherit' })),
    spawn('node', tool('vite/bin/vite.js'), { cwd: path.join(ROOT, 'apps/web'), env: webEnv, stdio: 'inherit' }),
  ];
  const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
  return Promise.all(
    children.map(
      (child) =>
        new Promise((resolve) => {
          child.once('error', () => resolve(1));
          child.once('exit', (code) => {
            endAll();
            resolve(code ?? 0);
          });
        }),
    ),
  ).then((codes) => Math.max(...codes));
}
