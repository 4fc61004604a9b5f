import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The hands a paper is written in: Atkinson Hyperlegible Next to read, Fraunces for titles (LOOK). */
export const FACES = ['regular', 'bold', 'display'] as const;
export type Face = (typeof FACES)[number];

const require = createRequire(import.meta.url);

const EUROPEAN = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic'];
/** Our own families first; what they lack of Latin, Greek and Cyrillic ("Nguyễn", "Γιώργος"), Noto writes. */
const OWN: Readonly<Record<Face, readonly string[]>> = {
  regular: [
    ...filesOf('atkinson-hyperlegible-next', 400, ['latin', 'latin-ext']),
    ...filesOf('noto-sans', 400, EUROPEAN),
  ],
  bold: [...filesOf('atkinson-hyperlegible-next', 700, ['latin', 'latin-ext']), ...filesOf('noto-sans', 700, EUROPEAN)],
  display: [...filesOf('fraunces', 600, ['latin', 'latin-ext', 'vietnamese']), ...filesOf('noto-serif', 600, EUROPEAN)],
};

/** Scripts of names that people bring along; each in a file of its own, read when somebody has such a name. */
const SCRIPTS: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Ethiopic}/u, 'ethiopic'],
  [/\p{Script=Armenian}/u, 'armenian'],
  [/\p{Script=Georgian}/u, 'georgian'],
  [/\p{Script=Devanagari}/u, 'devanagari'],
  [/\p{Script=Bengali}/u, 'bengali'],
  [/\p{Script=Tamil}/u, 'tamil'],
  [/\p{Script=Thai}/u, 'thai'],
];
const WEIGHTS: Readonly<Record<Face, number>> = { regular: 400, bold: 700, display: 600 };

/** Chinese and Japanese, and Korean: too many characters for one file, so cut in slices; one weight for every hand. */
const SLICED: readonly (readonly [script: RegExp, family: string])[] = [
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}/u, 'chocolate-classical-sans'],
  [/\p{Script=Hangul}/u, 'gowun-dodum'],
];

/** The font files, as paths inside the packages we ship, that may have a character; tried from first to last. */
export function filesFor(character: string, face: Face): readonly string[] {
  const script = SCRIPTS.find(([letters]) => letters.test(character))?.[1];
  if (script !== undefined) return filesOf(`noto-sans-${script}`, WEIGHTS[face], [script]);
  const family = SLICED.find(([letters]) => letters.test(character))?.[1];
  return family === undefined ? OWN[face] : filesOf(family, 400, slicesWith(character, family));
}

function filesOf(family: string, weight: number, subsets: readonly string[]): string[] {
  return subsets.map((subset) => `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`);
}

type Slice = readonly [name: string, ranges: readonly (readonly [from: number, to: number])[]];
const tables = new Map<string, readonly Slice[]>();

function slicesWith(character: string, family: string): string[] {
  const point = character.codePointAt(0) ?? 0;
  const table = tables.get(family) ?? readTable(family);
  tables.set(family, table);
  return table.filter(([, ranges]) => ranges.some(([from, to]) => from <= point && point <= to)).map(([name]) => name);
}

/** Which characters are in which slice, as the package tells: `{"[12]": "U+4e00-4e02,U+4e07"}`. */
function readTable(family: string): Slice[] {
  const text = readFileSync(require.resolve(`@fontsource/${family}/unicode.json`), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>).map(([name, ranges]) => [
    name.replaceAll(/[[\]]/g, ''),
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.slice('U+'.length).split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    }),
  ]);
}
