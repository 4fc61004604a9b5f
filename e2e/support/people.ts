import type { MeView } from '@bewijskracht/contracts';
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { ApiClient } from '../../apps/api/src/seed/api-client.ts';
import { emailOf } from '../../apps/api/src/seed/cast.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG } from '../../apps/api/src/seed/people.ts';
import { newPublicId } from '../../apps/api/src/platform/ids.ts';
import { watched } from './watch.ts';

/** Everybody in the journeys has the password of the demonstration. */
export const PASSWORD = DEMONSTRATION_PASSWORD;

/** The demonstration organisation's part of an address. */
export const SLUG = DEMONSTRATION_SLUG;

/** Somebody new, with an address that nobody else has. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

export const newPerson = (name: string): NewPerson => ({ name, email: `${newPublicId().slice(0, 8)}@example.org` });

/** A candidate who has just registered, at the public API. */
export async function registerCandidate(base: string, person: NewPerson): Promise<ApiClient> {
  const candidate = new ApiClient(base);
  await candidate.post('/api/registrations', { organisation: SLUG, ...person, password: PASSWORD });
  return candidate;
}

/** A browser of one's own for somebody of the demonstration (by key) or a candidate, logged in. */
export async function browserOf(browser: Browser, who: string | NewPerson): Promise<Page> {
  const context = await browser.newContext();
  await logIn(context.request, who);
  return watched(await context.newPage());
}

/** Logs in without the page; the session belongs to the whole context. */
export async function logIn(request: APIRequestContext, who: string | NewPerson): Promise<MeView> {
  const email = typeof who === 'string' ? emailOf(who) : who.email;
  const answer = await request.post('/api/session', {
    headers: { 'x-bewijskracht': '1' },
    data: { email, password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${email} can't log in: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as MeView;
}

/** Chooses the language before the first page. */
export async function speak(context: BrowserContext, language: 'nl' | 'en', base: string): Promise<void> {
  await context.addCookies([{ name: 'lang', value: language, url: base }]);
}
