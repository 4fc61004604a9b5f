import { Link } from '@tanstack/react-router';
import { memo, useState, type ReactNode } from 'react';
import { HoverWords } from '../../ui/hover-words.tsx';
import { Mark } from '../../ui/state-mark.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import { useWords } from '../../ui/words.text.ts';
import { CLAIM_STATES, shorten, verdictState, type Coverage, type Line } from './coverage.ts';
import classes from './matrix.module.css';
import { useMatrixText } from './matrix.text.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface CoverageActs {
  /** Opens one cell; null is the leeruitkomst as a whole. */
  readonly onOpen: (evidenceId: string, gedragsindicator: string | null) => void;
  /** Chooses evidence for one line. */
  readonly onAdd: (gedragsindicator: string | null) => void;
  /** Chooses evidence for the leeruitkomst, and then what it shows. */
  readonly onAddPiece: () => void;
}

export interface CoverageGridProps extends CoverageActs {
  readonly coverage: Coverage;
}

/** The matrix of one leeruitkomst: gedragsindicatoren against evidence, walked through by keyboard as a spreadsheet. */
export function CoverageGrid(props: CoverageGridProps) {
  const { coverage, onAddPiece } = props;
  const { leeruitkomst, columns, lines } = coverage;
  const t = useMatrixText();
  const hasVerdict = lines.some((line) => line.verdict !== undefined);
  const before = hasVerdict ? 2 : 1;
  const keys = useGridKeys({ rows: lines.length + 1, columns: before + columns.length + 1 });
  const spot = spotter(keys.current);
  return (
    <HoverWords>
      <div className={classes.frame}>
        <table
          ref={keys.grid}
          role="grid"
          className={classes.grid}
          aria-label={t('grid.caption', { number: leeruitkomst.number })}
          aria-describedby={`toetsen-${leeruitkomst.code}`}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col" className={classes.corner} {...spot(0, 0)}>
                {t('grid.corner')}
              </th>
              {hasVerdict && (
                <th role="columnheader" scope="col" className={classes.verdictHead} {...spot(0, 1)}>
                  {t('grid.result')}
                </th>
              )}
              {columns.map((piece, index) => (
                <th key={piece.id} role="columnheader" scope="col" className={classes.columnHead}>
                  <Link to="/bewijs/$id" params={{ id: piece.id }} {...spot(0, before + index)} data-word={piece.title}>
                    <span>{piece.title}</span>
                  </Link>
                </th>
              ))}
              <th role="columnheader" scope="col" className={classes.addHead}>
                <button
                  type="button"
                  className={classes.add}
                  {...spot(0, before + columns.length)}
                  aria-label={t('grid.addColumnLabel')}
                  onClick={onAddPiece}
                >
                  {t('grid.addColumn')}
                </button>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <GridRow
                key={line.indicator?.code ?? 'whole'}
                {...props}
                line={line}
                row={index + 1}
                stop={keys.current.row === index + 1 ? keys.current.column : undefined}
                hasVerdict={hasVerdict}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p id={`toetsen-${leeruitkomst.code}`} className="visually-hidden">
        {t('grid.keys')}
      </p>
    </HoverWords>
  );
}

type Spot = (
  row: number,
  column: number,
) => { readonly tabIndex: number; readonly 'data-row': number; readonly 'data-column': number };

/** What makes an element one stop in the grid. */
function spotter(current: { readonly row: number; readonly column: number }): Spot {
  return (row, column) => ({
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    'data-row': row,
    'data-column': column,
  });
}

interface GridRowProps extends CoverageGridProps {
  readonly line: Line;
  readonly row: number;
  /** The column of the grid's one tab stop, when it is in this row. */
  readonly stop: number | undefined;
  readonly hasVerdict: boolean;
}

/** Rows that neither had nor get the tab stop aren't drawn again: with sixty columns an arrow must not be felt. */
const GridRow = memo(function GridRow({ coverage, line, row, stop, hasVerdict, onOpen, onAdd }: GridRowProps) {
  const spot = spotter({ row, column: stop ?? -1 });
  const t = useMatrixText();
  const ui = useUiText();
  const words = useWords();
  const { columns } = coverage;
  const code = line.indicator?.code ?? null;
  const before = hasVerdict ? 2 : 1;
  const place = line.indicator ? shorten(line.indicator.text) : words('asWhole');
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className={classes.rowHead}>
        <RowName line={line} spot={spot(row, 0)} />
      </th>
      {hasVerdict && (
        <td role="gridcell" className={classes.cell}>
          {line.verdict ? <Verdict mark={line.verdict} spot={spot(row, 1)} /> : <span {...spot(row, 1)} />}
        </td>
      )}
      {columns.map((piece, index) => {
        const mark = line.marks[index] ?? 'empty';
        const state = CLAIM_STATES[mark];
        const word = mark === 'empty' ? t('grid.empty') : ui(`state.${state}`);
        return (
          <td key={piece.id} role="gridcell" className={classes.cell}>
            <button
              type="button"
              className={classes.mark}
              data-mark={mark}
              data-word={word}
              aria-label={t('grid.cell', { title: piece.title, state: word })}
              onClick={() => onOpen(piece.id, code)}
              {...spot(row, before + index)}
            >
              <Mark state={state} />
            </button>
          </td>
        );
      })}
      <td role="gridcell" className={classes.addCell}>
        <button
          type="button"
          className={classes.add}
          data-word={t('grid.addShort')}
          aria-label={t('grid.add', { place })}
          onClick={() => onAdd(code)}
          {...spot(row, before + columns.length)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </td>
    </tr>
  );
});

interface RowNameProps {
  readonly line: Line;
  readonly spot: ReturnType<Spot>;
}

/** The official text, cut to two lines until one presses it. */
function RowName({ line, spot }: RowNameProps): ReactNode {
  const t = useMatrixText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (!line.indicator)
    return (
      <span className={classes.whole} {...spot}>
        {words('asWhole')}
      </span>
    );
  return (
    <>
      <button type="button" className={classes.rowName} aria-expanded={open} onClick={() => setOpen(!open)} {...spot}>
        <span className={classes.rowText} data-open={open} lang="nl">
          {line.indicator.text}
        </span>
      </button>
      {line.alsoUnder.length > 0 && (
        <span className={classes.also}>{t('grid.alsoUnder', { leeruitkomsten: line.alsoUnder.join(', ') })}</span>
      )}
    </>
  );
}

function Verdict({ mark, spot }: { readonly mark: string; readonly spot: ReturnType<Spot> }) {
  const words = useWords();
  const word = words(`mark.${mark as 'shown'}`);
  return (
    <span role="img" aria-label={word} data-word={word} className={classes.verdict} {...spot}>
      <Mark state={verdictState(mark)} />
    </span>
  );
}
