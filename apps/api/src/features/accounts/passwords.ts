import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let decoy: Promise<string> | undefined;

/** Argon2id of a password, with its parameters inside (OWASP: 19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Whether the password is the right one. Costs the same when there is no hash, so that time tells nothing. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== null && stored !== undefined;
}
