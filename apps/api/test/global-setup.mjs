import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './sources.mjs';

/** One PostgreSQL for the whole run: the one of TEST_DATABASE_URL (its superuser), or one that is thrown away after. */
export default async function setUp() {
  process.env.TEST_SUPERUSER_URL = process.env.TEST_DATABASE_URL ?? (await startOwn());
  const setup = new URL('../src/launcher/database-setup.ts', import.meta.url);
  if (existsSync(setup)) {
    const { createRoles } = await import(setup.href);
    await createRoles(process.env.TEST_SUPERUSER_URL);
  }
}

async function startOwn() {
  const { startEmbeddedPostgres } = await import('../src/launcher/embedded-postgres.ts');
  const directory = path.join(tmpdir(), `bewijskracht-test-${randomUUID()}`);
  globalThis.testPostgres = await startEmbeddedPostgres({ directory, ephemeral: true });
  return globalThis.testPostgres.superuserUrl;
}
