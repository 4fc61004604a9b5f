import type { MatrixRow } from '@bewijskracht/contracts';
import { useMatrixText } from './matrix.text.ts';

/** How far the work on a leeruitkomst is, in counts; never a percentage and never an opinion (DOMAIN §0.4). */
export function RowProgress({ row }: { readonly row: MatrixRow }) {
  const t = useMatrixText();
  if (row.claimed === 0) return t('progress.none');
  if (row.explained === 0) return t('progress.claimed', { count: row.claimed });
  return t('progress.explained', { count: row.explained });
}
