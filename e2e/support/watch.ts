import type { Page } from '@playwright/test';

const complaints = new WeakMap<Page, string[]>();

/**
 * Writes down what a page shouldn't do: errors in the console (a broken content security policy is one), uncaught
 * exceptions, requests that fail and answers of 5xx. Returns the page itself.
 */
export function watched(page: Page): Page {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') heard.push(`${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} on ${response.url()}`);
  });
  return page;
}

/** What was written down about a page until now. */
export function complaintsAbout(page: Page): readonly string[] {
  return complaints.get(page) ?? ['nobody watched this page'];
}

/** Chromium reports each answer of 4xx as an error; a page that is told "no" may well be right. */
function isRefusal(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
