import type { FrameworkView, LeeruitkomstView, MatrixRow, MatrixView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { CoverageGrid, type CoverageActs } from './coverage-grid.tsx';
import { CoverageList } from './coverage-list.tsx';
import { coverageFor, FITTING_PIECES } from './coverage.ts';
import classes from './matrix.module.css';
import { useMatrixText } from './matrix.text.ts';

export interface CoverageViewProps extends CoverageActs {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly leeruitkomst: LeeruitkomstView;
  readonly row: MatrixRow;
}

/** What one claims for a leeruitkomst: a grid where there is room, a list on a phone. */
export function CoverageView({ matrix, framework, leeruitkomst, row, ...acts }: CoverageViewProps) {
  const t = useMatrixText();
  const narrow = useMediaQuery('(max-width: 47.99em)');
  const many = matrix.evidence.length > FITTING_PIECES;
  const [wanted, setWanted] = useState(false);
  const coverage = coverageFor({ matrix, framework, row }, leeruitkomst, narrow ? false : wanted || !many);
  return (
    <div>
      {narrow ? <CoverageList coverage={coverage} {...acts} /> : <CoverageGrid coverage={coverage} {...acts} />}
      <div className={classes.under}>
        <Legend withVerdicts={row.marks.length > 0} />
        {many && !narrow && (
          <p>
            <span role="status">
              {t('grid.showing', { shown: coverage.columns.length, count: matrix.evidence.length })}
            </span>{' '}
            <ActionWord aria-pressed={wanted} onClick={() => setWanted(!wanted)}>
              {wanted ? t('grid.showLinked') : t('grid.showAll', { count: matrix.evidence.length })}
            </ActionWord>
          </p>
        )}
      </div>
    </div>
  );
}

function Legend({ withVerdicts }: { readonly withVerdicts: boolean }) {
  const t = useMatrixText();
  return (
    <ul className={classes.legend} aria-label={t('grid.legend')}>
      {(
        ['claimed', 'claimedWithout', ...(withVerdicts ? (['shown', 'partlyShown', 'notShown'] as const) : [])] as const
      ).map((state) => (
        <li key={state}>
          <StateMark state={state} />
        </li>
      ))}
    </ul>
  );
}
