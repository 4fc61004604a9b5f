import type { Platform } from './platform.ts';

/** One measured number beside what it should be. */
export interface Result {
  /** What was measured, as a reader of the table would say it. */
  readonly what: string;
  /** The number, in its unit. */
  readonly value: number;
  readonly unit: string;
  /** Absent: printed for the reader, nothing is asked of it. */
  readonly target?: Target;
  /** Absolute numbers behind a ratio, queries, and whatever else helps to read it. */
  readonly note?: string;
}
export interface Target {
  readonly is: 'atLeast' | 'atMost';
  readonly value: number;
}

/** What a figure is given: a running platform, and whether to be quick about it. */
export interface Bench {
  readonly platform: Platform;
  readonly quick: boolean;
  /** Address of the offline verifier's page. */
  readonly verifyPath: string;
}

/** One measurement of the bench, by the name with which one asks for it. */
export interface Figure {
  readonly name: string;
  readonly title: string;
  run(bench: Bench): Promise<readonly Result[]>;
}

export const atMost = (value: number): Target => ({ is: 'atMost', value });
export const atLeast = (value: number): Target => ({ is: 'atLeast', value });

/** Whether a result is what it should be; undefined when nothing is asked of it. */
export function isMet({ value, target }: Result): boolean | undefined {
  if (target === undefined) return undefined;
  return target.is === 'atLeast' ? value >= target.value : value <= target.value;
}
