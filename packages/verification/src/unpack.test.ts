import { deflateSync, gzipSync } from 'node:zlib';
import { unpack } from './unpack.ts';

const bytes = (buffer: Buffer) => Uint8Array.from(buffer);

test('what was packed comes back', async () => {
  expect(Buffer.from((await unpack(bytes(gzipSync('deel')), 'gzip', 100)) ?? []).toString()).toBe('deel');
  expect(Buffer.from((await unpack(bytes(deflateSync('deel')), 'deflate', 100)) ?? []).toString()).toBe('deel');
});

test('what is larger than asked for is refused, and costs no more than that', async () => {
  const bomb = bytes(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
  expect(await unpack(bomb, 'gzip', 1024)).toBeUndefined();
});

test('what is damaged is refused', async () => {
  expect(await unpack(bytes(gzipSync('deel')).slice(0, -4), 'gzip', 100)).toBeUndefined();
  expect(await unpack(bytes(Buffer.from('geen')), 'deflate', 100)).toBeUndefined();
});
