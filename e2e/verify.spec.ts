import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ApiClient } from '../apps/api/src/seed/api-client.ts';
import { issuedCase, revoke } from './support/cases.ts';
import type { IssuedCase } from './support/cases.ts';
import { browserOf } from './support/people.ts';
import { Wallet } from './support/wallet.ts';
import { complaintsAbout, watched } from './support/watch.ts';

let paper: IssuedCase;
let credential: Buffer;
let certificate: Buffer;
let tokens: { readonly jwt: string; readonly sdJwt: string };

test.beforeAll(async () => {
  const base = test.info().project.use.baseURL!;
  paper = await issuedCase(base, 'Wies Pater');
  credential = await new ApiClient(base).bytes(publicPage(), 'application/vc');
  certificate = await paper.candidate.bytes(`/api/deelcertificaten/${paper.row.id}/certificate.pdf`);
  const wallet = new Wallet(base);
  tokens = {
    jwt: await wallet.receive(paper.candidate, paper.row.id, 'deelcertificaat-jwt'),
    sdJwt: await wallet.receive(paper.candidate, paper.row.id, 'deelcertificaat-sdjwt'),
  };
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a stranger reads on the public page what was shown, and not by whom', async ({ page }) => {
    watched(page);
    await page.goto(publicPage());
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

test('without a network the page opens again, and tells what it knew and when', async ({ page, context }) => {
  watched(page);
  await page.goto('/verify');
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await verify(page, 'deelcertificaat.json', credential);
  await expectAnswer(page, 'Demonstratie');

  await context.setOffline(true);
  await page.goto('/verify');
  await verify(page, 'certificaat.pdf', certificate);
  await expectAnswer(page, 'Nu niet te bevestigen');
  await expectChecks(page, {
    Handtekening: 'in orde',
    Uitgever: 'in orde',
    Status: 'niet te controleren',
    Datum: 'in orde',
    Vorm: 'in orde',
  });
  await verifyAnother(page, 'deelcertificaat.jwt', Buffer.from(tokens.jwt));
  await expectAnswer(page, 'Nu niet te bevestigen');
  await expectChecks(page, { Handtekening: 'in orde', Uitgever: 'in orde', Status: 'niet te controleren' });
  await expect(page.getByRole('region', { name: 'De controles' })).toContainText(
    /Niet ingetrokken op \d+\s\w+ \d{4}, toen/,
  );
  await page.evaluate(() => caches.delete('verify-documents'));
  await verifyAnother(page, 'certificaat.pdf', certificate);
  await expectAnswer(page, 'Onbekende uitgever');
  await verifyAnother(page, 'deelcertificaat.json', Buffer.from(tampered()));
  await expectAnswer(page, 'Onbekende uitgever');
  await verifyAnother(page, 'certificaat.pdf', certificate);
  await context.setOffline(false);
  expect(complaintsAbout(page).filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('the holder makes a link that shows the name, sees that it was opened, and ends it', async ({ browser, page }) => {
  const holder = watched(await browserOf(browser, paper.person));
  await holder.goto('/deelcertificaten');
  await holder.getByRole('button', { name: 'Maak een link' }).click();
  await holder.getByLabel('Voor wie of waarvoor is de link?').fill('Sollicitatie');
  await expectNoViolations(holder);
  await holder.getByRole('button', { name: 'Maak een link' }).click();
  const address = await holder.getByText('/credentials/shared/').innerText();

  watched(page);
  await page.goto(new URL(address).pathname);
  await expect(page.getByRole('main')).toContainText('Wies Pater');
  await expectNoViolations(page);

  await holder.reload();
  await expect(holder.getByRole('list', { name: 'Je links' })).toContainText('1 keer geopend');
  await holder.getByRole('button', { name: 'Beëindig “Sollicitatie”' }).click();
  await expect(holder.getByText('De link werkt niet meer.')).toBeVisible();
  expect((await page.goto(new URL(address).pathname))?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
  await expectNoViolations(page);
  expect(complaintsAbout(page)).toEqual([]);
  expect(complaintsAbout(holder)).toEqual([]);
});

test('a paper that turns its letters around, or hides some, is read as it stands there', async ({ page }) => {
  watched(page);
  await page.goto('/verify');
  const trick = {
    ...(JSON.parse(credential.toString()) as object),
    name: '\u202emolpid\u202c',
    issuer: { id: 'did:web:elders.example.org\u202e', type: ['Profile'], name: '\u2067Hoge\u200bschool\u2069 Elders' },
  };
  await verify(page, 'papier\u202enosj.json', Buffer.from(JSON.stringify(trick)));
  const main = page.getByRole('main');
  await expect(main).toContainText('Hogeschool Elders');
  await expect(main).toContainText('\u2068papiernosj.json\u2069');
  expect(await main.innerText()).not.toMatch(/[\u200b\u202a-\u202e\u2066\u2067]/);
  await expectNoViolations(page);
  expect(complaintsAbout(page)).toEqual([]);
});

test('a stranger verifies the signed data and the certificate; what was changed or is no paper is called so', async ({
  page,
}) => {
  watched(page);
  await page.goto('/verify');

  await test.step('the signed data', async () => {
    await verify(page, 'deelcertificaat.json', credential);
    await expectAnswer(page, 'Demonstratie');
    await expectChecks(page, { Handtekening: 'in orde', Uitgever: 'in orde', Status: 'in orde' });
    await expect(page.getByRole('main')).toContainText(paper.leeruitkomst.displayTitle);
    await expect(page.getByRole('main')).toContainText(paper.row.registerNumber);
  });

  await test.step('the certificate with the data inside', async () => {
    await verifyAnother(page, 'certificaat.pdf', certificate);
    await expectAnswer(page, 'Demonstratie');
    await expectChecks(page, { Handtekening: 'in orde', Uitgever: 'in orde', Status: 'in orde' });
  });

  for (const [form, token] of Object.entries(tokens))
    await test.step(`a copy from a wallet: ${form}`, async () => {
      await verifyAnother(page, 'deelcertificaat.jwt', Buffer.from(token));
      await expectAnswer(page, 'Demonstratie');
      await expectChecks(page, { Handtekening: 'in orde', Uitgever: 'in orde', Status: 'in orde', Vorm: 'in orde' });
      await expect(page.getByRole('main')).toContainText(paper.row.registerNumber);
      const [header, said, ...others] = token.split('.');
      const changed = { ...(JSON.parse(Buffer.from(said!, 'base64url').toString()) as object), iat: 0 };
      const claims = Buffer.from(JSON.stringify(changed)).toString('base64url');
      await verifyAnother(page, 'deelcertificaat.jwt', Buffer.from([header, claims, ...others].join('.')));
      await expectAnswer(page, 'Klopt niet');
    });

  await test.step('the same data with another register number', async () => {
    await verifyAnother(page, 'deelcertificaat.json', Buffer.from(tampered()));
    await expectAnswer(page, 'Klopt niet');
    await expectChecks(page, { Handtekening: 'niet in orde', Uitgever: 'in orde' });
  });

  await test.step('something else', async () => {
    await verifyAnother(page, 'brief.pdf', Buffer.from('%PDF-1.7 een gewone brief'));
    await expectAnswer(page, 'Niet te lezen');
  });

  await test.step('the same data after it was revoked', async () => {
    await revoke(paper.cast, paper.row.id);
    // A job signs the new list of what was revoked; that takes seconds, not more.
    await expect(async () => {
      await verifyAnother(page, 'deelcertificaat.json', credential);
      await expectAnswer(page, 'Ingetrokken');
    }).toPass({ timeout: 20_000 });
    await expectChecks(page, { Handtekening: 'in orde', Status: 'niet in orde' });
    await page.goto(publicPage());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ingetrokken');
  });

  expect(complaintsAbout(page)).toEqual([]);
});

function tampered(): string {
  const changed = credential.toString().replaceAll(paper.row.registerNumber, 'HL-2026-9999-9');
  expect(changed).not.toBe(credential.toString());
  return changed;
}

const publicPage = (): string => new URL(paper.row.address).pathname;

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const verify = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Kies het bestand dat je hebt gekregen').setInputFiles({ name, mimeType: '', buffer });

async function verifyAnother(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Controleer een ander bestand' }).click();
  await verify(page, name, buffer);
}

/** The plain answer; and each answer is a page that everybody can read. */
async function expectAnswer(page: Page, answer: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer, { timeout: 5_000 });
  await expectNoViolations(page);
}

/** What each check says of itself; more than the one plain answer. */
async function expectChecks(page: Page, checks: Readonly<Record<string, string>>): Promise<void> {
  const list = page.getByRole('region', { name: 'De controles' });
  for (const [check, answer] of Object.entries(checks))
    await expect(list.getByText(`${check}: ${answer}.`).first()).toBeVisible();
}
