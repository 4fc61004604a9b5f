import type { Texts } from './i18n.ts';

export const nl = {
  empty: 'Vul dit in.',
  choose: 'Kies één van de mogelijkheden.',
  email: 'Dit is geen e-mailadres. Het ziet er zo uit: naam@voorbeeld.nl.',
  address: 'Dit is geen webadres. Het begint met https://.',
  date: 'Dit is geen datum.',
  number: 'Vul een getal in.',
  short: 'Gebruik minstens {{count}} tekens.',
  long: 'Gebruik hoogstens {{count}} tekens.',
  few: 'Kies er minstens {{count}}.',
  mustAgree: 'Vink dit aan om verder te gaan.',
  wrong: 'Dit klopt nog niet.',
} as const satisfies Texts;
