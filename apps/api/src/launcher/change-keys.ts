import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ApiClient } from '../seed/api-client.ts';
import { askPassword } from './ask-password.ts';
import { actOnKeys } from './board-keys.ts';
import type { KeyAct } from './board-keys.ts';

const USAGE = `Use: npm run keys -- --as naam@hogeschool-x.nl [--at https://…]             which keys there are
     npm run keys -- --as naam@hogeschool-x.nl --replace "Why"               the first of two people asks for a new key
     npm run keys -- --as naam@hogeschool-x.nl --lost 2026-11-01 --why "How" the first reports that another may have it
     npm run keys -- --as ander@hogeschool-x.nl --confirm                    the second makes it so; --drop lets it go
The password is asked, or read from standard input. --at is PUBLIC_URL, or http://localhost:3000.`;

/** The organisation's signing keys without a browser: the same two people of the board, the same password, the same trail. */
const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    at: { type: 'string', default: process.env['PUBLIC_URL'] ?? 'http://localhost:3000' },
    replace: { type: 'string' },
    lost: { type: 'string' },
    why: { type: 'string' },
    confirm: { type: 'boolean', default: false },
    drop: { type: 'boolean', default: false },
  },
});
const act = readAct();
if (values.as === undefined || act === undefined) {
  console.error(USAGE);
  process.exit(1);
}
try {
  const password = await askPassword(`Password of ${values.as}: `);
  const person = await new ApiClient(values.at.replace(/\/+$/, '')).logIn(values.as, password);
  try {
    console.log(await actOnKeys(person, password, act));
  } finally {
    await person.logOut();
  }
} catch (error) {
  console.error(reasonOf((error as Error).message));
  process.exitCode = 1;
}

/** Undefined when it isn't one act. */
function readAct(): KeyAct | undefined {
  const { replace, lost, why, confirm, drop } = values;
  if ([replace !== undefined, lost !== undefined, confirm, drop].filter(Boolean).length > 1) return undefined;
  if (replace !== undefined) return { kind: 'replace', reason: replace };
  if (lost !== undefined) {
    const isDay = z.iso.date().safeParse(lost).success;
    return isDay && why !== undefined ? { kind: 'lost', reason: why, since: lost } : undefined;
  }
  if (confirm || drop) return { kind: confirm ? 'confirm' : 'drop' };
  return { kind: 'list' };
}

/** The words of a problem, where the platform refused with one: what it says of a field, or else in general. */
function reasonOf(message: string): string {
  const words = /"message":"((?:[^"\\]|\\.)*)"/.exec(message) ?? /"title":"((?:[^"\\]|\\.)*)"/.exec(message);
  return words === null ? message : (JSON.parse(`"${words[1]}"`) as string);
}
