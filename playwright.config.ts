import { rmSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const PORT = Number(process.env['E2E_PORT'] ?? '3210');
const browser = await findBrowser();

// The file is read again in every worker; only the first reading starts a platform, with data of its own.
const data = (process.env['E2E_DATA'] ??= `.data/e2e-${process.pid}`);
const removeData = () => rmSync(data, { recursive: true, force: true });
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  removeData();
  process.once('exit', removeData);
}

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: browser,
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node --enable-source-maps apps/api/dist/launcher/start.js',
    url: `http://localhost:${PORT}/health/ready`,
    // Each journey brings its own cases into the state it needs.
    env: { PORT: String(PORT), BEWIJSKRACHT_DATA: data, BEWIJSKRACHT_CASES: 'none' },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
