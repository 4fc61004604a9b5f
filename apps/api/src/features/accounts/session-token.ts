import { createHash, randomBytes } from 'node:crypto';

/** A new secret that opens something once or for a while: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret, so that who reads the table can't use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
