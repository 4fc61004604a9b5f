import qrcode from 'qrcode';

/** A square of a QR code: where, and how large. Points. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Draws an address as a QR code in vectors, with the light margin of four modules that readers need (ISO 18004). */
export function drawQr(doc: PDFKit.PDFDocument, address: string, { x, y, size }: Square): void {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 8);
  doc.save().rect(x, y, size, size).fill('#FFFFFF').fillColor('#1B2A2F');
  for (let row = 0; row < modules.size; row += 1) {
    for (const { from, length } of darkRuns(modules.data.subarray(row * modules.size, (row + 1) * modules.size))) {
      doc.rect(x + (from + 4) * unit, y + (row + 4) * unit, length * unit, unit);
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
