import type { Result } from '@bewijskracht/domain';
import { ok, refuse } from '@bewijskracht/domain';

/** What a reader of the documents asks for; every value as it stood in the address. */
export interface CaseQuery {
  readonly limit?: string | undefined;
  readonly offset?: string | undefined;
  readonly sort?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly filter?: string | undefined;
  readonly fields?: string | undefined;
}

/** The minor codes of CASE 1.1 (appendix B) that a query can end in; it has none of their own for filters and pages. */
export interface CaseQueryRefusal {
  readonly code: 'invalid_selection_field' | 'invalid_sort_field';
}

/** A page of what was asked for, and how many there are in all. */
export interface CaseSelection {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

const MOST = 500;
const USUAL = 100;

/** Filters, sorts, pages and selects, as CASE 1.1 describes for a collection. Refuses fields that no document has. */
export function selectDocuments<Row extends object>(
  documents: readonly Row[],
  query: CaseQuery,
): Result<CaseSelection, CaseQueryRefusal> {
  const limit = wholeNumber(query.limit, USUAL);
  const offset = wholeNumber(query.offset, 0);
  if (limit === undefined || offset === undefined || limit > MOST) return refuse({ code: 'invalid_selection_field' });
  const all = documents.map((document) => ({ ...document }) as Readonly<Record<string, unknown>>);
  const isField = (name: string): boolean => all.length === 0 || all.some((row) => name in row);

  const fields = query.fields?.split(',').map((field) => field.trim());
  if (fields?.some((field) => !isField(field)) === true) return refuse({ code: 'invalid_selection_field' });
  if (query.sort !== undefined && !isField(query.sort)) return refuse({ code: 'invalid_sort_field' });
  const matches = parseFilter(query.filter, isField);
  if (matches === undefined) return refuse({ code: 'invalid_selection_field' });

  const found = sorted(all.filter(matches), query);
  const rows = found.slice(offset, offset + limit).map((row) => only(row, fields));
  return ok({ rows, total: found.length, offset, limit });
}

type Matcher = (row: Readonly<Record<string, unknown>>) => boolean;

/** `field='value'`, also `!=`, `>`, `<`, `>=`, `<=` and `~` (contains), joined once by AND or OR. */
function parseFilter(filter: string | undefined, isField: (name: string) => boolean): Matcher | undefined {
  if (filter === undefined || filter === '') return () => true;
  const joined = /^(.+') (AND|OR) (.+)$/.exec(filter);
  const [left, right] = joined === null ? [filter] : [joined[1]!, joined[3]!];
  const first = parseComparison(left, isField);
  const second = right === undefined ? first : parseComparison(right, isField);
  if (first === undefined || second === undefined) return undefined;
  return joined?.[2] === 'OR' ? (row) => first(row) || second(row) : (row) => first(row) && second(row);
}

function parseComparison(text: string, isField: (name: string) => boolean): Matcher | undefined {
  const match = /^(\w+)(!=|>=|<=|=|>|<|~)'([^']*)'$/.exec(text);
  if (match === null) return undefined;
  const [, field = '', operator = '', wanted = ''] = match;
  if (!isField(field)) return undefined;
  return (row) => compare(textOf(row[field]), operator, wanted);
}

function compare(value: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '~':
      return value.toLowerCase().includes(wanted.toLowerCase());
    case '>':
      return value > wanted;
    case '<':
      return value < wanted;
    case '>=':
      return value >= wanted;
    default:
      return value <= wanted;
  }
}

function sorted(
  rows: readonly Readonly<Record<string, unknown>>[],
  { sort, orderBy }: CaseQuery,
): readonly Readonly<Record<string, unknown>>[] {
  if (sort === undefined) return rows;
  const direction = orderBy === 'desc' ? -1 : 1;
  return rows.toSorted((left, right) => direction * textOf(left[sort]).localeCompare(textOf(right[sort]), 'nl'));
}

function only(
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  if (fields === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}

function wholeNumber(text: string | undefined, usual: number): number | undefined {
  if (text === undefined) return usual;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
