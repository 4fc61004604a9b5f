import type { FileHandle } from 'node:fs/promises';

/** Bytes that go to the disk as one write: for a packet at a time, waiting would take longer than writing. */
export const PIECE_BYTES = 2 * 1024 * 1024;
/** Writes that wait for the disk while the next piece comes in. */
export const WRITES_AT_ONCE = 2;

/**
 * Writes a stream to the beginning of a file, some pieces at once while more come in; a slow disk holds up the stream, so
 * that no more than `PIECE_BYTES × (WRITES_AT_ONCE + 1)` wait in memory. Resolves when every write has ended. Throws what
 * the stream or the disk throws, and then too no write is under way any more.
 */
export async function writeInPieces(file: Pick<FileHandle, 'writev'>, bytes: AsyncIterable<Buffer>): Promise<void> {
  const underWay: Promise<void>[] = [];
  let piece: Buffer[] = [];
  let size = 0;
  let position = 0;
  const start = (): void => {
    const write = writeWhole(file, piece, position);
    // It is awaited when there is time for it; until then a failure must not count as one that nobody looks at.
    write.catch(() => undefined);
    underWay.push(write);
    position += size;
    [piece, size] = [[], 0];
  };
  try {
    for await (const chunk of bytes) {
      piece.push(chunk);
      size += chunk.length;
      if (size < PIECE_BYTES) continue;
      if (underWay.length === WRITES_AT_ONCE) await underWay.shift();
      start();
    }
    if (size > 0) start();
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** Writes all of it; a disk that takes a part is given the rest, and then says what is wrong. */
async function writeWhole(file: Pick<FileHandle, 'writev'>, piece: readonly Buffer[], position: number): Promise<void> {
  const { bytesWritten } = await file.writev(piece, position);
  const rest = piece.reduce((sum, { length }) => sum + length, 0) - bytesWritten;
  if (rest > 0) await writeWhole(file, [Buffer.concat(piece).subarray(bytesWritten)], position + bytesWritten);
}
