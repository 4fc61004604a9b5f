import type { ReactNode } from 'react';
import { OfflineError, ProblemError } from '../lib/problem.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useUiText } from './ui.text.ts';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** Where else one can go. */
  readonly elsewhere?: ReactNode;
}

/** What happened, that nothing is lost, and what to do; in place of what could not be shown. */
export function ErrorState({ error, retry, elsewhere }: ErrorStateProps) {
  const t = useUiText();
  const { title, text, reference } = useWords(error);
  return (
    <Notice
      tone="refusal"
      live
      title={title}
      action={
        <>
          {retry && (
            <Button kind="second" onClick={retry}>
              {t('error.retry')}
            </Button>
          )}
          {elsewhere}
        </>
      }
    >
      <p>{text}</p>
      {reference && <p>{t('error.reference', { reference })}</p>}
    </Notice>
  );
}

function useWords(error: unknown): { title: string; text: string; reference?: string } {
  const t = useUiText();
  if (error instanceof OfflineError) return { title: t('error.offlineTitle'), text: t('error.offline') };
  if (!(error instanceof ProblemError)) return { title: t('error.title'), text: t('error.text') };
  if (error.status === 404) return { title: t('error.notFoundTitle'), text: t('error.notFound') };
  const reference = error.status >= 500 ? error.instance : undefined;
  const otherwise = error.status >= 500 ? t('error.text') : t('error.formRefused');
  return { title: error.title, text: error.detail ?? otherwise, ...(reference ? { reference } : {}) };
}
