import PDFDocument from 'pdfkit';
import type { Face } from './font-files.ts';
import { fontFile, fontRuns } from './fonts.ts';
import { placeSignature, signPdf } from './signature-field.ts';
import type { PaperSigner } from './signature.ts';
import { drawMark } from './state-mark.ts';
import type { Inline, Line, Piece, PlacedPiece, TextStyle } from './text-layout.ts';
import { layOut, stretches } from './text-layout.ts';
import { baselineOf, lineHeightOf, PAGE } from './theme.ts';

/** The horizontal stretch of the page in which one writes, in points. */
export interface Box {
  readonly x: number;
  readonly width: number;
}

/** How a paper is called and whose it is, in its metadata; `createdAt` fixes its bytes. */
export interface CanvasInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly lang: 'nl-NL' | 'en-GB';
  readonly createdAt: Date;
  /** Signs the finished file; absent where no signature was configured. */
  readonly signer?: { readonly by: PaperSigner; readonly alt: string } | undefined;
}

/** What a stretch of the paper is to who can't see it: its language, or what a picture shows. */
export interface Meaning {
  readonly lang?: string;
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
}

const WHOLE_WIDTH: Box = { x: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right };

/**
 * Ink on pages, with the meaning of everything that is drawn (tagged PDF). Writes from the top down, starts a new page
 * where the old one is full, and knows nothing of what papers are about.
 */
export class Canvas {
  readonly doc: PDFKit.PDFDocument;
  y: number = PAGE.top;
  box: Box = WHOLE_WIDTH;
  private parent: PDFKit.PDFStructureElement;
  private readonly info: CanvasInfo;
  private readonly registered = new Set<string>();
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  /** `decorate` draws what belongs to every page and to no text: frame, banner. */
  constructor(info: CanvasInfo, decorate: (canvas: Canvas) => void) {
    this.info = info;
    this.doc = new PDFDocument(documentOptions(info));
    this.ended = new Promise((resolve, reject) => {
      this.doc.on('end', resolve).on('error', reject);
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.doc.on('pageAdded', () => decorate(this));
    this.doc.appendXML(ACCESSIBLE);
    this.parent = this.doc.struct('Document');
    this.doc.addStructure(this.parent);
    this.doc.addPage();
  }

  /** Width of a text in points. */
  readonly measure = (text: string, face: Face, size: number): number =>
    fontRuns(text, face).reduce((sum, run) => sum + this.setFont(run.font, size).widthOfString(run.text), 0);

  /** The lines a text takes in the box. */
  lines(content: Inline, style: TextStyle): Line[] {
    return layOut(content, style, { width: this.box.width, measure: this.measure });
  }

  /** A part that holds other parts: a section, a list, a row. */
  group(type: string, meaning: Meaning, build: () => void): void {
    const outer = this.parent;
    const element = this.doc.struct(type, { ...meaning });
    outer.add(element);
    this.parent = element;
    build();
    this.parent = outer;
    element.end();
  }

  /** A part that is drawn itself, such as a picture. */
  element(type: string, meaning: Meaning, draw: () => void): void {
    this.parent.add(this.doc.struct(type, { ...meaning }, [draw]));
  }

  /** A part that is text: a heading, a paragraph, a cell. Draws the lines from here down and moves below them. */
  text(type: string, lines: readonly Line[], { style, ...meaning }: Meaning & { readonly style: TextStyle }): void {
    const element = this.doc.struct(type, meaning);
    this.parent.add(element);
    const draw = this.pen(lines, style);
    for (const stretch of stretches(lines)) {
      const drawAll = (): void => stretch.pieces.forEach(draw);
      const { lang, actual } = stretch;
      const said = { ...(lang === undefined ? {} : { lang }), ...(actual === undefined ? {} : { actual }) };
      element.add(Object.keys(said).length === 0 ? drawAll : this.doc.struct('Span', said, [drawAll]));
    }
    element.end();
    if (lines.length > 0) this.y += lineHeightOf(style);
  }

  /** What is drawn here is decoration: readers that speak pass it by. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Makes sure that this much fits below; else the rest goes to a new page. Answers whether it did. */
  reserve(height: number): boolean {
    if (this.y + height <= PAGE.height - PAGE.bottom) return false;
    this.doc.continueOnNewPage();
    this.y = PAGE.top;
    return true;
  }

  /** Leaves the rest of the page empty. */
  newPage(): void {
    this.doc.continueOnNewPage();
    this.y = PAGE.top;
  }

  /** Writes inside another stretch of the page for a while. */
  within(box: Box, write: () => void): void {
    const outer = this.box;
    this.box = box;
    write();
    this.box = outer;
  }

  /** Lines that can be followed to an address, each where it stands. */
  link(lines: readonly Line[], style: TextStyle, address: string): void {
    const height = lineHeightOf(style);
    const element = this.doc.struct('Link', { alt: address });
    this.parent.add(element);
    for (const line of lines) {
      this.reserve(height);
      element.add(() => this.drawLine(line, style, baselineOf(style, this.y)));
      const options: object = { structParent: element, Contents: new String(address) };
      this.doc.link(this.box.x, this.y, line.width, height, address, options as PDFKit.Mixins.AnnotationOption);
      this.y += height;
    }
    element.end();
  }

  /** The finished file. Nothing can be written after. */
  async finish(footer: (page: number, pages: number) => void): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page);
      this.artifact(() => footer(page + 1, count), 'Pagination');
    }
    const { signer, createdAt } = this.info;
    if (signer !== undefined) {
      placeSignature(this.doc, { name: signer.by.name, at: createdAt, alt: signer.alt, parent: this.parent });
    }
    this.parent.end();
    this.doc.end();
    await this.ended;
    const file = Buffer.concat(this.chunks);
    return signer === undefined ? file : signPdf(file, signer.by);
  }

  /** Draws one line with its letters standing on `baseline`, in the box, wherever the cursor is. */
  drawLine(line: Line, style: TextStyle, baseline: number): void {
    const x = this.startOf(line, style);
    for (const { piece, offset } of stretches([line]).flatMap((stretch) => stretch.pieces)) {
      this.drawPiece(piece, style, { x: x + offset, baseline });
    }
  }

  /** A hand that writes lines below each other, with a new page where one is full. */
  private pen(lines: readonly Line[], style: TextStyle): (placed: PlacedPiece) => void {
    const height = lineHeightOf(style);
    let line = -1;
    return (placed) => {
      for (; line < placed.line; line += 1) {
        if (line >= 0) this.y += height;
        this.reserve(height);
      }
      const x = this.startOf(lines[line], style) + placed.offset;
      this.drawPiece(placed.piece, style, { x, baseline: baselineOf(style, this.y) });
    };
  }

  private setFont(name: string, size: number): PDFKit.PDFDocument {
    if (!this.registered.has(name)) this.doc.registerFont(name, fontFile(name));
    this.registered.add(name);
    return this.doc.font(name, size);
  }

  private startOf(line: Line | undefined, style: TextStyle): number {
    const free = this.box.width - (line?.width ?? 0);
    return this.box.x + { left: 0, center: free / 2, right: free }[style.align ?? 'left'];
  }

  private drawPiece(piece: Piece, style: TextStyle, at: { x: number; baseline: number }): void {
    if (piece.kind === 'mark') {
      const centre = { x: at.x + style.size * 0.38, y: at.baseline - style.size * 0.33 };
      drawMark(this.doc, piece.mark, { ...centre, size: style.size, color: style.color });
      return;
    }
    let { x } = at;
    for (const run of fontRuns(piece.text, piece.face)) {
      this.setFont(run.font, style.size).fillColor(style.color);
      this.doc.text(run.text, x, at.baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += this.doc.widthOfString(run.text);
    }
  }
}

/**
 * Says that the paper is made for who can't see it (PDF/UA-1), and, as PDF/A asks, what that word means. The file
 * claims both standards; pdfkit itself can claim only one.
 */
const ACCESSIBLE = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

function documentOptions(info: CanvasInfo): PDFKit.PDFDocumentOptions {
  return {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: info.lang,
    // Without this pdfkit embeds nothing and names Helvetica, which PDF/A forbids.
    font: '',
    info: {
      Title: forXml(info.title),
      Author: forXml(info.author),
      Subject: forXml(info.subject),
      Creator: 'Bewijskracht',
      Producer: 'Bewijskracht',
      CreationDate: info.createdAt,
    },
  };
}

/** pdfkit writes these texts into XML as they are. */
function forXml(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›');
}
