import type { ReactNode } from 'react';
import type { SaveStatus } from '../lib/autosaver.ts';
import { writeTime } from '../lib/dates.ts';
import { useLanguage } from '../lib/i18n.ts';
import { ProblemError } from '../lib/problem.ts';
import { ActionWord } from './action-word.tsx';
import classes from './save-state.module.css';
import { useUiText } from './ui.text.ts';

export interface SaveStateProps {
  readonly status: SaveStatus;
  /** Saves again after a failure. */
  readonly retry?: () => void;
  /** What this page always says beside it, such as "je collega ziet dit pas als jullie allebei klaar zijn". */
  readonly children?: ReactNode;
}

/** The quiet line that says what is safe: "bewaard om 14.02". */
export function SaveState({ status, retry, children }: SaveStateProps) {
  const t = useUiText();
  const [language] = useLanguage();
  const words = wordsFor(status);
  return (
    <p className={classes.line} data-kind={status.kind}>
      <span role="status">
        {words && t(words, status.kind === 'saved' ? { time: writeTime(status.at, language) } : {})}
        {status.kind === 'failed' && status.problem instanceof ProblemError && (
          <> ({status.problem.detail ?? status.problem.title})</>
        )}
      </span>
      {(status.kind === 'failed' || status.kind === 'offline') && retry && (
        <ActionWord onClick={retry}>{t('save.retry')}</ActionWord>
      )}
      {words && children && <span aria-hidden="true">·</span>}
      {children && <span>{children}</span>}
    </p>
  );
}

function wordsFor(status: SaveStatus) {
  return status.kind === 'idle' ? undefined : (`save.${status.kind}` as const);
}
