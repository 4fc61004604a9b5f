import type { Page } from '@playwright/test';

/** Keeps the text of everything the API answers to a page, to look for what it should never have said. */
export function overhear(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).join('\n');
}
