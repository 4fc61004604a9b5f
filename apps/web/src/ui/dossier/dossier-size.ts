import { PreviewView, type DossierView, type FileView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../lib/http.ts';
import { contentAddress } from '../viewer/viewed-file.ts';

export interface DossierSize {
  readonly pages: number;
  /** Whole minutes of sound and film, rounded up. */
  readonly minutes: number;
}

/** How much there is to read and to hear: counted once, file by file; undefined until it is known. */
export function useDossierSize(dossier: DossierView): DossierSize | undefined {
  const files = dossier.evidence.flatMap((piece) => piece.files);
  return useQuery({
    queryKey: ['dossier-size', ...files.map((file) => file.sha256)],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: ({ signal }) => measureAll(files, signal),
  }).data;
}

async function measureAll(files: readonly FileView[], signal: AbortSignal): Promise<DossierSize> {
  let pages = 0;
  let seconds = 0;
  for (const file of files) {
    signal.throwIfAborted();
    // A file that can't be measured is read all the same; it only isn't in the count.
    if (/^(audio|video)\//.test(file.mediaType)) seconds += await durationOf(file).catch(() => 0);
    else pages += await pagesOf(file, signal).catch(() => 0);
  }
  return { pages, minutes: Math.ceil(seconds / 60) };
}

async function pagesOf(file: FileView, signal: AbortSignal): Promise<number> {
  if (file.mediaType === 'application/pdf') {
    const { openPdf } = await import('../viewer/pdf.ts');
    const opened = openPdf(contentAddress(file));
    return opened.document.then(({ numPages }) => numPages).finally(() => void opened.close());
  }
  if (file.mediaType.startsWith('image/')) return 1;
  const preview = await request('GET', `/api/files/${file.sha256}/preview`, { response: PreviewView, signal });
  return preview.pages ?? 0;
}

/** Seconds; only the head of the recording is fetched. */
function durationOf(file: FileView): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const player = new Audio();
  player.preload = 'metadata';
  player.addEventListener('loadedmetadata', () => resolve(Number.isFinite(player.duration) ? player.duration : 0));
  player.addEventListener('error', () => reject(new Error('unreadable recording')));
  player.src = contentAddress(file);
  return promise.finally(() => player.removeAttribute('src'));
}
