import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../browser.mjs';
import { run, tool } from './processes.mjs';
import { ROOT } from './toolchain.mjs';

const JEST = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', ...tool('jest/bin/jest.js')];
const WORKSPACES = { domain: 'packages/domain', web: 'apps/web', api: 'apps/api' };

/**
 * Runs every test there is: domain, web, API on a real PostgreSQL, journeys in a real browser. A part that fails
 * doesn't keep the next from running. The last line counts them all: `N passed, N failed`.
 * Resolves to the exit code.
 */
export async function test(env, build) {
  const reports = mkdtempSync(path.join(tmpdir(), 'bewijskracht-reports-'));
  try {
    const built = await build(env);
    const counts = [{ passed: 0, failed: built ? 0 : 1 }, await runNode(path.join(reports, 'scripts.tap'), env)];
    for (const [name, folder] of Object.entries(WORKSPACES)) {
      counts.push(await runJest(folder, path.join(reports, `${name}.json`), env));
    }
    counts.push(await runPlaywright(path.join(reports, 'e2e.json'), env, built));
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** The house's own tools are tried with Node's test runner: they must run before anything is built. */
async function runNode(report, env) {
  heading('scripts');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const summary = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
  const code = await run(['--test', ...reporters, ...summary, 'scripts/*.test.mjs'], { env });
  return count(code, report, (tap) => ({
    passed: total(tap, 'pass'),
    failed: total(tap, 'fail') + total(tap, 'cancelled'),
  }));
}

function total(tap, word) {
  return Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
}

async function runJest(folder, report, env) {
  heading(folder);
  const code = await run([...JEST, '--json', `--outputFile=${report}`], { env, cwd: path.join(ROOT, folder) });
  return count(code, report, (json) => {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(json);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  });
}

async function runPlaywright(report, env, built) {
  heading('e2e');
  if (!built) {
    process.stdout.write('Not run: there is no build to run them on.\n');
    return { passed: 0, failed: 1 };
  }
  const browser = await findBrowser();
  const code = await run(tool('@playwright/test/cli.js', 'test', '--reporter=list,json'), {
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

function heading(name) {
  process.stdout.write(`\n── ${name} ──\n`);
}
