import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useUiText } from '../ui.text.ts';
import classes from './pdf-viewer.module.css';

export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** Height over width, until the page itself is known. */
  readonly shape: number;
}

/** One page: drawn when it comes near, with its text on top so that it can be read out, searched and copied. */
export function PdfPage({ document, number, width, shape }: PdfPageProps) {
  const t = useUiText();
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const [ownShape, setOwnShape] = useState(shape);
  useEffect(() => {
    if (!near || !frame.current || width <= 0) return;
    const drawing = draw(document, number, { frame: frame.current, width });
    void drawing.shape.then((known) => known !== undefined && setOwnShape(known));
    return drawing.stop;
  }, [near, document, number, width]);
  return (
    <div
      ref={frame}
      className={classes.page}
      data-page={number}
      role="group"
      aria-label={t('viewer.page', { page: number })}
      style={{ width, height: width * ownShape }}
    />
  );
}

function useNear(frame: React.RefObject<HTMLDivElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px 0px',
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return near;
}

interface Canvas {
  readonly frame: HTMLDivElement;
  readonly width: number;
}

interface Drawing {
  /** Height over width; undefined when drawing was stopped before the page was known. */
  readonly shape: Promise<number | undefined>;
  readonly stop: () => void;
}

/** Draws into the frame by hand: the canvas and the text spans belong to pdf.js, not to React. */
function draw(document: PDFDocumentProxy, number: number, { frame, width }: Canvas): Drawing {
  let stopped = false;
  const ends: (() => void)[] = [];
  const shape = openPage(document, number).then(async (page) => {
    if (stopped) return undefined;
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural.width });
    const canvas = window.document.createElement('canvas');
    const sharp = page.getViewport({ scale: viewport.scale * window.devicePixelRatio });
    canvas.width = sharp.width;
    canvas.height = sharp.height;
    canvas.setAttribute('aria-hidden', 'true');
    const text = window.document.createElement('div');
    text.className = classes.text ?? '';
    frame.style.setProperty('--total-scale-factor', String(viewport.scale));
    frame.replaceChildren(canvas, text);
    const painting = page.render({ canvas, viewport: sharp });
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    ends.push(
      () => painting.cancel(),
      () => layer.cancel(),
    );
    await Promise.allSettled([painting.promise, layer.render()]);
    return natural.height / natural.width;
  });
  return {
    shape: shape.catch(() => undefined),
    stop: () => {
      stopped = true;
      for (const end of ends) end();
      frame.replaceChildren();
    },
  };
}

/** A document that was just closed throws at once instead of refusing; here it refuses. */
async function openPage(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  return document.getPage(number);
}
