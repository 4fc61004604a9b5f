import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import { countVotes, keepsOut } from './agenda.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';

export interface DecisionCellProps {
  readonly session: SessionView;
  readonly item: SessionItem;
}

/** The decision and the paper that follows from it; before that, how the votes stand. */
export function DecisionCell({ session, item }: DecisionCellProps) {
  const t = useDecisionsText();
  const words = useWords();
  const [language] = useLanguage();
  const { decision } = item;
  if (keepsOut(session, item)) return null;
  if (!decision) return <VotesSoFar session={session} item={item} />;
  const { deelcertificaat } = decision;
  return (
    <div className={classes.decision}>
      <strong>{words(`decision.${decision.kind}`)}</strong>
      {decision.sendBackKind && <span>{words(`sendBack.${decision.sendBackKind}`)}</span>}
      {deelcertificaat && (
        <span className={classes.number}>
          {deelcertificaat.issued ? (
            <a href={`/credentials/${deelcertificaat.id}`}>
              {t('decision.number', { number: deelcertificaat.registerNumber })}
            </a>
          ) : (
            <>
              {t('decision.number', { number: deelcertificaat.registerNumber })}{' '}
              <StateMark state="waiting" label={t('decision.signing')} />
            </>
          )}
        </span>
      )}
      <span className={classes.quiet}>
        {decision.announcedAt
          ? t('decision.announced', { date: writeDate(decision.announcedAt, language) })
          : t('decision.unannounced')}
      </span>
    </div>
  );
}

function VotesSoFar({ session, item }: DecisionCellProps) {
  const t = useDecisionsText();
  const { equal, needed, tooFew } = countVotes(session, item);
  if (tooFew) return <strong>{t('vote.tooFew')}</strong>;
  if (session.state === 'prepared') return <span className={classes.quiet}>{t('decision.none')}</span>;
  return <span className={classes.quiet}>{t('vote.count', { equal, needed })}</span>;
}
