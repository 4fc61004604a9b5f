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

const NOT_FOUND = 'Deze pagina is er niet';

// What is wrong is said in words; a recording of every page would take longer than looking at them.
test.use({ trace: 'off' });

let walks: Readonly<Record<string, Walk>>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  walks = await everyPage(test.info().project.use.baseURL!);
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
        if (!(await visit(page, place, baseURL!))) return;
        await expectNoViolations(page, `${place} nl wide light`);
        for (const size of [NARROW, WIDE]) await expectInOrder(page, `${place} nl`, size);
        await switchToEnglish(page, place, baseURL!);
        for (const size of [WIDE, NARROW]) await expectInOrder(page, `${place} en`, size);
        await turnDark(page);
        await expectNoViolations(page, `${place} en narrow dark`);
      });
    }
    expect.soft(complaintsAbout(page)).toEqual([]);
    expect.soft(refusalsOf(page).filter((line) => !EXPECTED_REFUSALS.includes(line))).toEqual([]);
  });
}

/** Goes there in Dutch, light and wide; false, with a complaint, when there is no such page. */
async function visit(page: Page, place: string, base: string): Promise<boolean> {
  await speak(page.context(), 'nl', base);
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(place);
  await expectLoaded(page, place);
  const titles = await page.locator('h1').allTextContents();
  const isThere = titles.length > 0 && !titles.includes(NOT_FOUND);
  expect.soft(isThere, `${place} is a page`).toBe(true);
  return isThere;
}

/** By the switch in the page's head; from the start again where a dialog lies over it, or the page has no script. */
async function switchToEnglish(page: Page, place: string, base: string): Promise<void> {
  const button = page.getByRole('button', { name: 'English', exact: true });
  if ((await button.isVisible()) && (await page.getByRole('dialog').count()) === 0) {
    await button.click();
  } else {
    await speak(page.context(), 'en', base);
    await page.goto(place);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectLoaded(page, place);
}

async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  if ((await page.locator('#root').count()) > 0)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
}

/** The platform's own word for "still fetching" is a status; what isn't ours has no title to wait for. */
async function expectLoaded(page: Page, place: string): Promise<void> {
  await expect(page.locator('h1').or(page.locator('body:not(:has(#root))')).first()).toBeVisible();
  await expect(page.locator('div[role="status"][data-late]'), `${place} has loaded`).toHaveCount(0);
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
