import { gzipSync } from 'node:zlib';
import { isStatusSet, makeStatusBits } from '@bewijskracht/domain';
import { decodeStatusBits } from './status-bits.ts';

const pack = (bits: Uint8Array): string => `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;

test("reads a list another's software packed", async () => {
  // The empty list of 131,072 entries as published with the Bitstring Status List recommendation.
  const published = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
  const bits = await decodeStatusBits(published);
  expect(bits?.length).toBe(16_384);
  expect(bits !== undefined && isStatusSet(bits, 94_567)).toBe(false);
});

test('a list that unpacks to far more than a list is refused', async () => {
  const bomb = pack(Buffer.alloc(200 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(300_000);
  expect(await decodeStatusBits(bomb)).toBeUndefined();
});

test('a list too small to hide in is refused', async () => {
  expect(await decodeStatusBits(pack(makeStatusBits(1024)))).toBeUndefined();
});

test.each(['', 'u', 'z1234', 'uH4sI', 'u!!', 'uAAAA'])('%p is no list', async (text) => {
  expect(await decodeStatusBits(text)).toBeUndefined();
});

test('a bomb is put down at the limit: it takes no more memory than an honest list', async () => {
  const bomb = pack(Buffer.alloc(200 * 1024 * 1024));
  const before = process.memoryUsage().arrayBuffers;
  await decodeStatusBits(bomb);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
});

test('a list whose checksum is wrong is refused', async () => {
  const packed = gzipSync(makeStatusBits());
  packed[packed.length - 8] = (packed.at(-8) ?? 0) ^ 1;
  expect(await decodeStatusBits(`u${packed.toString('base64url')}`)).toBeUndefined();
});
