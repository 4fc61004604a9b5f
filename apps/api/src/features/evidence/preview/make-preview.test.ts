import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from '@jest/globals';
import { lyingZip, officeFile, sheetFile, slideFile, wordFile, wordParagraph } from '../../../test/office-files.ts';
import { NotShowable, PREVIEW_LIMITS } from './limits.ts';
import { makePreview } from './make-preview.ts';
import { countPdfPages } from './pdf-pages.ts';
import { canPreview } from './preview.ts';
import { unpack } from './unpack.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../../../examples');
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const SHEET = `${OFFICE}.spreadsheetml.sheet`;
const SLIDES = `${OFFICE}.presentationml.presentation`;
const example = (name: string): Promise<Buffer> => readFile(path.join(EXAMPLES, name));

describe('the real evidence can be read in place', () => {
  it('shows the wijkanalyse with its headings, tables and figures', async () => {
    const preview = await makePreview(await example('wijkanalyse-portiekflats.docx'), WORD, 'nl');
    expect(preview.kind).toBe('html');
    const tags = preview.content.match(/<h1>|<table>|data:image\/png;base64|portiekflats/g);
    expect([...new Set(tags)].toSorted()).toEqual(['<h1>', '<table>', 'data:image/png;base64', 'portiekflats']);
  });

  it('shows the talentenkaart as tables', async () => {
    const preview = await makePreview(await example('talentenkaart-vrijwilligerswerk.xlsx'), SHEET, 'nl');
    expect(preview.content.match(/<tr>/g)?.length).toBeGreaterThan(5);
    expect(preview.pages).toBeGreaterThan(0);
  });

  it('shows who wrote the e-mail, when and what', async () => {
    const preview = await makePreview(await example('mail-wijkconsulent-afspraken.eml'), 'message/rfc822', 'nl');
    expect(preview.content).toMatch(/<dt>Van<\/dt><dd>[^<]+example\.org/);
    expect(preview.content).toContain('<dt>Onderwerp</dt>');
  });

  it('counts the pages of a PDF, which the browser shows by itself', async () => {
    const preview = await makePreview(await example('projectverslag-energiecafe.pdf'), 'application/pdf', 'nl');
    expect(preview).toMatchObject({ kind: 'none', content: '', pages: 9 });
  });
});

describe('a text document', () => {
  it('loses links that run and keeps those that lead somewhere', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`;
    const body = `<w:p><w:hyperlink r:id="a"><w:r><w:t>slecht</w:t></w:r></w:hyperlink><w:hyperlink r:id="b"><w:r><w:t>goed</w:t></w:r></w:hyperlink></w:p>`;
    const { content } = await makePreview(wordFile(body, { 'word/_rels/document.xml.rels': rels }), WORD, 'nl');
    expect(content).toContain('slecht');
    expect(content).not.toContain('javascript');
    expect(content).toContain('href="https://example.org/"');
  });

  it('reads no file of ours, whatever its pictures point to', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`;
    const body = `${wordParagraph('tekst')}<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="a"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const shown = await makePreview(wordFile(body, { 'word/_rels/document.xml.rels': rels }), WORD, 'nl').catch(
      () => undefined,
    );
    expect(shown?.content ?? '').not.toMatch(/root:|<img/);
  });

  it('is refused when it brings a document type, in which entities could multiply', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w/>';
    await expect(makePreview(wordFile('', { 'word/styles.xml': bomb }), WORD, 'nl')).rejects.toThrow(NotShowable);
  });
});

describe('a workbook', () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>&lt;b&gt;uren&lt;/b&gt;</t></is></c></row>
    <row r="2"><c r="A2" s="1"><v>43160</v></c><c r="B2" s="2"><v>0.125</v></c><c r="C2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c></row>`;

  it('shows texts, days, shares and numbers as one reads them, each in its column', async () => {
    const { content, pages } = await makePreview(sheetFile(rows, ['Naam']), SHEET, 'nl');
    expect(content).toContain('<h2>Talenten &amp; uren</h2>');
    expect(content).toContain('<tr><td>Naam</td><td></td><td>&lt;b&gt;uren&lt;/b&gt;</td></tr>');
    expect(content).toContain('<tr><td>2018-03-01</td><td>12,5%</td><td>1,5</td><td>✓</td></tr>');
    expect(pages).toBe(1);
  });

  it('does not show a hidden sheet', async () => {
    expect((await makePreview(sheetFile(rows), SHEET, 'nl')).content).not.toContain('niet te zien');
  });

  it('stops at a thousand rows', async () => {
    const many = '<row><c t="str"><v>x</v></c></row>'.repeat(5_000);
    const { content } = await makePreview(sheetFile(many), SHEET, 'nl');
    expect(content.match(/<tr>/g)).toHaveLength(1_001);
  });
});

test('a presentation shows its slides in the order of showing, as text', async () => {
  const { content, pages } = await makePreview(slideFile('Eerst', 'Daarna'), SLIDES, 'nl');
  expect(content.indexOf('<h2>Eerst</h2>')).toBeLessThan(content.indexOf('<h2>Daarna</h2>'));
  expect(content).toContain('<p>Onder &lt;Eerst&gt;</p>');
  expect(pages).toBe(2);
});

describe('an e-mail or web page', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event', '<p onclick="alert(1)">x</p>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a form', '<form action="https://example.org"><input name="x"></form>'],
    ['a picture from elsewhere', '<img src="https://example.org/pixel.png">'],
    ['a picture that is a drawing with script', '<img src="data:image/svg+xml;base64,PHN2Zz4=">'],
    [
      'a style',
      '<style>@import "https://example.org/x.css"</style><p style="background:url(https://example.org)">x</p>',
    ],
    ['an address that runs', '<a href="java&#10;script:alert(1)">x</a>'],
    ['a base', '<base href="https://example.org/">'],
    ['a reload', '<meta http-equiv="refresh" content="0;url=https://example.org">'],
    [
      'a script inside another language',
      '<svg><script>alert(1)</script></svg><math><mtext><script>alert(1)</script></mtext></math>',
    ],
  ])('loses %s', async (_what, html) => {
    const mail = `From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}`;
    for (const [bytes, type] of [
      [html, 'text/html'],
      [mail, 'message/rfc822'],
    ] as const) {
      const { content } = await makePreview(Buffer.from(bytes), type, 'nl');
      expect(content).not.toMatch(/script|alert|onclick|iframe|form|<img|style|import|<base|<meta|href="(?!mailto)/i);
    }
  });

  it('shows a text mail as text', async () => {
    const mail = 'From: a@example.org\r\nSubject: <hoi>\r\n\r\nEen <b>zin</b>';
    const { content } = await makePreview(Buffer.from(mail), 'message/rfc822', 'en');
    expect(content).toContain('<dt>Subject</dt><dd>&lt;hoi&gt;</dd>');
    expect(content).toContain('&lt;b&gt;zin&lt;/b&gt;');
  });
});

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from('café')],
    ['Windows-1252', Buffer.from('café', 'latin1')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('café', 'utf16le')])],
  ])('is read as %s', async (_coding, bytes) => {
    expect(await makePreview(bytes, 'text/plain', 'nl')).toMatchObject({ kind: 'text', content: 'café' });
  });

  it('shows a drawing with a script as its source', async () => {
    const preview = await makePreview(await example('for-tests/tekening-met-script.svg'), 'image/svg+xml', 'nl');
    expect(preview.kind).toBe('text');
  });
});

describe('the pages of a PDF', () => {
  const pdf = (objects: string | Buffer, dictionary = '') =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n5 0 obj\n<<${dictionary}>>\nstream\n`, 'latin1'),
      Buffer.from(objects),
      Buffer.from('\nendstream\nendobj\n%%EOF', 'latin1'),
    ]);
  const packed = (bytes: Buffer) => pdf(deflateSync(bytes), '/Type/ObjStm/N 1/First 4/Filter/FlateDecode');

  it('are counted where they stand open, where they are packed, and in whatever order a dictionary says it', () => {
    const open = (node: string) => Buffer.from(`%PDF-1.4\n3 0 obj\n<<${node}>>\nendobj\n%%EOF`);
    expect(countPdfPages(open('/Type /Pages /Kids [1 0 R] /Count 12'))).toBe(12);
    expect(countPdfPages(open('/Count 7/Kids[1 0 R]/Type/Pages'))).toBe(7);
    expect(countPdfPages(packed(Buffer.from('3 0 <</Type/Pages/Count 34/Kids[]>>')))).toBe(34);
  });

  it('are unknown where nothing says so, or what it says can’t be', () => {
    expect(countPdfPages(Buffer.from('%PDF-1.7\nkapot'))).toBeNull();
    expect(countPdfPages(Buffer.from('%PDF-1.7\n<</Type/Pages/Count 999999999>>'))).toBeNull();
    expect(countPdfPages(packed(Buffer.from('geen')).fill(0x41, 70, 75))).toBeNull();
    expect(() => countPdfPages(Buffer.from('geen PDF'))).toThrow(NotShowable);
  });

  it('are not looked for in a bomb: it is left packed past its bound', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(() => countPdfPages(packed(Buffer.alloc(100 * 1024 * 1024, 0x20)))).toThrow(NotShowable);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(160 * 1024 * 1024);
    const many = Buffer.concat(Array.from({ length: 6 }, () => packed(Buffer.alloc(15 * 1024 * 1024, 0x20))));
    expect(() => countPdfPages(many)).toThrow(NotShowable);
  });
});

describe('bombs', () => {
  it('refuses what says it unpacks to more than allowed, before unpacking', () => {
    const heavy = new Uint8Array(PREVIEW_LIMITS.unpackedBytes / 2 + 1);
    expect(() => unpack(officeFile({ 'a.bin': heavy, 'b.bin': heavy }))).toThrow(NotShowable);
  });

  it('gives a part that lies about its weight no more room than it said', () => {
    expect(unpack(lyingZip('word/document.xml', 50_000_000))['word/document.xml']?.length ?? 0).toBeLessThanOrEqual(
      100,
    );
  });

  it('refuses a thousand times too many parts', () => {
    const parts = Object.fromEntries(
      Array.from({ length: PREVIEW_LIMITS.parts + 1 }, (_, index) => [`${index}.xml`, '']),
    );
    expect(() => unpack(officeFile(parts))).toThrow(NotShowable);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['what is no zip', Buffer.from('PK of toch niet')],
    ['half a zip', wordFile(wordParagraph('x')).subarray(0, 200)],
  ])('refuses %s', (_what, bytes) => {
    expect(() => unpack(bytes)).toThrow(NotShowable);
  });
});

test('what has no preview says so', () => {
  expect(canPreview('image/jpeg')).toBe(false);
  expect(canPreview('toString')).toBe(false);
});
