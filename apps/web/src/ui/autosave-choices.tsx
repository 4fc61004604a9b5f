import type { ReactNode } from 'react';
import { writeDateTime } from '../lib/dates.ts';
import { useLanguage } from '../lib/i18n.ts';
import type { Autosave } from '../lib/use-autosave.ts';
import { ActionWord } from './action-word.tsx';
import classes from './autosave-choices.module.css';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useUiText } from './ui.text.ts';

export interface AutosaveChoicesProps<Value> {
  readonly autosave: Autosave<Value>;
  readonly value: Value;
  /** Shows one version so that a person can choose between two. */
  readonly preview: (value: Value) => ReactNode;
}

/** What `useAutosave` can't decide alone: text found on this device, and two versions of one record. */
export function AutosaveChoices<Value>({ autosave, value, preview }: AutosaveChoicesProps<Value>) {
  const t = useUiText();
  const [language] = useLanguage();
  if (autosave.status.kind === 'conflict')
    return (
      <Notice tone="attention" live title={t('conflict.title')}>
        <p>{t('conflict.text')}</p>
        <div className={classes.versions}>
          <section className={classes.version} aria-label={t('conflict.mine')}>
            <h3>{t('conflict.mine')}</h3>
            {preview(value)}
            <Button kind="second" onClick={() => void autosave.keepMine()}>
              {t('conflict.keepMine')}
            </Button>
          </section>
          {autosave.theirs && (
            <section className={classes.version} aria-label={t('conflict.theirs')}>
              <h3>{t('conflict.theirs')}</h3>
              {preview(autosave.theirs.value)}
              <Button kind="second" onClick={autosave.takeTheirs}>
                {t('conflict.takeTheirs')}
              </Button>
            </section>
          )}
        </div>
      </Notice>
    );
  if (!autosave.found) return null;
  return (
    <Notice
      tone="attention"
      live
      title={t('draft.title')}
      action={
        <>
          <Button kind="second" onClick={autosave.restore}>
            {t('draft.restore')}
          </Button>
          <ActionWord tone="refusal" onClick={autosave.discard}>
            {t('draft.discard')}
          </ActionWord>
        </>
      }
    >
      <p>{t('draft.text', { when: writeDateTime(autosave.found.at, language) })}</p>
      <div className={classes.version}>{preview(autosave.found.value)}</div>
    </Notice>
  );
}
