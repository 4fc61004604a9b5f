import type { FrameworkView, LeeruitkomstView, MatrixRow, MatrixView } from '@bewijskracht/contracts';

/** What a leeruitkomst of the portfolio, and each part of it, is given. */
export interface LeeruitkomstSectionProps {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly leeruitkomst: LeeruitkomstView;
  readonly row: MatrixRow;
  readonly open: boolean;
  readonly onToggle: () => void;
}
