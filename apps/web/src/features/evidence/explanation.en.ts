import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './explanation.nl.ts';

export const en = {
  label: 'Why does this together show that you can do this?',
  question: 'Look at all your evidence with this leeruitkomst. What do you keep seeing in the way you work?',
  hint: 'The assessors read this first. Half a page to a page is enough.',
} satisfies SameKeys<typeof nl>;
