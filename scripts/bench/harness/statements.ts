import { open, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Platform } from './platform.ts';

/** A statement as the server ran it. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | null)[];
}

const PREFIX = 'bench-log %p %a ';
const ENTRY = /^bench-log (\d+) (\S*) LOG: {2}(?:statement|execute [^:]*): /;
const FRAMING = /^(begin|commit|rollback|select set_config)/i;

/**
 * What the database is asked while `work` runs, told by the database itself: its log of every statement of the API's
 * pool, jobs excepted. Opening and closing a transaction and saying who acts are its frame, not queries.
 */
export async function listStatements(platform: Platform, work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const superuser = await platform.database.superuser();
  const { logFile } = platform.database;
  await setLogging(superuser, true);
  const from = (await stat(logFile)).size;
  try {
    await work();
    await pause(100);
  } finally {
    await setLogging(superuser, false);
    await superuser.end();
  }
  return parseLog(await readFrom(logFile, from));
}

/** Only what asks for something. */
export const queriesOf = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ text }) => !FRAMING.test(text.trim()));

async function setLogging(superuser: Client, on: boolean): Promise<void> {
  await superuser.query(on ? `alter system set log_line_prefix = '${PREFIX}'` : 'alter system reset log_line_prefix');
  await superuser.query(on ? `alter system set log_statement = 'all'` : 'alter system reset log_statement');
  await superuser.query('select pg_reload_conf()');
  // Every connection takes the new setting at its next command; the server tells them within some milliseconds.
  await pause(300);
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(size - position), 0, size - position, position);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}

/** Lines that continue an entry begin with a tab; what was filled in for $1, $2 … follows as an entry of its own. */
function parseLog(log: string): readonly Statement[] {
  const statements: { text: string; parameters: readonly (string | null)[] }[] = [];
  for (const entry of log.split(/^(?=bench-log )/m)) {
    const application = /^bench-log \d+ (\S*) /.exec(entry)?.[1];
    if (application !== 'bewijskracht') continue;
    const words = entry.replaceAll('\n\t', '\n').trimEnd();
    const begin = ENTRY.exec(words);
    if (begin !== null) statements.push({ text: words.slice(begin[0].length), parameters: [] });
    const detail = /DETAIL: {2}(?:Parameters|parameters): (.*)$/s.exec(words)?.[1];
    const last = statements.at(-1);
    if (detail !== undefined && last !== undefined) last.parameters = parseParameters(detail);
  }
  return statements;
}

function parseParameters(detail: string): readonly (string | null)[] {
  return [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/gs)].map(([, quoted]) =>
    quoted === undefined ? null : quoted.replaceAll("''", "'"),
  );
}
