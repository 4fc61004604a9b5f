import { expect, test } from '@playwright/test';
import { issuedCase, revoke } from './support/cases.ts';
import type { IssuedCase } from './support/cases.ts';
import { complaintsAbout, watched } from './support/watch.ts';

let paper: IssuedCase;

test.beforeAll(async ({}, { project }) => {
  paper = await issuedCase(project.use.baseURL!, 'Wies Pater');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a stranger reads on the public page what was shown, and never by whom', async ({ page }) => {
    watched(page);
    await page.goto(new URL(paper.row.address).pathname);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demonstratie');
    const main = page.getByRole('main');
    await expect(main).toContainText(paper.leeruitkomst.displayTitle);
    await expect(main).toContainText(paper.row.registerNumber);
    await expect(page.getByRole('listitem').filter({ hasText: 'Handtekening' })).toContainText(
      'klopt: er is niets veranderd',
    );
    await expect(page.locator('body')).not.toContainText('Pater');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demonstration');
    expect(complaintsAbout(page)).toEqual([]);
  });
});
