import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { NewTokenView, RegisterView } from '@bewijskracht/contracts';
import { ApiClient } from '../apps/api/src/seed/api-client.ts';
import { issuedCase, issuedTo } from './support/cases.ts';
import type { IssuedCase } from './support/cases.ts';
import { browserOf, PASSWORD, SLUG } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

/** What strangers are told of a paper that stands no more, and how the board brings that about in a browser. */
let paper: IssuedCase;
let credential: Buffer;
const EXPLANATION = 'Er kwam een melding binnen die we uitzoeken.';

test.beforeAll(async () => {
  const base = test.info().project.use.baseURL!;
  paper = await issuedCase(base, 'Hanna Postma');
  credential = await new ApiClient(base).bytes(publicPage(), 'application/vc');
});

test('a paper that two people of the board suspend counts for nobody, until they lift that', async ({
  browser,
  page,
}) => {
  const one = watched(await browserOf(browser, 'secretaris'));
  const two = watched(await browserOf(browser, 'lid-1'));
  await turn(one, two, { ask: 'Vraag om opschorting', confirm: 'Bevestig en schort op' });

  watched(page);
  await expectVerified(page, 'Opgeschort');
  await expectPublicPage(page, 'Opgeschort');
  await expect(page.getByRole('listitem').filter({ hasText: 'Status tijdelijk opgeschort' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(EXPLANATION);

  await turn(one, two, { ask: 'Vraag om opheffing', confirm: 'Bevestig en hef op' });
  await expectVerified(page, 'Demonstratie');
  await expectPublicPage(page, 'Demonstratie');
  for (const each of [one, two, page]) expect(complaintsAbout(each)).toEqual([]);
});

test('a corrected paper leads to the one that took its place', async ({ page }) => {
  const { cast, row, submissionId } = paper;
  const { candidate } = await cast.coordinator.get<{ candidate: { id: string } }>(`/api/queue/${submissionId}`);
  await cast.coordinator.put(`/api/candidates/${candidate.id}/identity`, {
    officialName: 'Hanna Postma-de Wit',
    birthDate: '1980-05-06',
    document: 'passport',
    checkedOn: new Date().toISOString().slice(0, 10),
  });
  await cast.member1.post(`/api/register/${row.id}/correction`, { explanation: 'Zij trouwde.', password: PASSWORD });
  const { rows } = await cast.member2.get<RegisterView>('/api/register');
  const { id } = rows.find((each) => each.id === row.id)!.revocation!;
  await cast.member2.post(`/api/register/revocations/${id}/confirmation`, { password: PASSWORD });
  const renewed = await issuedTo(cast.member1, 'Hanna Postma-de Wit');

  watched(page);
  await expectPublicPage(page, 'Vervangen');
  await page.getByRole('link', { name: 'Bekijk het nieuwe deelcertificaat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demonstratie');
  await expect(page.getByRole('main')).toContainText(renewed.registerNumber);
  await expectVerified(page, 'Ingetrokken');
  expect(complaintsAbout(page)).toEqual([]);
});

test('a badge whose last day has passed is called so', async ({ page, request }) => {
  const { secret } = await paper.cast.secretary.post<NewTokenView>('/api/tokens', {
    name: 'Badgesysteem',
    scopes: ['issue'],
    kinds: ['badge'],
    password: PASSWORD,
  });
  const { id: issuer } = await new ApiClient(base()).get<{ id: string }>(`/organisations/${SLUG}/did.json`);
  const issued = await request.post('/vc/credentials/issue', {
    headers: { authorization: `Bearer ${secret}` },
    data: { credential: expiredBadge(issuer) },
  });
  expect(issued.status(), await issued.text()).toBe(201);
  const { verifiableCredential } = (await issued.json()) as { verifiableCredential: object };

  watched(page);
  await expectVerified(page, 'Verlopen', Buffer.from(JSON.stringify(verifiableCredential)));
  expect(complaintsAbout(page)).toEqual([]);
});

/** One asks in the register, the other confirms there. */
async function turn(one: Page, two: Page, { ask, confirm }: { ask: string; confirm: string }): Promise<void> {
  await openPaper(one);
  await one.getByRole('button', { name: ask }).click();
  await one.getByLabel('Leg het uit').fill(EXPLANATION);
  await expectNoViolations(one);
  await one.getByRole('button', { name: 'Ga verder' }).click();
  await signIn(one, ask);
  await openPaper(two);
  await two.getByRole('button', { name: confirm }).click();
  await signIn(two, confirm);
}

async function openPaper(page: Page): Promise<void> {
  await page.goto('/register');
  await page.getByRole('button', { name: new RegExp(`^${paper.row.registerNumber}`) }).click();
  await expectNoViolations(page);
}

async function signIn(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('Je wachtwoord').fill(PASSWORD);
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: act }).click();
  await expect(dialog).toBeHidden();
}

/** A job signs the new list; that takes seconds, not more. */
async function expectVerified(page: Page, answer: string, buffer = credential): Promise<void> {
  await expect(async () => {
    await page.goto('/verify');
    const file = { name: 'deelcertificaat.json', mimeType: '', buffer };
    await page.getByLabel('Kies het bestand dat je hebt gekregen').setInputFiles(file);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer, { timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expectNoViolations(page);
}

async function expectPublicPage(page: Page, answer: string): Promise<void> {
  await page.goto(publicPage());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer);
  await expectNoViolations(page);
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const publicPage = (): string => new URL(paper.row.address).pathname;
const base = (): string => test.info().project.use.baseURL!;

const expiredBadge = (issuer: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:7d1f4f6a-3f5d-4b0e-9a39-0d9a2a9f1c11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Hogeschool Lindewaard' },
  validFrom: '2024-01-01T00:00:00Z',
  validUntil: '2025-01-01T00:00:00Z',
  name: 'Vrijwilliger wijkfestival 2024',
  credentialSubject: {
    id: 'urn:example:noor',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:example:festival',
      type: ['Achievement'],
      achievementType: 'CommunityService',
      name: 'Wijkfestival',
      description: 'Hielp mee op het wijkfestival.',
      criteria: { narrative: 'Was er twee dagen.' },
    },
  },
});
