import type { MatrixRow } from '@bewijskracht/contracts';
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ExplanationForm } from '../../features/evidence/explanation-form.tsx';
import { CoverageView } from '../../features/reporting/coverage-view.tsx';
import { RowProgress } from '../../features/reporting/row-progress.tsx';
import { ReadinessLines } from '../../features/submissions/readiness-lines.tsx';
import { RoundClock } from '../../features/submissions/round-clock.tsx';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useCandidateText } from './candidate.text.ts';
import { LeeruitkomstNow } from './leeruitkomst-now.tsx';
import { titleIn } from './own-portfolio.tsx';
import { phaseOf } from './phase.ts';
import { placeOfLine, WHOLE, type PortfolioSearch } from './places.ts';
import type { LeeruitkomstSectionProps } from './leeruitkomst-section-props.ts';
import classes from './portfolio.module.css';

/** One leeruitkomst of the portfolio: closed it says how it stands, open it is where the work is done. */
export function LeeruitkomstSection(props: LeeruitkomstSectionProps) {
  const { leeruitkomst, row, open, onToggle } = props;
  const words = useWords();
  const id = `lu-${leeruitkomst.code}`;
  return (
    <section className={classes.leeruitkomst} data-open={open} aria-labelledby={`${id}-kop`}>
      <div className={classes.head}>
        <h2 id={`${id}-kop`} className={classes.heading}>
          <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
            <span className={classes.number}>{words('leeruitkomst', { number: leeruitkomst.number })}</span>
            <span lang="nl">{leeruitkomst.displayTitle}</span>
          </button>
        </h2>
        <Standing {...props} row={row} />
      </div>
      <div id={id} hidden={!open} className={classes.body}>
        {open && <Work {...props} />}
      </div>
    </section>
  );
}

/** Beside the title: a result, a clock, or how far the work is. Never an opinion before a decision was announced. */
function Standing({ row }: Pick<LeeruitkomstSectionProps, 'row'>) {
  const words = useWords();
  const t = useCandidateText();
  const phase = phaseOf(row);
  if (row.submission && (phase === 'busy' || phase === 'returned'))
    return (
      <div className={classes.standing}>
        <RoundClock clock={row.submission.clock} />
      </div>
    );
  if (row.result)
    return (
      <p className={classes.standing}>
        {row.result.decision === 'ratified' && row.result.outcome ? (
          <VerdictMark verdict={row.result.outcome} />
        ) : (
          words(`decision.${row.result.decision}`)
        )}
      </p>
    );
  return (
    <p className={classes.standing}>
      {row.recognised.length > 0 ? t('portfolio.recognised') : <RowProgress row={row} />}
    </p>
  );
}

function Work(props: LeeruitkomstSectionProps) {
  const { matrix, framework, leeruitkomst, row } = props;
  const t = useCandidateText();
  const navigate = useNavigate();
  const lu = leeruitkomst.code;
  const phase = phaseOf(row);
  // What was recognised need not be shown here as well; who begins to, is told what it takes.
  const isDone = phase === 'shown' || (row.recognised.length > 0 && row.claimed === 0);
  const isOpen = phase !== 'busy' && !isDone;
  const goTo = (search: PortfolioSearch) => void navigate({ to: '/portfolio', search, resetScroll: false });
  return (
    <>
      <ClampedText text={leeruitkomst.description} lang="nl" />
      <LeeruitkomstNow {...props} />
      <CoverageView
        matrix={matrix}
        framework={framework}
        leeruitkomst={leeruitkomst}
        row={row}
        onOpen={(bewijs, code) => goTo({ lu, bewijs, gi: code ?? WHOLE })}
        onAdd={(code) => goTo({ lu, gi: code ?? WHOLE, toon: 'kies' })}
        onAddPiece={() => goTo({ lu, toon: 'kies' })}
      />
      <div className={classes.columns}>
        <Explanation lu={lu} row={row} />
        {isOpen && (
          <section aria-labelledby={`klaar-${lu}`}>
            <h3 id={`klaar-${lu}`}>{t('portfolio.readiness')}</h3>
            <ReadinessLines
              lines={row.readiness}
              titleOf={titleIn(matrix)}
              linkTo={(line, sentence) => {
                const place = placeOfLine(line);
                return place ? <Link {...place}>{sentence}</Link> : sentence;
              }}
            />
          </section>
        )}
      </div>
    </>
  );
}

function Explanation({ lu, row }: { readonly lu: string; readonly row: MatrixRow }) {
  const { toon } = useSearch({ from: '/candidate/portfolio' });
  const visit = useLocation({ select: ({ state }) => state.__TSR_key });
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (toon !== 'uitleg') return;
    part.current?.scrollIntoView({ block: 'center' });
    part.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [toon, visit]);
  return (
    <section ref={part}>
      <ExplanationForm key={lu} leeruitkomst={lu} explanation={row.explanation} />
    </section>
  );
}
