import type { Readable } from 'node:stream';

/** Part of a file: first and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Which of these hashes of an organisation nobody needs. */
export type Unneeded = (organisationId: string, hashes: readonly string[]) => Promise<readonly string[]>;

/** Where bytes live, named by their own SHA-256 within an organisation. Disk today; an S3 store comes with its own issue. */
export abstract class Storage {
  /**
   * Streams to the store while hashing. The stream's chunks are the store's from then on: nobody reads them afterwards.
   * Throws `too-large` past `limit` bytes and keeps nothing when the stream breaks.
   */
  abstract write(organisationId: string, bytes: Readable, limit: number): Promise<{ sha256: string; size: number }>;
  /** Opens stored bytes, whole or in part. */
  abstract open(organisationId: string, sha256: string, range?: ByteRange): Readable;
  /** How many bytes are stored under this hash; undefined when none are. */
  abstract head(organisationId: string, sha256: string): Promise<{ size: number } | undefined>;
  /** Whether a file can be stored now: there is room, and the store may be written. */
  abstract isWritable(): Promise<boolean>;
  /** Removes what is stored under this hash; what isn't there is removed already. Whether nobody names it any more, the caller knows. */
  abstract remove(organisationId: string, sha256: string): Promise<void>;
  /**
   * Removes what was stored before a moment and, asked in batches, nobody needs; and what was never finished. Bytes that
   * are stored again meanwhile stay. Returns how many files went.
   */
  abstract sweep(before: Date, unneeded: Unneeded): Promise<number>;
}
