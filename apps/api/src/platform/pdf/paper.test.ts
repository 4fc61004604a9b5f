import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { paperFaults } from '../../test/paper-faults.ts';
import type { PaperInfo } from './index.ts';
import { Paper } from './index.ts';

const INFO: PaperInfo = {
  title: 'Resultaat',
  author: 'Hogeschool Voorbeeld',
  subject: 'Jansen & Zn <test>',
  lang: 'nl-NL',
  createdAt: new Date('2026-11-20T14:30:00Z'),
  footer: 'HV-2026-0001',
  pageWords: (page, pages) => `blz. ${page} van ${pages}`,
};

function aResult(): Promise<Buffer> {
  const paper = new Paper(INFO);
  paper.part('nl-NL', () => {
    paper.title('Resultaat van je aanvraag');
    paper.paragraph(['Voor Şule Yıldız, met ', { text: 'some English', lang: 'en' }, ' erin.']);
    paper.heading('Oordeel per leeruitkomst');
    paper.table({
      head: ['Leeruitkomst', 'Oordeel'],
      shares: [3, 2],
      rows: Array.from({ length: 40 }, (_, row) => [`LU${row + 1}`, [{ mark: 'shown' }, ' aangetoond']]),
    });
    paper.definitions([{ term: 'Beoordelaars', description: 'twee' }]);
    paper.link('https://kracht.example.org/credentials/1');
    paper.qr({ address: 'https://kracht.example.org/credentials/1', alt: 'QR-code naar de controle', size: 90 }, () =>
      paper.paragraph('Scan om te controleren.'),
    );
  });
  return paper.finish();
}

/** What a tool of poppler says about the paper; undefined where poppler is not installed. */
function poppler(tool: 'pdfinfo' | 'pdffonts', options: readonly string[], pdf: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    return execFileSync(tool, [...options, join(folder, 'paper.pdf')], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the same content gives the same bytes', async () => {
  expect((await aResult()).equals(await aResult())).toBe(true);
});

test('is a tagged PDF/A-3a with its title and language', async () => {
  const pdf = await aResult();
  const raw = pdf.toString('latin1');
  expect(raw).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(raw).toMatch(/\/MarkInfo/);
  expect(raw).toMatch(/\/Lang \(nl-NL\)/);
  expect(raw).not.toContain('Helvetica');
  const document = await PDFDocument.load(pdf);
  expect(document.getTitle()).toBe('Resultaat');
  expect(document.getPageCount()).toBe(2);
});

test('is as accessible and as lasting as it says, by its structure', async () => {
  expect(await paperFaults(await aResult())).toEqual([]);
});

test('metadata stays XML whatever the title holds', async () => {
  const raw = (await aResult()).toString('utf8');
  const description = /<dc:description>.*?<\/dc:description>/s.exec(raw)?.[0] ?? '';
  expect(description).toContain('Jansen + Zn ‹test›');
});

test('a reader that speaks gets headings, table heads, language and pictures in order', async () => {
  const structure = poppler('pdfinfo', ['-struct-text'], await aResult());
  if (structure === undefined) return;
  const order = [
    'H1',
    'P (',
    'Span',
    'H2',
    'Table',
    '/Scope /Column',
    '/Scope /Row',
    'L (',
    'Lbl',
    'LBody',
    'Link',
    'Figure',
  ];
  const places = order.map((name) => structure.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  expect(structure).toContain('"Voor Şule Yıldız, met "');
  expect(structure.match(/"Leeruitkomst"/g)).toHaveLength(1);
});

test('every font is embedded', async () => {
  const fonts = poppler('pdffonts', [], await aResult());
  if (fonts === undefined) return;
  const rows = fonts.trim().split('\n').slice(2);
  expect(rows.length).toBeGreaterThanOrEqual(4);
  for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/);
});
