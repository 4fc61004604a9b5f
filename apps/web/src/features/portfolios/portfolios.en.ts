import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './portfolios.nl.ts';

export const en = {
  relations: {
    title: 'People around you',
    lead: 'Who helps you, works with you or knows you well? They can never assess you. That keeps your assessment fair.',
    why: 'The coordinator uses this list to choose assessors who do not know you. The people on the list get no message.',
    add: 'Add somebody',
    addTitle: 'Add somebody',
    changeTitle: 'Change {{name}}',
    kind: 'How do you know this person?',
    kindShort: 'Relation',
    name: 'Name',
    organisation: 'Organisation',
    email: 'E-mail address',
    emailHint: 'This is how we recognise somebody for sure. Without an address we look at the name.',
    save: 'Save',
    change: 'Change',
    changeNamed: 'Change: {{name}}',
    remove: 'Remove',
    removeNamed: 'Remove: {{name}}',
    removeTitle: 'Remove {{name}}?',
    removeText: 'This person is then no longer on your list. If they know you well, leave the name on it.',
    list: 'People around you',
    emptyTitle: 'You have not named anybody yet',
    empty:
      'Think of your coach, your manager and colleagues who worked on your evidence. Think of family or friends in the profession too.',
  },
  start: {
    background: 'Where do you come from?',
    backgroundHint: 'The assessors do not see this.',
    backgrounds: {
      student: 'I follow a course of study.',
      zijinstromer: 'I come from other work and now work in the neighbourhood.',
      ervarenBeroepskracht: 'I have done this work for years.',
    },
    enrolled: 'Are you enrolled as a student?',
    enrolledHint: 'At a university. This decides which paper you can get.',
    yes: 'Yes',
    no: 'No',
    route: 'Your route',
    routeHint: 'A route says who decides and which paper you get.',
    routeSentence: '{{decider}} decides. You get: {{paper}}. {{legal}}',
    noRoute: 'No route is open for you now. Ask the coordinator of your organisation.',
    act: 'Begin your portfolio',
    form: 'Who are you?',
  },
} satisfies SameKeys<typeof nl>;
