/** A text of our own in both languages of the papers. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}
