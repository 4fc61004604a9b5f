import type { MatrixView } from '@bewijskracht/contracts';
import { phaseOf } from './phase.ts';

const keyOf = (matrix: MatrixView) => `bewijskracht.open.${matrix.portfolio.id}`;

/** The leeruitkomst one was working on: as remembered here, else one with work in it, else the first. */
export function lastOpened(matrix: MatrixView): string | undefined {
  const remembered = read(keyOf(matrix));
  if (matrix.rows.some((row) => row.leeruitkomst === remembered)) return remembered;
  const atWork = matrix.rows.find(
    (row) =>
      matrix.links.some((link) => link.leeruitkomst === row.leeruitkomst) &&
      phaseOf(row) !== 'busy' &&
      phaseOf(row) !== 'shown',
  );
  return (atWork ?? matrix.rows[0])?.leeruitkomst;
}

/** Keeps the place for the next visit; a store that is full or forbidden is no reason to stop. */
export function rememberOpened(matrix: MatrixView, leeruitkomst: string | undefined): void {
  try {
    if (leeruitkomst) localStorage.setItem(keyOf(matrix), leeruitkomst);
  } catch {
    return;
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
