import type { PaperSigner } from './signature.ts';

/** Room for the signature with its certificates; the rest stays zero, as PDF allows. */
const ROOM = 12_288;
const UNKNOWN = 9_999_999_999;
const EMPTY = new Uint8Array(0);

/**
 * Puts a place for a signature into a document that is still being written: a field without appearance, for what one
 * sees on paper proves nothing. The signature itself comes last (`signPdf`), over every other byte of the file.
 */
export function placeSignature(
  doc: PDFKit.PDFDocument,
  { name, at, alt, parent }: { name: string; at: Date; alt: string; parent: PDFKit.PDFStructureElement },
): void {
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
    Contents: new Uint8Array(ROOM),
    Name: new String(name),
    M: at,
  });
  signature.end(EMPTY);
  const appearance = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} });
  // A stream, as PDF/A wants, that draws nothing.
  appearance.end(new Uint8Array([0x0a]));
  const element = doc.struct('Form', { alt });
  parent.add(element);
  const widget = {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Signature1'),
    TU: new String(alt),
    V: signature,
    // Printed and locked.
    F: 132,
    AP: { N: appearance },
    P: doc.page.dictionary,
    structParent: element,
  };
  doc.annotate(0, 0, 0, 0, widget as unknown as PDFKit.Mixins.AnnotationOption);
  element.end();
  doc.initForm();
  const form = formOf(doc);
  form['SigFlags'] = 3;
  form['Fields'] = [doc.page.annotations.at(-1)];
  // PDF/A wants what one sees to be in the file, not made by who opens it.
  delete form['NeedAppearances'];
}

/** Fills the place that `placeSignature` made. Throws when the signature is larger than its place. */
export async function signPdf(pdf: Buffer, signer: PaperSigner): Promise<Buffer> {
  const zeros = '0'.repeat(2 * ROOM);
  const start = pdf.indexOf(`<${zeros}>`);
  const end = start + zeros.length + 2;
  const placeholder = `[0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`;
  const rangeAt = pdf.indexOf(placeholder);
  if (start === -1 || rangeAt === -1) throw new Error('the paper has no place for a signature');
  const range = `[0 ${start} ${end} ${pdf.length - end}]`.padEnd(placeholder.length);
  const filled = Buffer.from(pdf);
  filled.write(range, rangeAt, 'latin1');
  const signature = await signer.sign(Buffer.concat([filled.subarray(0, start), filled.subarray(end)]));
  if (signature.length > ROOM) throw new Error('the signature is larger than its place');
  filled.write(Buffer.from(signature).toString('hex'), start + 1, 'latin1');
  return filled;
}

function formOf(doc: PDFKit.PDFDocument): Record<string, unknown> {
  const { _root } = doc as unknown as { _root: { data: { AcroForm: { data: Record<string, unknown> } } } };
  return _root.data.AcroForm.data;
}
