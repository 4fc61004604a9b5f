import type { AssessmentView } from '@bewijskracht/contracts';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ApiClient } from '../apps/api/src/seed/api-client.ts';
import { declare, revise, seal } from '../apps/api/src/seed/play-assessment.ts';
import { scoreSmallCase } from '../apps/api/src/seed/small-case.ts';
import { advisedCase, appointedCase, issuedCase } from './support/cases.ts';
import { Keyboard } from './support/keyboard.ts';
import { saved } from './support/mishaps.ts';
import { browserOf, newPerson, PASSWORD, SLUG } from './support/people.ts';
import { complaintsAbout, watched } from './support/watch.ts';

const PROJECT = 'Buurtmoestuin';
const STORY = 'Bewoners wilden iets met het lege veld. Ik bracht ze bij elkaar en liet hen kiezen.';

test('a candidate does everything by keyboard: register, tell, upload, link, submit', async ({ context }) => {
  const page = watched(await context.newPage());
  const keys = await Keyboard.only(page);
  const { name, email } = newPerson('Toets Kandidaat');
  const button = (label: string | RegExp) => page.getByRole('button', { name: label, exact: true });
  const title = (label: string) => expect(page.getByRole('heading', { level: 1, name: label })).toBeFocused();

  await test.step('she skips to the content, registers, and says who she is', async () => {
    await page.goto(`/registreren/${SLUG}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await keys.fill(page.getByLabel('Je naam'), name);
    await keys.fill(page.getByLabel('E-mailadres'), email);
    await keys.fill(page.getByRole('textbox', { name: 'Wachtwoord' }), PASSWORD);
    await keys.press('Enter');
    await title('Wie ben je?');
    await keys.choose(page.getByRole('radio', { name: /^Zij-instromer/ }));
    await keys.choose(page.getByRole('radio', { name: 'Nee' }));
    await keys.choose(page.getByRole('radio', { name: /^Deelcertificaat/ }));
    await keys.activate(button('Begin je portfolio'));
    await title('Vertel over één project');
  });

  await test.step('she tells about one project; what is wrong takes the focus to it', async () => {
    await keys.fill(page.getByLabel('Hoe noem je dit project?'), PROJECT);
    await keys.fill(page.getByLabel('Wat gebeurde er?'), STORY);
    await keys.fillDate(page.getByLabel('Wanneer begon het?'), '2026-06-20');
    await keys.fillDate(page.getByLabel('Wanneer was het klaar?'), '2026-03-01');
    await keys.activate(button('Verder'));
    await expect(page.getByLabel('Wanneer was het klaar?')).toBeFocused();
    await expect(page.getByText('De laatste dag ligt voor de eerste dag.')).toBeVisible();
    await keys.fillDate(page.getByLabel('Wanneer begon het?'), '2026-01-10');
    await keys.fill(page.getByLabel('Waar was het?'), 'Wijk Noord');
    await keys.fill(page.getByLabel('Met wie werkte je?'), 'Bewoners');
    await keys.activate(button('Verder'));
    await title('Wat laat dit zien?');
  });

  await test.step('she says what it shows and explains it', async () => {
    await keys.activate(page.getByRole('button', { name: /^Leeruitkomst 1 / }));
    await keys.tick(page.getByRole('group', { name: 'Wat laat dit zien?' }).getByRole('checkbox').first());
    await keys.activate(button('Verder'));
    await title('Leg uit');
    await keys.fill(page.getByLabel('Waarom past dit hierbij?'), 'Ik bracht ze bij elkaar en liet hen kiezen.');
    await keys.fill(page.getByLabel('Waar te zien?'), 'bij Situatie');
    await keys.activate(button('Naar je portfolio'));
    await title('Jouw portfolio');
  });

  await test.step('she opens a cell of the matrix with the arrows, and Escape brings her back to it', async () => {
    const cells = page.getByRole('grid').getByRole('button', { name: new RegExp(`^${PROJECT}: `) });
    await keys.tabTo(cells.first());
    await keys.press('Enter');
    const panel = page.getByRole('dialog', { name: PROJECT });
    await expect(panel).toBeVisible();
    await keys.activate(panel.getByRole('button', { name: 'Haal deze koppeling weg' }));
    await expect(page.getByRole('dialog', { name: 'Koppeling weghalen?' })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Koppeling weghalen?' })).toBeHidden();
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Haal deze koppeling weg' })).toBeFocused();
    await keys.press('Escape');
    await expect(cells.first()).toBeFocused();
    await keys.fill(
      page.getByRole('textbox', { name: 'Waarom laat dit samen zien dat je dit kunt?' }),
      'Ik begin met luisteren en laat de keuze bij bewoners.',
    );
    await expect(saved(page)).toBeVisible();
  });

  await test.step('she adds a file: the browser opens its own window, and the page says when it is in', async () => {
    const grid = page.getByRole('grid');
    await keys.tabTo(grid.getByRole('button', { name: new RegExp(`^${PROJECT}: `) }).first());
    await keys.arrowTo(grid.getByRole('link', { name: PROJECT }), 'ArrowUp');
    await keys.press('Enter');
    await title(PROJECT);
    await keys.tabTo(button('Kies bestanden'));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({ name: 'notitie.txt', mimeType: 'text/plain', buffer: Buffer.from('Aantekening.') });
    await expect(page.getByRole('status').getByText('notitie.txt: binnen')).toBeAttached();
    await keys.activate(button('Bekijk notitie.txt'));
    await expect(page.getByRole('dialog', { name: PROJECT })).toBeVisible();
    await keys.press('Escape');
    await expect(button('Bekijk notitie.txt')).toBeFocused();
  });

  await test.step('she submits what is ready', async () => {
    await keys.fill(page.getByRole('textbox', { name: 'Jouw rol' }), 'Ik begeleidde de bewoners.');
    await keys.choose(page.getByRole('radio', { name: /^Alleen/ }));
    await keys.choose(page.getByRole('radio', { name: 'Niemand is te herkennen' }));
    await keys.choose(page.getByRole('radio', { name: 'Nee, geen AI gebruikt' }));
    await expect(page.getByText('Alles is ingevuld.')).toBeVisible();
    await keys.activate(page.getByRole('link', { name: 'Indienen', exact: true }));
    await title('Indienen');
    await keys.tick(page.getByRole('checkbox', { name: /^1\. / }));
    await expect(page.getByText('Alles wat moet, is er.')).toBeVisible();
    await keys.tick(page.getByRole('checkbox', { name: 'Ik heb de regels gelezen.' }));
    await keys.tick(page.getByRole('checkbox', { name: /^Dit is mijn eigen werk/ }));
    await keys.activate(button('Dien in'));
    await title('Aanvraag, ronde 1');
  });
  await keys.expectNoMouse();
  expect(complaintsAbout(page)).toEqual([]);
});

test('an assessor does everything by keyboard: declare, score, seal, talk, look again, agree, advise', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { assessmentId, cast, leeruitkomst } = await appointedCase(baseURL!, 'Toets Beoordelaar');
  await declare(cast.b, assessmentId);
  await scoreSmallCase(cast.b, assessmentId, 'partlyShown');
  await seal(cast.b, assessmentId);
  const page = await browserOf(browser, 'beoordelaar-a');
  const keys = await Keyboard.only(page);
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  const title = (label: string | RegExp) => expect(page.getByRole('heading', { level: 1, name: label })).toBeFocused();

  await test.step('declares, and scores with digits and J', async () => {
    await page.goto(`/beoordelingen/${assessmentId}`);
    await keys.activate(button('Ik heb geen banden'));
    await title(/^Beoordeel /);
    await scoreByKeyboard(keys, leeruitkomst.gedragsindicatoren.length);
  });

  await test.step('reads it over and seals: the colleague had sealed, so both sheets open', async () => {
    await keys.activate(button('Lees na en leg vast'));
    await title('Lees na wat je vastlegt');
    await keys.activate(button('Leg vast'));
    await title('Verschillen en gesprek');
  });

  await test.step('writes the report of the gesprek and finishes it', async () => {
    await keys.fillDate(page.getByLabel('Op welke dag was het gesprek?'), '2026-11-20');
    for (const who of await page.getByRole('group', { name: 'Wie was erbij?' }).getByRole('checkbox').all())
      await keys.tick(who);
    await keys.fill(page.getByRole('textbox', { name: 'Wat is er gezegd?' }).first(), 'De groep beheert het rooster.');
    await keys.activate(button('Rond het gesprek af'));
    await keys.activate(page.getByRole('dialog').getByRole('button', { name: 'Rond het gesprek af' }));
    await title(/na het gesprek$/);
  });

  await test.step('looks again, and agrees with what the colleague proposes', async () => {
    await keys.activate(button('Lees na en leg vast'));
    await keys.activate(button('Leg vast'));
    await title('Jouw oordeel ligt vast');
    await revise(cast.b, assessmentId, { changes: [], ids: new Map() });
    await cast.b.post(`/api/assessments/${assessmentId}/proposals/${leeruitkomst.code}`, {
      verdict: 'shown',
      reasons: 'Wij zagen allebei dat bewoners zelf besluiten.',
      feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
    });
    await page.reload();
    await keys.activate(button('Ik ben het eens'));
    await expect(page.getByText('Jullie zijn het eens')).toBeVisible();
    await keys.activate(button('Stuur het advies'));
    await title('Jullie advies is verstuurd');
    const { state } = await cast.a.get<AssessmentView>(`/api/assessments/${assessmentId}`);
    expect(state).toBe('advised');
  });
  await keys.expectNoMouse();
  expect(complaintsAbout(page)).toEqual([]);
});

test('the board does everything by keyboard: prepare, open, vote, sign, announce, close', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { cast, candidate } = await advisedCase(baseURL!, 'Toets Commissie');
  const { portfolio } = await candidate.get<{ portfolio: { candidateNumber: string } }>('/api/portfolio');
  const number = portfolio.candidateNumber;
  const [secretary, member] = await Promise.all([browserOf(browser, 'secretaris'), browserOf(browser, 'lid-1')]);
  const [writes, votes] = [await Keyboard.only(secretary), await Keyboard.only(member)];
  const named = `Vergadering met toetsen ${number}`;

  await test.step('the secretary prepares and opens', async () => {
    await secretary.goto('/vergaderingen');
    await writes.activate(secretary.getByRole('button', { name: 'Bereid een vergadering voor' }));
    const panel = secretary.getByRole('dialog');
    await writes.fill(panel.getByLabel('Naam van de vergadering'), named);
    await writes.activate(panel.getByRole('button', { name: 'Kies niets' }));
    await writes.tick(panel.getByRole('checkbox', { name: new RegExp(number) }));
    await writes.activate(panel.getByRole('button', { name: 'Maak de agenda' }));
    await expect(secretary.getByRole('heading', { level: 1, name: named })).toBeFocused();
    await writes.activate(secretary.getByRole('button', { name: 'Open de vergadering' }));
    await writes.activate(secretary.getByRole('dialog').getByRole('button', { name: 'Open de vergadering' }));
    await expect(secretary.getByText('De vergadering is open.')).toBeVisible();
    await writes.expectFocus('opening');
  });

  await test.step('a member reads the reasons with J and Enter, votes with R, and signs', async () => {
    const id = secretary.url().split('/').at(-1)!;
    await cast.member2.post(`/api/sessions/${id}/presence`);
    await member.goto('/vergaderingen');
    await votes.activate(member.getByRole('link', { name: named }));
    await votes.activate(member.getByRole('button', { name: 'Ik ben er' }));
    await expect(member.getByText('Je staat als aanwezig genoteerd.')).toBeVisible();
    await votes.expectFocus('presence');
    await votes.press('j');
    await votes.press('Enter');
    await expect(member.getByRole('dialog', { name: new RegExp(number) })).toBeVisible();
    await votes.press('r');
    await votes.press('Escape');
    await expect(member.getByRole('button', { name: new RegExp(`^${number}.*lees de redenen`) })).toBeFocused();
    await votes.activate(member.getByRole('button', { name: 'Onderteken', exact: true }));
    await votes.fill(member.getByRole('dialog').getByLabel('Je wachtwoord'), PASSWORD);
    await votes.press('Enter');
    await expect(member.getByText('Je stem staat.')).toBeVisible();
    await votes.expectFocus('signing');
    const { items } = await cast.member2.get<{ items: { id: string }[] }>(`/api/sessions/${id}`);
    const vote = { itemId: items[0]!.id, kind: 'ratified', sendBackKind: null, grounds: '' };
    await cast.member2.post(`/api/sessions/${id}/votes`, { password: PASSWORD, votes: [vote] });
  });

  await test.step('the secretary announces and closes', async () => {
    for (const [act, confirm, told] of [
      ['Maak besluiten bekend', 'Maak bekend', '1 resultaat is bekendgemaakt.'],
      ['Sluit de vergadering', 'Sluit de vergadering', 'De vergadering is gesloten.'],
    ] as const) {
      await writes.activate(secretary.getByRole('button', { name: act }));
      await writes.activate(secretary.getByRole('dialog').getByRole('button', { name: confirm, exact: true }));
      await expect(secretary.getByText(told)).toBeVisible();
      await writes.expectFocus(act);
    }
  });
  for (const each of [writes, votes]) await each.expectNoMouse();
  for (const page of [secretary, member]) expect(complaintsAbout(page)).toEqual([]);
});

test('a verifier does everything by keyboard: from the start to the answer, and to the public page', async ({
  context,
  baseURL,
}) => {
  const { row } = await issuedCase(baseURL!, 'Toets Werkgever');
  const credential = await new ApiClient(baseURL!).bytes(new URL(row.address).pathname, 'application/vc');
  const page = watched(await context.newPage());
  const keys = await Keyboard.only(page);
  const answer = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeFocused();

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await test.step('skips what every page begins with', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Ga naar de inhoud' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  await test.step('checks a file', async () => {
    // A document of its own: the browser reads it from the top, and the first Tab is the way past its beginning.
    await keys.tabTo(page.getByRole('link', { name: 'Controleer een deelcertificaat' }).first());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/verify');
    await expect(page.getByRole('heading', { level: 1, name: 'Controleer een deelcertificaat' })).toBeVisible();
    await choose(keys, credential);
    await answer('Demonstratie');
    await keys.activate(page.getByRole('button', { name: 'Controleer een ander bestand' }));
    await keys.expectFocus('another');
    await choose(keys, Buffer.from('geen papier'));
    await answer('Niet te lezen');
  });

  await test.step('and the public page, without script', async () => {
    await page.goto(new URL(row.address).pathname);
    await keys.tabTo(page.getByRole('link', { name: 'English' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demonstration');
  });
  await keys.expectNoMouse();
  expect(complaintsAbout(page)).toEqual([]);
});

/** Presses the button that opens the browser's own window, and hands it a file. */
async function choose(keys: Keyboard, buffer: Buffer): Promise<void> {
  const { page } = keys;
  await keys.tabTo(page.getByRole('button', { name: 'Kies een bestand' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'papier.json', mimeType: 'application/json', buffer });
}

/** The whole sheet, from the first gedragsindicator to the verdict. */
async function scoreByKeyboard(keys: Keyboard, indicators: number): Promise<void> {
  const { page } = keys;
  const part = (name: string | RegExp) =>
    expect(page.getByRole('region', { name: 'Oordeel' }).getByRole('heading', { level: 2, name })).toBeFocused();
  for (let position = 1; position <= indicators; position++) {
    await expect(page.getByText(`Gedragsindicator ${position} van ${indicators}`)).toBeVisible();
    await keys.press('1');
    await keys.tick(citedBy(page));
    await keys.press('j');
  }
  await part('Het bewijs zelf');
  const sheet = page.getByRole('region', { name: 'Oordeel' });
  for (const choice of await sheet.getByRole('combobox').all()) await keys.select(choice, 'ja');
  await keys.activate(sheet.getByRole('button', { name: 'Volgende', exact: true }));
  await part('Alles bij elkaar');
  for (const question of [/verschillende situaties/, /genoeg om op te oordelen/, /Lukt het ook elders/]) {
    await keys.tabTo(page.getByRole('group', { name: question }).getByRole('radio').first());
    await keys.press('1');
  }
  await keys.press('j');
  await part(/^Is dit niveau/);
  await keys.press('1');
  await keys.press('j');
  await part('Onderbouwing');
  await keys.fill(
    page.getByRole('textbox', { name: 'Wat je zag, las of hoorde en je overtuigde' }),
    'Ik las hoe de kandidaat eerst luisterde en daarna pas de groep bij elkaar bracht.',
  );
  await keys.fill(
    page.getByRole('textbox', { name: 'Wat spreekt tegen je oordeel?' }),
    'Het verslag komt alleen van de kandidaat zelf.',
  );
  await keys.activate(sheet.getByRole('button', { name: 'Volgende', exact: true }));
  await part('Twijfels');
  await keys.press('t');
  await expect(page.getByRole('textbox', { name: 'Waar twijfel je over?' })).toBeFocused();
  await page.keyboard.type('Hoe ging het verder?');
  await keys.activate(page.getByRole('button', { name: 'Maak er een vraag van' }));
  await keys.press('j');
  await part('Jouw oordeel');
  await keys.press('1');
  await expect(page.getByText(/^bewaard om /)).toBeVisible();
}

const citedBy = (page: Page) =>
  page.getByRole('group', { name: 'Waar zie je dat? Kies het bewijs' }).getByRole('checkbox').first();
