import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { filesFor } from './font-files.ts';
import type { Face } from './font-files.ts';
import { directionsOf, inReadingOrder, isFromTheRight, mirrored } from './reading-order.ts';
import { unpackWoff } from './unpack-woff.ts';

/** A font file for one range of characters, under the name by which the document knows it. */
interface Font {
  readonly name: string;
  readonly file: Buffer;
  readonly writes: ReadonlySet<number>;
}

const require = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** A font file with the characters it writes, read once from the packages we ship; nothing is taken from the machine. */
function openFont(path: string): Font {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const file = unpackWoff(readFileSync(require.resolve(path)));
  const font = create(file);
  if (!('characterSet' in font)) throw new Error(`${path} holds several fonts`);
  const made = {
    name: path.slice(path.lastIndexOf('/') + 1, -'.woff'.length),
    file,
    writes: new Set(font.characterSet),
  };
  opened.set(path, made);
  return made;
}

/** The font file by the name `fontRuns` gave it. */
export function fontFile(name: string): Buffer {
  const font = [...opened.values()].find((each) => each.name === name);
  if (font === undefined) throw new Error(`no text was ever cut for ${name}`);
  return font.file;
}

/** A stretch of text that one font file can write. */
export interface FontRun {
  readonly font: string;
  readonly text: string;
}

const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * Cuts a text where it changes font file or direction, never between a letter and its marks, and gives the stretches as
 * they stand on paper from left to right: what is read from the right comes in that order. What no file can write becomes
 * `?`, so that it is seen to be missing.
 */
export function fontRuns(text: string, face: Face): FontRun[] {
  const composed = text.normalize('NFC');
  const levels = directionsOf(composed);
  const runs: { font: string; text: string; level: number }[] = [];
  for (const { segment, index } of clusters.segment(composed)) {
    const level = levels?.[index] ?? 0;
    const { font, written } = choose(mirrored(segment, level), face);
    const last = runs.at(-1);
    if (last?.font === font && last.level === level) last.text = join(last.text, written, level);
    else runs.push({ font, text: written, level });
  }
  return inReadingOrder(runs).map(({ font, text: written }) => ({ font, text: written }));
}

/** Fonts turn Hebrew and Arabic around themselves; what stands between such words (space, bracket) is turned around here. */
function join(text: string, cluster: string, level: number): string {
  return level % 2 === 0 || isFromTheRight(text + cluster) ? text + cluster : cluster + text;
}

const chosen = new Map<string, { font: string; written: string }>();

function choose(cluster: string, face: Face): { font: string; written: string } {
  const key = `${face} ${cluster}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const path = filesFor(cluster, face).find((each) => points.every((point) => openFont(each).writes.has(point)));
  const answer =
    path === undefined
      ? { font: openFont(filesFor('?', face)[0] ?? '').name, written: '?' }
      : { font: openFont(path).name, written: cluster };
  // A name can be any text: what is remembered stays small.
  if (chosen.size < 2_000) chosen.set(key, answer);
  return answer;
}
