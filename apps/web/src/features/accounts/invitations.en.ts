import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './invitations.nl.ts';

export const en = {
  heading: 'Invitations',
  lead: 'Whom you invite receives an e-mail with a link. The link works for 30 days and once.',
  invite: 'Invite somebody',
  none: 'There are no invitations yet',
  columns: { name: 'Name', roles: 'Takes part as', sent: 'Sent', state: 'State' },
  state: {
    accepted: 'accepted on {{date}}',
    waiting_one: 'waits, valid for {{count}} more day',
    waiting_other: 'waits, valid for {{count}} more days',
    today: 'waits, valid until today',
    over: 'expired',
  },
  invited: 'We sent an e-mail to {{email}}.',
  form: {
    name: 'Name',
    email: 'E-mail address',
    emailHint: 'We send the invitation to this address. This person logs in with it later.',
    roles: 'As what does this person take part?',
    rolesHint: 'Who assesses does not decide on the same candidate. The platform sees to that.',
    act: 'Send the invitation',
  },
} satisfies SameKeys<typeof nl>;
