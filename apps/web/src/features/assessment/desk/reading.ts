import type { Place } from '../../../ui/viewer/place.ts';

/** What is open in the middle column: a piece, and where in it. */
export interface Reading {
  readonly evidenceId: string;
  /** "blz. 4", as the candidate wrote it. */
  readonly words: string;
  /** A new object each time one asks to go there, so that one can ask again. */
  readonly at: Place | undefined;
}
