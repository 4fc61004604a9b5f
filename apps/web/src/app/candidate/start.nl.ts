import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  lead: 'Een paar kleine stappen. Alles wordt bewaard; je kunt altijd stoppen en later verder gaan.',
  steps: {
    wie: 'Wie ben je?',
    project: 'Vertel over één project',
    'laat-zien': 'Wat laat dit zien?',
    uitleg: 'Leg uit',
  },
  who: 'Wie ben je?',
  whoText: 'Zo weten we welk papier je kunt krijgen.',
  project: 'Vertel over één project',
  projectText:
    'Kies iets waar je trots op bent, of waar je veel van leerde. Het hoeft niet groot te zijn. Dit wordt je eerste bewijs.',
  shows: 'Wat laat dit zien?',
  showsText: 'Kies eerst de leeruitkomst waar “{{title}}” het beste bij past.',
  explain: 'Leg uit',
  explainText: 'Zeg bij elk vinkje waarom “{{title}}” dit laat zien, en waar. Een paar zinnen is genoeg.',
  choose: 'Kies een leeruitkomst',
  another: 'Kies een andere leeruitkomst',
  next: 'Verder',
  back: 'Terug',
  later: 'Later verder: naar je portfolio',
  finish: 'Naar je portfolio',
  nothingTicked: 'Vink hierboven minstens één ding aan.',
  count: 'Uitleg {{number}} van {{total}}',
} as const satisfies Texts;
