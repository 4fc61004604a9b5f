import type { AssessmentListView, AssessmentView } from '@bewijskracht/contracts';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ApiClient } from '../apps/api/src/seed/api-client.ts';
import { emailOf } from '../apps/api/src/seed/cast.ts';
import { tellRelations } from '../apps/api/src/seed/play-candidate.ts';
import { appointedCase, submittedCase } from './support/cases.ts';
import { declareAtDesk, fillSheet, sealSheet } from './support/desk.ts';
import type { Judgement } from './support/desk.ts';
import { overhear } from './support/overhear.ts';
import { browserOf } from './support/people.ts';
import { complaintsAbout } from './support/watch.ts';

/** A piece of evidence that every small case has. */
const MOESTUIN = 'Moestuin achter de flat: van klacht naar beheergroep';

const MARGA: Judgement = {
  firstMark: '1',
  saw: 'Ik las hoe de kandidaat eerst luisterde bij de deuren en daarna pas de groep bij elkaar bracht.',
  against: 'Het verslag komt alleen van de kandidaat zelf.',
  doubt: 'Hoe ging het verder toen de kandidaat weg was?',
  verdict: '1',
};
const IDRIS: Judgement = {
  firstMark: '2',
  saw: 'De groep beheert het rooster zelf; dat staat met data en bedragen in het resultaat beschreven.',
  against: 'De twee situaties lijken veel op elkaar.',
  doubt: 'Wie besloot over het geld?',
  verdict: '2',
};

test('the coordinator returns what can be mended, and appoints two who do not know the candidate', async ({
  browser,
  baseURL,
}) => {
  const returned = await submittedCase(baseURL!, 'Tijn Postma');
  const wanted = await submittedCase(baseURL!, 'Nadia Ferhat');
  await tellRelations(wanted.candidate, [
    { kind: 'coach', name: 'Mijn coach', organisation: 'Welzijn Zuid', email: emailOf('beoordelaar-c'), note: '' },
  ]);
  const [coordinator, candidate] = await Promise.all([
    browserOf(browser, 'coordinator'),
    browserOf(browser, returned.person),
  ]);
  const point = 'In het verhaal over de moestuin staat een achternaam van een bewoner. Maak die onleesbaar.';

  await test.step('she returns one, saying exactly what to mend', async () => {
    await coordinator.goto('/wachtrij');
    await coordinator.getByLabel('Laat zien').selectOption('submitted');
    await coordinator.getByRole('link', { name: 'Tijn Postma' }).click();
    await coordinator.getByRole('button', { name: 'Stuur terug' }).click();
    const panel = coordinator.getByRole('dialog', { name: 'Terugsturen' });
    await panel.getByLabel('Wat is er mis?').selectOption('privacy van mensen in het bewijs');
    await panel.getByLabel('Wat moet de kandidaat doen?').fill(point);
    await panel.getByLabel(/^Bij welk bewijs\?/).selectOption(MOESTUIN);
    await panel.getByRole('button', { name: 'Stuur terug' }).click();
    await expect(coordinator.getByText('Teruggestuurd', { exact: true })).toBeVisible();
  });

  await test.step('the candidate reads it, and the way leads to that evidence', async () => {
    await candidate.goto(`/aanvragen/${returned.submissionId}`);
    await expect(candidate.getByText(point)).toBeVisible();
    await expect(candidate.getByText('Dit kost je geen poging.', { exact: false })).toBeVisible();
    await candidate.getByRole('link', { name: 'Verbeter dit bewijs' }).click();
    await expect(candidate.getByRole('heading', { level: 1, name: MOESTUIN })).toBeVisible();
  });

  await test.step('she checks who another candidate is, and lets the submission in', async () => {
    await coordinator.goto(`/wachtrij/${wanted.submissionId}`);
    await coordinator.getByLabel('Volledige naam, zoals op het document').fill('Nadia Yasmina Ferhat');
    await coordinator.getByLabel('Geboortedatum').fill('1991-02-03');
    await coordinator.getByLabel('Soort document').selectOption('identiteitskaart');
    await coordinator.getByRole('button', { name: 'Leg de controle vast' }).click();
    await expect(coordinator.getByText('Nadia Yasmina Ferhat, geboren op 3 februari 1991.')).toBeVisible();
    await coordinator.getByRole('button', { name: 'Laat toe' }).click();
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Laat toe' }).click();
  });

  await test.step("who is excluded can't be chosen, and the page says why", async () => {
    const assessors = coordinator.getByRole('region', { name: 'Beoordelaars' });
    await expect(assessors.getByRole('region', { name: 'Kan niet worden gekozen' })).toContainText(
      'Fenna Kooi: staat bij de kandidaat op de lijst als: Coach of begeleider',
    );
    await expect(assessors.getByRole('checkbox', { name: /Fenna Kooi/ })).toHaveCount(0);
    await assessors.getByRole('checkbox', { name: /Marga Sluis/ }).check();
    await assessors.getByRole('checkbox', { name: /Idris Bouwens/ }).check();
    await assessors.getByRole('button', { name: 'Wijs aan' }).click();
    await expect(assessors).toContainText('Marga Sluis: nog niet klaar');
    await expect(assessors).toContainText('moet nog verklaren geen banden te hebben');
  });

  for (const page of [coordinator, candidate]) expect(complaintsAbout(page)).toEqual([]);
});

test('an assessor with more work than one page shows the rest, and loses sight of nothing', async ({
  browser,
  baseURL,
}) => {
  await Promise.all(['Eerste Bladzij', 'Tweede Bladzij'].map((name) => appointedCase(baseURL!, name)));
  const page = await browserOf(browser, 'beoordelaar-a');
  // Nobody waits for a hundred cases here: the real list, cut in two as the API cuts a long one.
  await page.route('**/api/assessments*', async (route) => {
    const { origin, pathname, search } = new URL(route.request().url());
    const answer = await route.fetch({ url: `${origin}${pathname}` });
    const { assessments } = (await answer.json()) as AssessmentListView;
    const json = search
      ? { assessments: assessments.slice(1), next: null }
      : { assessments: assessments.slice(0, 1), next: 'rest' };
    await route.fulfill({ response: answer, json });
  });
  await page.goto('/beoordelingen');
  const rows = page.getByRole('table', { name: 'Wacht op jou' }).getByRole('rowheader');
  await expect(rows).toHaveCount(1);
  const first = await rows.first().innerText();
  await page.getByRole('button', { name: 'Laat meer zien' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  expect(await rows.first().innerText()).toBe(first);
  await expect(page.getByRole('button', { name: 'Laat meer zien' })).toHaveCount(0);
  expect(complaintsAbout(page)).toEqual([]);
});

test('an assessor who knows the candidate says so, and somebody else comes', async ({ browser, baseURL }) => {
  const { assessmentId, submissionId } = await appointedCase(baseURL!, 'Wout Terpstra');
  const [assessor, coordinator, other] = await Promise.all([
    browserOf(browser, 'beoordelaar-b'),
    browserOf(browser, 'coordinator'),
    browserOf(browser, 'beoordelaar-c'),
  ]);
  const reason = 'Hij liep vorig jaar stage in mijn team.';

  await test.step('what she types about it survives a reload, and nothing of the evidence is seen', async () => {
    await assessor.goto(`/beoordelingen/${assessmentId}`);
    await assessor.getByRole('button', { name: 'Ik heb banden of ik twijfel' }).click();
    await assessor.getByLabel('Hoe ken je deze kandidaat?').fill(reason);
    await assessor.reload();
    await assessor.getByRole('button', { name: 'Ik heb banden of ik twijfel' }).click();
    await expect(assessor.getByLabel('Hoe ken je deze kandidaat?')).toHaveValue(reason);
    await assessor.getByRole('button', { name: 'Laat het weten' }).click();
    await expect(assessor.getByRole('heading', { name: 'Je hebt laten weten dat je banden hebt' })).toBeVisible();
    await expect(assessor.getByText(MOESTUIN)).toHaveCount(0);
  });

  await test.step('the coordinator reads why, and puts somebody else in her place', async () => {
    await coordinator.goto(`/wachtrij/${submissionId}`);
    await expect(coordinator.getByText(reason)).toBeVisible();
    await coordinator.getByRole('button', { name: /^Vervang Idris/ }).click();
    const panel = coordinator.getByRole('dialog');
    await panel.getByLabel('Door wie?').selectOption({ index: 1 });
    await panel.getByLabel('Waarom?').fill('Had de kandidaat als stagiair.');
    await panel.getByRole('button', { name: 'Vervang', exact: true }).click();
    await expect(coordinator.getByText(reason)).toHaveCount(0);
  });

  await test.step('who comes instead signs, and sees the evidence', async () => {
    await other.goto(`/beoordelingen/${assessmentId}`);
    await other.getByRole('button', { name: 'Ik heb geen banden' }).click();
    await expect(other.getByText(MOESTUIN).first()).toBeVisible();
    await assessor.goto('/beoordelingen');
    await expect(assessor.locator(`a[href="/beoordelingen/${assessmentId}"]`)).toHaveCount(0);
  });
  for (const page of [assessor, coordinator, other]) expect(complaintsAbout(page)).toEqual([]);
});

test('two assessors judge apart, sealed until both are done; then they talk, look again, agree and advise', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { assessmentId, cast, leeruitkomst, person, submissionId } = await appointedCase(baseURL!, 'Dunya Aksoy');
  const [a, b, coordinator, candidate] = await Promise.all(
    ['beoordelaar-a', 'beoordelaar-b', 'coordinator', person].map((who) => browserOf(browser, who)),
  );
  const pages = [a!, b!, coordinator!, candidate!] as const;
  const answers = [overhear(b!), overhear(coordinator!), overhear(candidate!)] as const;
  const indicators = leeruitkomst.gedragsindicatoren.length;

  await test.step('nobody sees the dossier before declaring to have no ties', async () => {
    await b!.goto(`/beoordelingen/${assessmentId}`);
    await expect(b!.getByRole('button', { name: 'Ik heb geen banden' })).toBeVisible();
    expect(await answers[0]()).not.toContain(MOESTUIN);
  });

  await test.step('A judges by keyboard, and seals', async () => {
    await declareAtDesk(a!, assessmentId);
    await fillSheet(a!, MARGA, indicators);
    await expect.poll(() => placeOf(cast.a, assessmentId)).toBe('verdict');
    await a!.reload();
    await expect(a!.getByRole('radio', { name: /^aangetoond/ })).toBeChecked();
    await sealSheet(a!);
    await expect(a!.getByRole('heading', { level: 1, name: 'Jouw oordeel ligt vast' })).toBeVisible();
  });

  await test.step('B, the coordinator and the candidate get none of it, on the page or underneath', async () => {
    await declareAtDesk(b!, assessmentId);
    await b!.goto('/beoordelingen');
    await expect(b!.getByRole('table').first()).toBeVisible();
    await b!.goto(`/beoordelingen/${assessmentId}`);
    await expect(b!.getByText(/^Gedragsindicator 1 van /)).toBeVisible();
    await coordinator!.goto(`/wachtrij/${submissionId}`);
    await expect(coordinator!.getByRole('main')).toContainText('Marga Sluis');
    await candidate!.goto(`/aanvragen/${submissionId}`);
    await expect(candidate!.getByRole('main')).toContainText('Marga Sluis');
    for (const page of [b!, coordinator!, candidate!]) await expectNothingOf(page, MARGA);
    for (const heard of answers) expectNothing(await heard(), MARGA);
    expect(await answers[0]()).not.toContain('sealedAt":"');
  });

  await test.step('B judges and seals: only now both see both, and where they differ', async () => {
    await fillSheet(b!, IDRIS, indicators);
    expectNothing(await answers[0](), MARGA);
    await sealSheet(b!);
    await expect(b!.getByRole('heading', { level: 1, name: 'Verschillen en gesprek' })).toBeVisible();
    expect(await answers[0]()).toContain(MARGA.saw);
    const difference = b!.getByRole('article').filter({ hasText: 'Oordeel over de leeruitkomst' });
    await expect(difference).toContainText('Marga Sluis');
    await expect(difference).toContainText('deels aangetoond');
    await a!.reload();
    await expect(a!.getByRole('heading', { level: 1, name: 'Verschillen en gesprek' })).toBeVisible();
    expectNothing(await answers[1](), MARGA, IDRIS);
    expectNothing(await answers[2](), MARGA, IDRIS);
  });

  await test.step('the doubts are the questions of the gesprek', async () => {
    const report = a!.getByRole('region', { name: 'Het gesprek' });
    for (const { doubt } of [MARGA, IDRIS]) await expect(report.getByText(doubt)).toBeVisible();
    await report.getByLabel('Op welke dag was het gesprek?').fill('2026-11-20');
    for (const who of await report.getByRole('group', { name: 'Wie was erbij?' }).getByRole('checkbox').all())
      await who.check();
    await report
      .getByRole('textbox', { name: 'Wat is er gezegd?' })
      .first()
      .fill('Twee bewoners tekenen samen voor het geld.');
    await report.getByRole('button', { name: 'Rond het gesprek af' }).click();
    await a!.getByRole('dialog').getByRole('button', { name: 'Rond het gesprek af' }).click();
  });

  await test.step('each looks again, apart; who changes their mind says why', async () => {
    await expect(a!.getByRole('heading', { level: 1, name: /na het gesprek$/ })).toBeVisible();
    await sealSheet(a!);
    await expect(a!.getByRole('heading', { level: 1, name: 'Jouw oordeel ligt vast' })).toBeVisible();
    await b!.reload();
    await expect(b!.getByRole('heading', { level: 1, name: /na het gesprek$/ })).toBeVisible();
    await b!.getByRole('navigation', { name: 'Op je formulier' }).getByRole('button', { name: 'Jouw oordeel' }).click();
    await b!.getByRole('radio', { name: /^aangetoond/ }).check();
    await b!
      .getByRole('textbox', { name: 'Wat is er veranderd en waarom?' })
      .fill('In het gesprek vertelde de kandidaat wie over het geld besluit: twee bewoners samen.');
    await sealSheet(b!);
    await expect(b!.getByRole('heading', { level: 1, name: 'Gezamenlijk oordeel' })).toBeVisible();
  });

  await test.step('A proposes, B agrees, and the advice goes to the board', async () => {
    await a!.reload();
    await a!.getByRole('radio', { name: 'aangetoond', exact: true }).check();
    await a!
      .getByRole('textbox', { name: 'Waarom', exact: true })
      .fill('Wij zagen allebei dat de bewoners zelf besluiten, ook over het geld.');
    await a!.getByRole('button', { name: 'Leg dit voor aan je collega' }).click();
    await expect(a!.getByText('Je collega kan instemmen of een ander voorstel doen.')).toBeVisible();
    await b!.reload();
    await b!.getByRole('button', { name: 'Ik ben het eens' }).click();
    await expect(b!.getByText('Jullie zijn het eens')).toBeVisible();
    await b!.getByRole('button', { name: 'Stuur het advies' }).click();
    await expect(b!.getByRole('heading', { level: 1, name: 'Jullie advies is verstuurd' })).toBeVisible();
  });

  for (const page of pages) expect(complaintsAbout(page)).toEqual([]);
});

/** At which part of the sheet somebody is, as the server remembers it: there the desk reopens. */
async function placeOf(assessor: ApiClient, assessmentId: string): Promise<string | undefined> {
  const { sheets } = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  return sheets[0]?.place?.at.split(' ')[0];
}

const wordsOf = ({ saw, against, doubt }: Judgement) => [saw, against, doubt];

async function expectNothingOf(page: Page, judgement: Judgement): Promise<void> {
  for (const words of wordsOf(judgement)) await expect(page.locator('body')).not.toContainText(words);
}

function expectNothing(heard: string, ...judgements: readonly Judgement[]): void {
  for (const words of judgements.flatMap(wordsOf)) expect(heard).not.toContain(words);
}
