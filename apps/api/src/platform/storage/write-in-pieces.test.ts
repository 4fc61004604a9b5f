import { setImmediate as moment } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { PIECE_BYTES, writeInPieces } from './write-in-pieces.ts';

const HALF = PIECE_BYTES / 2;

/** A disk in memory that takes what is written as `take` says: how many bytes of it, and when. */
function aDisk(take: (bytes: number) => Promise<number>) {
  const taken: Buffer[] = [];
  const writev = async (buffers: readonly Uint8Array[]) => {
    const piece = Buffer.concat(buffers);
    const bytesWritten = await take(piece.length);
    taken.push(piece.subarray(0, bytesWritten));
    return { bytesWritten, buffers: [...buffers] };
  };
  return { file: { writev } as never, content: () => Buffer.concat(taken) };
}

/** Chunks of half a piece, and one byte at the end; `read` counts those that were asked for. */
function aStream(chunks: number) {
  const seen = { read: 0 };
  async function* bytes(): AsyncGenerator<Buffer<ArrayBuffer>> {
    for (; seen.read < chunks;) {
      seen.read += 1;
      yield Buffer.alloc(HALF, seen.read);
    }
    yield Buffer.from('.');
  }
  return { seen, bytes: bytes() };
}

it('writes everything, a piece after the other', async () => {
  let writing = 0;
  const disk = aDisk(async (bytes) => {
    expect((writing += 1)).toBe(1);
    for (let wait = 0; wait < 9; wait += 1) await moment();
    writing -= 1;
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
  expect(seen.read * HALF).toBe(2 * PIECE_BYTES);
  free();
  await written;
  expect(disk.content()).toHaveLength(7 * PIECE_BYTES + 1);
});

it.each([2, 4, 8])('tells what the disk said of one of the pieces that %d chunks make', async (chunks) => {
  let writes = 0;
  const disk = aDisk(async (bytes) => {
    if ((writes += 1) === chunks / 2) throw new Error('disk full');
    return bytes;
  });
  async function* slow(): AsyncGenerator<Buffer<ArrayBuffer>> {
    for await (const chunk of aStream(chunks).bytes) {
      for (let wait = 0; wait < 9; wait += 1) await moment();
      yield chunk;
    }
  }
  await expect(writeInPieces(disk.file, slow())).rejects.toThrow('disk full');
});

it('gives the memory of its chunks back at once, except what they share with others', async () => {
  const own = Buffer.alloc(HALF);
  const shared = Buffer.alloc(PIECE_BYTES, 'x').subarray(0, HALF);
  async function* both(): AsyncGenerator<Buffer<ArrayBuffer>> {
    yield own;
    yield shared;
  }
  await writeInPieces(aDisk(async (bytes) => bytes).file, both());
  expect(own).toHaveLength(0);
  expect(shared).toHaveLength(HALF);
});

it('tells what the stream said once no write is under way', async () => {
  let ended = 0;
  const disk = aDisk(async (bytes) => {
    for (let wait = 0; wait < 20; wait += 1) await moment();
    ended += 1;
    return bytes;
  });
  async function* broken(): AsyncGenerator<Buffer<ArrayBuffer>> {
    yield Buffer.alloc(PIECE_BYTES);
    throw new Error('cut off');
  }
  await expect(writeInPieces(disk.file, broken())).rejects.toThrow('cut off');
  expect(ended).toBe(1);
});
