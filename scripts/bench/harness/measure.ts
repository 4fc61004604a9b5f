import { performance } from 'node:perf_hooks';

/** A piece of work that is repeated; `times` says how often it was done at one call, for rates. */
export type Work = () => unknown;

/** How long each contender takes, measured in the same run. Milliseconds. */
export interface Measured {
  readonly medianMs: number;
  /** The tenth percentile: what it takes when the machine is quiet. */
  readonly quietMs: number;
  /** Time of the first contender by time of this one, the median over the rounds; above 1 is faster than the first. */
  readonly speed: number;
}

/**
 * Runs the contenders in turn, round after round, each `times` times a round; the order alternates so that neither
 * gains by a machine that warms up or is shared. The first one is the yardstick. A round gives one ratio; the median
 * of those is what a neighbour's burst of work can't move. `before` is done before each turn and not measured.
 */
export async function interleave<Name extends string>(
  contenders: Readonly<Record<Name, Work>>,
  {
    rounds,
    times = 1,
    warmUp = 1,
    before,
  }: { readonly rounds: number; readonly times?: number; readonly warmUp?: number; readonly before?: Work },
): Promise<Readonly<Record<Name, Measured>>> {
  const names = Object.keys(contenders) as Name[];
  const yardstick = names[0]!;
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp; round += 1) for (const name of names) await contenders[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      await before?.();
      const began = performance.now();
      for (let time = 0; time < times; time += 1) await contenders[name]();
      taken[name].push((performance.now() - began) / times);
    }
  }
  const summarize = (name: Name): Measured => ({
    medianMs: median(taken[name]),
    quietMs: quantile(taken[name], 0.1),
    speed: median(taken[name].map((ms, round) => taken[yardstick][round]! / ms)),
  });
  return Object.fromEntries(names.map((name) => [name, summarize(name)])) as Record<Name, Measured>;
}

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The number below which this share of the numbers lies, to the nearest of them. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
