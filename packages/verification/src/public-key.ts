import type { PublicKey } from './multikey.ts';

type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** An imported key is kept: importing costs half as much as checking a signature. */
const REMEMBERED = 200;
const imported = new Map<string, Promise<ImportedKey>>();

/**
 * Whether the Ed25519 signature is the key's over `data`; undefined when this browser can't tell, because it doesn't know
 * Ed25519 or the page isn't on a safe origin. Signatures and keys that are malformed are simply not the key's.
 */
export async function verifyEd25519(
  key: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  if (key.curve !== 'Ed25519') return undefined;
  try {
    return await crypto.subtle.verify('Ed25519', await importKey(key), signature, data);
  } catch (error) {
    return error instanceof Error && error.name === 'DataError' ? false : undefined;
  }
}

function importKey({ bytes }: PublicKey): Promise<ImportedKey> {
  const name = bytes.join();
  const known = imported.get(name);
  if (known !== undefined) return known;
  const [oldest] = imported.keys();
  if (imported.size >= REMEMBERED && oldest !== undefined) imported.delete(oldest);
  const key = crypto.subtle.importKey('raw', bytes, 'Ed25519', true, ['verify']);
  imported.set(name, key);
  return key;
}
