import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './candidate.nl.ts';

export const en = {
  portfolio: {
    title: 'Your portfolio',
    lead: 'Show per leeruitkomst what you can do. You do not have to do everything, and not everything at once.',
    number: 'Candidate {{number}}',
    route: '{{decider}} decides. You get: {{paper}}.',
    rounds: 'All your submissions',
    pieces_one: '{{count}} piece of evidence',
    pieces_other: '{{count}} pieces of evidence',
    frozen: 'This leeruitkomst has been submitted and is fixed. What you change here now only counts in a next round.',
    toRound: 'See your submission',
    result: 'Result',
    toResult: 'Read the whole result',
    toPaper: 'To your deelcertificaat',
    recognised: 'recognised (from elsewhere)',
    recognisedTitle: 'Recognised (from elsewhere)',
    recognisedText:
      'On {{date}} the exam board recognised what you earned elsewhere: “{{name}}”. We do not give you a deelcertificaat for it.',
    toRecognised: 'See what you earned elsewhere',
    mend: 'the coordinator asked you to mend something. It does not cost you an attempt.',
    mendAct: 'See what to mend',
    again: 'read what is still lacking and add to your evidence. When you are ready,',
    againAct: 'submit again.',
    lackingAct: 'Read what is lacking',
    readiness: 'Ready to submit?',
    shows: 'What does “{{title}}” show?',
    pick: 'Which evidence fits here?',
    done: 'Done',
  },
} satisfies SameKeys<typeof nl>;
