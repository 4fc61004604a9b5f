/** Somebody wrote something: whitespace alone is no answer. */
export function isFilled(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** The values without repeats, in order of first appearance. */
export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/**
 * What nobody sees, or what turns the letters around it (Unicode Standard Annex 9, embeddings, overrides and isolates): with
 * these a name reads as another. The joiners and marks that names in Arabic, Hebrew and Indic scripts need stay, and so
 * do ends of lines.
 */
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A text as it will be read: without what is there and can't be seen. */
export const asRead = (text: string): string => text.replaceAll(UNSEEN, '');
