import { PDFDocument } from 'pdf-lib';
import { cleanHtml } from './clean-html.ts';
import { previewDocx } from './docx.ts';
import { previewEmail } from './email.ts';
import { NotShowable, PREVIEW_LIMITS } from './limits.ts';
import { previewPptx } from './pptx.ts';
import { NO_PREVIEW } from './preview.ts';
import type { Preview } from './preview.ts';
import { decodeText, previewText } from './text.ts';
import { previewXlsx } from './xlsx.ts';

type Maker = (bytes: Uint8Array, locale: 'nl' | 'en') => Preview | Promise<Preview>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MAKERS: Readonly<Record<string, Maker>> = {
  [`${OFFICE}.wordprocessingml.document`]: previewDocx,
  [`${OFFICE}.spreadsheetml.sheet`]: previewXlsx,
  [`${OFFICE}.presentationml.presentation`]: previewPptx,
  'message/rfc822': previewEmail,
  'text/plain': previewText,
  'application/xml': previewText,
  'image/svg+xml': previewText,
  'text/html': (bytes) => ({ kind: 'html', content: decodeText(bytes), pages: null }),
  'application/pdf': async (bytes) => ({ ...NO_PREVIEW, pages: await countPages(bytes) }),
};

/** Whether there is anything to make of this type at all. */
export const canPreview = (mediaType: string): boolean => Object.hasOwn(MAKERS, mediaType);

/** Makes the preview of one file. HTML is always cleaned, whoever wrote it. Throws `NotShowable` past the limits. */
export async function makePreview(bytes: Uint8Array, mediaType: string, locale: 'nl' | 'en'): Promise<Preview> {
  const make = MAKERS[mediaType];
  if (make === undefined) return NO_PREVIEW;
  const preview = await make(bytes, locale);
  if (preview.content.length > PREVIEW_LIMITS.contentCharacters) throw new NotShowable('too long');
  return preview.kind === 'html' ? { ...preview, content: cleanHtml(preview.content) } : preview;
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  return document.getPageCount();
}
