import type { TextStyle } from './text-layout.ts';

/** The colours of LOOK as they stand on white paper. */
export const COLORS = {
  paper: '#FFFFFF',
  ink: '#1B2A2F',
  petrol: '#0B5563',
  marigold: '#E3A42B',
  quiet: '#5B6870',
  hairline: '#B9C2C4',
} as const;

/** A4 in points, and where the text stands on it. */
export const PAGE = { width: 595.28, height: 841.89, left: 72, right: 72, top: 70, bottom: 66 } as const;

/** Space between the text of two cells, in points. */
export const GUTTER = 12;

/** The hands of a paper, smallest to largest. */
export const STYLES = {
  small: { face: 'regular', size: 8.5, lineHeight: 1.4, color: COLORS.quiet },
  body: { face: 'regular', size: 10.5, lineHeight: 1.45, color: COLORS.ink },
  compact: { face: 'regular', size: 9.6, lineHeight: 1.42, color: COLORS.ink },
  compactStrong: { face: 'bold', size: 9.6, lineHeight: 1.42, color: COLORS.ink },
  strong: { face: 'bold', size: 10.5, lineHeight: 1.45, color: COLORS.ink },
  lead: { face: 'regular', size: 12.5, lineHeight: 1.45, color: COLORS.ink },
  heading: { face: 'bold', size: 11.5, lineHeight: 1.35, color: COLORS.petrol },
  sideHeading: { face: 'bold', size: 9.6, lineHeight: 1.42, color: COLORS.petrol },
  name: { face: 'display', size: 28, lineHeight: 1.2, color: COLORS.ink, after: 3 },
  subtitle: { face: 'display', size: 17, lineHeight: 1.25, color: COLORS.petrol, after: 4 },
  title: { face: 'display', size: 36, lineHeight: 1.2, color: COLORS.ink },
} as const satisfies Record<string, TextStyle>;

/** Height of one line in a hand, in points. */
export function lineHeightOf(style: TextStyle): number {
  return style.size * style.lineHeight;
}

/** Where letters stand on a line whose top is at `top`. */
export function baselineOf(style: TextStyle, top: number): number {
  return top + (lineHeightOf(style) - style.size) / 2 + style.size * 0.82;
}
