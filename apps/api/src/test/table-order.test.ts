import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Reading order of the features (DESIGN §3): SQL, too, looks only to the left. */
const ORDER = [
  'audit',
  'organisation',
  'account',
  'framework',
  'portfolio',
  'evidence',
  'submission',
  'assessment',
  'credential',
  'decision',
];
const FOLDERS: Readonly<Record<string, string>> = {
  audit: 'audit',
  accounts: 'account',
  frameworks: 'framework',
  portfolios: 'portfolio',
  evidence: 'evidence',
  submissions: 'submission',
  assessment: 'assessment',
  credentials: 'credential',
  decisions: 'decision',
};
const FEATURES = path.resolve(import.meta.dirname, '../features');
const SCHEMA = readFileSync(path.resolve(import.meta.dirname, '../../../../migrations/schema.sql'), 'utf8');

const tables = new Set([...SCHEMA.matchAll(/^create table (\w+) \(/gm)].map((match) => match[1]!));
const ownerOf = (table: string): string | undefined =>
  ORDER.find((feature) => table === feature || table.startsWith(`${feature}_`));

function tablesNamedIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+)\b/g)].map((match) => match[1]!);
  return [...new Set(named)].filter((name) => tables.has(name));
}

describe('SQL of a feature', () => {
  it('is about tables that some feature owns', () => {
    expect([...tables].filter((table) => ownerOf(table) === undefined)).toEqual([
      'backup_made',
      'mail_message',
      'visit_count',
    ]);
  });

  it.each(Object.entries(FOLDERS))('in %s names only its own tables and those to its left', (folder, feature) => {
    const files = readdirSync(path.join(FEATURES, folder)).filter(
      (name) => name.endsWith('.ts') && !name.includes('.test.'),
    );
    const wrong = files.flatMap((file) =>
      tablesNamedIn(path.join(FEATURES, folder, file))
        .filter((table) => ORDER.indexOf(ownerOf(table) ?? '') > ORDER.indexOf(feature))
        .map((table) => `${file}: ${table}`),
    );
    expect(wrong).toEqual([]);
  });
});
