import type { EvidenceListView, EvidenceView, MatrixView } from '@bewijskracht/contracts';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { examplePath } from '../apps/api/src/seed/examples.ts';
import { declare } from '../apps/api/src/seed/play-assessment.ts';
import { prepareSession, RATIFY, voteAll } from '../apps/api/src/seed/play-decision.ts';
import { advisedCase, agreeingCase, appointedCase, submittedCase } from './support/cases.ts';
import type { SubmittedCase } from './support/cases.ts';
import { fillSheet } from './support/desk.ts';
import { endSession, logInAgain, pressTwice, saved, writesTo } from './support/mishaps.ts';
import { browserOf, PASSWORD } from './support/people.ts';
import { complaintsAbout } from './support/watch.ts';

const TYPED = 'Dit typte ik terwijl mijn sessie al voorbij was.';

test('a session that ends in the middle of a form loses nothing: evidence, reflection, explanation', async ({
  browser,
  baseURL,
}) => {
  const candidate = await withPieces(baseURL!, 'Sessie Kandidaat');
  const page = await browserOf(browser, candidate.person);
  const forms: readonly (readonly [string, (page: Page) => Locator])[] = [
    [`/bewijs/${candidate.piece.id}`, (on) => on.getByRole('textbox', { name: 'Organisatie of plek' })],
    [`/bewijs/${candidate.piece.id}`, (on) => on.getByRole('textbox', { name: 'Transfer' })],
    [
      `/portfolio?lu=${candidate.leeruitkomst.code}`,
      (on) => on.getByRole('textbox', { name: 'Waarom laat dit samen zien dat je dit kunt?' }),
    ],
  ];
  for (const [place, field] of forms) {
    await page.goto(place);
    await expect(field(page)).toBeEditable();
    await endSession(page);
    await field(page).fill(TYPED);
    await logInAgain(page);
    await expect(field(page)).toHaveValue(TYPED);
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(field(page)).toHaveValue(TYPED);
  }

  await test.step('who will not log in now keeps the words, also after closing the page', async () => {
    const field = forms[1]![1];
    await page.goto(forms[1]![0]);
    await expect(field(page)).toBeEditable();
    await endSession(page);
    await field(page).fill('Later ingelogd, niets kwijt.');
    await page.getByRole('dialog', { name: 'Log opnieuw in' }).getByRole('button', { name: 'Sluit' }).click();
    await expect(field(page)).toHaveValue('Later ingelogd, niets kwijt.');
    await expect(page.getByText('je tekst staat veilig op dit apparaat', { exact: false }).first()).toBeVisible();
    await page.goto(forms[1]![0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible();
    await page.getByLabel('E-mailadres').fill(candidate.person.email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await expect(field(page)).toHaveValue('Later ingelogd, niets kwijt.');
    await expect(saved(page)).toBeVisible();
  });
  expect(complaintsAbout(page)).toEqual([]);
});

test('a session that ends in the middle of a form loses nothing: score sheet, reasons, grounds', async ({
  browser,
  baseURL,
}) => {
  const [scoring, agreeing, advised] = [
    await appointedCase(baseURL!, 'Sessie Formulier'),
    await agreeingCase(baseURL!, 'Sessie Voorstel'),
    await advisedCase(baseURL!, 'Sessie Gronden'),
  ];
  await declare(scoring.cast.a, scoring.assessmentId);
  const [assessor, member] = await Promise.all([browserOf(browser, 'beoordelaar-a'), browserOf(browser, 'lid-1')]);

  await test.step('on the score sheet', async () => {
    const note = assessor.getByRole('textbox', { name: 'Wat zag, las of hoorde je?' });
    await assessor.goto(`/beoordelingen/${scoring.assessmentId}`);
    await expect(note).toBeEditable();
    await endSession(assessor);
    await note.fill(TYPED);
    await logInAgain(assessor);
    await expect(saved(assessor)).toBeVisible();
    await assessor.reload();
    await expect(note).toHaveValue(TYPED);
  });

  await test.step('in the reasons of a proposal: sent with the words as they were', async () => {
    await assessor.goto(`/beoordelingen/${agreeing.assessmentId}`);
    await assessor.getByRole('radio', { name: 'aangetoond', exact: true }).check();
    await assessor.getByRole('textbox', { name: 'Waarom', exact: true }).fill(TYPED);
    await assessor.reload();
    await expect(assessor.getByRole('textbox', { name: 'Waarom', exact: true })).toHaveValue(TYPED);
    await endSession(assessor);
    await assessor.getByRole('button', { name: 'Leg dit voor aan je collega' }).click();
    await logInAgain(assessor);
    await expect(assessor.getByText('Je collega kan instemmen of een ander voorstel doen.')).toBeVisible();
    await expect(assessor.getByText(TYPED)).toBeVisible();
  });

  await test.step('in the grounds of a vote', async () => {
    const { cast } = advised;
    const { portfolio } = await advised.candidate.get<MatrixView>('/api/portfolio');
    const { id } = await prepareSession(cast.secretary, 'Vergadering met een pauze', [advised.assessmentId]);
    await member.goto(`/vergaderingen/${id}`);
    await member.getByRole('button', { name: 'Ik ben er' }).click();
    const label = `${portfolio.candidateNumber}, ${advised.leeruitkomst.code}`;
    await member.getByLabel(`Jouw stem over ${label}`).selectOption('Terug: onderbouwing herstellen');
    await member.getByLabel(`Op welke gronden? ${label}`).fill(TYPED);
    await endSession(member);
    await member.getByRole('button', { name: 'Onderteken', exact: true }).click();
    await member.getByRole('dialog').getByLabel('Je wachtwoord').fill(PASSWORD);
    await member.getByRole('button', { name: 'Onderteken en stem' }).click();
    await logInAgain(member);
    await expect(member.getByText('Je stem staat.')).toBeVisible();
    await expect(member.getByText('Je stemde: Terug: onderbouwing herstellen')).toBeVisible();
  });
  for (const page of [assessor, member]) expect(complaintsAbout(page)).toEqual([]);
});

test('two tabs write one thing: the second is told, sees both texts, and nothing is overwritten unseen', async ({
  browser,
  baseURL,
}) => {
  const candidate = await withPieces(baseURL!, 'Twee Tabbladen');
  const scoring = await appointedCase(baseURL!, 'Twee Formulieren');
  await declare(scoring.cast.a, scoring.assessmentId);
  const [first, assessor] = await Promise.all([
    browserOf(browser, candidate.person),
    browserOf(browser, 'beoordelaar-a'),
  ]);
  const things: readonly (readonly [Page, string, RegExp])[] = [
    [first, `/bewijs/${candidate.piece.id}`, /^Actie$/],
    [first, `/portfolio?lu=${candidate.leeruitkomst.code}`, /^Waarom laat dit samen zien/],
    [assessor, `/beoordelingen/${scoring.assessmentId}`, /^Wat zag, las of hoorde je/],
  ];
  for (const [page, place, name] of things) {
    const field = (on: Page) => on.getByRole('textbox', { name });
    const second = await page.context().newPage();
    await Promise.all([page.goto(place), second.goto(place)]);
    await expect(field(second)).toBeEditable();
    await field(page).fill('Uit het eerste tabblad.');
    await expect(saved(page)).toBeVisible();
    await field(second).fill('Uit het tweede tabblad.');
    const told = second.getByRole('status').filter({ hasText: 'Er zijn twee versies' });
    await expect(told.getByRole('region', { name: 'Jouw versie' })).toContainText('Uit het tweede tabblad.');
    await expect(told.getByRole('region', { name: 'De andere versie' })).toContainText('Uit het eerste tabblad.');
    await page.reload();
    await expect(field(page)).toHaveValue('Uit het eerste tabblad.');
    await second.getByRole('button', { name: 'Houd mijn versie' }).click();
    await expect(saved(second)).toBeVisible();
    await page.reload();
    await expect(field(page)).toHaveValue('Uit het tweede tabblad.');
    await second.close();
  }
  for (const page of [first, assessor]) expect(complaintsAbout(page)).toEqual([]);
});

test('the client’s pages come to whoever takes anything, such as the preview of a link; not to who wants JSON', async ({
  request,
}) => {
  for (const place of ['/', '/verify', '/kader', '/inloggen?naar=%2Fportfolio']) {
    const anything = await request.get(place, { headers: { accept: '*/*' } });
    expect([anything.status(), anything.headers()['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const json = await request.get(place, { headers: { accept: 'application/json' } });
    expect(json.status()).toBe(404);
  }
  expect((await request.post('/', { headers: { accept: '*/*' } })).status()).not.toBe(200);
});

test('an address that leads nowhere says so in plain words; a program gets the same 404 as a problem', async ({
  page,
}) => {
  for (const nowhere of ['/nergens/heen', '/credentials/00000000-0000-4000-8000-000000000000']) {
    const answer = await page.goto(nowhere);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' })).toBeVisible();
    const program = await page.request.get(nowhere, { headers: { accept: '*/*' } });
    expect([program.status(), program.headers()['content-type']]).toEqual([
      404,
      expect.stringContaining('problem+json'),
    ]);
  }
  const api = await page.request.get('/api/nergens', { headers: { accept: 'text/html' } });
  expect(api.headers()['content-type']).toContain('problem+json');
  await page.getByRole('link', { name: 'Naar het begin' }).click();
  await expect(page).toHaveURL('/');
});

test('a nervous hand submits once, and Back leads to nothing that is over', async ({ browser, baseURL }) => {
  const candidate = await withPieces(baseURL!, 'Dubbel Klik');
  await candidate.candidate.post(`/api/submissions/${candidate.submissionId}/withdrawal`);
  const page = await browserOf(browser, candidate.person);
  const writes = writesTo(page, /^\/api\/submissions$/);
  await page.goto('/portfolio');
  await page.goto(`/indienen?lu=${candidate.leeruitkomst.code}`);
  await page.getByRole('checkbox', { name: 'Ik heb de regels gelezen.' }).check();
  await page.getByRole('checkbox', { name: /^Dit is mijn eigen werk/ }).check();
  await pressTwice(page.getByRole('button', { name: 'Dien in' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Aanvraag, ronde 2' })).toBeVisible();
  expect(writes()).toEqual([200]);
  await page.goBack();
  await expect(page.getByText('je aanvraag loopt: ingediend')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dien in' })).toHaveCount(0);
  expect(writes()).toEqual([200]);
  expect(complaintsAbout(page)).toEqual([]);
});

test('a nervous hand declares, seals, proposes, votes and announces once; Back shows what is true now', async ({
  browser,
  baseURL,
}) => {
  const scoring = await appointedCase(baseURL!, 'Dubbel Vast');
  const agreeing = await agreeingCase(baseURL!, 'Dubbel Eens');
  const advised = await advisedCase(baseURL!, 'Dubbel Besluit');
  const [assessor, member, secretary] = await Promise.all(
    ['beoordelaar-a', 'lid-1', 'secretaris'].map((who) => browserOf(browser, who)),
  );
  const here = (name: RegExp | string) => expect(assessor!.getByRole('heading', { level: 1, name })).toBeVisible();

  await test.step('declaring and sealing', async () => {
    const writes = writesTo(assessor!, /\/(declaration|seal)$/);
    await assessor!.goto('/beoordelingen');
    await assessor!.goto(`/beoordelingen/${scoring.assessmentId}`);
    await pressTwice(assessor!.getByRole('button', { name: 'Ik heb geen banden' }));
    await expect(assessor!.getByText(/^Gedragsindicator 1 van /)).toBeVisible();
    await assessor!.goBack();
    await here('Beoordelingen');
    await assessor!.goForward();
    await fillSheet(
      assessor!,
      {
        firstMark: '1',
        saw: 'Ik las hoe de kandidaat luisterde en de groep bij elkaar bracht.',
        against: 'Het verslag komt alleen van de kandidaat zelf.',
        doubt: 'Hoe ging het verder?',
        verdict: '1',
      },
      scoring.leeruitkomst.gedragsindicatoren.length,
    );
    await assessor!.getByRole('button', { name: 'Lees na en leg vast' }).click();
    await pressTwice(assessor!.getByRole('button', { name: 'Leg vast', exact: true }));
    await here('Jouw oordeel ligt vast');
    expect(writes()).toEqual([200, 200]);
    await assessor!.goBack();
    await here('Beoordelingen');
    await assessor!.goForward();
    await here('Jouw oordeel ligt vast');
    await expect(assessor!.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('proposing', async () => {
    const writes = writesTo(assessor!, /\/proposals\//);
    await assessor!.goto(`/beoordelingen/${agreeing.assessmentId}`);
    await assessor!.getByRole('radio', { name: 'aangetoond', exact: true }).check();
    await assessor!
      .getByRole('textbox', { name: 'Waarom', exact: true })
      .fill('Wij zagen het allebei in twee situaties.');
    await pressTwice(assessor!.getByRole('button', { name: 'Leg dit voor aan je collega' }));
    await expect(assessor!.getByText('Je collega kan instemmen of een ander voorstel doen.')).toBeVisible();
    expect(writes()).toEqual([200]);
  });

  await test.step('voting and announcing', async () => {
    const { id } = await prepareSession(advised.cast.secretary, 'Vergadering met dubbele klikken', [
      advised.assessmentId,
    ]);
    await voteAll([advised.cast.member2], await advised.cast.member2.get(`/api/sessions/${id}`), {
      password: PASSWORD,
      wish: () => RATIFY,
    });
    const writes = writesTo(member!, /\/(presence|votes)$/);
    await member!.goto(`/vergaderingen/${id}`);
    await pressTwice(member!.getByRole('button', { name: 'Ik ben er' }));
    await member!.getByLabel(/^Jouw stem over /).selectOption('Bekrachtig');
    await member!.getByRole('button', { name: 'Onderteken', exact: true }).click();
    await member!.getByLabel('Je wachtwoord').fill(PASSWORD);
    await Promise.all([
      member!.keyboard.press('Enter'),
      pressTwice(member!.getByRole('button', { name: 'Onderteken en stem' })).catch(() => undefined),
    ]);
    await expect(member!.getByText('Daarmee is 1 besluit genomen.')).toBeVisible();
    expect(writes().filter((status) => status < 300)).toHaveLength(2);
    const announced = writesTo(secretary!, /\/announcement$/);
    await secretary!.goto(`/vergaderingen/${id}`);
    await secretary!.getByRole('button', { name: 'Maak besluiten bekend' }).click();
    await pressTwice(secretary!.getByRole('dialog').getByRole('button', { name: 'Maak bekend' }));
    await expect(secretary!.getByText('1 resultaat is bekendgemaakt.')).toBeVisible();
    expect(announced()).toEqual([200]);
    await secretary!.reload();
    await expect(secretary!.getByRole('button', { name: 'Maak besluiten bekend' })).toHaveCount(0);
  });
  for (const page of [assessor!, member!, secretary!]) expect(complaintsAbout(page)).toEqual([]);
});

test('without a connection for a while: told, tried again, nothing lost; and what fails says what to do', async ({
  browser,
  baseURL,
}) => {
  const candidate = await withPieces(baseURL!, 'Weg Verbinding');
  const page = await browserOf(browser, candidate.person);
  const context = page.context();
  const field = page.getByRole('textbox', { name: 'Resultaat' });
  await page.goto(`/bewijs/${candidate.piece.id}`);

  await test.step('while typing', async () => {
    await expect(field).toBeEditable();
    await context.setOffline(true);
    await field.fill('Getypt in de trein.');
    await expect(page.getByText('geen verbinding; je tekst staat veilig op dit apparaat')).toBeVisible();
    await context.setOffline(false);
    await expect(saved(page)).toBeVisible();
  });

  await test.step('while sending a file', async () => {
    await context.setOffline(true);
    await page.getByLabel('Bestanden toevoegen').setInputFiles(examplePath('gesprek-dat-vastliep.mp3'));
    await expect(page.getByRole('status').getByText(/gesprek-dat-vastliep.mp3: geen verbinding/)).toBeAttached();
    await context.setOffline(false);
    await expect(page.getByRole('button', { name: 'Bekijk gesprek-dat-vastliep.mp3' })).toBeVisible();
    const { files } = await candidate.candidate.get<EvidenceView>(`/api/evidence/${candidate.piece.id}`);
    expect(files.map(({ name }) => name)).toEqual(['gesprek-dat-vastliep.mp3']);
  });

  await test.step('on the way to another page', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Mensen om je heen' }).click();
    await expect(page.getByRole('alert')).toContainText('Geen verbinding', { timeout: 20_000 });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mensen om je heen' })).toBeVisible();
  });

  await test.step('an act that fails keeps what was filled in, says so, and works the next time', async () => {
    await page.route('**/api/relations', (route) =>
      route.request().method() === 'GET' ? route.fallback() : route.fulfill({ status: 503, json: { status: 503 } }),
    );
    await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
    const panel = page.getByRole('dialog', { name: 'Iemand toevoegen' });
    await panel.getByLabel('Hoe ken je deze persoon?').selectOption('Werkgever');
    await panel.getByLabel('Naam').fill('Iris van Dam');
    await panel.getByRole('button', { name: 'Bewaar' }).click();
    await expect(panel.getByRole('alert')).toContainText('Wat je hebt ingevuld staat er nog.');
    await expect(panel.getByRole('alert')).toBeFocused();
    await page.unroute('**/api/relations');
    await panel.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('Iris van Dam', { exact: true }).first()).toBeVisible();
  });
});

interface WithPieces extends SubmittedCase {
  readonly piece: EvidenceView;
}

/** A candidate with two pieces of evidence and something submitted. */
async function withPieces(base: string, name: string): Promise<WithPieces> {
  const submitted = await submittedCase(base, name);
  const { evidence } = await submitted.candidate.get<EvidenceListView>('/api/evidence');
  return { ...submitted, piece: evidence[0]! };
}
