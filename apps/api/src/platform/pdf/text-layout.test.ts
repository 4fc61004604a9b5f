import fc from 'fast-check';
import { fontRuns } from './fonts.ts';
import type { Line } from './text-layout.ts';
import { layOut, stretches } from './text-layout.ts';
import { STYLES } from './theme.ts';

/** Every character is one point wide, whatever the hand. */
const measure = (text: string): number => [...text].length;
const style = STYLES.body;
const textOf = (line: Line) => line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '◆')).join('');
const linesOf = (content: Parameters<typeof layOut>[0], width: number) =>
  layOut(content, style, { width, measure }).map(textOf);

test('breaks between words and keeps the space for who hears or copies the text', () => {
  expect(linesOf('laat zien wat je kunt', 9)).toEqual(['laat zien ', 'wat je ', 'kunt']);
});

test('a word longer than the line breaks anywhere', () => {
  expect(linesOf('zie https://example.org', 8)).toEqual(['zie ', 'https://', 'example.', 'org']);
});

test('a mark stays with the word that says the same', () => {
  const width = 6 + style.size * 1.1;
  expect(linesOf(['1 2 3 4 ', { mark: 'shown' }, ' aangetoond'], width)).toEqual(['1 2 3 4 ', '◆aangetoond']);
});

test('no line is wider than the page and no letter is lost', () => {
  const words = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 20 }), (list, width) => {
      const content = list.join(' ');
      const lines = layOut(content, style, { width, measure });
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
      const letters = (text: string) => text.replaceAll(/\s/gu, '');
      expect(letters(lines.map(textOf).join(''))).toBe(letters(content));
    }),
  );
});

test('what is in another language is named as one, also across lines', () => {
  const lines = layOut(['dit is ', { text: 'the English part', lang: 'en' }, ' en klaar'], style, {
    width: 9,
    measure,
  });
  expect(stretches(lines).map((stretch) => stretch.lang)).toEqual([undefined, 'en', undefined]);
});

test('a name with letters beyond Dutch is written with the font that has them', () => {
  expect(fontRuns('Şule Yıldız', 'regular')).toEqual([
    { font: 'atkinson-hyperlegible-next-latin-ext-400-normal', text: 'Ş' },
    { font: 'atkinson-hyperlegible-next-latin-400-normal', text: 'ule Yıldız' },
  ]);
});

test('a letter that no font has is seen to be missing', () => {
  expect(fontRuns('ꦲ', 'display')).toEqual([{ font: 'fraunces-latin-600-normal', text: '?' }]);
});

test.each([
  ['Арам', 'noto-sans-cyrillic-400-normal'],
  ['محمد', 'noto-sans-arabic-arabic-400-normal'],
  ['דוד', 'noto-sans-hebrew-hebrew-400-normal'],
  ['ሰላም', 'noto-sans-ethiopic-ethiopic-400-normal'],
  ['Արամ', 'noto-sans-armenian-armenian-400-normal'],
  ['გიორგი', 'noto-sans-georgian-georgian-400-normal'],
  ['कृष्ण', 'noto-sans-devanagari-devanagari-400-normal'],
  ['কৃষ্ণ', 'noto-sans-bengali-bengali-400-normal'],
  ['கிருஷ்ணன்', 'noto-sans-tamil-tamil-400-normal'],
  ['สมชาย', 'noto-sans-thai-thai-400-normal'],
])('%s is written by the font of its script', (text, font) => {
  expect(fontRuns(text, 'regular')).toEqual([{ font, text }]);
});

test.each(['李明龍', '张伟', '佐藤さくら', 'サクラ', '김민준', '박서연'])(
  '%s is written whole, from slices',
  (text) => {
    const runs = fontRuns(text, 'display');
    expect(runs.map((run) => run.text).join('')).toBe(text);
    for (const { font } of runs) expect(font).toMatch(/^(chocolate-classical-sans|gowun-dodum)-/);
  },
);

test('what is read from the right stands in that order, and its brackets open the other way', () => {
  const placed = (text: string) => fontRuns(text, 'regular').map((run) => run.text);
  expect(placed('محمد عبد')).toEqual(['عبد', ' ', 'محمد']);
  expect(placed('Ali محمد حسن de Vries')).toEqual(['Ali ', 'حسن', ' ', 'محمد', ' de Vries']);
  expect(placed('שלמה (שלומי) דוד')).toEqual(['דוד', ' (', 'שלומי', ') ', 'שלמה']);
});

test('of joined or turned letters the text itself stands beside them, apart from the rest', () => {
  const lines = layOut(['Van ', 'محمد', { mark: 'shown' }, ' hier'], style, { width: 90, measure });
  expect(stretches(lines).map(({ actual }) => actual)).toEqual(['Van محمد', undefined]);
  expect(stretches(layOut('Şule Γιώργος', style, { width: 90, measure })).map(({ actual }) => actual)).toEqual([
    undefined,
  ]);
});
