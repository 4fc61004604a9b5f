import type { Page } from '@playwright/test';

interface Heard {
  readonly complaints: string[];
  readonly refusals: string[];
}
const heardOn = new WeakMap<Page, Heard>();

/**
 * Writes down what a page shouldn't do: errors in the console (a broken content security policy is one), uncaught
 * exceptions, requests that fail and answers of 5xx; and apart from those, what it was refused. Returns the page.
 */
export function watched(page: Page): Page {
  const heard: Heard = { complaints: [], refusals: [] };
  heardOn.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) heard.complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') heard.complaints.push(`${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    const line = `${response.status()} ${new URL(response.url()).pathname}`;
    if (response.status() >= 500) heard.complaints.push(line);
    else if (response.status() >= 400) heard.refusals.push(line);
  });
  return page;
}

/** What was written down about a page until now. */
export const complaintsAbout = (page: Page): readonly string[] =>
  heardOn.get(page)?.complaints ?? ['nobody watched this page'];

/** What a page asked for and didn't get, as `404 /api/portfolio`. */
export const refusalsOf = (page: Page): readonly string[] => heardOn.get(page)?.refusals ?? [];

/** Chromium reports each answer of 4xx as an error; a page that is told "no" may well be right. */
function isRefusal(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
