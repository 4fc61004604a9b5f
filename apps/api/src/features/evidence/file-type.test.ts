import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lyingZip, sheetFile, slideFile, wordFile } from '../../test/office-files.ts';
import { findFileType } from './file-type.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../../examples');
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const typeOf = (bytes: Buffer): Promise<string> =>
  findFileType((start, end) => Promise.resolve(bytes.subarray(start, end)), bytes.length);

describe('findFileType', () => {
  it.each([
    ['wijkanalyse-portiekflats.docx', `${OFFICE}.wordprocessingml.document`],
    ['talentenkaart-vrijwilligerswerk.xlsx', `${OFFICE}.spreadsheetml.sheet`],
    ['projectverslag-energiecafe.pdf', 'application/pdf'],
    ['speelplekplan-presentatie.jpg', 'image/jpeg'],
    ['gesprek-dat-vastliep.mp3', 'audio/mpeg'],
    ['gesprek-dat-vastliep.txt', 'text/plain'],
    ['mail-wijkconsulent-afspraken.eml', 'message/rfc822'],
    ['for-tests/verslag-met-script.html', 'text/html'],
    ['for-tests/tekening-met-script.svg', 'image/svg+xml'],
    ['for-tests/pdf-die-html-is.pdf', 'application/pdf'],
    ['for-tests/mail-met-telefoonnummer.eml', 'message/rfc822'],
  ])('knows %s by its content', async (name, type) => {
    expect(await typeOf(await readFile(path.join(EXAMPLES, name)))).toBe(type);
  });

  it.each([
    ['a text document', wordFile('x'), `${OFFICE}.wordprocessingml.document`],
    ['a workbook', sheetFile(''), `${OFFICE}.spreadsheetml.sheet`],
    ['a presentation', slideFile('a', 'b'), `${OFFICE}.presentationml.presentation`],
    ['any other zip', lyingZip('foto.bin', 10), 'application/zip'],
    ['half a zip', wordFile('x').subarray(0, 100), 'application/zip'],
    [
      'HTML behind an XML declaration',
      Buffer.from('<?xml version="1.0"?><html xmlns="x"><script/></html>'),
      'text/html',
    ],
    [
      'HTML that looks like text at first',
      Buffer.from(`${'gewone tekst '.repeat(100)}<script>alert(1)</script>`),
      'text/html',
    ],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml'],
    ['other XML', Buffer.from('<?xml version="1.0"?><gpx/>'), 'application/xml'],
    ['text of Windows', Buffer.from('Dit is het café', 'latin1'), 'text/plain'],
    ['text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('tekst', 'utf16le')]), 'text/plain'],
    ['bytes that are nothing we know', Buffer.from([1, 2, 3, 0, 255]), 'application/octet-stream'],
    ['a text that has "From:" in it', Buffer.from('Beste allen,\nFrom: hier tot ginder\nDate: ooit'), 'text/plain'],
  ])('knows %s', async (_what, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
  });
});
