import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoViolations, expectToFit, NARROW, switchToEnglish, turnDark, turnLight, WIDE } from './support/look.ts';
import { logIn, speak } from './support/people.ts';
import { everyPage } from './support/places.ts';
import type { Walk } from './support/places.ts';
import { complaintsAbout, refusalsOf, watched } from './support/watch.ts';

/** What a page may be refused: it asks, and the answer "not (yet)" is what it shows. */
const EXPECTED_REFUSALS = [
  '401 /api/me',
  '404 /api/portfolio',
  '404 /api/invitations/verlopen',
  '404 /api/password-resets/verlopen',
];

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
        await expectToFit(page, `${place} nl`);
        await page.setViewportSize(NARROW);
        await turnDark(page);
        await expectNoViolations(page, `${place} nl narrow dark`, 'appearance');
        await speakEnglish(page, place, baseURL!);
        await expectNoViolations(page, `${place} en narrow dark`);
        await expectToFit(page, `${place} en`);
        await expectNoViolations(page, `${place} en wide dark`, 'appearance');
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
  await turnLight(page);
  await page.goto(place);
  await expectLoaded(page, place);
  const titles = await page.locator('h1').allTextContents();
  const isThere = titles.length > 0 && !titles.includes(NOT_FOUND);
  expect.soft(isThere, `${place} is a page`).toBe(true);
  return isThere;
}

/** By the switch in the page's head; what has no script is asked for again. */
async function speakEnglish(page: Page, place: string, base: string): Promise<void> {
  if ((await page.locator('header button[lang="en"]').count()) > 0) await switchToEnglish(page);
  else {
    await speak(page.context(), 'en', base);
    await page.goto(place);
  }
  await expectLoaded(page, place);
}

/** The platform's own word for "still fetching" is a status; what isn't ours has no title to wait for. */
async function expectLoaded(page: Page, place: string): Promise<void> {
  await expect(page.locator('h1').or(page.locator('body:not(:has(#root))')).first()).toBeVisible();
  await expect(page.locator('div[role="status"][data-late]'), `${place} has loaded`).toHaveCount(0);
}
