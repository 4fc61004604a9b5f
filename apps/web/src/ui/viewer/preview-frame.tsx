import { PreviewView } from '@bewijskracht/contracts';
import { useComputedColorScheme } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { Answer } from '../answer.tsx';
import { Empty } from '../empty.tsx';
import { useUiText } from '../ui.text.ts';
import classes from './evidence-viewer.module.css';
import type { ViewedFile } from './viewed-file.ts';

const previewQuery = (sha256: string) =>
  queryOptions({
    queryKey: ['preview', sha256],
    staleTime: Infinity,
    queryFn: () => request('GET', `/api/files/${sha256}/preview`, { response: PreviewView }),
  });

/** Text, e-mail and office documents, cleaned by the API and shown in a frame that can run and fetch nothing. */
export function PreviewFrame({ file }: { readonly file: ViewedFile }) {
  const t = useUiText();
  const scheme = useComputedColorScheme('light');
  const preview = useQuery(previewQuery(file.sha256));
  return (
    <Answer query={preview}>
      {({ kind, content }) => {
        if (kind === 'none')
          return (
            <Empty title={t('viewer.noPreview')}>
              <p>{t('viewer.previewFailed')}</p>
            </Empty>
          );
        if (kind === 'text')
          return (
            <pre className={classes.text} tabIndex={0} aria-label={t('viewer.document', { name: file.name })}>
              {content}
            </pre>
          );
        return (
          <>
            <p className={classes.note}>{t('viewer.previewNote')}</p>
            <iframe
              className={classes.frame}
              sandbox=""
              title={t('viewer.document', { name: file.name })}
              srcDoc={dress(content, scheme)}
            />
          </>
        );
      }}
    </Answer>
  );
}

/** The frame inherits our content policy, so it may load our style sheet and nothing else. */
function dress(html: string, scheme: string): string {
  const style = new URL('/preview.css', window.location.href).href;
  return `<!doctype html><html lang="nl" data-scheme="${scheme}"><head><meta charset="utf-8"><link rel="stylesheet" href="${style}"></head><body>${html}</body></html>`;
}
