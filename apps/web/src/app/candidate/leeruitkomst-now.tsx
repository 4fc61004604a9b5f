import { Link } from '@tanstack/react-router';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { NextStepLine, stepOf, StepLine } from '../../features/reporting/next-step-line.tsx';
import { RoundClock } from '../../features/submissions/round-clock.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useCandidateText } from './candidate.text.ts';
import type { LeeruitkomstSectionProps } from './leeruitkomst-section-props.ts';
import { phaseOf } from './phase.ts';
import { placeOfStep } from './places.ts';
import classes from './portfolio.module.css';

type NowProps = Pick<LeeruitkomstSectionProps, 'matrix' | 'framework' | 'leeruitkomst' | 'row'>;

/** What asks for attention now: a round under way, a result, or the one next step; one button at most (LOOK). */
export function LeeruitkomstNow({ matrix, framework, leeruitkomst, row }: NowProps) {
  const phase = phaseOf(row);
  const step = stepOf(row);
  return (
    <>
      {row.recognised.map((item) => (
        <RecognisedNotice key={item.broughtId} item={item} />
      ))}
      {row.result && <ResultNotice result={row.result} shown={phase === 'shown'} />}
      {phase === 'busy' && <BusyNotice row={row} />}
      {phase === 'returned' && <MendLine row={row} />}
      {phase === 'judged' && <AgainLine row={row} />}
      {phase === 'working' && row.recognised.length === 0 && (
        <NextStepLine
          matrix={matrix}
          framework={framework}
          step={step}
          act={(verb) => (
            <ButtonLink {...placeOfStep(step, leeruitkomst.code)} resetScroll={false}>
              {verb}
            </ButtonLink>
          )}
        />
      )}
    </>
  );
}

/** What the board recognised: no result of ours, and nothing more has to be shown for it. */
function RecognisedNotice({ item }: { readonly item: NowProps['row']['recognised'][number] }) {
  const t = useCandidateText();
  const [language] = useLanguage();
  return (
    <Notice
      tone="done"
      title={t('portfolio.recognisedTitle')}
      action={<Link to="/elders">{t('portfolio.toRecognised')}</Link>}
    >
      <p>{t('portfolio.recognisedText', { name: item.name, date: writeDate(item.recognisedAt, language) })}</p>
    </Notice>
  );
}

interface ResultNoticeProps {
  readonly result: NonNullable<NowProps['row']['result']>;
  readonly shown: boolean;
}

function ResultNotice({ result, shown }: ResultNoticeProps) {
  const t = useCandidateText();
  return (
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
  );
}

function BusyNotice({ row: { submission } }: Pick<NowProps, 'row'>) {
  const t = useCandidateText();
  if (!submission) return null;
  return (
    <Notice
      action={
        <Link to="/aanvragen/$id" params={{ id: submission.id }}>
          {t('portfolio.toRound')}
        </Link>
      }
    >
      <RoundClock clock={submission.clock} />
      <p>{t('portfolio.frozen')}</p>
    </Notice>
  );
}

function MendLine({ row: { submission } }: Pick<NowProps, 'row'>) {
  const t = useCandidateText();
  if (!submission) return null;
  return (
    <StepLine
      sentence={t('portfolio.mend')}
      act={
        <ButtonLink to="/aanvragen/$id" params={{ id: submission.id }}>
          {t('portfolio.mendAct')}
        </ButtonLink>
      }
    />
  );
}

/** After a judgement that wasn't "shown", the result says what is lacking; submitting again comes after that. */
function AgainLine({ row: { result, leeruitkomst } }: Pick<NowProps, 'row'>) {
  const t = useCandidateText();
  if (!result) return null;
  return (
    <StepLine
      sentence={
        <>
          {t('portfolio.again')}{' '}
          <Link to="/indienen" search={{ lu: leeruitkomst }}>
            {t('portfolio.againAct')}
          </Link>
        </>
      }
      act={
        <ButtonLink to="/resultaten/$id" params={{ id: result.announcementId }} hash={leeruitkomst}>
          {t('portfolio.lackingAct')}
        </ButtonLink>
      }
    />
  );
}
