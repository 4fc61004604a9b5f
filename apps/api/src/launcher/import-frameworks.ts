import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFramework } from '@bewijskracht/domain';
import type { Framework } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { newPublicId } from '../platform/ids.ts';
import { withClient } from './database-setup.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/frameworks');
const LEVELS_FILE = 'nlqf.json';

/**
 * Loads every framework file that isn't loaded yet, as owner. Running it again changes nothing. Throws when a file
 * isn't a framework, or when its text differs from the same version loaded before: a change is a new version.
 */
export async function importFrameworks(ownerUrl: string): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json') && file !== LEVELS_FILE).sort();
  const levels: unknown = JSON.parse(await readFile(path.join(FOLDER, LEVELS_FILE), 'utf8'));
  return withClient(ownerUrl, async (client) => {
    const loaded: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(FOLDER, file), 'utf8');
      if (await importFramework(client, { file, text, levels })) loaded.push(file);
    }
    return loaded;
  });
}

async function importFramework(
  client: Client,
  { file, text, levels }: { file: string; text: string; levels: unknown },
): Promise<boolean> {
  const parsed = parseFramework(JSON.parse(text));
  if (!parsed.ok) throw new Error(`${file} is not a framework: ${JSON.stringify(parsed.refusal)}`);
  const framework = parsed.value;
  const hash = createHash('sha256').update(text).digest('hex');
  const { rows } = await client.query<{ content_hash: string }>(
    'select content_hash from framework_version where code = $1 and version = $2',
    [framework.code, framework.version],
  );
  if (rows[0]?.content_hash === hash) return false;
  if (rows[0] !== undefined)
    throw new Error(`${file} differs from ${framework.code} ${framework.version} as loaded: publish a new version`);
  await client.query('begin');
  await insert(client, framework, { hash, levels });
  await client.query('commit');
  return true;
}

async function insert(
  client: Client,
  framework: Framework,
  { hash, levels }: { hash: string; levels: unknown },
): Promise<void> {
  const id = newPublicId();
  await client.query(
    `insert into framework_version (id, code, version, title, document, level_help, content_hash) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, framework.code, framework.version, framework.title, JSON.stringify(framework), JSON.stringify(levels), hash],
  );
  await client.query(
    `insert into framework_leeruitkomst (framework_version_id, code, number, display_title)
     select $1, item.code, item.number, item."displayTitle" from jsonb_to_recordset($2) as item (code text, number int, "displayTitle" text)`,
    [id, JSON.stringify(framework.leeruitkomsten)],
  );
  await client.query(
    `insert into framework_gedragsindicator (framework_version_id, code) select $1, item.code from jsonb_to_recordset($2) as item (code text)`,
    [id, JSON.stringify(framework.gedragsindicatoren)],
  );
  await client.query(
    `insert into framework_leeruitkomst_gedragsindicator (framework_version_id, leeruitkomst, gedragsindicator, position)
     select $1, item->>'code', indicator.code, indicator.position
     from jsonb_array_elements($2::jsonb) as item, jsonb_array_elements_text(item->'gedragsindicatoren') with ordinality as indicator (code, position)`,
    [id, JSON.stringify(framework.leeruitkomsten)],
  );
}
