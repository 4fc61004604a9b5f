import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Response } from '@playwright/test';
import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { findBrowser } from '../../browser.mjs';
import { fillLibrary } from '../data/library.ts';
import { atMost } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { candidateEmail, cookieOf, newCandidate } from '../harness/people.ts';
import type { Platform } from '../harness/platform.ts';

const MOST_KB = 200;
const MOST_REQUESTS = 12;
const PORTFOLIO = 'first-load';

interface Opening {
  readonly who: string;
  /** Whose session; a visitor has none. */
  readonly as?: string;
  readonly path: string;
}

/** Who opens what first, with nothing in the browser's cache. */
const OPENINGS: readonly Opening[] = [
  { who: 'visitor', path: '/' },
  { who: 'new candidate', as: 'zij-instromer', path: '/portfolio' },
  { who: 'candidate', as: candidateEmail(PORTFOLIO), path: '/portfolio' },
  { who: 'assessor', as: 'beoordelaar-a', path: '/beoordelingen' },
  { who: 'coordinator', as: 'coordinator', path: '/wachtrij' },
  { who: 'secretary', as: 'secretaris', path: '/vergaderingen' },
  { who: 'board member', as: 'lid-1', path: '/vergaderingen' },
];

/** What a real browser fetches before each role's first page stands, cache empty. */
export const firstLoad: Figure = {
  name: 'first-load',
  title: 'First load in a real browser with an empty cache: script and style, gzipped (fonts and pictures apart)',
  async run({ platform, verifyPath }: Bench): Promise<readonly Result[]> {
    const owner = await platform.database.owner();
    await startPortfolio(await newCandidate(platform, owner, PORTFOLIO), 'zijinstromer');
    await fillLibrary(owner, PORTFOLIO, 10);
    const browser = await chromium.launch(await findBrowser());
    try {
      const results: Result[] = [];
      for (const opening of [...OPENINGS, { who: 'verifier', path: verifyPath }])
        results.push(...(await measureOpening(browser, platform, opening)));
      return results;
    } finally {
      await browser.close();
    }
  },
};

async function measureOpening(browser: Browser, platform: Platform, opening: Opening): Promise<readonly Result[]> {
  const { who, as, path } = opening;
  const context = await browser.newContext();
  try {
    if (as !== undefined) await carry(context, platform.base, (await cookieOf(platform, as)).cookie);
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${platform.base}${path}`);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const counted = responses.filter((response) => !isApart(response));
    const code = counted.filter((response) => ['script', 'stylesheet'].includes(response.request().resourceType()));
    const packed = (coding: string) => sumOf(code.map((response) => packedBytes(platform, response, coding)));
    const [gzip, brotli] = await Promise.all([packed('gzip'), packed('br')]);
    return [
      {
        what: `${who}: script and style`,
        value: gzip / 1024,
        unit: 'KB',
        target: atMost(MOST_KB),
        note: `${path}; ${code.length} files; ${Math.round(brotli / 1024)} KB as Brotli, which a browser gets`,
      },
      { what: `${who}: requests`, value: counted.length, unit: 'requests', target: atMost(MOST_REQUESTS) },
    ];
  } finally {
    await context.close();
  }
}

/** The bytes that the platform sends for a file to who takes only this coding; a file too small to pack goes as it is. */
async function packedBytes({ http }: Platform, response: Response, coding: string): Promise<number> {
  return (await http.read(new URL(response.url()).pathname, { 'accept-encoding': coding })).length;
}

async function sumOf(sizes: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Fonts and pictures, the icon of the tab among them. */
const isApart = (response: Response): boolean =>
  ['font', 'image', 'media'].includes(response.request().resourceType()) || /\.(svg|ico)$/.test(response.url());

async function carry(context: BrowserContext, base: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: base }]);
}
