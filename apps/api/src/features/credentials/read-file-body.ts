import type { Readable } from 'node:stream';
import { MAX_VERIFY_BYTES } from '@bewijskracht/contracts';
import { RequestFailure } from '../../platform/problem.ts';
import { readableSize } from '../../platform/storage/disk.ts';

/** The bytes that were sent: as a stream, or as JSON that was parsed on the way. Throws `too-large` past the limit. */
export async function readFileBody(body: unknown): Promise<Uint8Array> {
  if (!isStream(body)) return Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_VERIFY_BYTES) throw new RequestFailure('too-large', { limit: readableSize(MAX_VERIFY_BYTES) });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
