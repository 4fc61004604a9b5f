import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectNoViolations, expectToFit, NARROW } from './support/look.ts';
import { logInAgain } from './support/mishaps.ts';
import { browserOf, logIn, newPerson, PASSWORD, registerCandidate } from './support/people.ts';
import type { NewPerson } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';

/** The telephone of somebody who is logged in there. */
async function telephoneOf(browser: Browser, person: NewPerson): Promise<Page> {
  const context = await browser.newContext({ userAgent: IPHONE, viewport: NARROW });
  await logIn(context.request, person);
  return watched(await context.newPage());
}

const section = (page: Page) => page.getByRole('region', { name: 'Waar je bent ingelogd' });

test('who lost a telephone ends the session there; what was typed on it is not lost', async ({ browser, baseURL }) => {
  const person = newPerson('Kwijt Geraakt');
  await registerCandidate(baseURL!, person);
  const telephone = await telephoneOf(browser, person);
  await telephone.goto('/profiel');
  await telephone.getByLabel('Je naam').fill('Kwijt en Terug');

  const page = await browserOf(browser, person);
  await page.setViewportSize(NARROW);
  await page.goto('/profiel');
  await expect(section(page).getByRole('listitem').filter({ hasText: 'hier ben je nu' })).toHaveCount(1);
  const away = section(page).getByRole('listitem').filter({ hasText: 'Safari op iPhone' });
  await away.getByRole('button', { name: /^Log uit: Safari op iPhone/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Safari op iPhone uitloggen' });
  await expectNoViolations(page, 'ending a session');
  await dialog.getByLabel('Wachtwoord').fill('niet het mijne');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Dit wachtwoord klopt niet.')).toBeVisible();
  await dialog.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Uitgelogd: Safari op iPhone.')).toBeVisible();
  await expect(away).toHaveCount(0);

  await telephone.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await logInAgain(telephone);
  await expect(telephone.getByText('Je gegevens zijn bewaard.')).toBeVisible();
  await expect(telephone.getByLabel('Je naam')).toHaveValue('Kwijt en Terug');

  await page.reload();
  await section(page).getByRole('button', { name: 'Log overal elders uit' }).click();
  const all = page.getByRole('dialog', { name: 'Log overal elders uit' });
  await all.getByLabel('Wachtwoord').fill(PASSWORD);
  await all.getByRole('button', { name: 'Log overal elders uit' }).click();
  await expect(section(page).getByText('Je bent nergens anders ingelogd.')).toBeVisible();
  await expect(section(page).getByRole('listitem')).toHaveCount(1);
  await expectNoViolations(page, 'nowhere else');
  await expectToFit(page, 'nowhere else');
  await telephone.goto('/profiel');
  await expect(telephone).toHaveURL(/\/inloggen/);
  expect([...complaintsAbout(page), ...complaintsAbout(telephone)]).toEqual([]);
});

test('the secretary logs a member out everywhere', async ({ browser, baseURL }) => {
  const person = newPerson('Overal Uit');
  await registerCandidate(baseURL!, person);
  const telephone = await telephoneOf(browser, person);
  await telephone.goto('/profiel');
  await expect(section(telephone)).toBeVisible();

  const page = await browserOf(browser, 'secretaris');
  await page.goto('/aanwijzingen');
  const form = page.getByRole('form', { name: 'Iemand overal uitloggen' });
  await form.getByLabel('E-mailadres').fill('niemand@example.org');
  await form.getByRole('button', { name: 'Log overal uit' }).click();
  await expect(form.getByText('Met dit e-mailadres doet hier niemand mee.')).toBeVisible();
  await form.getByLabel('E-mailadres').fill(person.email);
  await form.getByRole('button', { name: 'Log overal uit' }).click();
  await expect(form.getByText(`${person.email} is overal uitgelogd.`)).toBeVisible();
  await expect(form.getByLabel('E-mailadres')).toHaveValue('');

  await telephone.reload();
  await expect(telephone).toHaveURL(/\/inloggen/);
  expect([...complaintsAbout(page), ...complaintsAbout(telephone)]).toEqual([]);
});
