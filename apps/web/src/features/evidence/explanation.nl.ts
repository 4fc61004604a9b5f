import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  label: 'Waarom laat dit samen zien dat je dit kunt?',
  question: 'Kijk naar al je bewijs bij deze leeruitkomst. Wat zie je steeds terug in hoe jij werkt?',
  hint: 'De beoordelaars lezen dit als eerste. Een halve tot een hele bladzijde is genoeg.',
} as const satisfies Texts;
