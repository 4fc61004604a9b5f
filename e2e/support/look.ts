import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** Beside the standard's own: what a button is called holds the words one sees on it (2.5.3). */
const ALSO = ['label-content-name-mismatch'];
/** What differs between light and dark, and between wide and narrow. */
const APPEARANCE = ['color-contrast', 'target-size'];

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };
/** A window of 1280 px at 400 % (1.4.10), and at 200 %. */
const REFLOWED = { width: 320, height: 640 };
const ZOOMED = { width: 640, height: 450 };
/** A failure that is told while the looking goes on. */
const soft = expect.configure({ soft: true });
const DARK_GROUND = 'rgb(18, 25, 28)';

/** No violation of WCAG 2.2 AA. All frames are ours, so axe may run in the page itself: three times as fast. */
export async function expectNoViolations(page: Page, where: string, only?: 'appearance'): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const rules = only ? { type: 'rule' as const, values: APPEARANCE } : { type: 'tag' as const, values: STANDARD };
  const also = only ? {} : { rules: Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }])) };
  const { violations } = await axe.options({ runOnly: rules, ...also, resultTypes: ['violations'] }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  soft(told, where).toEqual([]);
}

/** Fits at every width, with one title and a name for the tab; nothing is lost when text is twice as large. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  for (const size of [NARROW, REFLOWED, ZOOMED, WIDE]) {
    await page.setViewportSize(size);
    await expectNoSideways(page, `${where} ${size.width} px`);
  }
  await soft(page.locator('h1').filter({ visible: true }), `${where}: one h1`).toHaveCount(1);
  await soft(page, `${where}: a title of its own`).toHaveTitle(/^.+ · .*Bewijskracht$/);
  await setText(page, 2);
  await expectNoSideways(page, `${where} text 200 %`);
  await soft.poll(() => page.evaluate(cutOff), { message: `${where} text 200 %: nothing is cut off` }).toEqual([]);
  await setText(page, 1);
}

/** The size of text that somebody chose in the browser's own settings; layouts measured in it follow. */
async function setText(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
  await session.detach();
}

/** As somebody sees it whose device is dark and who wants no motion. */
export async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  if ((await page.locator('#root').count()) === 0) return;
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.locator('html')).toHaveCSS('background-color', DARK_GROUND);
}

export async function turnLight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** The other language without a reload: the switch does it too where a dialog lies over it. */
export async function switchToEnglish(page: Page): Promise<void> {
  await page.locator('header button[lang="en"]').evaluate((button: HTMLElement) => button.click());
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

async function expectNoSideways(page: Page, where: string): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // A menu that is open follows its button a moment later; on a busy machine that is a long moment.
  await soft.poll(overflow, { message: `${where}: no scrolling sideways` }).toBeLessThanOrEqual(0);
}

/** In the page: text that its box hides. What is meant for ears only is one pixel; what is clamped says "read on". */
function cutOff(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main *, header *, [role="dialog"] *')]
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return (overflowX === 'hidden' || overflowX === 'clip') && element.clientWidth > 1 && element.checkVisibility();
    })
    .filter((element) => element.scrollWidth > element.clientWidth + 2 && element.textContent.trim() !== '')
    .map((element) => `${element.className}: ${element.textContent.trim().slice(0, 40)}`);
}
