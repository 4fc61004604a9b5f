import type { EvidenceListView } from '@bewijskracht/contracts';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ApiClient } from '../apps/api/src/seed/api-client.ts';
import { examplePath } from '../apps/api/src/seed/examples.ts';
import { declare, seal } from '../apps/api/src/seed/play-assessment.ts';
import { prepareSession } from '../apps/api/src/seed/play-decision.ts';
import { scoreSmallCase } from '../apps/api/src/seed/small-case.ts';
import { advisedCase, appointedCase, issuedCase, submittedCase } from './support/cases.ts';
import { listen } from './support/heard.ts';
import { browserOf } from './support/people.ts';

test('saving, errors and uploads are told to who cannot see them', async ({ browser, baseURL }) => {
  const { candidate, person } = await submittedCase(baseURL!, 'Hoor Kandidaat');
  const { evidence } = await candidate.get<EvidenceListView>('/api/evidence');
  const page = await browserOf(browser, person);
  const heard = await listen(page);
  await page.goto(`/bewijs/${evidence[0]!.id}`);

  await page.getByRole('textbox', { name: 'Resultaat' }).fill('De groep beheert het rooster nu zelf.');
  await expectHeard(heard, /^bewaard om \d\d\.\d\d\suur$/);
  await page.getByRole('textbox', { name: 'Webadres' }).fill('geen adres');
  await page.keyboard.press('Tab');
  await expectHeard(heard, /één veld klopt nog niet/);
  await expect(page.getByRole('textbox', { name: 'Webadres' })).toHaveAccessibleDescription(/begint met https/);

  await slowly(page);
  await page.getByLabel('Bestanden toevoegen').setInputFiles(examplePath('gesprek-dat-vastliep.mp3'));
  await expect(page.getByRole('progressbar', { name: 'gesprek-dat-vastliep.mp3' })).toBeVisible();
  await expectHeard(heard, /^gesprek-dat-vastliep.mp3: (25|50|75)% verstuurd$/);
  await expectHeard(heard, 'gesprek-dat-vastliep.mp3: binnen');
  const parts = (await heard()).filter((words) => words.startsWith('gesprek-dat-vastliep.mp3: '));
  expect(parts.length, 'a quarter at a time, not every percent').toBeLessThanOrEqual(6);

  await page.goto('/mensen');
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
  await expectHeard(heard, /^Nog 2 dingen om te verbeteren/);
});

test('the reveal is told: the page that changes gives its title the focus', async ({ browser, baseURL }) => {
  const { cast, assessmentId } = await appointedCase(baseURL!, 'Hoor Onthulling');
  for (const assessor of [cast.a, cast.b]) {
    await declare(assessor, assessmentId);
    await scoreSmallCase(assessor, assessmentId, 'shown');
  }
  await seal(cast.a, assessmentId);
  const page = await browserOf(browser, 'beoordelaar-a');
  await page.clock.install();
  await page.goto(`/beoordelingen/${assessmentId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Jouw oordeel ligt vast' })).toBeVisible();
  await page.keyboard.press('Tab');
  await seal(cast.b, assessmentId);
  await page.clock.runFor('02:00');
  await expect(page.getByRole('heading', { level: 1, name: 'Verschillen en gesprek' })).toBeFocused();
});

test('the screens where one works read as they look: names, roles, states', async ({ browser, baseURL }) => {
  const submitted = await submittedCase(baseURL!, 'Lees Kandidaat');
  const scoring = await appointedCase(baseURL!, 'Lees Formulier');
  await declare(scoring.cast.a, scoring.assessmentId);
  const advised = await advisedCase(baseURL!, 'Lees Agenda');
  const session = await prepareSession(advised.cast.secretary, 'Vergadering om te lezen', [advised.assessmentId]);
  await advised.cast.member1.post(`/api/sessions/${session.id}/presence`);
  const [candidate, assessor, member] = await Promise.all(
    [submitted.person, 'beoordelaar-a', 'lid-1'].map((who) => browserOf(browser, who)),
  );

  await candidate!.goto(`/portfolio?lu=${submitted.leeruitkomst.code}`);
  const main = candidate!.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).getByRole('button', { expanded: true })).toHaveCount(1);
  const grid = main.getByRole('grid', { name: /^Bewijs bij leeruitkomst \d$/ });
  await expect(grid.getByRole('columnheader').first()).toHaveAccessibleName('Gedragsindicator');
  await expect(grid.getByRole('rowheader').first()).toHaveAccessibleName('Als geheel');
  await expect(grid.getByRole('gridcell', { name: /^Moestuin.*: gekoppeld, met uitleg$/ }).first()).toBeVisible();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(
    main.getByRole('textbox', { name: 'Waarom laat dit samen zien dat je dit kunt?' }),
  ).toHaveAccessibleDescription(/De beoordelaars lezen dit als eerste/);

  await assessor!.goto(`/beoordelingen/${scoring.assessmentId}`);
  const sheet = assessor!.getByRole('region', { name: 'Oordeel' });
  await expect(
    assessor!.getByRole('region', { name: 'Bewijs' }).getByRole('button', { pressed: true }).first(),
  ).toBeVisible();
  await expect(sheet.getByRole('group', { name: 'Laat het bewijs dit zien?' }).getByRole('radio')).toHaveCount(4);
  await expect(
    sheet.getByRole('group', { name: 'Waar zie je dat? Kies het bewijs' }).getByRole('checkbox'),
  ).not.toHaveCount(0);
  await expect(sheet.getByRole('textbox', { name: 'Wat zag, las of hoorde je?' })).toBeEditable();
  await expect(assessor!.getByRole('navigation', { name: 'Op je formulier' })).toBeAttached();

  await member!.goto(`/vergaderingen/${session.id}`);
  await expect(member!.getByRole('region', { name: 'Leden' }).getByText(/\(jij\) is er/)).toBeVisible();
  const agenda = member!.getByRole('table', { name: /^Agenda: / });
  await expect(agenda.getByRole('columnheader', { name: /Kandidaat/ })).toBeVisible();
  await expect(agenda.getByRole('rowheader')).toHaveCount(1);
  await expect(agenda.getByRole('button', { name: /lees de redenen$/ })).toHaveAttribute('aria-haspopup', 'dialog');
  await expect(agenda.getByRole('combobox', { name: /^Jouw stem over / })).toBeEnabled();
});

test('the answer of a check reads in the order in which one asks', async ({ page, baseURL }) => {
  const { row } = await issuedCase(baseURL!, 'Lees Papier');
  const buffer = await new ApiClient(baseURL!).bytes(new URL(row.address).pathname, 'application/vc');
  await page.goto('/verify');
  await page
    .getByLabel('Kies het bestand dat je hebt gekregen')
    .setInputFiles({ name: 'papier.json', mimeType: '', buffer });
  const answer = page.getByRole('region', { name: 'Uitkomst van de controle' });
  await expect(answer.getByRole('heading', { level: 1, name: 'Demonstratie' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'De controles' })).toMatchAriaSnapshot(`
    - heading "De controles" [level=2]
    - list:
      - listitem:
        - strong: "Handtekening: in orde."
      - listitem:
        - strong: "Uitgever: in orde."
      - listitem:
        - strong: "Status: in orde."
      - listitem:
        - strong: "Datum: in orde."
      - listitem:
        - strong: "Vorm: in orde."
  `);
  const order = await page
    .getByRole('region')
    .evaluateAll((regions) => regions.map((each) => each.textContent.slice(0, 12)));
  expect(order.indexOf('De controles')).toBeGreaterThan(order.findIndex((each) => each.startsWith('Demonstratie')));
});

test('who wants no motion gets none, and others get little', async ({ page }) => {
  const longest = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].flatMap((each) => each.split(',').map(parseFloat));
        }),
      ),
    );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/inloggen');
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
  const moving = await longest();
  expect(moving).toBeGreaterThan(0);
  expect(moving).toBeLessThanOrEqual(0.2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longest()).toBeLessThanOrEqual(0.001);
});

async function expectHeard(heard: () => Promise<readonly string[]>, words: string | RegExp): Promise<void> {
  await expect
    .poll(async () => (await heard()).some((each) => (words instanceof RegExp ? words.test(each) : each === words)), {
      message: `"${String(words)}" is said`,
      timeout: 20_000,
    })
    .toBe(true);
}

/** Half a megabyte a second upwards, so that an upload takes long enough to hear. */
async function slowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 400_000,
  });
}
