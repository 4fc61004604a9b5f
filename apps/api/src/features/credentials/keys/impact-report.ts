import { stringify } from 'csv-stringify/sync';
import type { ImpactRow, ReportHead } from './keys.queries.ts';

const COLUMNS = ['kind', 'id', 'name', 'signedAt', 'inDoubt', 'mend', 'mendedAt'] as const;

/** The impact report for a spreadsheet; what could start a formula is made harmless. */
export function writeImpactCsv(rows: readonly ImpactRow[]): string {
  const lines = rows.map((row) => ({
    ...row,
    signedAt: row.signedAt.toISOString(),
    inDoubt: String(row.inDoubt),
    mendedAt: row.mendedAt?.toISOString() ?? '',
  }));
  return stringify(lines, {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
    bom: true,
  });
}

/** The impact report for software: which key, since when, and each thing it had signed. */
export function writeImpactJson(head: ReportHead, rows: readonly ImpactRow[]): string {
  const report = {
    key: head.fragment,
    compromisedSince: head.compromised_since,
    reportedAt: head.confirmed_at,
    signed: rows,
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
