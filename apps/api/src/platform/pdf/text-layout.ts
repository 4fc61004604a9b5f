import type { Face } from './font-files.ts';
import { isWovenText } from './reading-order.ts';
import type { StateMark } from './state-mark.ts';

/** A stretch of text in one hand. `lang` only where it differs from what surrounds it. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly lang?: string;
}

/** A state mark in running text; the word that follows it says the same, so that it never speaks alone (LOOK). */
export interface MarkSpan {
  readonly mark: StateMark;
}

/** What stands in a paragraph, a cell or a definition. */
export type Inline = string | readonly (string | Span | MarkSpan)[];

/** What a text is set in. Sizes in points; `color` as hexadecimal RGB. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly lineHeight: number;
  readonly color: string;
  readonly align?: 'left' | 'right' | 'center';
  /** White below a paragraph, in points; half the size unless said. */
  readonly after?: number;
}

/** A piece of one line that is drawn at once. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly face: Face;
      readonly lang: string | undefined;
      readonly width: number;
    }
  | { readonly kind: 'mark'; readonly mark: StateMark; readonly width: number };

/** One line as it stands on the page. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Width of a text in points, in a hand at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

/** A piece with the line it stands on, counted from 0, and how far from the line's beginning. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly line: number;
  readonly offset: number;
}

/** Pieces that follow each other in one language: what is named to a reader as one. */
export interface Stretch {
  readonly lang: string | undefined;
  /** The text itself, where it can't be read off the letters as they are drawn: Arabic, Devanagari, Chinese … */
  readonly actual: string | undefined;
  readonly pieces: readonly PlacedPiece[];
}

/** The pieces of all lines, cut where the language changes, also across lines, and around what needs its text beside it. */
export function stretches(lines: readonly Line[]): Stretch[] {
  const cut: { lang: string | undefined; actual: string | undefined; pieces: PlacedPiece[] }[] = [];
  lines.forEach(({ pieces }, line) => {
    let offset = 0;
    for (const piece of pieces) {
      const lang = piece.kind === 'text' ? piece.lang : undefined;
      const actual = piece.kind === 'text' && isWovenText(piece.text) ? piece.text : undefined;
      const last = cut.at(-1);
      const goesOn = last?.lang === lang && last?.actual === undefined && actual === undefined;
      if (last !== undefined && goesOn) last.pieces.push({ piece, line, offset });
      else cut.push({ lang, actual, pieces: [{ piece, line, offset }] });
      offset += piece.width;
    }
  });
  return cut;
}

/** Breaks a text into lines of at most `width` points, between words; a word that is too long breaks anywhere. */
export function layOut(
  content: Inline,
  style: TextStyle,
  { width, measure }: { width: number; measure: Measure },
): Line[] {
  const setting: Setting = { style, width, measure };
  const lines: Draft[] = [{ pieces: [], width: 0 }];
  for (const word of wordsOf(content, setting)) place(word, lines, setting);
  return lines.map(finishLine);
}

interface Setting {
  readonly style: TextStyle;
  readonly width: number;
  readonly measure: Measure;
}

interface Draft {
  pieces: Piece[];
  width: number;
}

function wordsOf(content: Inline, setting: Setting): Piece[] {
  const spans = typeof content === 'string' ? [content] : content;
  return spans.flatMap((span): Piece[] => {
    if (typeof span === 'object' && 'mark' in span) {
      return [{ kind: 'mark', mark: span.mark, width: setting.style.size * 1.1 }];
    }
    const whole: Span = typeof span === 'string' ? { text: span } : span;
    const face = whole.bold === true ? 'bold' : setting.style.face;
    const words = whole.text.split(/([ \t\r\n]+)/u).filter((word) => word !== '');
    return words.map((word) => {
      const text = word.trim() === '' ? ' ' : word;
      return { kind: 'text', text, face, lang: whole.lang, width: setting.measure(text, face, setting.style.size) };
    });
  });
}

function place(word: Piece, lines: Draft[], setting: Setting): void {
  const line = lines.at(-1) ?? { pieces: [], width: 0 };
  if (line.width + word.width <= setting.width) {
    if (isSpace(word) && (line.pieces.length === 0 || line.pieces.at(-1)?.kind === 'mark')) return;
    line.pieces.push(word);
    line.width += word.width;
    return;
  }
  if (isSpace(word)) {
    line.pieces.push(word);
    return;
  }
  // A mark never parts from the word that says the same.
  const mark = line.pieces.at(-1)?.kind === 'mark' ? line.pieces.pop() : undefined;
  if (line.pieces.length > 0) lines.push({ pieces: [], width: 0 });
  if (word.width <= setting.width || word.kind === 'mark') {
    const pieces = mark === undefined ? [word] : [mark, word];
    lines[lines.length - 1] = { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
    return;
  }
  for (const part of breakAnywhere(word, setting)) {
    const last = lines.at(-1);
    if (last?.pieces.length === 0) lines[lines.length - 1] = { pieces: [part], width: part.width };
    else lines.push({ pieces: [part], width: part.width });
  }
}

type TextPiece = Extract<Piece, { kind: 'text' }>;

function breakAnywhere(word: TextPiece, setting: Setting): TextPiece[] {
  const parts: string[] = [''];
  for (const character of word.text) {
    const longer = (parts.at(-1) ?? '') + character;
    if (setting.measure(longer, word.face, setting.style.size) <= setting.width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts.map((text) => ({ ...word, text, width: setting.measure(text, word.face, setting.style.size) }));
}

/** A space at the end stays in the text, for who hears or copies it, and takes no room. */
function finishLine(line: Draft): Line {
  const last = line.pieces.findLastIndex((piece) => !isSpace(piece));
  const width = line.pieces.slice(0, last + 1).reduce((sum, piece) => sum + piece.width, 0);
  return { pieces: joinAlike(line.pieces.slice(0, last + 2)), width };
}

/** Words of one hand become one stretch: readers and copiers then get the spaces too. */
function joinAlike(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (piece.kind === 'text' && before?.kind === 'text' && before.face === piece.face && before.lang === piece.lang) {
      joined[joined.length - 1] = { ...before, text: before.text + piece.text, width: before.width + piece.width };
    } else joined.push(piece);
  }
  return joined;
}

function isSpace(piece: Piece): boolean {
  return piece.kind === 'text' && piece.text === ' ';
}
