import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { growCrowd } from '../data/crowd.ts';
import { fillLibrary } from '../data/library.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { atMost } from '../harness/figure.ts';
import { interleave } from '../harness/measure.ts';
import { candidateEmail, cookieOf, newCandidate } from '../harness/people.ts';
import { listStatements, queriesOf } from '../harness/statements.ts';

/** What a hundred times the rows may cost and still be called flat: noise, and an index that is one level deeper. */
const FLAT = 1.5;
const WARM_UP = 300;
const KEY = 'among-many';

/** Lists that must not feel how much happened before: a page of each, with ever more submissions in the database. */
export const queues: Figure = {
  name: 'queues',
  title: 'Queues and overview with 1,000, 10,000 and 100,000 submissions, to an empty page of the same API',
  async run({ platform, quick }: Bench): Promise<readonly Result[]> {
    const owner = await platform.database.owner();
    await startPortfolio(await newCandidate(platform, owner, KEY), 'zijinstromer');
    await fillLibrary(owner, KEY, 20);
    const assessor = await cookieOf(platform, 'beoordelaar-a');
    const coordinator = await cookieOf(platform, 'coordinator');
    const candidate = await cookieOf(platform, candidateEmail(KEY));
    const read = (address: string, headers: Readonly<Record<string, string>>) => () =>
      platform.http.read(address, headers);
    const pages = {
      'who am I': read('/api/me', coordinator),
      'assessor’s queue': read('/api/assessments', assessor),
      'coordinator’s overview': read('/api/queue', coordinator),
      'coordinator: announced': read('/api/queue?stage=announced', coordinator),
      'candidate’s matrix among them': read('/api/portfolio', candidate),
    };
    const sizes = quick ? [1000, 10_000] : [1000, 10_000, 100_000];
    const results: Result[] = [];
    const first = new Map<string, number>();
    let present = 0;
    // Code that just started is slow; were it the yardstick’s, what is measured later would seem to grow.
    await interleave(pages, { rounds: 1, times: WARM_UP });
    for (const size of sizes) {
      await growCrowd(platform, { from: present, until: size });
      present = size;
      const taken = await interleave(pages, { rounds: quick ? 7 : 21, times: 3, warmUp: 5 });
      for (const [what, { speed, medianMs }] of Object.entries(taken).slice(1)) {
        const toEmpty = 1 / speed;
        if (!first.has(what)) first.set(what, toEmpty);
        const isLast = size === sizes.at(-1);
        results.push({
          what: `${what}, ${size.toLocaleString('en')}`,
          value: toEmpty / first.get(what)!,
          unit: '×',
          ...(isLast ? { target: atMost(FLAT) } : {}),
          note: `${medianMs.toFixed(1)} ms, ${toEmpty.toFixed(1)} × “who am I”`,
        });
      }
    }
    for (const [what, page] of Object.entries(pages).slice(1)) {
      const queries = queriesOf(await listStatements(platform, page)).length;
      results.push({ what: `${what}: queries`, value: queries, unit: 'queries', target: atMost(5) });
    }
    return results;
  },
};
