import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { logIn, speak } from './support/people.ts';
import { everyPage } from './support/places.ts';
import type { Walk } from './support/places.ts';
import { complaintsAbout, refusalsOf, watched } from './support/watch.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

/** What a page may be refused: it asks, and the answer "not (yet)" is what it shows. */
const EXPECTED_REFUSALS = ['401 /api/me', '404 /api/portfolio', '404 /api/invitations/verlopen'];

const NOT_FOUND = ['Deze pagina is er niet', 'This page is not here'];

// What is wrong is said in words; a recording of every page would take longer than looking at them.
test.use({ trace: 'off' });

let walks: Readonly<Record<string, Walk>>;

test.beforeAll(async ({ browserName }, { project }) => {
  test.setTimeout(180_000);
  expect(browserName).toBe('chromium');
  walks = await everyPage(project.use.baseURL!);
});

for (const role of [
  'visitor',
  'new candidate',
  'candidate',
  'candidate with something returned',
  'coordinator',
  'assessor A',
  'assessor B',
  'secretary',
  'board member',
]) {
  test(`every page of a ${role} is accessible, in Dutch and English, wide and narrow, light and dark`, async ({
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const { who, places } = walks[role]!;
    if (who !== undefined) await logIn(context.request, who);
    const page = watched(await context.newPage());
    for (const place of places) {
      await test.step(place, async () => {
        if (!(await visit(page, place, { language: 'nl', scheme: 'light', base: baseURL! }))) return;
        await expectInOrder(page, `${place} nl`, WIDE);
        await expectNoViolations(page, `${place} nl wide light`);
        await expectInOrder(page, `${place} nl`, NARROW);
        if (!(await visit(page, place, { language: 'en', scheme: 'dark', base: baseURL! }))) return;
        await expectInOrder(page, `${place} en`, NARROW);
        await expectNoViolations(page, `${place} en narrow dark`);
        await expectInOrder(page, `${place} en`, WIDE);
      });
    }
    expect.soft(complaintsAbout(page)).toEqual([]);
    expect.soft(refusalsOf(page).filter((line) => !EXPECTED_REFUSALS.includes(line))).toEqual([]);
  });
}

interface Way {
  readonly language: 'nl' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly base: string;
}

/** Goes there and waits until all of it has come; false, with a complaint, when there is no such page. */
async function visit(page: Page, place: string, { language, scheme, base }: Way): Promise<boolean> {
  await speak(page.context(), language, base);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(place);
  await expect(page.locator('h1').or(page.locator('body:not(:has(#root))')).first()).toBeVisible();
  await expect(page.locator('div[role="status"][data-late]'), `${place} has loaded`).toHaveCount(0);
  const titles = await page.locator('h1').allTextContents();
  const isThere = titles.length > 0 && !titles.some((title) => NOT_FOUND.includes(title));
  expect.soft(isThere, `${place} is a page`).toBe(true);
  return isThere;
}

async function expectInOrder(page: Page, where: string, size: typeof WIDE): Promise<void> {
  await page.setViewportSize(size);
  const at = `${where} ${size.width} px`;
  await expect.soft(page.locator('h1'), `${at}: one h1`).toHaveCount(1);
  await expect.soft(page, `${at}: a title of its own`).toHaveTitle(/^.+ · .*Bewijskracht$/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${at}: no scrolling sideways`).toBeLessThanOrEqual(0);
}

/** All frames are ours, so axe may run in the page itself; that is three times as fast as in a page of its own. */
async function expectNoViolations(page: Page, where: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: STANDARD, resultTypes: ['violations'] }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect.soft(told, where).toEqual([]);
}
