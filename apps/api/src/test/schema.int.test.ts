import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from '@bewijskracht/migrations';
import { DataSource } from 'typeorm';
import { migrate, withClient } from '../launcher/database-setup.ts';
import { schemaText } from '../launcher/schema-text.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

it('is what migrations/schema.sql says (npm run schema writes it anew)', async () => {
  const written = await readFile(path.resolve(import.meta.dirname, '../../../../migrations/schema.sql'), 'utf8');
  expect(await schemaText(test.owner)).toBe(written);
});

it('can be taken down to nothing and built up again to the same', async () => {
  const scratch = await testApp();
  const source = new DataSource({ type: 'postgres', url: scratch.ownerUrl, migrations: [...migrations] });
  await source.initialize();
  for (const _migration of migrations) await source.undoLastMigration({ transaction: 'each' });
  await source.destroy();
  const { rows } = await scratch.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'`,
  );
  expect(rows).toEqual([]);
  await migrate(scratch.ownerUrl);
  expect(await withClient(scratch.ownerUrl, schemaText)).toBe(await schemaText(test.owner));
  await scratch.close();
});
