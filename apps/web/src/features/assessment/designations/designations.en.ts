import type { SameKeys } from '../../../lib/i18n.ts';
import type { nl } from './designations.nl.ts';

export const en = {
  heading: 'Designated assessors',
  lead: 'Only who was designated by the exam board can be chosen as an assessor. An assessment that has begun stays with the same assessor.',
  designate: 'Designate an assessor',
  none: 'Nobody is designated yet',
  noneText: 'Without a designation nobody can assess.',
  columns: {
    name: 'Assessor',
    kind: 'Kind',
    leeruitkomsten: 'For',
    period: 'From and until',
    state: 'State',
    act: 'Do',
  },
  all: 'all leeruitkomsten',
  period: '{{from}} until {{until}}',
  state: {
    current: 'valid',
    soon_one: 'valid, {{count}} day left',
    soon_other: 'valid, {{count}} days left',
    coming: 'not valid yet',
    over: 'expired',
    ended: 'ended on {{date}}',
  },
  end: 'End',
  endOf: 'End the designation of {{name}}',
  endText:
    '{{name}} can then no longer be chosen for new assessments. What {{name}} is assessing goes on. To turn this back later, make a new designation.',
  ended: 'The designation of {{name}} was ended.',
  designated: '{{name}} is designated.',
  form: {
    who: 'Whom do you designate?',
    whoHint: 'Is somebody not in the list? Then invite them as an assessor first.',
    kind: 'From which field?',
    vakHint: 'Every submission has at least one assessor from the profession.',
    beroepsoverstijgendHint: 'Looks from outside at level and reasons.',
    leeruitkomsten: 'For which leeruitkomsten?',
    chooseAll: 'Choose all',
    chooseNone: 'Choose nothing',
    from: 'From which day?',
    until: 'Until which day?',
    act: 'Designate',
  },
} satisfies SameKeys<typeof nl>;
