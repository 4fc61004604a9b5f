import { cleanHtml } from './clean-html.ts';
import { previewDocx } from './docx.ts';
import { previewEmail } from './email.ts';
import { countPdfPages } from './pdf-pages.ts';
import { NotShowable, PREVIEW_LIMITS } from './limits.ts';
import { previewPptx } from './pptx.ts';
import { canPreview, NO_PREVIEW, PREVIEW_TYPES } from './preview.ts';
import type { Preview, PreviewType } from './preview.ts';
import { decodeText, previewText } from './text.ts';
import { previewXlsx } from './xlsx.ts';

type Maker = (bytes: Uint8Array, locale: 'nl' | 'en') => Preview | Promise<Preview>;

const MAKERS: Readonly<Record<PreviewType, Maker>> = {
  [PREVIEW_TYPES.word]: previewDocx,
  [PREVIEW_TYPES.sheet]: previewXlsx,
  [PREVIEW_TYPES.slides]: previewPptx,
  [PREVIEW_TYPES.mail]: previewEmail,
  [PREVIEW_TYPES.text]: previewText,
  [PREVIEW_TYPES.xml]: previewText,
  [PREVIEW_TYPES.drawing]: previewText,
  [PREVIEW_TYPES.page]: (bytes) => ({ kind: 'html', content: decodeText(bytes), pages: null }),
  [PREVIEW_TYPES.pdf]: (bytes) => ({
    ...NO_PREVIEW,
    pages: countPdfPages(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  }),
};

/** Makes the preview of one file. HTML is always cleaned, whoever wrote it. Throws `NotShowable` past the limits. */
export async function makePreview(bytes: Uint8Array, mediaType: string, locale: 'nl' | 'en'): Promise<Preview> {
  if (!canPreview(mediaType)) return NO_PREVIEW;
  const preview = await MAKERS[mediaType](bytes, locale);
  if (preview.content.length > PREVIEW_LIMITS.contentCharacters) throw new NotShowable('too long');
  return preview.kind === 'html' ? { ...preview, content: cleanHtml(preview.content) } : preview;
}
