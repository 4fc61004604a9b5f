import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Office file made of these parts. */
export const officeFile = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({ '[Content_Types].xml': TYPES, ...parts }).map(([name, part]) => [
          name,
          typeof part === 'string' ? strToU8(part) : part,
        ]),
      ),
    ),
  );

/** A text document with this body (WordprocessingML) and these parts beside it. */
export const wordFile = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  officeFile({
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:r="${RELATION}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** A paragraph of a text document. */
export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook with one visible and one hidden sheet. */
export const sheetFile = (rows: string, strings: readonly string[] = []): Buffer =>
  officeFile({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><sheets><sheet name="Talenten &amp; uren" sheetId="1" r:id="r1"/><sheet name="Geheim" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row><c t="str"><v>niet te zien</v></c></row></sheetData></worksheet>`,
  });

/** A presentation whose slides are shown in another order than they are numbered. */
export const slideFile = (first: string, second: string): Buffer =>
  officeFile({
    'ppt/presentation.xml': `<p:presentation xmlns:r="${RELATION}"><p:sldIdLst><p:sldId id="1" r:id="r2"/><p:sldId id="2" r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships><Relationship Id="r1" Target="slides/slide1.xml"/><Relationship Id="r2" Target="slides/slide2.xml"/></Relationships>`,
    'ppt/slides/slide1.xml': slide(second),
    'ppt/slides/slide2.xml': slide(first),
  });

const slide = (text: string): string =>
  `<p:sld><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>Onder &lt;${text}&gt;</a:t></a:r></a:p></p:sp></p:sld>`;

/** A zip that says one part is small while it unpacks to `bytes` zeros. */
export function lyingZip(name: string, bytes: number): Buffer {
  const zip = officeFile({ [name]: new Uint8Array(bytes) });
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let entry = zip.readUInt32LE(end + 16);
  while (zip.toString('utf8', entry + 46, entry + 46 + zip.readUInt16LE(entry + 28)) !== name) {
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  zip.writeUInt32LE(100, entry + 24);
  return zip;
}
