import { interleave } from '../harness/measure.ts';
import { atMost } from '../harness/figure.ts';
import type { Result } from '../harness/figure.ts';
import { replay } from '../harness/replay.ts';
import { listStatements, queriesOf } from '../harness/statements.ts';
import type { Platform } from '../harness/platform.ts';

/** A page's answer as one person gets it, beside the raw SQL it is made of. */
export interface PageOfOne {
  readonly what: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rounds: number;
}
export interface MeasuredPage {
  readonly results: readonly Result[];
  readonly medianMs: number;
}

const MOST_TIMES_RAW = 2;
const MOST_QUERIES = 5;

/**
 * Measures a page against its raw SQL (row-level security included, as the API's own role), and once more against the
 * same SQL as the owner, whom no policy holds: the difference is what the policies cost.
 */
export async function measurePage(
  platform: Platform,
  { what, address, headers, rounds }: PageOfOne,
): Promise<MeasuredPage> {
  const get = (): Promise<Buffer> => platform.http.read(address, headers);
  await get();
  const statements = await listStatements(platform, get);
  const queries = queriesOf(statements).length;
  const raw = replay(await platform.database.app(), statements);
  const bare = replay(await platform.database.owner(), statements);
  const taken = await interleave({ raw, page: get, bare }, { rounds, times: 3, warmUp: 5 });
  const bytes = (await get()).length;
  return {
    medianMs: taken.page.medianMs,
    results: [
      {
        what,
        value: 1 / taken.page.speed,
        unit: '×',
        target: atMost(MOST_TIMES_RAW),
        note: `${ms(taken.page.medianMs)} to ${ms(taken.raw.medianMs)} raw SQL (${ms(taken.bare.medianMs)} without policies); ${Math.round(bytes / 1024)} KB`,
      },
      { what: `${what}: queries`, value: queries, unit: 'queries', target: atMost(MOST_QUERIES) },
    ],
  };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
