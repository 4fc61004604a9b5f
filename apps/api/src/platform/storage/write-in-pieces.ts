import type { FileHandle } from 'node:fs/promises';

/** Bytes that go to the disk as one write: a packet at a time, asking would take longer than writing. */
export const PIECE_BYTES = 1024 * 1024;

type Chunk = Buffer<ArrayBuffer>;
type Target = Pick<FileHandle, 'writev'>;

/**
 * Writes a stream to a file, one piece while the next comes in; a slow disk holds up the stream, so that no more than two
 * pieces wait in memory. The chunks are taken over: those that have memory of their own are empty afterwards. Throws what
 * the stream or the disk throws, and then too no write is under way any more.
 */
export async function writeInPieces(file: Target, bytes: AsyncIterable<Chunk>): Promise<void> {
  let underWay = Promise.resolve();
  let piece: Chunk[] = [];
  let size = 0;
  const start = (): void => {
    underWay = writeWhole(file, piece);
    // It is awaited when the next piece is there; until then a failure must not count as one that nobody looks at.
    underWay.catch(() => undefined);
    [piece, size] = [[], 0];
  };
  try {
    for await (const chunk of bytes) {
      piece.push(chunk);
      size += chunk.length;
      if (size < PIECE_BYTES) continue;
      await underWay;
      start();
    }
    await underWay;
    if (size > 0) start();
    await underWay;
  } finally {
    await underWay.catch(() => undefined);
  }
}

/** Writes all of it: a disk that takes a part is given the rest, and then says what is wrong. */
async function writeWhole(file: Target, piece: readonly Chunk[]): Promise<void> {
  const { bytesWritten } = await file.writev(piece);
  const rest = piece.reduce((sum, { length }) => sum + length, 0) - bytesWritten;
  if (rest > 0) await writeWhole(file, [Buffer.concat(piece).subarray(bytesWritten)]);
  else piece.forEach(release);
}

/**
 * Gives a chunk's memory back at once. V8 would do so when it next looks through young things, and as chunks are large
 * but few, a hundred megabytes would be waiting by then. What shares its memory with others is left to V8.
 */
function release({ buffer, length }: Chunk): void {
  if (buffer.byteLength === length) buffer.transfer(0);
}
