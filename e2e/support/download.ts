import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a link or button gives to keep, as bytes that can be compared as text. */
export async function downloaded(page: Page, name: string): Promise<string> {
  const giver = page.getByRole('link', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), giver.click()]);
  return (await readFile(await download.path())).toString('latin1');
}
