import type {
  FrameworkView,
  GedragsindicatorView,
  LeeruitkomstView,
  MatrixRow,
  MatrixView,
} from '@bewijskracht/contracts';
import { coverageOfLeeruitkomst, type CoverageMark } from '@bewijskracht/domain';
import { gedragsindicatorIn } from '../../lib/framework.ts';
import type { State } from '../../ui/state-mark.tsx';

/** Up to so many pieces fit beside each other; with more, only what is linked here is shown until one asks for all. */
export const FITTING_PIECES = 8;

export type Column = MatrixView['evidence'][number];

/** One line of the matrix as the screen needs it. */
export interface Line {
  /** null: the leeruitkomst as a whole. */
  readonly indicator: GedragsindicatorView | null;
  readonly alsoUnder: readonly string[];
  readonly marks: readonly CoverageMark[];
  /** From an announced decision only. */
  readonly verdict: string | undefined;
}

export interface Coverage {
  readonly leeruitkomst: LeeruitkomstView;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** The part of the matrix that belongs to one leeruitkomst, with all evidence or only what is linked to it. */
export function coverageFor(
  { matrix, framework, row }: { matrix: MatrixView; framework: FrameworkView; row: MatrixRow },
  leeruitkomst: LeeruitkomstView,
  showAll: boolean,
): Coverage {
  const columns = showAll
    ? matrix.evidence
    : matrix.evidence.filter((piece) => isLinkedTo(matrix, piece, leeruitkomst));
  const claims = { evidenceIds: columns.map((piece) => piece.id), links: matrix.links };
  const { rows } = coverageOfLeeruitkomst(framework, claims, leeruitkomst.code);
  return {
    leeruitkomst,
    columns,
    lines: rows.map(({ gedragsindicator, alsoUnder, cells }) => ({
      indicator: gedragsindicator === null ? null : (gedragsindicatorIn(framework, gedragsindicator) ?? null),
      alsoUnder,
      marks: cells.map((cell) => cell.mark),
      verdict: row.marks.find((mark) => mark.gedragsindicator === gedragsindicator)?.mark,
    })),
  };
}

function isLinkedTo(matrix: MatrixView, piece: Column, leeruitkomst: LeeruitkomstView): boolean {
  return matrix.links.some((link) => link.evidenceId === piece.id && link.leeruitkomst === leeruitkomst.code);
}

/** The drawing of a claim; an empty cell is a dot. Never anything that looks like approval (DESIGN §6). */
export const CLAIM_STATES: Readonly<Record<CoverageMark, State>> = {
  empty: 'notJudged',
  claimed: 'claimedWithout',
  claimedWithExplanation: 'claimed',
};

/** The drawing of an announced mark; what wasn't needed or stayed divided has none of the three. */
export function verdictState(mark: string): State {
  return mark === 'shown' || mark === 'partlyShown' || mark === 'notShown' ? mark : 'notJudged';
}

/** The first words of a long official text, cut between words. */
export function shorten(text: string, length = 64): string {
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length)).replace(/[,.;:]$/, '')} …`;
}
