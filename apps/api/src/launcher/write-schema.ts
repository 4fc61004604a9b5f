import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, createRoles, migrate, urlFor, withClient } from './database-setup.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { schemaText } from './schema-text.ts';

/** Writes `migrations/schema.sql` from a database that has just been migrated from nothing. */
const directory = path.join(tmpdir(), `bewijskracht-schema-${randomUUID()}`);
const postgres = await startEmbeddedPostgres({ directory, ephemeral: true });
try {
  await createRoles(postgres.superuserUrl);
  await createDatabase(postgres.superuserUrl, 'schema');
  const ownerUrl = urlFor(postgres.superuserUrl, { database: 'schema', role: 'owner' });
  await migrate(ownerUrl);
  const file = path.resolve(import.meta.dirname, '../../../../migrations/schema.sql');
  await writeFile(file, await withClient(ownerUrl, schemaText));
  console.log(`wrote ${path.relative(process.cwd(), file)}`);
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
