import type { FrameworkView, LeeruitkomstView, MatrixRow, MatrixView } from '@bewijskracht/contracts';
import { isOpenStage } from '@bewijskracht/domain';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ExplanationForm } from '../../features/evidence/explanation-form.tsx';
import { CoverageView } from '../../features/reporting/coverage-view.tsx';
import { NextStepLine, stepOf } from '../../features/reporting/next-step-line.tsx';
import { RowProgress } from '../../features/reporting/row-progress.tsx';
import { ReadinessLines } from '../../features/submissions/readiness-lines.tsx';
import { RoundClock } from '../../features/submissions/round-clock.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useCandidateText } from './candidate.text.ts';
import { titleIn } from './own-portfolio.tsx';
import { placeOfLine, placeOfStep, WHOLE, type PortfolioSearch } from './places.ts';
import classes from './portfolio.module.css';

export interface LeeruitkomstSectionProps {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly leeruitkomst: LeeruitkomstView;
  readonly row: MatrixRow;
  readonly open: boolean;
  readonly onToggle: () => void;
}

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
  const busy = row.submission && isOpenStage(row.submission.clock.stage);
  if (row.submission && (busy || row.submission.clock.stage === 'returned'))
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
      <RowProgress row={row} />
    </p>
  );
}

function Work(props: LeeruitkomstSectionProps) {
  const { matrix, framework, leeruitkomst, row } = props;
  const t = useCandidateText();
  const navigate = useNavigate();
  const lu = leeruitkomst.code;
  const goTo = (search: PortfolioSearch) => void navigate({ to: '/portfolio', search, resetScroll: false });
  return (
    <>
      <ClampedText text={leeruitkomst.description} lang="nl" />
      <Now {...props} />
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
      </div>
    </>
  );
}

/** What asks for attention: a round that is under way, a result, or the one next step. */
function Now({ matrix, framework, leeruitkomst, row }: LeeruitkomstSectionProps) {
  const t = useCandidateText();
  const { submission, result } = row;
  const busy = submission && (isOpenStage(submission.clock.stage) || submission.clock.stage === 'returned');
  const shown = result?.decision === 'ratified' && result.outcome === 'shown';
  return (
    <>
      {result && (
        <Notice
          tone={shown ? 'done' : 'quiet'}
          title={t('portfolio.result')}
          action={
            <span className={classes.links}>
              <Link to="/resultaten/$id" params={{ id: result.announcementId }}>
                {t('portfolio.toResult')}
              </Link>
              {result.deelcertificaatId && <Link to="/deelcertificaten">{t('portfolio.toPaper')}</Link>}
            </span>
          }
        >
          {result.outcome && (
            <p>
              <VerdictMark verdict={result.outcome} />
            </p>
          )}
        </Notice>
      )}
      {busy && (
        <Notice
          tone={submission.clock.stage === 'returned' ? 'attention' : 'quiet'}
          action={
            <Link to="/aanvragen/$id" params={{ id: submission.id }}>
              {t('portfolio.toRound')}
            </Link>
          }
        >
          <RoundClock clock={submission.clock} />
          {submission.clock.stage !== 'returned' && <p>{t('portfolio.frozen')}</p>}
        </Notice>
      )}
      {!(busy && submission.clock.stage !== 'returned') && !shown && (
        <NextStepLine
          matrix={matrix}
          framework={framework}
          step={stepOf(row)}
          act={(verb) => (
            <ButtonLink {...placeOfStep(stepOf(row), leeruitkomst.code)} resetScroll={false}>
              {verb}
            </ButtonLink>
          )}
        />
      )}
    </>
  );
}

function Explanation({ lu, row }: { readonly lu: string; readonly row: MatrixRow }) {
  const { toon } = useSearch({ from: '/candidate/portfolio' });
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (toon !== 'uitleg') return;
    part.current?.scrollIntoView({ block: 'center' });
    part.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [toon]);
  return (
    <section ref={part}>
      <ExplanationForm key={lu} leeruitkomst={lu} explanation={row.explanation} />
    </section>
  );
}
