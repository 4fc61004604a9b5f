import type { MatrixView } from '@bewijskracht/contracts';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { advisedCase, issuedCase } from './support/cases.ts';
import type { AssessedCase } from './support/cases.ts';
import { downloaded } from './support/download.ts';
import { browserOf, PASSWORD } from './support/people.ts';
import { complaintsAbout } from './support/watch.ts';

test('the board decides with two equal votes; the deelcertificaat follows, and the candidate reads why', async ({
  browser,
  baseURL,
}) => {
  const advised = await advisedCase(baseURL!, 'Bora Smit');
  const { leeruitkomst } = advised;
  const number = await candidateNumber(advised);
  const title = `Vergadering over ${number}`;
  const [secretary, first, second, candidate] = await Promise.all(
    ['secretaris', 'lid-1', 'lid-2', advised.person].map((who) => browserOf(browser, who)),
  );
  const pages = [secretary!, first!, second!, candidate!] as const;

  await test.step('the secretary puts it on an agenda and opens the meeting', async () => {
    await prepare(secretary!, { title, item: `Kandidaat ${number}, ${leeruitkomst.code}` });
    await secretary!.getByRole('button', { name: 'Open de vergadering' }).click();
    await dialog(secretary!).getByRole('button', { name: 'Open de vergadering' }).click();
    await expect(secretary!.getByText('De vergadering is open.')).toBeVisible();
  });

  await test.step('one vote decides nothing', async () => {
    await attend(first!, title);
    await vote(first!, `Jouw stem over ${number}, ${leeruitkomst.code}`);
    await expect(first!.getByText('Een besluit valt als nog een ander lid hetzelfde stemt.')).toBeVisible();
    await expect(first!.getByRole('row', { name: number })).toContainText('1 van 2 gelijke stemmen');
  });

  await test.step('a wrong password signs nothing', async () => {
    await attend(second!, title);
    await second!.getByLabel(`Jouw stem over ${number}, ${leeruitkomst.code}`).selectOption('Bekrachtig');
    await second!.getByRole('button', { name: 'Onderteken', exact: true }).click();
    await dialog(second!).getByLabel('Je wachtwoord').fill('iets heel anders');
    await dialog(second!).getByRole('button', { name: 'Onderteken en stem' }).click();
    await expect(dialog(second!).getByRole('alert')).toBeVisible();
    await dialog(second!).getByRole('button', { name: 'Annuleer' }).click();
  });

  await test.step('the second equal vote decides and registers; the paper is signed within seconds', async () => {
    await vote(second!, `Jouw stem over ${number}, ${leeruitkomst.code}`);
    await expect(second!.getByText('Daarmee is 1 besluit genomen.')).toBeVisible();
    await expect(second!.getByText('1 deelcertificaat staat in het register')).toBeVisible();
    const row = second!.getByRole('row', { name: number });
    await expect(row).toContainText('bekrachtigd');
    await expect(row.getByRole('link', { name: /^Deelcertificaat / })).toBeVisible({ timeout: 15_000 });
  });

  await test.step('the candidate sees nothing of it before the announcement', async () => {
    await candidate!.goto(`/aanvragen/${advised.submissionId}`);
    await expect(candidate!.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(candidate!.getByRole('link', { name: /Lees het resultaat/ })).toHaveCount(0);
  });

  await test.step('the secretary announces', async () => {
    await secretary!.reload();
    await secretary!.getByRole('button', { name: 'Maak besluiten bekend' }).click();
    await dialog(secretary!).getByRole('button', { name: 'Maak bekend' }).click();
    await expect(secretary!.getByText('1 resultaat is bekendgemaakt.')).toBeVisible();
  });

  await test.step('the candidate reads the result and gets it as PDF', async () => {
    await candidate!.reload();
    await candidate!.getByRole('link', { name: /Lees het resultaat/ }).click();
    await expect(candidate!.getByRole('heading', { level: 1, name: 'Je resultaat' })).toBeVisible();
    const main = candidate!.getByRole('main');
    await expect(main).toContainText('Beide beoordelaars zagen in twee situaties');
    await expect(main).toContainText('Niet eens met het besluit?');
    await expect(main).toContainText('klachtencommissie');
    expect(await downloaded(candidate!, 'Haal het resultaat op (PDF)')).toMatch(/^%PDF-/);
  });

  await test.step('and the certificate, to show to an employer', async () => {
    await candidate!.getByRole('link', { name: 'Deelcertificaten', exact: true }).click();
    await expect(candidate!.getByRole('heading', { level: 1, name: 'Je deelcertificaten' })).toBeVisible();
    expect(await downloaded(candidate!, 'Haal het certificaat op (PDF)')).toMatch(/^%PDF-/);
    await candidate!.getByRole('link', { name: 'Bekijk de openbare pagina' }).click();
    await expect(candidate!.getByRole('heading', { level: 1, name: 'Demonstratie' })).toBeVisible();
  });

  for (const page of pages) expect(complaintsAbout(page)).toEqual([]);
});

test('revoking takes two people: who asks can not confirm', async ({ browser, baseURL }) => {
  const { row, person } = await issuedCase(baseURL!, 'Kaj Meulen');
  const [asks, confirms, candidate] = await Promise.all(
    ['lid-1', 'lid-2', person].map((who) => browserOf(browser, who)),
  );
  const paper = `${row.registerNumber} van Kaj Meulen: bekijk`;

  await test.step('one asks, with a reason and a password', async () => {
    await asks!.goto('/register');
    await asks!.getByRole('button', { name: paper }).click();
    await asks!.getByRole('button', { name: 'Vraag om intrekking' }).click();
    await dialog(asks!).getByLabel('Waarom?').selectOption('per vergissing uitgegeven');
    await dialog(asks!).getByLabel('Leg het uit').fill('Het verkeerde dossier stond op de agenda.');
    await asks!.getByRole('button', { name: 'Ga verder' }).click();
    await sign(asks!, 'Vraag om intrekking');
    await expect(asks!.getByText('Iemand anders moet het bevestigen.', { exact: false })).toBeVisible();
  });

  await test.step('and is told that somebody else must confirm', async () => {
    await asks!.getByRole('button', { name: paper }).click();
    await expect(dialog(asks!).getByText('Je kunt je eigen verzoek niet bevestigen.', { exact: false })).toBeVisible();
    await expect(dialog(asks!).getByRole('button', { name: 'Bevestig en trek in' })).toHaveCount(0);
  });

  await test.step('another confirms', async () => {
    await confirms!.goto('/register');
    await expect(confirms!.getByText('wacht op jouw bevestiging', { exact: false })).toBeVisible();
    await confirms!.getByRole('button', { name: paper }).click();
    await confirms!.getByRole('button', { name: 'Bevestig en trek in' }).click();
    await sign(confirms!, 'Bevestig en trek in');
    await expect(confirms!.getByText(`${row.registerNumber} is ingetrokken.`, { exact: false })).toBeVisible();
  });

  await test.step('holder and public read that it was revoked, never why', async () => {
    await candidate!.goto('/deelcertificaten');
    await expect(candidate!.getByRole('main')).toContainText('Dit deelcertificaat geldt niet meer.');
    await candidate!.goto(new URL(row.address).pathname);
    await expect(candidate!.getByRole('heading', { level: 1, name: 'Ingetrokken' })).toBeVisible();
    await expect(candidate!.locator('body')).not.toContainText('verkeerde dossier');
  });

  for (const page of [asks!, confirms!, candidate!]) expect(complaintsAbout(page)).toEqual([]);
});

const dialog = (page: Page) => page.getByRole('dialog');

async function candidateNumber({ candidate }: AssessedCase): Promise<string> {
  return (await candidate.get<MatrixView>('/api/portfolio')).portfolio.candidateNumber;
}

async function prepare(secretary: Page, { title, item }: { title: string; item: string }): Promise<void> {
  await secretary.goto('/vergaderingen');
  await secretary.getByRole('button', { name: 'Bereid een vergadering voor' }).click();
  await dialog(secretary).getByLabel('Naam van de vergadering').fill(title);
  await dialog(secretary).getByRole('button', { name: 'Kies niets' }).click();
  await dialog(secretary).getByRole('checkbox', { name: item }).check();
  await dialog(secretary).getByRole('button', { name: 'Maak de agenda' }).click();
  await expect(secretary.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function attend(member: Page, title: string): Promise<void> {
  await member.goto('/vergaderingen');
  await member.getByRole('link', { name: title }).click();
  await member.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(member.getByText('Je staat als aanwezig genoteerd.')).toBeVisible();
}

/** Gives the password in the last of the open dialogs, and does the act. */
async function sign(page: Page, act: string): Promise<void> {
  const asked = dialog(page)
    .filter({ has: page.getByLabel('Je wachtwoord') })
    .last();
  await asked.getByLabel('Je wachtwoord').fill(PASSWORD);
  await asked.getByRole('button', { name: act }).click();
}

/** Ratifies one case, and signs with the password. */
async function vote(member: Page, label: string): Promise<void> {
  await member.getByLabel(label).selectOption('Bekrachtig');
  await member.getByRole('button', { name: 'Onderteken', exact: true }).click();
  await sign(member, 'Onderteken en stem');
  await expect(member.getByText('Je stem staat.')).toBeVisible();
}
