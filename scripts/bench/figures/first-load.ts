import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Response } from '@playwright/test';
import { findBrowser } from '../../browser.mjs';
import { atMost } from '../harness/figure.ts';
import type { Bench, Figure, Result } from '../harness/figure.ts';
import { cookieOf } from '../harness/people.ts';

const MOST_KB = 200;
const MOST_REQUESTS = 12;
/** Who opens what first, with nothing in the browser's cache. */
const OPENINGS = [
  { who: 'visitor', path: '/' },
  { who: 'candidate', as: 'zij-instromer', path: '/portfolio' },
  { who: 'assessor', as: 'beoordelaar-a', path: '/beoordelingen' },
  { who: 'coordinator', as: 'coordinator', path: '/wachtrij' },
  { who: 'secretary', as: 'secretaris', path: '/vergaderingen' },
  { who: 'board member', as: 'lid-1', path: '/vergaderingen' },
] as const;

/** What a real browser fetches before each role's first page stands, cache empty. */
export const firstLoad: Figure = {
  name: 'first-load',
  title: 'First load in a real browser with an empty cache, script and style as sent (fonts and pictures apart)',
  async run({ platform, verifyPath }: Bench): Promise<readonly Result[]> {
    const browser = await chromium.launch(await findBrowser());
    try {
      const results: Result[] = [];
      for (const opening of [...OPENINGS, { who: 'verifier', path: verifyPath } as const]) {
        const cookie = 'as' in opening ? (await cookieOf(platform, opening.as)).cookie : undefined;
        results.push(...(await measureOpening(browser, { ...opening, base: platform.base, cookie })));
      }
      return results;
    } finally {
      await browser.close();
    }
  },
};

interface Opening {
  readonly who: string;
  readonly path: string;
  readonly base: string;
  readonly cookie: string | undefined;
}

async function measureOpening(browser: Browser, { who, path, base, cookie }: Opening): Promise<readonly Result[]> {
  const context = await browser.newContext();
  try {
    if (cookie !== undefined) await carry(context, { base, cookie });
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${base}${path}`);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const counted = responses.filter((response) => !isApart(response));
    const code = counted.filter((response) => ['script', 'stylesheet'].includes(response.request().resourceType()));
    const sizes = await Promise.all(code.map(async (response) => (await response.request().sizes()).responseBodySize));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const packed = new Set(code.map((response) => response.headers()['content-encoding'] ?? 'not packed'));
    return [
      {
        what: `${who}: script and style`,
        value: bytes / 1024,
        unit: 'KB',
        target: atMost(MOST_KB),
        note: `${path}; ${code.length} files, ${[...packed].join(', ')}`,
      },
      { what: `${who}: requests`, value: counted.length, unit: 'requests', target: atMost(MOST_REQUESTS) },
    ];
  } finally {
    await context.close();
  }
}

/** Fonts and pictures, the icon of the tab among them. */
const isApart = (response: Response): boolean =>
  ['font', 'image', 'media'].includes(response.request().resourceType()) || /\.(svg|ico)$/.test(response.url());

async function carry(context: BrowserContext, { base, cookie }: { base: string; cookie: string }): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: base }]);
}
