import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { browserOf, PASSWORD, SLUG } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const ELSEWHERE = 'did:web:elders.example.org';
const WORDS = 'Wij zien in ons werk dat wie dit deelcertificaat heeft, het ook kan.';

test('a member endorses another organisation and keeps the file; here it is not shown, for it is about somebody else', async ({
  browser,
}) => {
  const member = watched(await browserOf(browser, 'lid-1'));
  await member.goto('/register');
  await member.getByRole('link', { name: 'Aanbevelingen van en voor anderen' }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Aanbevelingen');
  await expect(member.getByText('Er is nog geen aanbeveling')).toBeVisible();
  await expect(member.getByText(new RegExp(`^did:web:.*:${SLUG}$`))).toBeVisible();

  await member.getByLabel('Kenmerk van wie of wat je aanbeveelt').fill(ELSEWHERE);
  await member.getByLabel('Wat zeg je?').fill(WORDS);
  await member.getByRole('button', { name: 'Ga verder' }).click();
  await member.getByLabel('Je wachtwoord').fill(PASSWORD);
  await member.getByRole('button', { name: 'Onderteken' }).click();
  const download = member.waitForEvent('download');
  await member.getByRole('link', { name: 'Bewaar de aanbeveling' }).click();
  const file = await readFile(await (await download).path());
  expect(JSON.parse(file.toString())).toMatchObject({
    credentialSubject: { id: ELSEWHERE, endorsementComment: WORDS },
    proof: [expect.objectContaining({ cryptosuite: 'eddsa-rdfc-2022' })],
  });

  const attach = member.getByLabel('Kies het bestand van een aanbeveling');
  await attach.setInputFiles({ name: 'aanbeveling.json', mimeType: '', buffer: file });
  await expect(member.getByRole('alert')).toContainText('Deze aanbeveling klopt niet');
  await attach.setInputFiles({ name: 'brief.json', mimeType: '', buffer: Buffer.from('geen aanbeveling') });
  await expect(member.getByRole('alert')).toContainText('Dit bestand is geen aanbeveling.');
  expect(complaintsAbout(member).filter((each) => !each.includes('422'))).toEqual([]);
});

test('a secretary shows what others say, and signs nothing', async ({ browser }) => {
  const secretary = watched(await browserOf(browser, 'secretaris'));
  await secretary.goto('/aanbevelingen');
  await expect(secretary.getByLabel('Kies het bestand van een aanbeveling')).toBeVisible();
  await expect(secretary.getByRole('heading', { name: 'Beveel een ander aan' })).toBeHidden();
  expect(complaintsAbout(secretary)).toEqual([]);
});
