import { deflateSync } from 'node:zlib';
import { bakePng, isPng, unbakePng } from './baked-png.ts';

/** The smallest picture there is: one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const CREDENTIAL = JSON.stringify({ id: 'urn:1', name: 'Zoë Yıldız “ß” 🎓' });
const SIGNATURE_BYTES = 8;

/** A chunk with a right check value, made by hand so that the code under test is not its own judge. */
function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  let value = 0xffffffff;
  for (const byte of content) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  const check = Buffer.alloc(4);
  check.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, content, check]);
}
const textChunk = (text: Buffer, flag = 0, keyword = 'openbadgecredential') =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([flag, 0]), Buffer.from('nl\0badge\0'), text]));
/** The pixel with chunks put in after its header. */
function withChunks(...chunks: readonly Buffer[]): Uint8Array {
  const afterHeader = SIGNATURE_BYTES + 25;
  return Uint8Array.from(Buffer.concat([PIXEL.subarray(0, afterHeader), ...chunks, PIXEL.subarray(afterHeader)]));
}
const codeOf = async (png: Uint8Array): Promise<string> => {
  const result = await unbakePng(png);
  return result.ok ? result.value : result.refusal.code;
};

test('what was baked comes out the same, letter for letter', async () => {
  const baked = bakePng(PIXEL, CREDENTIAL);
  expect(isPng(baked)).toBe(true);
  expect(await codeOf(baked)).toBe(CREDENTIAL);
});

test('baking again replaces what was inside', async () => {
  expect(await codeOf(bakePng(bakePng(PIXEL, 'old'), CREDENTIAL))).toBe(CREDENTIAL);
});

test('the rest of the picture stays as it was', () => {
  const baked = Buffer.from(bakePng(PIXEL, 'x'));
  const without = Buffer.concat([baked.subarray(0, 33), baked.subarray(33 + textOf('x'))]);
  expect(without.equals(Buffer.from(PIXEL))).toBe(true);
});
const textOf = (text: string): number => 12 + 'openbadgecredential'.length + 5 + text.length;

test('reads what others baked: packed, and with a language', async () => {
  const packed = textChunk(deflateSync(Buffer.from(CREDENTIAL)), 1);
  expect(await codeOf(withChunks(packed))).toBe(CREDENTIAL);
  expect(await codeOf(withChunks(textChunk(Buffer.from(CREDENTIAL))))).toBe(CREDENTIAL);
});

test.each<[string, Uint8Array, string]>([
  ['a picture without a credential', PIXEL, 'noCredentialInside'],
  ['another text', withChunks(textChunk(Buffer.from('{}'), 0, 'Comment')), 'noCredentialInside'],
  ['two credentials', withChunks(textChunk(Buffer.from('1')), textChunk(Buffer.from('2'))), 'severalCredentialsInside'],
  ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff]), 'notThisPicture'],
  ['nothing', new Uint8Array(), 'notThisPicture'],
  ['a picture cut short', bakePng(PIXEL, CREDENTIAL).subarray(0, 60), 'damaged'],
  ['a wrong check value', flipped(bakePng(PIXEL, CREDENTIAL), 70), 'damaged'],
  ['a length past the end', withLength(bakePng(PIXEL, CREDENTIAL), 0xffff_fff0), 'damaged'],
  ['a text that is no UTF-8', withChunks(textChunk(Buffer.from([0xc3, 0x28]))), 'damaged'],
  ['a packed text that does not unpack', withChunks(textChunk(Buffer.from('no'), 1)), 'tooLarge'],
  ['a text without its parts', withChunks(chunk('iTXt', Buffer.from('openbadgecredential\0\0\0nl'))), 'damaged'],
  ['a bomb', withChunks(textChunk(deflateSync(Buffer.alloc(50 * 1024 * 1024)), 1)), 'tooLarge'],
  ['a credential of a megabyte', bakePng(PIXEL, 'x'.repeat(1024 * 1024)), 'tooLarge'],
])('refuses %s', async (_what, png, code) => {
  expect(await codeOf(png)).toBe(code);
});

test('bakes only pictures', () => {
  expect(() => bakePng(new Uint8Array(100), CREDENTIAL)).toThrow('not a PNG');
});

function flipped(png: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(png);
  changed[at] = changed[at]! ^ 1;
  return changed;
}

/** Lies about the length of the chunk after the header. */
function withLength(png: Uint8Array, length: number): Uint8Array {
  const changed = Uint8Array.from(png);
  new DataView(changed.buffer).setUint32(SIGNATURE_BYTES + 25, length);
  return changed;
}
