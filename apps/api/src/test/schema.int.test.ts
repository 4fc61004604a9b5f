import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
