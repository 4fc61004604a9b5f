import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { newPerson, PASSWORD, registerCandidate } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const NEW = 'de kraai zat op het tuinhek';

/** The link in the mail that was sent to an address. */
async function linkFor(email: string): Promise<string> {
  const outbox = `${process.env['E2E_DATA']}/outbox`;
  let found: string | undefined;
  await expect
    .poll(async () => {
      const names = await readdir(outbox).catch(() => []);
      const letters = await Promise.all(names.map((name) => readFile(`${outbox}/${name}`, 'utf8')));
      const letter = letters.find((text) => text.includes(`To: ${email}`) && text.includes('/wachtwoord/'));
      found = /\/wachtwoord\/[\w-]{43}/.exec(letter?.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=') ?? '')?.[0];
      return found;
    })
    .toBeDefined();
  return found!;
}

test('who forgot the password chooses another by mail, comes in, and can change it later', async ({
  context,
  baseURL,
}) => {
  const person = newPerson('Vera Geetachtig');
  await registerCandidate(baseURL!, person);
  const page = watched(await context.newPage());
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wachtwoord vergeten' })).toBeVisible();
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByRole('button', { name: 'Stuur de link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Kijk bij je e-mail' })).toBeVisible();

  await page.goto(await linkFor(person.email));
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('wachtwoord2026');
  await page.getByRole('button', { name: 'Bewaar en log in' }).click();
  await expect(page.getByText('makkelijk te raden')).toBeVisible();
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Bewaar en log in' }).click();
  await expect(page).toHaveURL(/\/portfolio/);

  await page.goto('/profiel');
  const form = page.getByRole('form', { name: 'Wachtwoord veranderen' });
  await form.getByLabel('Je wachtwoord nu').fill(NEW);
  await form.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
  await form.getByRole('button', { name: 'Verander wachtwoord' }).click();
  await expect(form.getByText('Je wachtwoord is veranderd.')).toBeVisible();
  await expect(form.getByLabel('Nieuw wachtwoord')).toHaveValue('');
  expect(complaintsAbout(page)).toEqual([]);
});
