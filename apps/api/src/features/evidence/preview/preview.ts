/** A document made readable in place. */
export interface Preview {
  readonly kind: 'html' | 'text' | 'none';
  readonly content: string;
  readonly pages: number | null;
}

/** Nothing to show here: a browser shows it by itself, or it can only be downloaded. */
export const NO_PREVIEW: Preview = { kind: 'none', content: '', pages: null };
