// The one door to every command of the project; npm's scripts call it.
import { check, format } from './lib/checks.mjs';
import { develop } from './lib/develop.mjs';
import { foreground, run, step, tool, capture } from './lib/processes.mjs';
import { SERVER_OPTIONS } from './lib/server.mjs';
import { test } from './lib/tests.mjs';
import { environment, requireInstalled, stop } from './lib/toolchain.mjs';

const COMMANDS = {
  start: (env) => afterBuild(env, () => foreground([...SERVER_OPTIONS, 'apps/api/dist/launcher/start.js'], { env })),
  build: (env) => afterBuild(env, async () => 0),
  test: (env, args) => test(env, build, args),
  // Lint reads types through what the packages export, which a clean clone has only after a build.
  check: (env) => afterBuild(env, () => check(env)),
  format,
  dev: (env) => afterBuild(env, () => develop(env)),
  'check-pdf': (env, args) => afterBuild(env, () => run(['scripts/check-pdf.ts', ...args], { env })),
  demo: (env, args) => run(['scripts/demo.ts', ...args], { env }),
  screenshots: (env) => afterBuild(env, () => run(['scripts/screenshots.ts'], { env })),
  bench: (env, args) => afterBuild(env, () => run(['scripts/bench.ts', ...args], { env })),
  migrate: (env) => afterBuild(env, () => run(['apps/api/dist/launcher/migrate.js'], { env })),
  schema: (env) => afterBuild(env, () => run(['apps/api/dist/launcher/write-schema.js'], { env })),
  organisation: (env, args) =>
    afterBuild(env, () => run(['apps/api/dist/launcher/make-organisation.js', ...args], { env })),
  backup: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/backup.js', ...args], { env })),
  restore: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/restore.js', ...args], { env })),
  mirror: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/mirror.js', ...args], { env })),
  token: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/make-token.js', ...args], { env })),
  'log-out': (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/log-out.js', ...args], { env })),
  conformance: (env, [first, ...rest]) =>
    first === 'jose'
      ? run(['apps/api/dist/launcher/conformance-jose.js', ...rest], { env })
      : afterBuild(env, () =>
          foreground(['apps/api/dist/launcher/conformance.js', ...(first === undefined ? [] : [first]), ...rest], {
            env,
          }),
        ),
  policy: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/settle-policy.js', ...args], { env })),
  route: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/settle-route.js', ...args], { env })),
  keys: (env, args) => afterBuild(env, () => run(['apps/api/dist/launcher/change-keys.js', ...args], { env })),
  'audit-verify': (env) => afterBuild(env, () => run(['apps/api/dist/launcher/audit-verify.js'], { env })),
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (command === undefined) stop(`Say one of: ${Object.keys(COMMANDS).join(', ')}.`);
requireInstalled();
process.exitCode = await command(environment(), args);

function build(env) {
  return step('build', () => capture(tool('turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only'), { env }));
}

async function afterBuild(env, next) {
  return (await build(env)) ? next() : 1;
}
