import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A new row id: UUID version 7, made by the app, so that rows sort by age and no database function is needed. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An id that strangers see: random throughout (UUID version 4), so that it tells nothing about when or how many. */
export const newPublicId = (): string => randomUUID();

/** Names of this platform: everything it identifies by name lies under this UUID. */
const NAMESPACE = Buffer.from('b0c6f2a45f5e5c0f9d6b8f0e4a1c7d32', 'hex');

/**
 * The id of what these words name: UUID version 5 (RFC 9562), so the same on every server and in every year. For CASE,
 * which knows no version 7 (STANDARDS §7).
 */
export function nameId(...words: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
