import { lazy, Suspense } from 'react';
import { writeFileSize } from '../../lib/file-size.ts';
import { Loading } from '../loading.tsx';
import { useUiText } from '../ui.text.ts';
import classes from './evidence-viewer.module.css';
import { MediaPlayer } from './media-player.tsx';
import type { Place } from './place.ts';
import { Picture } from './picture.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { contentAddress, type ViewedFile } from './viewed-file.ts';

const PdfViewer = lazy(() => import('./pdf-viewer.tsx').then((module) => ({ default: module.PdfViewer })));

export interface EvidenceViewerProps {
  readonly file: ViewedFile;
  /** Where to open; give a new object to jump again to the same spot. */
  readonly at?: Place | undefined;
  /** Offers "Verwijs naar blz. 4", and lets that reference be dragged into a text. */
  readonly onCite?: ((place: Place) => void) | undefined;
  /** The name under which a dragged reference names this file. */
  readonly source?: string | undefined;
}

/** Shows a file where it stands: PDF, image, sound, film, text, e-mail and office documents; anything else to download. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { file } = props;
  const t = useUiText();
  return (
    <section className={classes.viewer} aria-label={t('viewer.document', { name: file.name })}>
      <header className={classes.head}>
        <strong className={classes.name}>{file.name}</strong>
        <a href={contentAddress(file)} download={file.name}>
          {t('viewer.download', { size: writeFileSize(file.size) })}
        </a>
      </header>
      <Suspense fallback={<Loading />}>
        <Body key={file.sha256} {...props} />
      </Suspense>
    </section>
  );
}

function Body({ file, at, onCite, source }: EvidenceViewerProps) {
  const address = contentAddress(file);
  const [family] = file.mediaType.split('/');
  if (file.mediaType === 'application/pdf')
    return <PdfViewer address={address} name={file.name} at={at} onCite={onCite} source={source} />;
  if (family === 'image' && file.mediaType !== 'image/svg+xml') return <Picture address={address} name={file.name} />;
  if (family === 'audio' || family === 'video')
    return <MediaPlayer kind={family} address={address} name={file.name} at={at} onCite={onCite} source={source} />;
  return <PreviewFrame file={file} />;
}
