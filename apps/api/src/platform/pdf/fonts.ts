import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The hands a paper is written in: Atkinson Hyperlegible Next to read, Fraunces for titles (LOOK). */
export const FACES = ['regular', 'bold', 'display'] as const;
export type Face = (typeof FACES)[number];

/** A font file for one range of characters of one face, under the name by which the document knows it. */
export interface FontFile {
  readonly name: string;
  readonly file: Buffer;
}

const require = createRequire(import.meta.url);
const SOURCES: Readonly<Record<Face, { readonly family: string; readonly weight: number }>> = {
  regular: { family: 'atkinson-hyperlegible-next', weight: 400 },
  bold: { family: 'atkinson-hyperlegible-next', weight: 700 },
  display: { family: 'fraunces', weight: 600 },
};

/** Official names have letters beyond Dutch ("Şule", "Wałęsa"): they stand in a second file of the same face. */
const SUBSETS = ['latin', 'latin-ext'] as const;
type Subset = (typeof SUBSETS)[number];

/** Every font file a document may need, read from the packages we ship; nothing is taken from the machine. */
export function readFonts(): FontFile[] {
  return FACES.flatMap((face) =>
    SUBSETS.map((subset) => {
      const { family, weight } = SOURCES[face];
      const file = `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`;
      return { name: fontName(face, subset), file: readFileSync(require.resolve(file)) };
    }),
  );
}

/** A stretch of text that one font file can write. */
export interface FontRun {
  readonly font: string;
  readonly text: string;
}

/** Cuts a text where it changes font file. What no file can write becomes `?`, so that it is seen to be missing. */
export function fontRuns(text: string, face: Face): FontRun[] {
  const runs: { font: string; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const subset = subsetOf(character);
    const font = fontName(face, subset ?? 'latin');
    const written = subset === undefined ? '?' : character;
    const last = runs.at(-1);
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}

function fontName(face: Face, subset: Subset): string {
  return `${face}-${subset}`;
}

/** The ranges in which both families have letters, after the `unicode-range` of the packages. */
const LATIN =
  /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]$/;
const LATIN_EXTENDED = /^[\u0100-\u0130\u0132-\u0151\u0154-\u017f\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2\u1ef3]$/;

function subsetOf(character: string): Subset | undefined {
  if (LATIN.test(character)) return 'latin';
  return LATIN_EXTENDED.test(character) ? 'latin-ext' : undefined;
}
