import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './endorsements.nl.ts';

export const en = {
  title: 'Endorsements',
  lead: 'Other organisations can say what your deelcertificaten are worth to them. What stands here is part of your public data; anyone can check the signature under it.',
  list: 'What others say of you',
  none: 'There is no endorsement yet',
  noneText:
    'Send your identifier to an organisation that knows your deelcertificaten. It makes one here and sends you the file.',
  about: { organisation: 'About your organisation', item: 'About the deelcertificaat of {{code}}' },
  since: 'Shown since {{date}}',
  end: 'Show the endorsement by {{name}} no more',
  endText: 'The endorsement disappears from your public data. Who gave it is not told.',
  ended: 'The endorsement is no longer shown.',
  attachTitle: 'Show an endorsement',
  attach: 'Choose the file of an endorsement',
  attachHint: 'A signed file (JSON) from an organisation on this platform. We check it at once.',
  busy: 'We are checking the endorsement.',
  attached: 'The endorsement is shown.',
  unreadable: 'This file is not an endorsement.',
  failed: 'It does not work now. Nothing was changed. Try again later.',
  own: 'Your identifier',
  ownText: 'Give this to who wants to endorse you:',
  make: {
    title: 'Endorse another',
    lead: 'You sign in the name of your organisation. You get a file; the other decides whether it is shown.',
    subject: 'Identifier of whom or what you endorse',
    subjectHint: 'The other finds it on this page. It begins with did: or https:.',
    comment: 'What do you say?',
    commentHint: 'At least 20 characters. Write what it rests on.',
    next: 'Continue',
    act: 'Sign',
    confirm: 'Your organisation says this of {{subject}}:',
    made: 'The endorsement is signed. Save the file now and send it: we do not keep it.',
    save: 'Save the endorsement',
  },
} satisfies SameKeys<typeof nl>;
