import { useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly grid: RefObject<HTMLTableElement | null>;
  /** Only one cell takes part in the tab order: the one where somebody was last. */
  readonly current: GridPosition;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Walks through the cells marked with `data-row` and `data-column` as in a spreadsheet (ARIA grid pattern). */
export function useGridKeys(size: { readonly rows: number; readonly columns: number }): GridKeys {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setCurrent] = useState<GridPosition>({ row: 1, column: 1 });
  const current = {
    row: Math.min(chosen.row, size.rows - 1),
    column: Math.min(chosen.column, size.columns - 1),
  };
  return {
    grid,
    current,
    onFocus: (event) => {
      const position = positionOf(event.target);
      if (position) setCurrent(position);
    },
    onKeyDown: (event) => {
      const from = positionOf(event.target as Element);
      const to = from && step(event, from, size);
      const target = to && findCell(grid.current, to);
      if (!target) return;
      event.preventDefault();
      target.focus();
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** Where a key leads; undefined for keys that mean nothing in a grid. */
export function step(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridPosition,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPosition | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return far ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return far ? last : { row, column: last.column };
    default:
      return undefined;
  }
}

function positionOf(target: Element): GridPosition | undefined {
  const cell = target.closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}

function findCell(grid: HTMLElement | null, { row, column }: GridPosition): HTMLElement | undefined {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? undefined;
}
