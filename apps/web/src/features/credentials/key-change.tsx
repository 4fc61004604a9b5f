import type { KeyChangeView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeyActs } from './keys.api.ts';
import { useKeysText } from './keys.text.ts';
import classes from './register.module.css';

export interface KeyChangeProps {
  readonly change: KeyChangeView;
  readonly onDone: (words: string) => void;
}

/** A request that waits for the second of two people. */
export function KeyChange({ change, onDone }: KeyChangeProps) {
  const t = useKeysText();
  const [language] = useLanguage();
  const acts = useKeyActs();
  const [step, setStep] = useState<'confirm' | 'drop'>();
  const { id, kind, requestedByMe } = change;
  const facts = {
    name: change.requestedBy,
    date: writeDate(change.requestedAt, language),
    since: change.compromisedSince === null ? '' : writeDate(change.compromisedSince, language),
  };
  return (
    <Notice tone="attention" title={t('waits')}>
      <p>{t(`${kind}.request`, facts)}</p>
      <p>{change.explanation}</p>
      {requestedByMe && <p>{t('mine')}</p>}
      <div className={classes.words}>
        {!requestedByMe && <Button onClick={() => setStep('confirm')}>{t(`${kind}.confirm`)}</Button>}
        <ActionWord tone="refusal" onClick={() => setStep('drop')}>
          {t('drop')}
        </ActionWord>
      </div>
      <ConfirmAct
        open={step === 'confirm'}
        title={t(`${kind}.confirm`)}
        act={t(`${kind}.confirm`)}
        askPassword
        onConfirm={(password) => acts.confirm(id, password).then(() => onDone(t(`${kind}.done`)))}
        onClose={() => setStep(undefined)}
      >
        <p>{t(`${kind}.what`)}</p>
      </ConfirmAct>
      <ConfirmAct
        open={step === 'drop'}
        title={t('drop')}
        act={t('drop')}
        onConfirm={() => acts.drop(id).then(() => onDone(t('dropped')))}
        onClose={() => setStep(undefined)}
      >
        <p>{t('dropText')}</p>
      </ConfirmAct>
    </Notice>
  );
}
