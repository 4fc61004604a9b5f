import { expect, test } from '@jest/globals';
import { negotiateForm } from './negotiate.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

test.each([
  [undefined, 'application/vc'],
  ['*/*', 'application/vc'],
  [BROWSER, 'text/html'],
  ['application/json', 'application/json'],
  ['application/ld+json, text/html;q=0.5', 'application/ld+json'],
  ['application/vc', 'application/vc'],
  ['text/*', 'text/html'],
  ['application/*', 'application/vc'],
  ['text/html;q=0, */*', 'application/vc'],
  ['TEXT/HTML', 'text/html'],
  ['application/pdf', undefined],
  ['', undefined],
])('who accepts %s gets %s', (accept, form) => {
  expect(negotiateForm(accept)).toBe(form);
});
