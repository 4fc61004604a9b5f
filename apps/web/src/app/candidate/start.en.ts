import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './start.nl.ts';

export const en = {
  lead: 'A few small steps. Everything is saved; you can always stop and go on later.',
  steps: {
    wie: 'Who are you?',
    project: 'Tell about one project',
    'laat-zien': 'What does this show?',
    uitleg: 'Explain',
  },
  who: 'Who are you?',
  whoText: 'This tells us which paper you can get.',
  project: 'Tell about one project',
  projectText:
    'Choose something you are proud of, or that taught you a lot. It does not have to be big. This becomes your first evidence.',
  shows: 'What does this show?',
  showsText: 'First choose the leeruitkomst that “{{title}}” fits best.',
  explain: 'Explain',
  explainText: 'Say for each tick why “{{title}}” shows this, and where. A few sentences is enough.',
  choose: 'Choose a leeruitkomst',
  another: 'Choose another leeruitkomst',
  next: 'Go on',
  back: 'Back',
  later: 'Go on later: to your portfolio',
  finish: 'To your portfolio',
  nothingTicked: 'Tick at least one thing above.',
  count: 'Explanation {{number}} of {{total}}',
} satisfies SameKeys<typeof nl>;
