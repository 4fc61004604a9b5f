import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { fillLibrary } from '../data/library.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { candidateEmail, cookieOf, newCandidate } from '../harness/people.ts';
import { measurePage } from './pages.ts';

/** The candidate's matrix, with ever more evidence behind it. */
export const matrix: Figure = {
  name: 'matrix',
  title: 'The candidate’s matrix, to the raw SQL it is made of',
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const owner = await platform.database.owner();
    const results: Result[] = [];
    const took = new Map<number, number>();
    for (const pieces of [10, 100, 1000]) {
      const key = `matrix-${pieces}`;
      await startPortfolio(await newCandidate(platform, owner, key), 'zijinstromer');
      await fillLibrary(owner, key, pieces);
      const headers = await cookieOf(platform, candidateEmail(key));
      const what = `matrix of ${pieces} items`;
      const page = await measurePage(platform, { what, address: '/api/portfolio', headers, rounds: quick ? 7 : 31 });
      results.push(...page.results);
      took.set(pieces, page.medianMs);
    }
    return [
      ...results,
      { what: 'growth: 100 items to 10', value: took.get(100)! / took.get(10)!, unit: '×', note: '10 × the evidence' },
      {
        what: 'growth: 1,000 items to 100',
        value: took.get(1000)! / took.get(100)!,
        unit: '×',
        note: '10 × the evidence',
      },
    ];
  },
};
