import qrcode from 'qrcode';
import { COLORS } from './theme.ts';

/** A square of a QR code: where, and how large. Points. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The light margin that readers need around the dark modules (ISO 18004). */
const QUIET = 4;

/** Draws an address as a QR code in vectors. Its dark part fills the square; the light margin lies around it. */
export function drawQr(doc: PDFKit.PDFDocument, address: string, { x, y, size }: Square): void {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  const margin = QUIET * unit;
  doc
    .save()
    .rect(x - margin, y - margin, size + 2 * margin, size + 2 * margin)
    .fill('#FFFFFF')
    .fillColor(COLORS.ink);
  for (let row = 0; row < modules.size; row += 1) {
    for (const { from, length } of darkRuns(modules.data.subarray(row * modules.size, (row + 1) * modules.size))) {
      doc.rect(x + from * unit, y + row * unit, length * unit, unit);
    }
  }
  doc.fill().restore();
}

/** One rectangle per run of dark modules: separate squares would show hairlines between them. */
function darkRuns(row: Uint8Array): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((module, column) => {
    const last = runs.at(-1);
    if (module === 0) return;
    if (last !== undefined && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  });
  return runs;
}
