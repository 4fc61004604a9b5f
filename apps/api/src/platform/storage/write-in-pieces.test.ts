import { setImmediate as moment } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { PIECE_BYTES, WRITES_AT_ONCE, writeInPieces } from './write-in-pieces.ts';

const HALF = PIECE_BYTES / 2;

/** A disk in memory that takes what is written as `take` says: how many bytes of it, and when. */
function aDisk(take: (bytes: number) => Promise<number>) {
  const content = Buffer.alloc(16 * PIECE_BYTES);
  let end = 0;
  const writev = async (buffers: readonly Uint8Array[], position = 0) => {
    const piece = Buffer.concat(buffers);
    const bytesWritten = await take(piece.length);
    piece.copy(content, position, 0, bytesWritten);
    end = Math.max(end, position + bytesWritten);
    return { bytesWritten, buffers: [...buffers] };
  };
  return { file: { writev } as never, content: () => content.subarray(0, end) };
}

/** Chunks of half a piece, and one byte at the end; `read` counts those that were asked for. */
function aStream(chunks: number) {
  const seen = { read: 0 };
  async function* bytes(): AsyncGenerator<Buffer> {
    for (; seen.read < chunks;) {
      seen.read += 1;
      yield Buffer.alloc(HALF, seen.read);
    }
    yield Buffer.from('.');
  }
  return { seen, bytes: bytes() };
}

it('writes everything in its place, whichever piece is first on the disk', async () => {
  let turn = 0;
  const disk = aDisk(async (bytes) => {
    for (let wait = (turn += 1) % 2 === 0 ? 0 : 9; wait > 0; wait -= 1) await moment();
    return bytes;
  });
  await writeInPieces(disk.file, aStream(8).bytes);
  const expected = Array.from({ length: 8 }, (_, at) => Buffer.alloc(HALF, at + 1));
  expect(disk.content().equals(Buffer.concat([...expected, Buffer.from('.')]))).toBe(true);
});

it('gives the rest again to a disk that took a part', async () => {
  const disk = aDisk(async (bytes) => Math.max(1, Math.floor(bytes / 3)));
  await writeInPieces(disk.file, aStream(2).bytes);
  expect(disk.content().equals(Buffer.concat([Buffer.alloc(HALF, 1), Buffer.alloc(HALF, 2), Buffer.from('.')]))).toBe(
    true,
  );
});

it('takes in no more than a few pieces while the disk is busy', async () => {
  const { promise: busy, resolve: free } = Promise.withResolvers<void>();
  const disk = aDisk((bytes) => busy.then(() => bytes));
  const { seen, bytes } = aStream(14);
  const written = writeInPieces(disk.file, bytes);
  for (let time = 0; time < 100; time += 1) await moment();
  expect(seen.read * HALF).toBe((WRITES_AT_ONCE + 1) * PIECE_BYTES);
  free();
  await written;
  expect(disk.content()).toHaveLength(7 * PIECE_BYTES + 1);
});

it('tells what the disk said, also when the stream says nothing more, and waits for the other writes', async () => {
  let ended = 0;
  const disk = aDisk(async (bytes) => {
    if (ended === 0 && bytes < PIECE_BYTES) throw new Error('disk full');
    await moment();
    ended += 1;
    return bytes;
  });
  await expect(writeInPieces(disk.file, aStream(3).bytes)).rejects.toThrow('disk full');
  expect(ended).toBe(1);
});

it('tells what the stream said once no write is under way', async () => {
  let ended = 0;
  const disk = aDisk(async (bytes) => {
    for (let wait = 0; wait < 20; wait += 1) await moment();
    ended += 1;
    return bytes;
  });
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(PIECE_BYTES);
    throw new Error('cut off');
  }
  await expect(writeInPieces(disk.file, broken())).rejects.toThrow('cut off');
  expect(ended).toBe(1);
});
