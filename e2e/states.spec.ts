import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoViolations, expectToFit, NARROW, switchToEnglish, turnDark, turnLight, WIDE } from './support/look.ts';
import { logIn, speak } from './support/people.ts';
import { everyState } from './support/states.ts';
import type { Stay } from './support/states.ts';

// What is wrong is said in words; a recording of every state would take longer than looking at them.
test.use({ trace: 'off' });

let stays: Readonly<Record<string, Stay>>;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stays = await everyState(test.info().project.use.baseURL!);
});

for (const role of ['visitor', 'candidate', 'coordinator', 'assessor', 'secretary', 'board member'])
  test(`what opens, fails, waits or is wrong is accessible for a ${role} too`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const { who, states } = stays[role]!;
    for (const { name, place, reach } of states)
      await test.step(name, async () => {
        const context = await browser.newContext();
        if (who !== undefined) await logIn(context.request, who);
        await speak(context, 'nl', baseURL!);
        const page = await context.newPage();
        await page.setViewportSize(WIDE);
        await turnLight(page);
        await page.goto(place);
        await expect(page.locator('main h1')).toBeVisible();
        await reach(page);
        await lookAt(page, name);
        await context.close();
      });
  });

async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoViolations(page, `${name} nl wide light`);
  await expectToFit(page, `${name} nl`);
  await switchToEnglish(page);
  await page.setViewportSize(NARROW);
  await turnDark(page);
  await expectNoViolations(page, `${name} en narrow dark`);
  await expectToFit(page, `${name} en`);
}
