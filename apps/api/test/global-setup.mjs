import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './sources.mjs';

/**
 * One PostgreSQL for the whole run: the one of TEST_DATABASE_URL (its superuser), or one that is thrown away after.
 * Databases are made by the tests that need one (src/test/database.ts).
 */
export default async function setUp() {
  const { createRoles } = await import('../src/launcher/database-setup.ts');
  process.env.TEST_SUPERUSER_URL = process.env.TEST_DATABASE_URL ?? (await startOwn());
  await createRoles(process.env.TEST_SUPERUSER_URL);
  await nameHsmFolder();
  if (process.env.TEST_DATABASE_URL !== undefined) await dropTemplate(process.env.TEST_DATABASE_URL);
}

/** Where SoftHSM keeps its tokens. Set here: the library reads the environment of the process, which tests can't change. */
async function nameHsmFolder() {
  globalThis.testHsm = await mkdtemp(path.join(tmpdir(), 'bewijskracht-hsm-'));
  process.env.SOFTHSM2_CONF = path.join(globalThis.testHsm, 'softhsm2.conf');
  await writeFile(process.env.SOFTHSM2_CONF, `directories.tokendir = ${globalThis.testHsm}\n`);
}

async function startOwn() {
  const { startEmbeddedPostgres } = await import('../src/launcher/embedded-postgres.ts');
  const directory = path.join(tmpdir(), `bewijskracht-test-${randomUUID()}`);
  globalThis.testPostgres = await startEmbeddedPostgres({ directory, ephemeral: true });
  return globalThis.testPostgres.superuserUrl;
}

/** On a server that outlives the run, the template of an earlier one would hide a migration written since. */
async function dropTemplate(superuserUrl) {
  const { withClient } = await import('../src/launcher/database-setup.ts');
  await withClient(superuserUrl, async (client) => {
    const found = await client.query("select from pg_database where datname = 'bewijskracht_template'");
    if (found.rowCount === 0) return;
    await client.query('alter database bewijskracht_template is_template false');
    await client.query('drop database bewijskracht_template with (force)');
  });
}
