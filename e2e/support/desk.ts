import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What an assessor makes of a case, in their own words. */
export interface Judgement {
  /** The digit for the first gedragsindicator; the others are shown (1). */
  readonly firstMark: '1' | '2';
  readonly saw: string;
  readonly against: string;
  readonly doubt: string;
  /** The digit for the verdict. */
  readonly verdict: '1' | '2';
}

/** Opens the assessment, declares to have no ties, and stands at the first gedragsindicator. */
export async function declareAtDesk(page: Page, assessmentId: string): Promise<void> {
  await page.goto(`/beoordelingen/${assessmentId}`);
  await page.getByRole('button', { name: 'Ik heb geen banden' }).click();
  await expect(page.getByText(/^Gedragsindicator 1 van /)).toBeVisible();
}

/** Fills the whole sheet: marks by digit, from part to part with J; words and choices where the desk asks for them. */
export async function fillSheet(page: Page, judgement: Judgement, indicators: number): Promise<void> {
  await markIndicators(page, judgement, indicators);
  await judgeEvidence(page);
  await judgeWhole(page);
  await expectPart(page, /^Is dit niveau/);
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  await expectPart(page, 'Onderbouwing');
  await page.getByRole('textbox', { name: 'Wat je zag, las of hoorde en je overtuigde' }).fill(judgement.saw);
  await page.getByRole('textbox', { name: 'Wat spreekt tegen je oordeel?' }).fill(judgement.against);
  await page.getByRole('button', { name: 'Volgende', exact: true }).click();
  await expectPart(page, 'Twijfels');
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: 'Waar twijfel je over?' })).toBeFocused();
  await page.keyboard.type(judgement.doubt);
  await page.getByRole('button', { name: 'Maak er een vraag van' }).click();
  await page.keyboard.press('j');
  await expectPart(page, 'Jouw oordeel');
  await page.keyboard.press(judgement.verdict);
  await expect(page.getByText(/^bewaard om /)).toBeVisible();
}

/** Reads the summary and seals. */
export async function sealSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lees na en leg vast' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lees na wat je vastlegt' })).toBeVisible();
  await expect(page.getByText('Alles is ingevuld.')).toBeVisible();
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
}

async function markIndicators(page: Page, { firstMark }: Judgement, indicators: number): Promise<void> {
  for (let position = 1; position <= indicators; position++) {
    await expect(page.getByText(`Gedragsindicator ${position} van ${indicators}`)).toBeVisible();
    await page.keyboard.press(position === 1 ? firstMark : '1');
    const cited = page.getByRole('group', { name: 'Waar zie je dat? Kies het bewijs' }).getByRole('checkbox').first();
    await cited.press('Space');
    await expect(cited).toBeChecked();
    await page.keyboard.press('j');
  }
}

async function judgeEvidence(page: Page): Promise<void> {
  await expectPart(page, 'Het bewijs zelf');
  const sheet = page.getByRole('region', { name: 'Oordeel' });
  for (const choice of await sheet.getByRole('combobox').all()) await choice.selectOption('ja');
  await sheet.getByRole('button', { name: 'Volgende', exact: true }).click();
}

async function judgeWhole(page: Page): Promise<void> {
  await expectPart(page, 'Alles bij elkaar');
  for (const question of [/verschillende situaties/, /genoeg om op te oordelen/, /Lukt het ook elders/]) {
    const yes = page.getByRole('group', { name: question }).getByRole('radio', { name: 'ja', exact: true });
    await yes.focus();
    await page.keyboard.press('1');
    await expect(yes).toBeChecked();
  }
  await page.keyboard.press('j');
}

const expectPart = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('region', { name: 'Oordeel' }).getByRole('heading', { level: 2, name })).toBeVisible();
