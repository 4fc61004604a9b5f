import { capture, run, step, tool } from './processes.mjs';

const TYPED = [
  'packages/domain/tsconfig.check.json',
  'packages/contracts/tsconfig.check.json',
  'packages/verification/tsconfig.check.json',
  'migrations',
  'apps/api/tsconfig.check.json',
  'apps/web',
  'tsconfig.check.json',
];
const CRUISED = [
  'apps/api/src',
  'apps/web/src',
  'packages/domain/src',
  'packages/contracts/src',
  'packages/verification/src',
  'migrations',
];

/**
 * Everything a reviewer shouldn't have to look for: format, types (tests included), lint, the order of the features,
 * dead code, texts that nobody asks for or that say it in another word. Every step runs, also after one that failed. Resolves to the exit code.
 */
export async function check(env) {
  const steps = {
    format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    types: undefined,
    lint: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
    boundaries: tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...CRUISED,
    ),
    'dead code': tool('knip/bin/knip.js', '--no-progress'),
    words: ['--test', '--test-reporter=dot', 'scripts/words.test.mjs'],
  };
  let passed = true;
  for (const [name, args] of Object.entries(steps)) {
    const ok = await step(name, () => (args === undefined ? checkTypes(env) : capture(args, { env })));
    passed &&= ok;
  }
  return passed ? 0 : 1;
}

/** Writes every file in the project's format. */
export function format(env) {
  return run(tool('prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'), { env });
}

/** Each workspace has its own settings, so each is checked by its own compiler; two at a time. */
async function checkTypes(env) {
  const queue = [...TYPED];
  const results = [];
  const next = async () => {
    for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
      results.push(await capture(tool('typescript/bin/tsc', '--noEmit', '-p', project), { env }));
    }
  };
  await Promise.all([next(), next()]);
  return { code: Math.max(...results.map(({ code }) => code)), words: results.map(({ words }) => words).join('') };
}
