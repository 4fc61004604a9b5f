import { useMemo, useState, type ReactNode } from 'react';
import classes from './data-table.module.css';
import { useUiText } from './ui.text.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Stands in the head instead of the words, for instance a box that ticks every row. */
  readonly head?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable: what its rows are ordered by. */
  readonly sortBy?: (row: Row) => string | number;
  readonly align?: 'start' | 'end';
  /** The cell that names the row: read out first by screen readers, the title of the card on a phone. */
  readonly rowHeader?: boolean;
  /** The cell holds only what one can do with the row: on a phone that needs no label. */
  readonly acts?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  /** When a heading above the table says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty?: ReactNode;
  /** For tables broader or longer than a page: scrolls in its own frame, by keyboard too. */
  readonly scrolls?: boolean;
}

/** A real table with heads that stay in sight; on a phone each row becomes a card with the heads as labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rowKey, scrolls = false } = props;
  const t = useUiText();
  const { rows, sorting, sortBy } = useSorting(props.rows, columns);
  if (rows.length === 0) return props.empty ?? <p className={classes.empty}>{t('table.empty')}</p>;
  // The roles are said in full, because display: block on a phone takes them away.
  return (
    <div
      className={classes.frame}
      data-scrolls={scrolls}
      {...(scrolls && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className={classes.table} role="table">
        <caption className={captionHidden ? 'visually-hidden' : classes.caption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                data-align={column.align ?? 'start'}
                aria-sort={sorting?.key === column.key ? (sorting.up ? 'ascending' : 'descending') : undefined}
              >
                {column.sortBy ? (
                  <button
                    type="button"
                    className={classes.sort}
                    onClick={() => sortBy(column.key)}
                    title={t('table.sortBy', { column: column.header })}
                  >
                    {column.header} <span aria-hidden="true">{arrow(sorting, column.key)}</span>
                  </button>
                ) : (
                  (column.head ?? column.header)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    role={column.rowHeader ? 'rowheader' : 'cell'}
                    data-align={column.align ?? 'start'}
                    data-acts={column.acts ?? false}
                    {...(column.rowHeader ? { scope: 'row' } : {})}
                  >
                    <span className={classes.label} aria-hidden="true">
                      {column.header}
                    </span>
                    <div className={classes.value}>{column.cell(row)}</div>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Sorting {
  readonly key: string;
  readonly up: boolean;
}

function useSorting<Row>(rows: readonly Row[], columns: readonly Column<Row>[]) {
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sorting?.key)?.sortBy;
    if (!by || !sorting) return rows;
    const ordered = rows.toSorted((one, other) => compare(by(one), by(other)));
    return sorting.up ? ordered : ordered.toReversed();
  }, [rows, columns, sorting]);
  const sortBy = (key: string) => setSorting((now) => ({ key, up: now?.key === key ? !now.up : true }));
  return { rows: sorted, sorting, sortBy };
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'nl', { numeric: true });
}

function arrow(sorting: Sorting | undefined, key: string): string {
  if (sorting?.key !== key) return '↕';
  return sorting.up ? '↑' : '↓';
}
