import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Loading } from '../loading.tsx';
import { Notice } from '../notice.tsx';
import { useUiText } from '../ui.text.ts';
import { CiteButton } from './cite-button.tsx';
import { openPdf } from './pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf-viewer.module.css';
import type { Place } from './place.ts';

export interface PdfViewerProps {
  readonly address: string;
  readonly name: string;
  readonly at: Place | undefined;
  readonly onCite: ((place: Place) => void) | undefined;
  readonly source?: string | undefined;
}

const A4_SHAPE = Math.SQRT2;
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const FIT = 2;

/** A PDF as a strip of pages one scrolls through, with page numbers one can go to and refer to. */
export function PdfViewer({ address, name, at, onCite, source }: PdfViewerProps) {
  const t = useUiText();
  const { document, failed } = usePdf(address);
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(FIT);

  const goTo = useCallback((wanted: number) => {
    const target = strip.current?.querySelector<HTMLElement>(`[data-page="${wanted}"]`);
    if (target && strip.current) strip.current.scrollTop = target.offsetTop - 8;
  }, []);
  useEffect(() => {
    if (document && width > 0 && at?.kind === 'page') goTo(at.page);
  }, [document, width, at, goTo]);

  if (failed)
    return (
      <Notice tone="refusal" live>
        <p>{t('viewer.previewFailed')}</p>
      </Notice>
    );
  return (
    <div className={classes.viewer}>
      {document && (
        <div className={classes.bar}>
          <PageSteps page={page} total={document.numPages} goTo={goTo} />
          <span className={classes.zoom}>
            <button
              type="button"
              disabled={zoom === 0}
              aria-label={t('viewer.smaller')}
              onClick={() => setZoom(zoom - 1)}
            >
              −
            </button>
            <button
              type="button"
              disabled={zoom === ZOOMS.length - 1}
              aria-label={t('viewer.larger')}
              onClick={() => setZoom(zoom + 1)}
            >
              +
            </button>
          </span>
          {onCite && <CiteButton place={{ kind: 'page', page }} source={source} onCite={onCite} />}
        </div>
      )}
      <div
        ref={strip}
        className={classes.strip}
        tabIndex={0}
        role="group"
        aria-label={name}
        onScroll={() => setPage(pageInSight(strip.current))}
      >
        {!document && <Loading />}
        {document &&
          width > 0 &&
          Array.from({ length: document.numPages }, (_, index) => (
            <PdfPage
              key={index}
              document={document}
              number={index + 1}
              width={Math.round(width * (ZOOMS[zoom] ?? 1))}
              shape={A4_SHAPE}
            />
          ))}
      </div>
    </div>
  );
}

interface PageStepsProps {
  readonly page: number;
  readonly total: number;
  readonly goTo: (page: number) => void;
}

function PageSteps({ page, total, goTo }: PageStepsProps) {
  const t = useUiText();
  return (
    <span className={classes.steps}>
      <button type="button" disabled={page <= 1} aria-label={t('viewer.previous')} onClick={() => goTo(page - 1)}>
        ‹
      </button>
      <label>
        <span className="visually-hidden">{t('viewer.goTo')}</span>
        <select value={page} onChange={(event) => goTo(Number(event.currentTarget.value))}>
          {Array.from({ length: total }, (_, index) => (
            <option key={index} value={index + 1}>
              {t('viewer.pageOf', { page: index + 1, total })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={page >= total} aria-label={t('viewer.next')} onClick={() => goTo(page + 1)}>
        ›
      </button>
    </span>
  );
}

function usePdf(address: string): { document: PDFDocumentProxy | undefined; failed: boolean } {
  const [document, setDocument] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    const opened = openPdf(address);
    opened.document.then(
      (ready) => !left && setDocument(ready),
      () => !left && setFailed(true),
    );
    return () => {
      left = true;
      // A page that is put aside and shown again (Activity) must not draw from a document that was closed.
      setDocument(undefined);
      void opened.close();
    };
  }, [address]);
  return { document, failed };
}

function useWidth(strip: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!strip.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(strip.current);
    return () => observer.disconnect();
  }, [strip]);
  return width;
}

/** The page that crosses a third of the way down is the one somebody reads. */
function pageInSight(strip: HTMLDivElement | null): number {
  if (!strip) return 1;
  const line = strip.scrollTop + strip.clientHeight / 3;
  const pages = [...strip.querySelectorAll<HTMLElement>('[data-page]')];
  const seen = pages.findLast((page) => page.offsetTop <= line);
  return Number(seen?.dataset['page'] ?? 1);
}
