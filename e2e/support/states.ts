import type { EvidenceListView, RegisterView } from '@bewijskracht/contracts';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { declare } from '../../apps/api/src/seed/play-assessment.ts';
import { prepareSession } from '../../apps/api/src/seed/play-decision.ts';
import { advisedCase, agreeingCase, appointedCase, issuedCase, submittedCase } from './cases.ts';
import { endSession } from './mishaps.ts';
import type { NewPerson } from './people.ts';

/** A page in a state that its address alone doesn't show: something open, wrong, lost, or under way. */
export interface State {
  readonly name: string;
  readonly place: string;
  readonly reach: (page: Page) => Promise<unknown>;
}

/** Somebody, and the states they come across. */
export interface Stay {
  /** Key of somebody of the demonstration, or somebody new; a visitor has none. */
  readonly who?: string | NewPerson;
  readonly states: readonly State[];
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const inDialog = (page: Page) => page.getByRole('dialog').last();
const wrong = (scope: Page | Locator) => expect(scope.getByRole('alert').first()).toBeVisible();

/** The states of everybody, on cases made for it. */
export async function everyState(base: string): Promise<Readonly<Record<string, Stay>>> {
  return {
    visitor: { states: visitorStates() },
    candidate: await candidateStay(base),
    coordinator: await coordinatorStay(base),
    assessor: await assessorStay(base),
    secretary: await secretaryStay(base),
    'board member': await memberStay(base),
  };
}

function visitorStates(): readonly State[] {
  return [
    {
      name: 'logging in with nothing filled in',
      place: '/inloggen',
      reach: async (page) => {
        await press('Log in')(page);
        await wrong(page);
      },
    },
    { name: 'the menu of colours', place: '/', reach: press('Kleuren') },
    {
      name: 'a file that is no paper',
      place: '/verify',
      reach: async (page) => {
        const file = { name: 'brief.pdf', mimeType: '', buffer: Buffer.from('een gewone brief') };
        await page.getByLabel('Kies het bestand dat je hebt gekregen').setInputFiles(file);
        await expect(page.getByRole('heading', { level: 1, name: 'Niet te lezen' })).toBeVisible();
      },
    },
  ];
}

async function candidateStay(base: string): Promise<Stay> {
  const { candidate, person, leeruitkomst, submissionId } = await submittedCase(base, 'Stand Kandidaat');
  const { evidence } = await candidate.get<EvidenceListView>('/api/evidence');
  const piece = `/bewijs/${evidence[0]!.id}`;
  const result = (page: Page) => page.getByRole('textbox', { name: 'Resultaat' });
  return {
    who: person,
    states: [
      { name: 'the menu of the person', place: '/mensen', reach: press(/^Stand Kandidaat/) },
      {
        name: 'nothing there yet: no people, and a form with errors',
        place: '/mensen',
        reach: async (page) => {
          await press('Voeg iemand toe')(page);
          await inDialog(page).getByRole('button', { name: 'Bewaar' }).click();
          await wrong(inDialog(page));
        },
      },
      { name: 'adding evidence', place: '/bewijs', reach: press('Voeg bewijs toe') },
      { name: 'removing evidence', place: piece, reach: press('Verwijder dit bewijs') },
      {
        name: 'a text that could not be saved',
        place: piece,
        reach: async (page) => {
          await page.route('**/api/evidence/*', (route) => refuse(route, 'PATCH'));
          await result(page).fill('Dit komt niet aan.');
          await expect(page.getByText(/^bewaren lukt niet/)).toBeVisible();
          await page.unroute('**/api/evidence/*');
        },
      },
      {
        name: 'two versions of a text',
        place: piece,
        reach: async (page) => {
          await expect(result(page)).toBeEditable();
          const now = (await candidate.get<EvidenceListView>('/api/evidence')).evidence[0]!;
          const reflection = { ...now.reflection!, resultaat: `Elders geschreven (${now.version}).` };
          await candidate.patch(`/api/evidence/${now.id}`, { version: now.version, reflection });
          await result(page).fill('Hier geschreven.');
          await expect(page.getByText('Er zijn twee versies')).toBeVisible();
        },
      },
      {
        name: 'a file that waits for a connection',
        place: piece,
        reach: async (page) => {
          await page.route('**/files?*', (route) => route.abort());
          const file = { name: 'notitie.txt', mimeType: 'text/plain', buffer: Buffer.from('tekst') };
          await page.getByLabel('Bestanden toevoegen').setInputFiles(file);
          await expect(page.getByRole('status').getByText(/geen verbinding/)).toBeAttached();
        },
      },
      {
        name: 'asked who one is again',
        place: piece,
        reach: async (page) => {
          await expect(result(page)).toBeEditable();
          await endSession(page);
          await result(page).fill('Getypt na de sessie.');
          await expect(page.getByRole('dialog', { name: 'Log opnieuw in' })).toBeVisible();
        },
      },
      {
        name: 'an overview that could not be read',
        place: '/aanvragen',
        reach: async (page) => {
          await page.route('**/api/submissions', (route) => refuse(route, 'GET'));
          await page.reload();
          await wrong(page);
          await page.unroute('**/api/submissions');
        },
      },
      {
        name: 'an overview that is on its way',
        place: '/mensen',
        reach: async (page) => {
          await page.route('**/api/relations', () => undefined);
          await page.reload();
          await expect(page.getByRole('status').getByText(/^Even wachten/)).toBeAttached();
        },
      },
      { name: 'logging out everywhere else', place: '/profiel', reach: press('Log overal elders uit') },
      { name: 'withdrawing', place: `/aanvragen/${submissionId}`, reach: press('Trek deze aanvraag in') },
      {
        name: 'what was submitted',
        place: `/aanvragen/${submissionId}`,
        reach: press('Bekijk wat je hebt ingediend'),
      },
      {
        name: 'evidence to choose from, none found',
        place: `/portfolio?lu=${leeruitkomst.code}&toon=kies`,
        reach: async (page) => {
          await inDialog(page).getByRole('button', { name: 'Maak en koppel' }).click();
          await wrong(inDialog(page));
        },
      },
    ],
  };
}

async function coordinatorStay(base: string): Promise<Stay> {
  const { submissionId } = await submittedCase(base, 'Stand Wachtrij');
  const given = await appointedCase(base, 'Stand Toegewezen');
  const tied = await appointedCase(base, 'Stand Banden');
  await tied.cast.a.post(`/api/assessments/${tied.assessmentId}/ties`, { reason: 'Zij werkte in mijn team.' });
  return {
    who: 'coordinator',
    states: [
      {
        name: 'returning with nothing filled in',
        place: `/wachtrij/${submissionId}`,
        reach: async (page) => {
          await press('Stuur terug')(page);
          await inDialog(page).getByRole('button', { name: 'Stuur terug' }).click();
          await wrong(inDialog(page));
        },
      },
      { name: 'the dossier', place: `/wachtrij/${submissionId}`, reach: press('Bekijk het dossier') },
      {
        name: 'an assessor has ties',
        place: `/wachtrij/${tied.submissionId}`,
        reach: (page) => expect(page.getByText('Zij werkte in mijn team.')).toBeVisible(),
      },
      {
        name: 'replacing an assessor',
        place: `/wachtrij/${given.submissionId}`,
        reach: press(/^Vervang /),
      },
      {
        name: 'inviting with nothing filled in',
        place: '/kandidaten',
        reach: async (page) => {
          await press('Nodig iemand uit')(page);
          await inDialog(page).getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
          await wrong(inDialog(page));
        },
      },
    ],
  };
}

async function assessorStay(base: string): Promise<Stay> {
  const scoring = await appointedCase(base, 'Stand Formulier');
  await declare(scoring.cast.a, scoring.assessmentId);
  const agreeing = await agreeingCase(base, 'Stand Voorstel');
  const unsigned = await appointedCase(base, 'Stand Verklaring');
  const tied = await appointedCase(base, 'Stand Banden Beoordelaar');
  await tied.cast.a.post(`/api/assessments/${tied.assessmentId}/ties`, { reason: 'Zij werkte in mijn team.' });
  const withdrawn = await appointedCase(base, 'Stand Ingetrokken');
  await withdrawn.candidate.post(`/api/submissions/${withdrawn.submissionId}/withdrawal`);
  const desk = `/beoordelingen/${scoring.assessmentId}`;
  return {
    who: 'beoordelaar-a',
    states: [
      {
        name: 'ties with nothing filled in',
        place: `/beoordelingen/${unsigned.assessmentId}`,
        reach: async (page) => {
          await press('Ik heb banden of ik twijfel')(page);
          await inDialog(page).getByRole('button', { name: 'Laat het weten' }).click();
          await wrong(inDialog(page));
        },
      },
      {
        name: 'ties were reported',
        place: `/beoordelingen/${tied.assessmentId}`,
        reach: (page) => expect(page.getByText('Zij werkte in mijn team.')).toBeVisible(),
      },
      {
        name: 'the candidate withdrew',
        place: `/beoordelingen/${withdrawn.assessmentId}`,
        reach: (page) => expect(page.getByRole('heading', { name: 'Deze aanvraag is ingetrokken' })).toBeVisible(),
      },
      { name: 'the keys of the desk', place: desk, reach: press(/Toon sneltoetsen/) },
      { name: 'a doubt on the desk', place: desk, reach: press('Noteer een twijfel') },
      { name: 'the summary, not complete', place: desk, reach: press('Lees na en leg vast') },
      {
        name: 'a proposal with nothing filled in',
        place: `/beoordelingen/${agreeing.assessmentId}`,
        reach: async (page) => {
          await press('Leg dit voor aan je collega')(page);
          await wrong(page);
        },
      },
      {
        name: 'both sheets after the reveal',
        place: `/beoordelingen/${agreeing.assessmentId}`,
        reach: press('Lees beide formulieren'),
      },
    ],
  };
}

async function secretaryStay(base: string): Promise<Stay> {
  await advisedCase(base, 'Stand Wacht');
  return {
    who: 'secretaris',
    states: [
      {
        name: 'preparing with nothing filled in',
        place: '/vergaderingen',
        reach: async (page) => {
          await press('Bereid een vergadering voor')(page);
          await inDialog(page).getByRole('button', { name: 'Maak de agenda' }).click();
          await wrong(inDialog(page));
        },
      },
      {
        name: 'designating with nothing filled in',
        place: '/aanwijzingen',
        reach: async (page) => {
          await press('Wijs een beoordelaar aan')(page);
          await inDialog(page).getByRole('button', { name: 'Wijs aan' }).click();
          await wrong(inDialog(page));
        },
      },
      {
        name: 'logging out somebody who is no member',
        place: '/aanwijzingen',
        reach: async (page) => {
          const form = page.getByRole('form', { name: 'Iemand overal uitloggen' });
          await form.getByLabel('E-mailadres').fill('niemand@example.org');
          await press('Log overal uit')(page);
          await wrong(form);
        },
      },
      { name: 'ending a designation', place: '/aanwijzingen', reach: press(/^Beëindig de aanwijzing/) },
    ],
  };
}

async function memberStay(base: string): Promise<Stay> {
  const { cast, assessmentId } = await advisedCase(base, 'Stand Agenda');
  const { id } = await prepareSession(cast.secretary, 'Vergadering om naar te kijken', [assessmentId]);
  await cast.member1.post(`/api/sessions/${id}/presence`);
  const issued = await issuedCase(base, 'Stand Register');
  const { rows } = await cast.member1.get<RegisterView>('/api/register');
  const paper = rows.find((row) => row.id === issued.row.id)!;
  const voteBack = async (page: Page) => {
    await page.getByLabel(/^Jouw stem over /).selectOption('Ongeldig verklaren');
    await page.getByLabel(/^Op welke gronden\?/).fill('De beoordelaar kende de kandidaat.');
  };
  return {
    who: 'lid-1',
    states: [
      { name: 'the reasons of a case', place: `/vergaderingen/${id}`, reach: press(/lees de redenen/) },
      {
        name: 'keeping out of a case',
        place: `/vergaderingen/${id}`,
        reach: async (page) => {
          await press(/lees de redenen/)(page);
          await inDialog(page).getByRole('button', { name: 'Ik kan hier niet over meebeslissen' }).click();
          await inDialog(page).getByRole('button', { name: 'Ik houd me erbuiten' }).click();
          await wrong(inDialog(page));
        },
      },
      {
        name: 'one vote for several cases',
        place: `/vergaderingen/${id}`,
        reach: (page) => page.getByRole('checkbox', { name: 'Kies alles wat je ziet' }).check(),
      },
      {
        name: 'signing with a wrong password',
        place: `/vergaderingen/${id}`,
        reach: async (page) => {
          await voteBack(page);
          await press('Onderteken')(page);
          await inDialog(page).getByLabel('Je wachtwoord').fill('iets heel anders');
          await inDialog(page).getByRole('button', { name: 'Onderteken en stem' }).click();
          await wrong(inDialog(page));
        },
      },
      {
        name: 'asking for a revocation with nothing filled in',
        place: '/register',
        reach: async (page) => {
          await press(new RegExp(`^${paper.registerNumber} `))(page);
          await press('Vraag om intrekking')(page);
          await press('Ga verder')(page);
          await wrong(inDialog(page));
        },
      },
    ],
  };
}

/** The platform can't do it now. */
function refuse(route: Parameters<Parameters<Page['route']>[1]>[0], method: string): Promise<void> {
  if (route.request().method() !== method) return route.fallback();
  return route.fulfill({ status: 503, json: { title: 'We zijn er even niet.' } });
}
