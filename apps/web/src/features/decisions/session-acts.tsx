import type { SessionView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { may } from '../../lib/abilities.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { announceable } from './agenda.ts';
import { useSessionActs } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';

const ACTS = ['attend', 'open', 'announce', 'close'] as const;
type Act = (typeof ACTS)[number];

export interface SessionActsProps {
  readonly session: SessionView;
  /** Something else on the page is the main act now. */
  readonly second: boolean;
  readonly onDone: (...lines: string[]) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** What one can do with the meeting as a whole; what comes first in its course is the main act. */
export function SessionActs({ session, second, onDone, onProblem }: SessionActsProps) {
  const t = useDecisionsText();
  const acts = useSessionActs(session.id);
  const [asking, setAsking] = useState<Act>();
  const possible = ACTS.filter((act) => may(session, act));
  const attend = () => acts.attend().then(() => onDone(t('session.attended')), onProblem);
  const close = () => setAsking(undefined);
  return (
    <>
      <div className={classes.acts}>
        {possible.map((act, index) => (
          <Button
            key={act}
            kind={index === 0 && !second ? 'main' : 'second'}
            onClick={() => (act === 'attend' ? void attend() : setAsking(act))}
          >
            {t(`session.${act}`)}
          </Button>
        ))}
      </div>
      <ConfirmAct
        open={asking === 'open'}
        title={t('openDialog.title')}
        act={t('openDialog.act')}
        onConfirm={async () => {
          await acts.open();
          onDone(t('session.opened'));
        }}
        onClose={close}
      >
        <p>{t('openDialog.text')}</p>
      </ConfirmAct>
      <ConfirmAct
        open={asking === 'announce'}
        title={t('announce.title')}
        act={t('announce.act')}
        onConfirm={async () => {
          const { announced } = await acts.announce();
          onDone(t('announce.done', { count: announced }));
        }}
        onClose={close}
      >
        <p>{t('announce.text', { count: announceable(session) })}</p>
        <p className={classes.quiet}>{t('announce.waits')}</p>
      </ConfirmAct>
      <ConfirmAct
        open={asking === 'close'}
        title={t('close.title')}
        act={t('close.act')}
        onConfirm={async () => {
          await acts.close();
          onDone(t('session.closed'));
        }}
        onClose={close}
      >
        <p>{t('close.text')}</p>
      </ConfirmAct>
    </>
  );
}
