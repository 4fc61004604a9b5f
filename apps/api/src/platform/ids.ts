import { randomBytes, randomUUID } from 'node:crypto';

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
