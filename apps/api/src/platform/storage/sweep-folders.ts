import { opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Unneeded } from './storage.ts';

const BATCH = 500;
const ORGANISATION = /^[0-9a-f-]{36}$/;
/** Bytes under their name, or (`.going`) on their way out when a process died. */
const STORED = /^(?:([0-9a-f]{64})|\.([0-9a-f]{64})\.going)$/;
const UNFINISHED = /^\.[0-9a-f-]{36}\.part$/;

/** Removes from every organisation's folder what is older than a moment and unfinished or unneeded. Returns how many files went. */
export async function sweepFolders(root: string, before: Date, unneeded: Unneeded): Promise<number> {
  let gone = 0;
  for (const organisationId of await readdir(root).catch(() => [])) {
    if (!ORGANISATION.test(organisationId)) continue;
    for await (const names of oldNames(path.join(root, organisationId), before)) {
      gone += await sweepBatch({ folder: path.join(root, organisationId), names, before }, (hashes) =>
        unneeded(organisationId, hashes),
      );
    }
  }
  return gone;
}

async function* oldNames(folder: string, before: Date): AsyncGenerator<string[]> {
  let names: string[] = [];
  for await (const { name } of await opendir(folder)) {
    if (await isOlder(path.join(folder, name), before)) names.push(name);
    if (names.length < BATCH) continue;
    yield names;
    names = [];
  }
  if (names.length > 0) yield names;
}

async function sweepBatch(
  { folder, names, before }: { folder: string; names: readonly string[]; before: Date },
  unneeded: (hashes: readonly string[]) => Promise<readonly string[]>,
): Promise<number> {
  const unfinished = names.filter((name) => UNFINISHED.test(name));
  for (const name of unfinished) await rm(path.join(folder, name), { force: true });
  const hashes = names.flatMap((name) => STORED.exec(name)?.slice(1).find(Boolean) ?? []);
  let gone = unfinished.length;
  for (const sha256 of hashes.length === 0 ? [] : await unneeded(hashes)) {
    if (await removeOlder(folder, sha256, before)) gone += 1;
  }
  await bringBack(folder, names);
  return gone;
}

/**
 * Somebody may store the same bytes again at this very moment. So they are moved aside first: if what was moved turns
 * out to be new it goes back, and what is stored after the move stands by itself.
 */
async function removeOlder(folder: string, sha256: string, before: Date): Promise<boolean> {
  const [name, aside] = [path.join(folder, sha256), path.join(folder, `.${sha256}.going`)];
  await rename(name, aside).catch(() => undefined);
  if (!(await isOlder(aside, before))) {
    await rename(aside, name).catch(() => undefined);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** What a process that died had moved aside, and is needed after all. */
async function bringBack(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((each) => each.endsWith('.going'))) {
    const sha256 = STORED.exec(name)?.[2] ?? '';
    await rename(path.join(folder, name), path.join(folder, sha256)).catch(() => undefined);
  }
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  return stat(file).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}
