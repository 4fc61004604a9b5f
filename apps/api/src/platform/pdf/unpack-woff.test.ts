import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { unpackWoff } from './unpack-woff.ts';

const require = createRequire(import.meta.url);
const woff = readFileSync(require.resolve('@fontsource/fraunces/files/fraunces-latin-600-normal.woff'));
const open = (file: Buffer): Font => {
  const font = create(file);
  if (!('layout' in font)) throw new Error('several fonts');
  return font;
};

describe('a packed font', () => {
  it('unpacks to the same letters, of the same width, at the same places', () => {
    const [packed, unpacked] = [open(woff), open(unpackWoff(woff))];
    expect(unpacked.postscriptName).toBe(packed.postscriptName);
    expect(unpacked.characterSet).toEqual(packed.characterSet);
    const [before, after] = [packed, unpacked].map((font) => font.layout('Flink, officieel: “aangetoond”'));
    expect(after!.positions).toEqual(before!.positions);
    expect(after!.glyphs.map(({ path }) => path.toSVG())).toEqual(before!.glyphs.map(({ path }) => path.toSVG()));
  });

  it('keeps to the letter of the tables: each begins on a fourth byte and has the sum it says it has', () => {
    const font = unpackWoff(woff);
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let entry = 12; entry < 12 + count * 16; entry += 16) {
      const [sum, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [number, number, number];
      expect(offset % 4).toBe(0);
      if (font.toString('latin1', entry, entry + 4) !== 'head') expect(checksum(font, offset, length)).toBe(sum);
    }
  });

  it('is told from anything else', () => {
    expect(() => unpackWoff(unpackWoff(woff))).toThrow('not a WOFF file');
  });
});

/** The sum of a table's words, as OpenType counts it; the head's leaves out its own adjustment. */
function checksum(font: Buffer, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
  return sum;
}
