import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApp } from './database.ts';

const WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 100;

/** The text of the mail that was sent to an address, as soon as it lies in the outbox. */
export async function receiveMail({ dataDirectory }: TestApp, address: string): Promise<string> {
  const outbox = path.join(dataDirectory, 'outbox');
  for (let waited = 0; waited < WITHIN_MS; waited += LOOK_EVERY_MS) {
    const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const letters = await Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')));
    const letter = letters.find((text) => text.includes(`To: ${address}`));
    // quoted-printable breaks long lines with "=" and writes "=" itself as "=3D"
    if (letter !== undefined) return letter.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`no mail to ${address}`);
}
