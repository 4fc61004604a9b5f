import { ClampedText } from '../../ui/clamped-text.tsx';
import { Mark, StateMark } from '../../ui/state-mark.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import { useWords } from '../../ui/words.text.ts';
import type { CoverageActs } from './coverage-grid.tsx';
import { CLAIM_STATES, shorten, verdictState, type Coverage, type Line } from './coverage.ts';
import classes from './matrix.module.css';
import { useMatrixText } from './matrix.text.ts';

export interface CoverageListProps extends CoverageActs {
  readonly coverage: Coverage;
}

/** The matrix on a phone: a list per gedragsindicator, with its pieces of evidence as chips. */
export function CoverageList({ coverage, ...acts }: CoverageListProps) {
  const t = useMatrixText();
  return (
    <ul className={classes.list} aria-label={t('grid.caption', { number: coverage.leeruitkomst.number })}>
      {coverage.lines.map((line) => (
        <ListLine key={line.indicator?.code ?? 'whole'} line={line} coverage={coverage} {...acts} />
      ))}
    </ul>
  );
}

function ListLine({ line, coverage, onOpen, onAdd }: CoverageListProps & { readonly line: Line }) {
  const t = useMatrixText();
  const ui = useUiText();
  const words = useWords();
  const code = line.indicator?.code ?? null;
  const linked = coverage.columns
    .map((piece, index) => ({ piece, mark: line.marks[index] ?? 'empty' }))
    .filter(({ mark }) => mark !== 'empty');
  const place = line.indicator ? shorten(line.indicator.text) : words('asWhole');
  return (
    <li className={classes.listLine}>
      {line.indicator ? (
        <ClampedText text={line.indicator.text} lang="nl" />
      ) : (
        <p className={classes.whole}>{words('asWhole')}</p>
      )}
      {line.alsoUnder.length > 0 && (
        <p className={classes.also}>{t('grid.alsoUnder', { leeruitkomsten: line.alsoUnder.join(', ') })}</p>
      )}
      {line.verdict && (
        <p>
          {t('grid.result')}:{' '}
          <StateMark state={verdictState(line.verdict)} label={words(`mark.${line.verdict as 'shown'}`)} />
        </p>
      )}
      <ul className={classes.chips}>
        {linked.map(({ piece, mark }) => (
          <li key={piece.id}>
            <button
              type="button"
              className={classes.chip}
              aria-label={t('grid.cell', { title: piece.title, state: ui(`state.${CLAIM_STATES[mark]}`) })}
              onClick={() => onOpen(piece.id, code)}
            >
              <Mark state={CLAIM_STATES[mark]} /> <span>{piece.title}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={classes.chip}
            aria-label={t('grid.add', { place })}
            onClick={() => onAdd(code)}
          >
            {t('grid.addColumn')}
          </button>
        </li>
      </ul>
    </li>
  );
}
