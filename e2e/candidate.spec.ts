import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { examplePath } from '../apps/api/src/seed/examples.ts';
import { appointedCase } from './support/cases.ts';
import { downloaded } from './support/download.ts';
import { browserOf, newPerson, PASSWORD, SLUG } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const PROJECT = 'Buurtfeest Zuid';
const STORY = 'Drie straten wilden elk een eigen feest. Ik bracht ze aan één tafel en liet hen de dag verdelen.';
const WHOLE = 'Ik bracht drie straten bij elkaar en liet de keuzes bij hen.';
const LISTENING = 'Ik vroeg bij elke deur eerst wat mensen zelf al deden en schreef hun woorden op.';
const TOGETHER = 'Ik begin steeds met luisteren en laat het besluit bij bewoners. Dat zie je in elk stuk terug.';

test('a stranger registers, tells about one project, and submits it; nothing she types is ever lost', async ({
  context,
}) => {
  const page = watched(await context.newPage());

  await test.step('she makes an account and says who she is', async () => {
    const { name, email } = newPerson('Mila Verhoog');
    await page.goto(`/registreren/${SLUG}`);
    await page.getByLabel('Je naam').fill(name);
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Maak account' }).click();
    await expectPage(page, 'Wie ben je?');
    await page.getByRole('button', { name: 'Begin je portfolio' }).click();
    await expect(page.getByRole('alert').getByRole('button')).toHaveText([
      /^Waar kom je vandaan/,
      /^Sta je ingeschreven als student/,
    ]);
    await page.getByRole('radio', { name: /^Zij-instromer/ }).check();
    await page.getByRole('radio', { name: 'Nee' }).check();
    await expect(page.getByRole('radio', { name: /^Deelcertificaat/ })).toBeChecked();
    await page.getByRole('button', { name: 'Begin je portfolio' }).click();
  });

  await test.step('she tells about one project', async () => {
    await expectPage(page, 'Vertel over één project');
    await page.getByLabel('Hoe noem je dit project?').fill(PROJECT);
    await page.getByLabel('Wat gebeurde er?').fill(STORY);
    await page.getByLabel('Wanneer begon het?').fill('2026-03-01');
    await page.getByLabel('Wanneer was het klaar?').fill('2026-06-20');
    await page.getByLabel('Waar was het?').fill('Wijk Zuid');
    await page.getByLabel('Met wie werkte je?').fill('Bewoners van drie straten');
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
  });

  await test.step('she says what it shows, and explains it as a whole', async () => {
    await expectPage(page, 'Wat laat dit zien?');
    await page.getByRole('button', { name: /^Leeruitkomst 1 / }).click();
    const shows = page.getByRole('group', { name: 'Wat laat dit zien?' });
    await shows.getByRole('checkbox').first().check();
    await shows.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await expectPage(page, 'Leg uit');
    await page.getByLabel('Waarom past dit hierbij?').fill(WHOLE);
    await page.getByLabel('Waar te zien?').fill('bij Situatie');
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await expect(page.getByText('Uitleg 2 van 2')).toBeVisible();
    await page.getByRole('link', { name: 'Later verder: naar je portfolio' }).click();
  });

  await test.step('she explains the other link in the matrix, by keyboard only', async () => {
    await expectPage(page, 'Jouw portfolio');
    const cells = page.getByRole('grid').getByRole('button', { name: new RegExp(`^${PROJECT}: `) });
    await cells.first().focus();
    await expect(cells.first()).toHaveAccessibleName(`${PROJECT}: gekoppeld, met uitleg`);
    await page.keyboard.press('ArrowDown');
    await expect(cells.nth(1)).toBeFocused();
    await expect(cells.nth(1)).toHaveAccessibleName(`${PROJECT}: gekoppeld, nog zonder uitleg`);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: PROJECT });
    await tabTo(page, panel.getByLabel('Waarom past dit hierbij?'));
    await page.keyboard.type(LISTENING);
    await page.keyboard.press('Tab');
    await page.keyboard.type('bij Actie');
    await expect(panel.getByText(/^bewaard om /)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(cells.nth(1)).toBeFocused();
    await expect(cells.nth(1)).toHaveAccessibleName(`${PROJECT}: gekoppeld, met uitleg`);
  });

  await test.step('she adds a file and sees how far it is', async () => {
    await page.getByRole('grid').getByRole('link', { name: PROJECT }).click();
    await expectPage(page, PROJECT);
    await expect(page.getByLabel('Situatie')).toHaveValue(STORY);
    await slowDown(page);
    await page.getByLabel('Bestanden toevoegen').setInputFiles(examplePath('gesprek-dat-vastliep.mp3'));
    await expect(page.getByRole('progressbar', { name: 'gesprek-dat-vastliep.mp3' })).toBeVisible();
    await expect(page.getByRole('status').getByText('gesprek-dat-vastliep.mp3: binnen')).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByRole('button', { name: 'Bekijk gesprek-dat-vastliep.mp3' })).toBeVisible();
  });

  const second = await test.step('she closes the tab in the middle of a sentence, and finds it back', async () => {
    await page.goto('/portfolio');
    await page
      .getByRole('textbox', { name: 'Waarom laat dit samen zien dat je dit kunt?' })
      .pressSequentially(TOGETHER);
    await page.close();
    const again = watched(await context.newPage());
    await again.goto('/portfolio');
    const field = again.getByRole('textbox', { name: 'Waarom laat dit samen zien dat je dit kunt?' });
    const putBack = again.getByRole('button', { name: 'Zet terug' });
    await expect(field).toBeVisible();
    await expect(async () => {
      if (await putBack.isVisible()) await putBack.click();
      await expect(field).toHaveValue(TOGETHER, { timeout: 500 });
    }).toPass();
    return again;
  });

  await test.step('she sees what still blocks, and each line leads to its place', async () => {
    await second.getByRole('link', { name: 'Indienen', exact: true }).click();
    await expectPage(second, 'Indienen');
    await second.getByRole('checkbox', { name: /^1\. / }).check();
    await expect(second.getByRole('button', { name: 'Dien in' })).toBeDisabled();
    await expect(second.getByText('Dit moet nog')).toBeVisible();
    await second.getByRole('link', { name: `Zeg bij “${PROJECT}” of AI heeft geholpen.` }).click();
    await expectPage(second, PROJECT);
    await second.getByRole('radio', { name: 'Nee, geen AI gebruikt' }).check();
    await second.getByRole('radio', { name: 'Niemand is te herkennen' }).check();
    await second.getByRole('textbox', { name: 'Jouw rol' }).fill('Ik nodigde iedereen uit en leidde de gesprekken.');
    await second.getByRole('radio', { name: /^Alleen/ }).check();
    await expect(second.getByText('Alles is ingevuld.')).toBeVisible();
  });

  await test.step('she looks as the assessor will, and submits', async () => {
    await second.getByRole('link', { name: 'Indienen', exact: true }).click();
    await second.getByRole('checkbox', { name: /^1\. / }).check();
    await expect(second.getByText('Alles wat moet, is er.')).toBeVisible();
    await second.getByRole('button', { name: 'Bekijk zoals de beoordelaar' }).click();
    const preview = second.getByRole('dialog', { name: 'Zo ziet de beoordelaar het' });
    await expect(preview).toContainText(TOGETHER);
    await expect(preview).toContainText(LISTENING);
    await expect(preview).not.toContainText('Zij-instromer');
    await second.keyboard.press('Escape');
    await second.getByRole('checkbox', { name: 'Ik heb de regels gelezen.' }).check();
    await second.getByRole('checkbox', { name: /^Dit is mijn eigen werk/ }).check();
    await second.getByRole('button', { name: 'Dien in' }).click();
  });

  await test.step('she reads the receipt and its clock', async () => {
    await expectPage(second, 'Aanvraag, ronde 1');
    const main = second.getByRole('main');
    await expect(main).toContainText('bij de coördinator');
    await expect(main).toContainText('sinds vandaag');
    await expect(main.getByText(/^([0-9a-f]{8} ?){8}$/)).toBeVisible();
    expect(await downloaded(second, 'Haal het ontvangstbewijs op (PDF)')).toMatch(/^%PDF-/);
    await second.getByRole('link', { name: 'Portfolio', exact: true }).click();
    await expect(second.getByRole('region', { name: /^Leeruitkomst 1/ })).toContainText('ingediend');
  });

  await test.step('she withdraws, and may submit again later', async () => {
    await second.goBack();
    await second.getByRole('button', { name: 'Trek deze aanvraag in' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await expect(second.getByText('Je hebt deze aanvraag ingetrokken.')).toBeVisible();
    await second.getByRole('link', { name: 'Indienen', exact: true }).click();
    await expect(second.getByRole('checkbox', { name: /^1\. / })).toBeEnabled();
  });

  expect(complaintsAbout(page)).toEqual([]);
  expect(complaintsAbout(second)).toEqual([]);
});

test('the candidate sees who assess her, and may say that she knows one of them too well', async ({
  browser,
  baseURL,
}) => {
  const { person, submissionId } = await appointedCase(baseURL!, 'Rosa Dekker');
  const page = await browserOf(browser, person);
  await page.goto(`/aanvragen/${submissionId}`);
  const assessors = page.getByRole('region', { name: 'Je beoordelaars' });
  await expect(assessors).toContainText('Marga Sluis');
  await expect(assessors).toContainText('Idris Bouwens');
  await assessors.getByRole('button', { name: 'Ken je Idris Bouwens te goed?' }).click();
  await page.getByLabel('Hoe ken je deze persoon?').fill('Hij is de broer van mijn vorige leidinggevende.');
  await page.getByRole('button', { name: 'Meld dit' }).click();
  await expect(assessors).toContainText('De coördinator kijkt ernaar.');
  expect(complaintsAbout(page)).toEqual([]);
});

const expectPage = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: ReturnType<Page['getByLabel']>): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass();
}

/** Half a megabyte a second upwards, so that an upload takes long enough to look at. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const unlimited = -1;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: unlimited,
    uploadThroughput: 500_000,
  });
}
