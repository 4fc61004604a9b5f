import type { Preview } from './preview.ts';
import { escapeHtml, relationsOf } from './office-parts.ts';
import { formatNumber, readFormats } from './xlsx-formats.ts';
import type { NumberFormat } from './xlsx-formats.ts';
import { textOf, unpack } from './unpack.ts';
import type { Parts } from './unpack.ts';
import { readXml } from './xml.ts';

const MOST_ROWS = 1_000;
const MOST_COLUMNS = 60;
const WORKBOOK = 'xl/workbook.xml';
const WANTED = /^xl\/(?:workbook\.xml|_rels\/|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)/;

interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly locale: 'nl' | 'en';
}
interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** A workbook as one table per visible sheet: what the cells say, not how they are made. */
export function previewXlsx(bytes: Uint8Array, locale: 'nl' | 'en'): Preview {
  const parts = unpack(bytes, (name) => WANTED.test(name));
  const context = {
    strings: readStrings(parts),
    formats: readFormats(textOf(parts, 'xl/styles.xml') ?? '', isFrom1904(parts)),
    locale,
  };
  const relations = relationsOf(parts, WORKBOOK);
  const sheets = visibleSheets(parts).map(({ name, id }) => {
    const rows = readRows(textOf(parts, relations.get(id) ?? '') ?? '', context);
    return `<h2>${escapeHtml(name)}</h2>${tableOf(rows)}`;
  });
  return { kind: 'html', content: sheets.join(''), pages: sheets.length };
}

function visibleSheets(parts: Parts): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  for (const event of readXml(textOf(parts, WORKBOOK) ?? '')) {
    if (event.kind !== 'open' || event.name !== 'sheet') continue;
    const { name, state, 'r:id': id } = event.attributes;
    if (id !== undefined && (state === undefined || state === 'visible')) sheets.push({ name: name ?? '', id });
  }
  return sheets;
}

const isFrom1904 = (parts: Parts): boolean =>
  /<workbookPr[^>]*date1904="(?:1|true)"/.test(textOf(parts, WORKBOOK) ?? '');

/** Texts that cells point to by number; phonetic guides are left out. */
function readStrings(parts: Parts): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  for (const event of readXml(textOf(parts, 'xl/sharedStrings.xml') ?? '')) {
    if (event.kind === 'text') {
      if (inText && !phonetic) text += event.text;
      continue;
    }
    const opens = event.kind === 'open';
    if (event.name === 't') inText = opens;
    if (event.name === 'rPh') phonetic = opens;
    if (event.name !== 'si') continue;
    if (opens) text = '';
    else strings.push(text);
  }
  return strings;
}

function readRows(xml: string, context: Context): string[][] {
  const rows: string[][] = [];
  let cell: Cell | undefined;
  let inValue = false;
  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (inValue && cell !== undefined) cell.value += event.text;
      continue;
    }
    const opens = event.kind === 'open';
    if (event.name === 'v' || event.name === 't') inValue = opens;
    if (opens && event.name === 'row') {
      if (rows.length >= MOST_ROWS) return [...rows, ['…']];
      rows.push([]);
    }
    if (opens && event.name === 'c') cell = openCell(event.attributes, rows.at(-1)?.length ?? 0);
    if (!opens && event.name === 'c' && cell !== undefined) placeCell(rows.at(-1), cell, context);
  }
  return rows;
}

function openCell(attributes: Readonly<Record<string, string>>, next: number): Cell {
  return {
    column: columnOf(attributes['r']) ?? next,
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? 0),
    value: '',
  };
}

/** "C7" is the third column: 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function placeCell(row: string[] | undefined, cell: Cell, context: Context): void {
  if (row === undefined || cell.column >= MOST_COLUMNS) return;
  while (row.length < cell.column) row.push('');
  row[cell.column] = shownValue(cell, context);
}

function shownValue({ type, value, style }: Cell, { strings, formats, locale }: Context): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '✓' : '✗';
  if (type !== 'n' || value === '' || !Number.isFinite(Number(value))) return value;
  return formatNumber(Number(value), formats[style] ?? 'plain', locale);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((value) => `<td>${escapeHtml(value)}</td>`).join('')}</tr>`);
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}
