import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../browser.mjs';
import { run, tool } from './processes.mjs';
import { ROOT, stop } from './toolchain.mjs';

const JEST = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', ...tool('jest/bin/jest.js')];
const ONE_FAILED = { passed: 0, failed: 1 };

const PARTS = {
  scripts: runNode,
  domain: (part) => runJest('packages/domain', part),
  verification: (part) => runJest('packages/verification', part),
  web: (part) => runJest('apps/web', part),
  api: (part) => runJest('apps/api', part),
  e2e: runPlaywright,
};

/**
 * Runs every test there is, on a fresh build: scripts, domain, verification, web, API on a real PostgreSQL, journeys in a real
 * browser. `npm test -- api src/launcher` runs one part, or of it the files that match. A part that fails doesn't keep
 * the next from running. The last line counts them all: `N passed, N failed`. Resolves to the exit code.
 */
export async function test(env, build, [only, ...patterns]) {
  if (only !== undefined && !Object.hasOwn(PARTS, only)) stop(`Say one of: ${Object.keys(PARTS).join(', ')}.`);
  const reports = mkdtempSync(path.join(tmpdir(), 'bewijskracht-reports-'));
  try {
    const built = await build(env);
    const counts = built ? [] : [ONE_FAILED];
    for (const name of only === undefined ? Object.keys(PARTS) : [only]) {
      process.stdout.write(`\n── ${name} ──\n`);
      counts.push(await PARTS[name]({ env, built, patterns, report: path.join(reports, name) }));
    }
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** The house's own tools are tried with Node's test runner: they must run before anything is built. */
async function runNode({ env, report, patterns }) {
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const summary = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
  const files = patterns.length > 0 ? patterns : ['scripts/*.test.mjs'];
  const code = await run(['--test', ...reporters, ...summary, ...files], { env });
  return count(code, report, (tap) => {
    const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    return { passed: total('pass'), failed: total('fail') + total('cancelled') };
  });
}

async function runJest(folder, { env, report, patterns }) {
  const args = [...JEST, '--json', `--outputFile=${report}`, ...patterns];
  const code = await run(args, { env, cwd: path.join(ROOT, folder) });
  return count(code, report, (json) => {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(json);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  });
}

async function runPlaywright({ env, built, report, patterns }) {
  if (!built) {
    process.stdout.write('Not run: there is no build to run them on.\n');
    return ONE_FAILED;
  }
  let browser;
  try {
    browser = await findBrowser();
  } catch (error) {
    process.stdout.write(`Not run: ${error.message}\n`);
    return ONE_FAILED;
  }
  const code = await run(tool('@playwright/test/cli.js', 'test', '--reporter=list,json', ...patterns), {
    env: { ...env, CHROMIUM_PATH: browser.executablePath, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return count(code, report, (json) => {
    const { stats, errors } = JSON.parse(json);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  });
}

/** A runner that fails without naming a failed test, or leaves no report, counts as one failed. */
function count(code, report, read) {
  const result = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}
