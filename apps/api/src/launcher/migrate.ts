import { migrate } from './database-setup.ts';
import { importFrameworks } from './import-frameworks.ts';

/** Brings the database of MIGRATION_DATABASE_URL up to date, as owner, and loads the frameworks; the one-shot of a deployment. */
const url = process.env['MIGRATION_DATABASE_URL'];
if (url === undefined) {
  console.error(
    'Set MIGRATION_DATABASE_URL to the address of the database as bewijskracht_owner; see docs/operations.md.',
  );
  process.exit(1);
}
const ran = await migrate(url);
const loaded = await importFrameworks(url);
console.log(`${ran.length} migrations ran; ${loaded.length} frameworks loaded.`);
