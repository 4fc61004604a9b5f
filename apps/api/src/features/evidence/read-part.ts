import { buffer } from 'node:stream/consumers';
import type { Storage } from '../../platform/storage/storage.ts';
import type { ReadPart } from './zip-names.ts';

/** Reads parts of a stored file. */
export function readPart(storage: Storage, organisationId: string, sha256: string): ReadPart {
  return async (start, end) =>
    end <= start ? Buffer.alloc(0) : buffer(storage.open(organisationId, sha256, { start, end: end - 1 }));
}
