import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FIGURES } from './figures/index.ts';
import { isMet } from './harness/figure.ts';
import type { Figure, Result } from './harness/figure.ts';
import { machine } from './harness/machine.ts';
import { newDataDirectory, removeData, startPlatform } from './harness/platform.ts';
import { printResults } from './harness/table.ts';

/** What of the bench to run, and how. */
export interface Wish {
  readonly figures: readonly Figure[];
  readonly quick: boolean;
  readonly port: number;
  readonly verifyPath: string;
}
export interface Report {
  readonly machine: string;
  readonly date: string;
  readonly quick: boolean;
  readonly figures: readonly { readonly name: string; readonly title: string; readonly results: readonly Result[] }[];
}

const OUT = path.resolve('out');

/** Runs the figures one after the other, each on a platform of its own; prints, and leaves `out/bench.json`. */
export async function bench({ figures, quick, port, verifyPath }: Wish): Promise<Report> {
  console.log(machine());
  const measured: Report['figures'][number][] = [];
  for (const figure of figures) {
    const platform = await startPlatform({ dataDirectory: newDataDirectory(), port, command: 'server' });
    try {
      const results = await figure.run({ platform, quick, verifyPath });
      printResults(figure, results);
      measured.push({ name: figure.name, title: figure.title, results });
    } finally {
      await platform.stop();
      await removeData(platform);
    }
  }
  const report = { machine: machine(), date: new Date().toISOString().slice(0, 10), quick, figures: measured };
  await mkdir(OUT, { recursive: true });
  await writeFile(path.join(OUT, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

/** The figures with these names; all of them when none is named. Throws one sentence for a name that isn't there. */
export function choose(names: readonly string[]): readonly Figure[] {
  const unknown = names.find((name) => !FIGURES.some((figure) => figure.name === name));
  if (unknown !== undefined) throw new Error(`Say some of: ${FIGURES.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? FIGURES : FIGURES.filter(({ name }) => names.includes(name));
}

/** How many results are what they should be, and which aren't. */
export function countMet({ figures }: Report): { readonly met: number; readonly missed: readonly string[] } {
  const judged = figures.flatMap(({ results }) => results).filter((result) => isMet(result) !== undefined);
  return {
    met: judged.filter((result) => isMet(result) === true).length,
    missed: judged.filter((result) => isMet(result) === false).map(({ what }) => what),
  };
}
