import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

/** The hands a paper is written in: Atkinson Hyperlegible Next to read, Fraunces for titles (LOOK). */
export const FACES = ['regular', 'bold', 'display'] as const;
export type Face = (typeof FACES)[number];

/** A font file for one range of characters, under the name by which the document knows it. */
interface Font {
  readonly name: string;
  readonly file: Buffer;
  readonly writes: ReadonlySet<number>;
}

const require = createRequire(import.meta.url);

/**
 * Official names have letters beyond Dutch ("Şule", "Nguyễn", "Γιώργος"): what our own families lack, Noto writes.
 * Each list is tried from first to last.
 */
const FILES: Readonly<Record<Face, readonly string[]>> = {
  regular: [
    ...filesOf('atkinson-hyperlegible-next', 400, ['latin', 'latin-ext']),
    ...filesOf('noto-sans', 400, ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic']),
  ],
  bold: [
    ...filesOf('atkinson-hyperlegible-next', 700, ['latin', 'latin-ext']),
    ...filesOf('noto-sans', 700, ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic']),
  ],
  display: [
    ...filesOf('fraunces', 600, ['latin', 'latin-ext', 'vietnamese']),
    ...filesOf('noto-serif', 600, ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic']),
  ],
};

function filesOf(family: string, weight: number, subsets: readonly string[]): string[] {
  return subsets.map((subset) => `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`);
}

const opened = new Map<string, Font>();

/** A font file with the characters it writes, read once from the packages we ship; nothing is taken from the machine. */
function openFont(path: string): Font {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const file = readFileSync(require.resolve(path));
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
 * Cuts a text where it changes font file, never between a letter and its marks. What no file can write becomes `?`, so
 * that it is seen to be missing.
 */
export function fontRuns(text: string, face: Face): FontRun[] {
  const runs: { font: string; text: string }[] = [];
  for (const { segment } of clusters.segment(text.normalize('NFC'))) {
    const last = runs.at(-1);
    const { font, written } = choose(segment, face);
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}

const chosen = new Map<string, { font: string; written: string }>();

function choose(cluster: string, face: Face): { font: string; written: string } {
  const key = `${face} ${cluster}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const path = FILES[face].find((each) => points.every((point) => openFont(each).writes.has(point)));
  const answer =
    path === undefined
      ? { font: openFont(FILES[face][0] ?? '').name, written: '?' }
      : { font: openFont(path).name, written: cluster };
  // A name can be any text: what is remembered stays small.
  if (chosen.size < 2_000) chosen.set(key, answer);
  return answer;
}
