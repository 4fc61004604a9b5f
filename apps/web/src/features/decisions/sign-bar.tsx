import type { SessionView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { votableItems } from './agenda.ts';
import { CHOICES, choiceOf, readyToSign, useBallot, type Ballot } from './ballot.ts';
import { useSessionActs } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';

export interface SignBarProps {
  readonly session: SessionView;
  readonly ballot: Ballot;
  readonly onSigned: (lines: readonly string[]) => void;
}

/** What is put ready and not signed yet, always in sight; one password signs it all. */
export function SignBar({ session, ballot, onSigned }: SignBarProps) {
  const t = useDecisionsText();
  const acts = useSessionActs(session.id);
  const wishes = useBallot(ballot, (state) => state.wishes);
  const [signing, setSigning] = useState(false);
  const { votes, unfinished } = readyToSign(votableItems(session), wishes);

  const sign = async (password: string) => {
    const { decided, registered } = await acts.vote({ votes: [...votes], password });
    ballot.choose(
      votes.map(({ itemId }) => itemId),
      null,
    );
    onSigned([
      t('sign.voted'),
      ...(decided > 0 ? [t('sign.decided', { count: decided })] : []),
      ...(registered > 0 ? [t('sign.registered', { count: registered })] : []),
      ...(decided < votes.length ? [t('sign.pending')] : []),
    ]);
  };

  return (
    <>
      <div className={classes.bar} data-empty={votes.length + unfinished.length === 0}>
        <p role="status">
          {votes.length > 0 && <strong>{t('sign.waiting', { count: votes.length })}</strong>}
          {unfinished.length > 0 && <span> {t('sign.unfinished', { count: unfinished.length })}</span>}
          {votes.length + unfinished.length > 0 && <span className={classes.quiet}> {t('sign.kept')}</span>}
        </p>
        {votes.length > 0 && <Button onClick={() => setSigning(true)}>{t('sign.act')}</Button>}
      </div>
      <ConfirmAct
        open={signing}
        title={t('sign.title')}
        act={t('sign.confirm')}
        askPassword
        onConfirm={sign}
        onClose={() => setSigning(false)}
      >
        <p>{t('sign.summary', { count: votes.length })}</p>
        <ul className={classes.bullets}>
          {CHOICES.map((choice) => {
            const items = session.items.filter((item) =>
              votes.some((vote) => vote.itemId === item.id && choiceOf(vote) === choice),
            );
            if (items.length === 0) return null;
            return (
              <li key={choice}>
                <strong>{t(`vote.${choice}`)}</strong>:{' '}
                {items.map((item) => `${item.candidateNumber} ${item.leeruitkomst}`).join(', ')}
              </li>
            );
          })}
        </ul>
        <p className={classes.quiet}>{t('sign.once')}</p>
      </ConfirmAct>
    </>
  );
}
