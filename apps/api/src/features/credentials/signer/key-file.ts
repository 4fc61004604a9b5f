import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  sign,
} from 'node:crypto';
import { link, open, readFile, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { publicKeyToMultibase } from '../ed25519.ts';
import type { Signer } from './signer.ts';

/** Cost of guessing one passphrase: 32 MB and some 50 ms (RFC 7914). */
const SCRYPT = { N: 32_768, r: 8, p: 1 } as const;
const SCRYPT_MEMORY = 64 * 1024 * 1024;
const OWNER_ONLY = 0o600;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const KeyFile = z.object({
  version: z.literal(1),
  publicKeyMultibase: z.string().regex(/^z6Mk[1-9A-HJ-NP-Za-km-z]+$/),
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z.literal(SCRYPT.N),
    r: z.literal(SCRYPT.r),
    p: z.literal(SCRYPT.p),
    salt: Base64,
  }),
  cipher: z.object({ name: z.literal('aes-256-gcm'), nonce: Base64, tag: Base64, text: Base64 }),
});
type KeyFile = z.infer<typeof KeyFile>;

const deriveKey = promisify<string, Buffer, number, object, Buffer>(scrypt);

/**
 * Makes a new Ed25519 key and writes it, encrypted with the passphrase, to a file only its owner can read. The file is
 * there whole or not at all, and an existing one is never replaced: losing a key means nothing can be signed any more.
 * Answers the public key. Throws (EEXIST) when the file exists.
 */
export async function createKeyFile(path: string, passphrase: string): Promise<{ publicKeyMultibase: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicKeyMultibase = publicKeyToMultibase(publicKey);
  const content = await encrypt(privateKey, publicKeyMultibase, passphrase);
  await writeNew(path, `${JSON.stringify(content, null, 2)}\n`);
  return { publicKeyMultibase };
}

/** Opens a key file to sign as `did`. Throws a plain Error when the file is damaged or the passphrase is not its own. */
export async function openKeyFile(path: string, passphrase: string, did: string): Promise<Signer> {
  const { publicKeyMultibase, privateKey } = await decrypt(await readKeyFile(path), passphrase);
  return {
    keyId: `${did}#${publicKeyMultibase}`,
    publicKeyMultibase,
    sign: (data) => Promise.resolve(sign(null, data, privateKey)),
  };
}

async function encrypt(privateKey: KeyObject, publicKeyMultibase: string, passphrase: string): Promise<KeyFile> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = await deriveKey(passphrase, salt, 32, { ...SCRYPT, maxmem: SCRYPT_MEMORY });
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(publicKeyMultibase));
  const text = Buffer.concat([cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
  return {
    version: 1,
    publicKeyMultibase,
    kdf: { name: 'scrypt', ...SCRYPT, salt: salt.toString('base64') },
    cipher: {
      name: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      text: text.toString('base64'),
    },
  };
}

async function readKeyFile(path: string): Promise<KeyFile> {
  const content = await readFile(path, 'utf8');
  try {
    return KeyFile.parse(JSON.parse(content));
  } catch (cause) {
    throw new Error(`${path} is not a key file`, { cause });
  }
}

async function decrypt(
  file: KeyFile,
  passphrase: string,
): Promise<{ publicKeyMultibase: string; privateKey: KeyObject }> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const key = await deriveKey(passphrase, bytes(file.kdf.salt), 32, { ...SCRYPT, maxmem: SCRYPT_MEMORY });
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(file.cipher.nonce), { authTagLength: 16 })
    .setAAD(Buffer.from(file.publicKeyMultibase))
    .setAuthTag(bytes(file.cipher.tag));
  let der: Buffer;
  try {
    der = Buffer.concat([decipher.update(bytes(file.cipher.text)), decipher.final()]);
  } catch {
    // The cause would only say "unable to authenticate data".
    throw new Error('the key file does not open with this passphrase');
  }
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { publicKeyMultibase: publicKeyToMultibase(createPublicKey(privateKey)), privateKey };
}

/** A link can't replace a file, a rename can: so two processes that start together end with one key. */
async function writeNew(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await link(draft, path);
  } finally {
    await file.close().catch(() => undefined);
    await unlink(draft);
  }
}
