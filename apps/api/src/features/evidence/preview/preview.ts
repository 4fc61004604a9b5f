/** A document made readable in place. */
export interface Preview {
  readonly kind: 'html' | 'text' | 'none';
  readonly content: string;
  readonly pages: number | null;
}

/** Nothing to show here: a browser shows it by itself, or it can only be downloaded. */
export const NO_PREVIEW: Preview = { kind: 'none', content: '', pages: null };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What something can be made of: of documents the text, of a PDF the number of pages. */
export const PREVIEW_TYPES = {
  word: `${OFFICE}.wordprocessingml.document`,
  sheet: `${OFFICE}.spreadsheetml.sheet`,
  slides: `${OFFICE}.presentationml.presentation`,
  mail: 'message/rfc822',
  text: 'text/plain',
  xml: 'application/xml',
  drawing: 'image/svg+xml',
  page: 'text/html',
  pdf: 'application/pdf',
} as const;
export type PreviewType = (typeof PREVIEW_TYPES)[keyof typeof PREVIEW_TYPES];

/** Whether there is anything to make of this type at all. */
export const canPreview = (mediaType: string): mediaType is PreviewType =>
  (Object.values(PREVIEW_TYPES) as string[]).includes(mediaType);
