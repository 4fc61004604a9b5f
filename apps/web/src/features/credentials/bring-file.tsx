import { useId, useRef, useState } from 'react';
import { ProblemError } from '../../lib/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ACCEPTED_PAPERS } from './accepted-papers.ts';
import { useBroughtActs } from './brought.api.ts';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';

/** One file from elsewhere, checked as soon as it is chosen. */
export function BringFile({ onDone }: { readonly onDone: () => void }) {
  const t = useBroughtText();
  const acts = useBroughtActs();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'open' | 'busy'>('open');
  const [refusal, setRefusal] = useState<string>();
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || state === 'busy') return;
    setState('busy');
    setRefusal(undefined);
    try {
      await acts.bring(file);
      onDone();
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.title : t('failed'));
    }
    input.value = '';
    setState('open');
  };
  return (
    <div className={classes.way}>
      <label htmlFor={id} className={classes.wayName}>
        {t('choose')}
      </label>
      <p id={`${id}-hint`} className={classes.quiet}>
        {t('hint')}
      </p>
      <div>
        <Button kind="second" loading={state === 'busy'} onClick={() => chosen.current?.click()}>
          {t('chooseFile')}
        </Button>
      </div>
      <input
        ref={chosen}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept={ACCEPTED_PAPERS}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status">{state === 'busy' && t('busy')}</p>
      {refusal && <Notice tone="refusal" title={refusal} live />}
    </div>
  );
}
