import type { Canvas } from './canvas.ts';
import type { TextStyle } from './text-layout.ts';
import { COLORS } from './theme.ts';

/** Half the width of a medal, in points. */
export const MEDAL_RADIUS = 33;
/** The largest size of the code, and how much of the disc it may span. */
const CODE_SIZE = 21;
const CODE_WIDTH = 1.5 * MEDAL_RADIUS;

/** Draws a disc with a code in the middle: the mark of what was shown (LOOK "State marks"), grown to an ornament. */
export function drawMedal(canvas: Canvas, code: string, centre: { readonly x: number; readonly y: number }): void {
  canvas.doc.save().circle(centre.x, centre.y, MEDAL_RADIUS).fill(COLORS.petrol);
  canvas.doc.lineWidth(0.75).strokeColor(COLORS.paper);
  canvas.doc
    .circle(centre.x, centre.y, MEDAL_RADIUS - 4)
    .stroke()
    .restore();
  const size = Math.min(CODE_SIZE, (CODE_WIDTH * CODE_SIZE) / canvas.measure(code, 'display', CODE_SIZE));
  const style: TextStyle = { face: 'display', size, lineHeight: 1, color: COLORS.paper, align: 'center' };
  canvas.within({ x: centre.x - MEDAL_RADIUS, width: 2 * MEDAL_RADIUS }, () => {
    const [line] = canvas.lines(code, style);
    if (line !== undefined) canvas.drawLine(line, style, centre.y + size * 0.34);
  });
}
