import type { Box, Canvas } from './canvas.ts';
import type { Inline, Line, TextStyle } from './text-layout.ts';
import { baselineOf, COLORS, GUTTER, lineHeightOf, STYLES } from './theme.ts';

/** A table: what its columns are called, how wide each is (as a share), and its rows. The first cell names the row. */
export interface TableContent {
  readonly head: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Inline[])[];
  /** Set in the small hand, for a table that is one part of a page among others. */
  readonly compact?: boolean;
}

/** The hands of a table and the white around its cells, in points. */
interface TableStyle {
  readonly head: TextStyle;
  readonly body: TextStyle;
  readonly padding: number;
}

/**
 * Draws a table that a screen reader can walk, in the size of its paper. A row stays whole; on a new page the head stands
 * again, as decoration.
 */
export function drawTable(canvas: Canvas, content: TableContent, scale = 1): void {
  const style = styleOf(content, scale);
  const columns = columnsOf(canvas.box, content.shares);
  const head = layOutRow(canvas, columns, { cells: content.head, isHead: true, style });
  canvas.group('Table', {}, () => {
    canvas.reserve(head.height + 2 * style.body.size);
    drawRow(canvas, columns, head);
    for (const cells of content.rows) {
      const row = layOutRow(canvas, columns, { cells, isHead: false, style });
      if (canvas.reserve(row.height)) canvas.artifact(() => repeatHead(canvas, columns, head));
      drawRow(canvas, columns, row);
    }
  });
}

interface RowLayout {
  readonly cells: readonly (readonly Line[])[];
  readonly isHead: boolean;
  readonly height: number;
  readonly style: TextStyle;
  readonly padding: number;
}

function styleOf({ compact }: TableContent, scale: number): TableStyle {
  const [head, body] = compact === true ? [STYLES.compactStrong, STYLES.compact] : [STYLES.strong, STYLES.body];
  const lineHeight = compact === true ? { lineHeight: 1.25 } : {};
  const scaled = (style: TextStyle): TextStyle => ({ ...style, ...lineHeight, size: style.size * scale });
  return { head: scaled(head), body: scaled(body), padding: (compact === true ? 2 : 5) * scale };
}

function columnsOf(box: Box, shares: readonly number[]): Box[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns: Box[] = [];
  let { x } = box;
  for (const share of shares) {
    const width = (box.width * share) / total;
    columns.push({ x, width: width - GUTTER });
    x += width;
  }
  return columns;
}

function layOutRow(
  canvas: Canvas,
  columns: readonly Box[],
  row: { readonly cells: readonly Inline[]; readonly isHead: boolean; readonly style: TableStyle },
): RowLayout {
  const { padding } = row.style;
  const style = row.isHead ? row.style.head : row.style.body;
  const cells = columns.map((column, index) => {
    let lines: Line[] = [];
    canvas.within(column, () => {
      lines = canvas.lines(row.cells[index] ?? '', style);
    });
    return lines;
  });
  const tallest = Math.max(...cells.map((lines) => lines.length));
  return { cells, isHead: row.isHead, height: tallest * lineHeightOf(style) + 2 * padding, style, padding };
}

function drawRow(canvas: Canvas, columns: readonly Box[], row: RowLayout): void {
  const top = canvas.y;
  canvas.group('TR', {}, () => {
    columns.forEach((column, index) => {
      const isName = row.isHead || index === 0;
      const meaning = isName ? ({ scope: row.isHead ? 'Column' : 'Row' } as const) : {};
      canvas.y = top + row.padding;
      canvas.within(column, () =>
        canvas.text(isName ? 'TH' : 'TD', row.cells[index] ?? [], { ...meaning, style: row.style }),
      );
    });
  });
  canvas.artifact(() => drawRule(canvas, columns, { row, top }));
  canvas.y = top + row.height;
}

/** The head once more on a new page: decoration, for a reader of the structure has heard it already. */
function repeatHead(canvas: Canvas, columns: readonly Box[], head: RowLayout): void {
  const { style, padding } = head;
  columns.forEach((column, index) =>
    canvas.within(column, () =>
      head.cells[index]?.forEach((line, row) =>
        canvas.drawLine(line, style, baselineOf(style, canvas.y + padding + row * lineHeightOf(style))),
      ),
    ),
  );
  drawRule(canvas, columns, { row: head, top: canvas.y });
  canvas.y += head.height;
}

function drawRule(canvas: Canvas, columns: readonly Box[], { row, top }: { row: RowLayout; top: number }): void {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return;
  const y = top + row.height;
  canvas.doc
    .save()
    .lineWidth(row.isHead ? 1 : 0.5)
    .strokeColor(row.isHead ? COLORS.ink : COLORS.hairline);
  canvas.doc
    .moveTo(first.x, y)
    .lineTo(last.x + last.width + GUTTER, y)
    .stroke()
    .restore();
}
