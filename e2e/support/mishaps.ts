import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from './people.ts';

/** The session ends behind the page's back, as after a night: the cookie is gone and the words are still on screen. */
export async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /session$/ });
}

/** Says who one is in the dialog that asks, on top of the page. */
export async function logInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await expect(dialog).toContainText('Wat je getypt hebt, staat er nog.');
  await dialog.getByLabel('Wachtwoord').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Log in' }).click();
  await expect(dialog).toBeHidden();
}

/** Presses a button twice, as fast as a nervous hand does. */
export async function pressTwice(button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await button.dblclick({ delay: 5 });
}

/** Counts what a page writes to an address, and what came of it. */
export function writesTo(page: Page, path: RegExp): () => readonly number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().method() !== 'GET' && path.test(pathname)) statuses.push(response.status());
  });
  return () => statuses;
}

/** The line that says what is safe. */
export const saved = (scope: Page | Locator) => scope.getByText(/^bewaard om /).first();
