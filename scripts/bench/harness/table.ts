import { isMet } from './figure.ts';
import type { Figure, Result } from './figure.ts';

/** The results of one figure as lines for a terminal: what, number, target, met or not, note. */
export function printResults({ title }: Pick<Figure, 'title'>, results: readonly Result[]): void {
  const width = Math.max(...results.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const result of results) {
    const cells = [
      result.what.padEnd(width),
      sayValue(result).padStart(14),
      sayTarget(result).padEnd(9),
      sayMet(result),
    ];
    console.log(`  ${[...cells, result.note ?? ''].join('  ').trimEnd()}`);
  }
}

/** The same as a table for a document. */
export function markdownOf({ title }: Pick<Figure, 'title'>, results: readonly Result[]): string {
  const rows = results.map((result) =>
    ['', result.what, sayValue(result), sayTarget(result), sayMet(result).trim(), result.note ?? '', '']
      .join(' | ')
      .trim(),
  );
  return [`### ${title}`, '', '| What | Measured | Target | | |', '| --- | --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

function sayValue({ value, unit }: Result): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${Number.isInteger(value) ? value : value.toFixed(digits)}${unit === '×' ? '×' : ` ${unit}`}`;
}

function sayTarget({ target }: Result): string {
  return target === undefined ? '' : `${target.is === 'atLeast' ? '≥' : '≤'} ${target.value}`;
}

function sayMet(result: Result): string {
  const met = isMet(result);
  return met === undefined ? '       ' : met ? 'met    ' : 'NOT MET';
}
