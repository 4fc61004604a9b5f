import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

/** The package is CommonJS and says of itself that it isn't, so its default can't be imported with its types. */
const makeBidi = createRequire(import.meta.url)('bidi-js') as () => Bidi;
const bidi = makeBidi();
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * How deep each character stands in text of another direction (Unicode Standard Annex 9): odd is read from the right.
 * Undefined where nothing is, which is nearly always. Our papers are read from the left.
 */
export function directionsOf(text: string): Uint8Array | undefined {
  return isFromTheRight(text) ? bidi.getEmbeddingLevels(text, 'ltr').levels : undefined;
}

/** Whether anything in it is read from the right. */
export function isFromTheRight(text: string): boolean {
  return FROM_THE_RIGHT.test(text);
}

/** A bracket in text that is read from the right opens the other way. */
export function mirrored(cluster: string, level: number): string {
  return level % 2 === 0 ? cluster : (bidi.getMirroredCharacter(cluster) ?? cluster);
}

/** Runs of one level each, in the order of reading, put in the order in which they stand from left to right (rule L2). */
export function inReadingOrder<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const turned: Run[] = [];
    let turning: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) turning.unshift(run);
      else {
        turned.push(...turning, run);
        turning = [];
      }
    }
    ordered = [...turned, ...turning];
  }
  return ordered;
}

/** Whether letters are joined, moved or turned around on paper, so that a reader needs the text itself beside them. */
export function isWovenText(text: string): boolean {
  return !PLAIN.test(text);
}
