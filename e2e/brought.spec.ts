import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { strangersBadge } from '../apps/api/src/test/deelcertificaat.ts';
import { issuedCase } from './support/cases.ts';
import { browserOf, PASSWORD } from './support/people.ts';
import { Wallet } from './support/wallet.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const REASON = 'De inhoud past bij de leeruitkomst.';

test('a candidate brings in what was earned elsewhere; it is a claim until two members recognise it', async ({
  browser,
  baseURL,
}) => {
  const { person, leeruitkomst } = await issuedCase(baseURL!, 'Elin Ders');
  const [candidate, first, second] = await Promise.all(
    [person, 'lid-1', 'lid-2'].map((who) => browserOf(browser, who)),
  );
  const pages = [candidate!, first!, second!] as const;
  const badge = await strangersBadge({ name: 'Wijkwerk van Elin' });

  await test.step('what was changed is refused', async () => {
    await candidate!.goto('/elders');
    await bring(candidate!, { ...badge, name: 'Iets anders' });
    await expect(candidate!.getByRole('alert')).toContainText('klopt of niet meer geldt');
    await expect(candidate!.getByText('Je hebt nog niets van elders toegevoegd')).toBeVisible();
  });

  await test.step('what holds stands there as a claim, with an issuer that nobody knows', async () => {
    await bring(candidate!, badge);
    const item = candidate!.getByRole('listitem').filter({ hasText: 'Wijkwerk van Elin' });
    await expect(item).toContainText('elders gehaald, zeg jij');
    await expect(item).toContainText('konden we niet controleren');
    await item.getByRole('checkbox', { name: leeruitkomst.code }).check();
    await item.getByLabel('Uitleg voor de examencommissie').fill('Dit deed ik bij een andere school.');
    await item.getByRole('button', { name: 'Leg voor aan de examencommissie' }).click();
    await expect(item).toContainText('wacht op de examencommissie');
    await expectNoViolations(candidate!);
  });

  await test.step('two members recognise it; one is not enough', async () => {
    await vote(first!, leeruitkomst.code);
    await candidate!.reload();
    await expect(candidate!.getByRole('main')).toContainText('wacht op de examencommissie');
    await vote(second!, leeruitkomst.code);
    await expectNoViolations(second!);
  });

  await test.step('the candidate reads who recognised it, and why', async () => {
    await candidate!.reload();
    await expect(candidate!.getByRole('main')).toContainText('elders gehaald, erkend door de examencommissie op');
    await expect(candidate!.getByRole('main')).toContainText(REASON);
    await candidate!.goto(`/portfolio?lu=${leeruitkomst.code}`);
    const notice = candidate!.getByText('wat je elders hebt gehaald: “Wijkwerk van Elin”');
    await expect(notice).toBeVisible();
    await candidate!.getByRole('link', { name: 'Bekijk wat je elders hebt gehaald' }).click();
    await expect(candidate!.getByRole('heading', { level: 1 })).toHaveText('Elders gehaald');
  });

  await test.step('the holder of a deelcertificaat gets a code for a wallet, and a pin', async () => {
    await candidate!.goto('/deelcertificaten');
    await candidate!.getByRole('button', { name: 'Zet in mijn wallet' }).click();
    await expect(candidate!.getByRole('img', { name: 'QR-code voor je wallet' })).toBeVisible();
    await expect(candidate!.getByText(/Je wallet vraagt om deze pincode: \d{6}/)).toBeVisible();
    await expectNoViolations(candidate!);
  });
  for (const page of pages) expect(complaintsAbout(page).filter((each) => !each.includes('422'))).toEqual([]);
});

test('a candidate shows a paper from a wallet; what came of it stands on the page', async ({ browser, baseURL }) => {
  const { person, candidate, row } = await issuedCase(baseURL!, 'Walid Wallet');
  const page = watched(await browserOf(browser, person));
  const wallet = new Wallet(baseURL!);
  const copy = await wallet.receive(candidate, row.id, 'deelcertificaat-jwt');
  const part = page.getByRole('region', { name: 'Uit je wallet' });
  await page.goto('/elders');

  await test.step('nothing is shown, and the page says so', async () => {
    await part.getByRole('button', { name: 'Laat zien vanuit mijn wallet' }).click();
    await expect(part.getByRole('img', { name: 'QR-code voor je wallet' })).toBeVisible();
    await expect(part).toContainText('We wachten op je wallet.');
    await expectNoViolations(page);
    await wallet.decline(await linkIn(page));
    await expect(part.getByRole('alert')).toContainText('gekozen om niets te laten zien');
    await expectNoViolations(page);
  });

  await test.step('a new code, and the paper is there', async () => {
    await part.getByRole('button', { name: 'Maak een nieuwe code' }).click();
    await expect(part.getByRole('img', { name: 'QR-code voor je wallet' })).toBeVisible();
    await wallet.show(await linkIn(page), copy);
    await expect(part).toContainText('Het papier staat in je portfolio');
    const item = page.getByRole('list', { name: 'Wat je elders hebt gehaald' }).getByRole('listitem').first();
    await expect(item).toContainText('Getoond vanuit een wallet. Het papier hoort bij die wallet.');
    await expect(item).toContainText('elders gehaald, zeg jij');
    await expectNoViolations(page);
  });

  await test.step('the same again is told', async () => {
    await part.getByRole('button', { name: 'Maak een nieuwe code' }).click();
    await expect(part.getByRole('img', { name: 'QR-code voor je wallet' })).toBeVisible();
    await expect(wallet.show(await linkIn(page), copy)).rejects.toThrow('before');
    await expect(part.getByRole('alert')).toContainText('Dit papier staat al in je portfolio.');
  });
  expect(complaintsAbout(page)).toEqual([]);
});

async function linkIn(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'Of open je wallet op dit apparaat' }).getAttribute('href'))!;
}

async function bring(page: Page, badge: object): Promise<void> {
  await page
    .getByLabel('Voeg een bestand toe')
    .setInputFiles({ name: 'papier.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(badge)) });
}

async function vote(member: Page, leeruitkomst: string): Promise<void> {
  await member.goto('/erkennen');
  const item = member.getByRole('listitem').filter({ hasText: 'Wijkwerk van Elin' });
  await item.getByLabel('Je stem').selectOption('erkennen');
  await item.getByLabel('Waarom?').fill(REASON);
  await item.getByRole('button', { name: 'Stem', exact: true }).click();
  const dialog = member.getByRole('dialog', { name: `Jouw stem over ${leeruitkomst}` });
  await dialog.getByLabel('Je wachtwoord').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Onderteken en stem' }).click();
  await expect(member.getByText('Je stem is vastgelegd.')).toBeVisible();
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
