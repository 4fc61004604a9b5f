import { readXml } from './xml.ts';

/** How a number is meant: as it is, as a share, or as a day counted from 1900 or 1904. */
export type NumberFormat = 'plain' | 'percent' | 'day1900' | 'day1904';

const DAY_IN_MS = 86_400_000;
/** Spreadsheets count a 29 February 1900 that never was, so day 60 and later are one too many. */
const DAY_ZERO = { day1900: Date.UTC(1899, 11, 30), day1904: Date.UTC(1904, 0, 1) } as const;
const LAST_DAY = 2_958_465;

/** The meaning of each cell style, in the order cells point to them (ECMA-376 §18.8). */
export function readFormats(styles: string, from1904: boolean): NumberFormat[] {
  const custom = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  for (const event of readXml(styles)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inCells = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const { numFmtId = '0', formatCode = '' } = event.attributes;
    if (event.name === 'numFmt') custom.set(numFmtId, formatCode);
    if (event.name === 'xf' && inCells) formats.push(meaningOf(Number(numFmtId), custom.get(numFmtId), from1904));
  }
  return formats;
}

/** A number as one would read it in the sheet; days as 2026-03-01, with a time when there is one. */
export function formatNumber(value: number, format: NumberFormat, locale: 'nl' | 'en'): string {
  if (format === 'percent') return `${plainNumber(value * 100, locale)}%`;
  if (format === 'plain' || value < 0 || value > LAST_DAY) return plainNumber(value, locale);
  const moment = new Date(DAY_ZERO[format] + Math.round(value * DAY_IN_MS)).toISOString();
  if (value < 1) return moment.slice(11, 16);
  return Number.isInteger(value) ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}

function meaningOf(id: number, code: string | undefined, from1904: boolean): NumberFormat {
  const day = from1904 ? 'day1904' : 'day1900';
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return day;
  if (id === 9 || id === 10) return 'percent';
  const signs = (code ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[ymdhs]/i.test(signs)) return day;
  return signs.includes('%') ? 'percent' : 'plain';
}

const plainNumber = (value: number, locale: 'nl' | 'en'): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 4, useGrouping: false });
