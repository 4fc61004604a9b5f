import type { nl } from './form-texts.nl.ts';
import type { SameKeys } from './i18n.ts';

export const en = {
  empty: 'Fill this in.',
  choose: 'Choose one of the options.',
  email: 'This is not an e-mail address. It looks like name@example.org.',
  address: 'This is not a web address. It starts with https://.',
  date: 'This is not a date.',
  number: 'Fill in a number.',
  short: 'Use at least {{count}} characters.',
  long: 'Use at most {{count}} characters.',
  few: 'Choose at least {{count}}.',
  mustAgree: 'Tick this to go on.',
  wrong: 'This is not right yet.',
} satisfies SameKeys<typeof nl>;
