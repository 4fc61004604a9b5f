import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './erasure.nl.ts';

export const en = {
  own: {
    title: 'Have your data erased',
    what: 'We erase your evidence, your files, your people and your account. That cannot be undone.',
    kept: 'What the organisation must account for stays: decisions with their reasons and the lines in the register. Your deelcertificaten stay valid and can still be checked.',
    download: 'Keep your papers and your evidence yourself first.',
    ask: 'Ask for erasure',
    askTitle: 'Ask to have all your data erased',
    asked: 'You asked for erasure on {{date}}. The secretary carries it out.',
    takeBack: 'Drop the request',
    caseRunning: 'A submission is still under way. Erasing is possible once it has been decided.',
    remedyOpen: 'Until {{date}} you may still disagree with a decision. Erasing is possible after that.',
  },
  list: {
    title: 'Requests to be erased',
    lead: 'Who these people are disappears. The register stays.',
    caption: 'Candidates who asked to be erased',
    number: 'Candidate',
    name: 'Name',
    asked: 'Asked on',
    state: 'State',
    carriedOut: 'erased on {{date}}',
    waits: 'possible now',
    caseRunning: 'waits: a submission is under way',
    remedyOpen: 'waits until after {{date}}',
    none: 'Nobody has asked to be erased',
    act: 'Erase these data',
    actOf: 'Erase the data of {{number}}',
    confirm: 'The evidence, files, people and account of {{name}} disappear. This cannot be undone.',
    done: 'The data of {{number}} have been erased.',
  },
} satisfies SameKeys<typeof nl>;
