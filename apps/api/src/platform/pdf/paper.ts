import type { CanvasInfo } from './canvas.ts';
import { Canvas } from './canvas.ts';
import { drawMedal, MEDAL_RADIUS } from './medal.ts';
import { drawQr } from './qr.ts';
import type { TableContent } from './table.ts';
import { drawTable } from './table.ts';
import type { Inline, TextStyle } from './text-layout.ts';
import { COLORS, GUTTER, lineHeightOf, PAGE, STYLES } from './theme.ts';

/** What a paper is, before anything stands on it. */
export interface PaperInfo extends CanvasInfo {
  /** At the foot of every page, left. */
  readonly footer: string;
  /** The page number in words, right: "blz. 1 van 2". */
  readonly pageWords: (page: number, pages: number) => string;
  /** A warning on top of every page, such as DEMONSTRATIE; say it in the text too, for who can't see it. */
  readonly banner?: string;
  /** A hairline frame on every page, for papers one hangs on a wall. */
  readonly framed?: boolean;
  /** Sets everything smaller, to keep a paper on its pages: 1 unless said. */
  readonly scale?: number;
}

/** A file that travels inside the paper, with its relation to it (PDF/A-3, Associated Files). */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly relationship: 'Source' | 'Data' | 'Supplement';
}

/** A word and what is said of it. */
export interface Definition {
  readonly term: string;
  readonly description: Inline;
}

/** A definition in the grid of `facts`: half a column, unless it has much to say. */
export interface Fact extends Definition {
  readonly wide?: boolean;
}

/** How much of the width the headings of sections take. */
const MARGIN_SHARE = 0.235;
const BASELINE_OF_FOOTER = PAGE.height - 42;

/**
 * An accessible paper (tagged, PDF/A-3a, embedded fonts; STANDARDS §9): one writes headings, paragraphs, lists and
 * tables from top to bottom and gets the file. The certificate, the result, the receipt and the list of decisions are
 * all such papers.
 */
export class Paper {
  private readonly info: PaperInfo;
  private readonly canvas: Canvas;

  constructor(info: PaperInfo) {
    this.info = info;
    this.canvas = new Canvas(info, (canvas) => decorate(canvas, info));
  }

  /** Pages so far. */
  get pages(): number {
    return this.canvas.doc.bufferedPageRange().count;
  }

  /** A stretch in one language; everything written by `write` belongs to it. */
  part(lang: 'nl-NL' | 'en-GB', write: () => void): void {
    this.canvas.group('Sect', { lang }, write);
  }

  /** The title, once per part. */
  title(text: string): void {
    this.text('H1', text, STYLES.title);
  }

  /** A heading, kept on the page of what follows it. */
  heading(text: string, level: 2 | 3 = 2): void {
    this.space(level === 2 ? 13 : 9);
    this.canvas.reserve(4 * STYLES.heading.size);
    this.text(`H${level}`, text, level === 2 ? STYLES.heading : STYLES.strong);
    this.space(2);
  }

  /** A paragraph; `style` is one of the theme's, body by default. */
  paragraph(content: Inline, style: TextStyle = STYLES.body): void {
    this.text('P', content, style);
    this.space(style.after ?? style.size * 0.5);
  }

  /** An address that can be followed and, printed, be read. */
  link(address: string, style: TextStyle = STYLES.body): void {
    const { canvas } = this;
    const scaled = { ...this.scaled(style), color: COLORS.petrol };
    canvas.group('P', {}, () => canvas.link(canvas.lines(address, scaled), scaled, address));
    this.space(style.after ?? style.size * 0.5);
  }

  /** Words with what is said of them, in two columns. */
  definitions(items: readonly Definition[], style: TextStyle = STYLES.body): void {
    const { canvas } = this;
    const { x, width } = canvas.box;
    const terms = { x, width: width * 0.22 };
    const descriptions = { x: x + width * 0.22 + GUTTER, width: width * 0.78 - GUTTER };
    canvas.group('L', {}, () => {
      for (const { term, description } of items) {
        canvas.reserve(2 * lineHeightOf(style));
        canvas.group('LI', {}, () => {
          const top = canvas.y;
          canvas.within(terms, () => this.text('Lbl', term, { ...style, color: COLORS.quiet }));
          const belowTerm = canvas.y;
          canvas.y = top;
          canvas.within(descriptions, () => this.text('LBody', description, style));
          canvas.y = Math.max(canvas.y, belowTerm);
          this.space(4);
        });
      }
    });
  }

  /** A stretch whose heading stands in the left margin and its text to the right of it: one axis down the page. */
  section(heading: string, write: () => void): void {
    const { canvas } = this;
    const { x, width } = canvas.box;
    const margin = width * MARGIN_SHARE;
    canvas.reserve(3 * STYLES.heading.size);
    const top = canvas.y;
    canvas.within({ x, width: margin - GUTTER }, () => this.text('H2', heading, STYLES.sideHeading));
    const belowHeading = canvas.y;
    canvas.y = top;
    canvas.within({ x: x + margin, width: width - margin }, write);
    canvas.y = Math.max(canvas.y, belowHeading);
  }

  /** Facts side by side, each under its own word; a wide one takes the whole width. */
  facts(items: readonly Fact[]): void {
    const { canvas } = this;
    const { x, width } = canvas.box;
    const half = (width - GUTTER) / 2;
    let row = { top: canvas.y, bottom: canvas.y, column: 0 };
    canvas.group('L', {}, () => {
      for (const fact of items) {
        if (fact.wide === true || row.column === 2) row = { top: row.bottom, bottom: row.bottom, column: 0 };
        canvas.y = row.top;
        const box = fact.wide === true ? { x, width } : { x: x + row.column * (half + GUTTER), width: half };
        canvas.within(box, () => this.fact(fact));
        row = { top: row.top, bottom: Math.max(row.bottom, canvas.y), column: fact.wide === true ? 2 : row.column + 1 };
      }
    });
    canvas.y = row.bottom;
  }

  /** What one writes beside a disc with a short code in it. The disc is an ornament: say the code in the text too. */
  medal(code: string, beside: () => void): void {
    const { canvas } = this;
    const { x, width } = canvas.box;
    const top = canvas.y;
    canvas.artifact(() => drawMedal(canvas, code, { x: x + width - MEDAL_RADIUS, y: top + MEDAL_RADIUS - 6 }));
    canvas.within({ x, width: width - 2 * MEDAL_RADIUS - GUTTER }, beside);
    canvas.y = Math.max(canvas.y, top + 2 * MEDAL_RADIUS);
  }

  /** A table with a head; the first cell of a row names it. */
  table(content: TableContent): void {
    const { compact } = content;
    if (compact !== true) this.space(4);
    drawTable(this.canvas, content, this.scale);
    this.space(8);
  }

  /** A QR code of an address (`alt` says what it leads to) with text beside it; the two stay together. */
  qr(code: { readonly address: string; readonly alt: string; readonly size: number }, beside: () => void): void {
    const { canvas } = this;
    canvas.reserve(code.size);
    const { x, width } = canvas.box;
    const top = canvas.y;
    const bbox = [x, top, x + code.size, top + code.size] as const;
    canvas.element('Figure', { alt: code.alt, bbox }, () =>
      drawQr(canvas.doc, code.address, { x, y: top, size: code.size }),
    );
    const gap = Math.max(code.size + GUTTER, width * MARGIN_SHARE);
    canvas.within({ x: x + gap, width: width - gap }, beside);
    canvas.y = Math.max(canvas.y, top + code.size);
  }

  /** A hairline across the page. */
  rule(): void {
    const { canvas } = this;
    const { x, width } = canvas.box;
    this.space(6);
    canvas.artifact(() =>
      canvas.doc
        .save()
        .lineWidth(0.75)
        .strokeColor(COLORS.hairline)
        .moveTo(x, canvas.y)
        .lineTo(x + width, canvas.y)
        .stroke()
        .restore(),
    );
    this.space(8);
  }

  /** White space, in points at full scale. */
  space(points: number): void {
    this.canvas.y += points * this.scale;
  }

  /** Moves down to this far from the bottom edge of the text, when there is room above it. */
  toBottom(height: number): void {
    this.canvas.y = Math.max(this.canvas.y, PAGE.height - PAGE.bottom - height);
  }

  /** Begins a new page. */
  newPage(): void {
    this.canvas.newPage();
  }

  /** Puts a file inside the paper. */
  attach(attachment: Attachment): void {
    const options = {
      name: attachment.name,
      description: attachment.description,
      type: attachment.mediaType,
      relationship: attachment.relationship,
      creationDate: this.info.createdAt,
      modifiedDate: this.info.createdAt,
    };
    this.canvas.doc.file(attachment.content, options);
  }

  /** The finished file. */
  finish(): Promise<Buffer> {
    return this.canvas.finish((page, pages) => {
      this.footerText(this.info.footer, 'left');
      this.footerText(this.info.pageWords(page, pages), 'right');
    });
  }

  private fact({ term, description }: Fact): void {
    this.canvas.group('LI', {}, () => {
      this.text('Lbl', term, { ...STYLES.small, lineHeight: 1.3 });
      this.text('LBody', description, STYLES.compact);
      this.space(5);
    });
  }

  private get scale(): number {
    return this.info.scale ?? 1;
  }

  private scaled(style: TextStyle): TextStyle {
    return { ...style, size: style.size * this.scale };
  }

  private text(type: string, content: Inline, style: TextStyle): void {
    const { canvas } = this;
    const scaled = this.scaled(style);
    canvas.text(type, canvas.lines(content, scaled), { style: scaled });
  }

  private footerText(text: string, align: 'left' | 'right'): void {
    const style: TextStyle = { ...STYLES.small, align };
    const [line] = this.canvas.lines(text, style);
    if (line !== undefined) this.canvas.drawLine(line, style, BASELINE_OF_FOOTER);
  }
}

function decorate(canvas: Canvas, info: PaperInfo): void {
  canvas.artifact(() => {
    if (info.framed === true) {
      canvas.doc.save().lineWidth(0.75).strokeColor(COLORS.petrol);
      canvas.doc
        .rect(26, 26, PAGE.width - 52, PAGE.height - 52)
        .stroke()
        .restore();
    }
    if (info.banner === undefined) return;
    canvas.doc.save().rect(0, 0, PAGE.width, 26).fill(COLORS.marigold).restore();
    const style: TextStyle = { ...STYLES.strong, align: 'center' };
    const [line] = canvas.lines(info.banner, style);
    if (line !== undefined) canvas.drawLine(line, style, 17);
  });
}
