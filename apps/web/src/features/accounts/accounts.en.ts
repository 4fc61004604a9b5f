import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './accounts.nl.ts';

export const en = {
  email: 'E-mail address',
  password: 'Password',
  name: 'Your name',
  login: {
    title: 'Log in',
    lead: 'Log in with the e-mail address you were invited with.',
    act: 'Log in',
    wrong: 'E-mail address and password do not match',
    wrongText: 'Check for a typing mistake. You can simply try again.',
    none: 'No account yet? Ask your organisation for an invitation.',
  },
  register: {
    title: 'Make an account',
    lead: 'With {{organisation}} you can start by yourself. Your account is for you alone.',
    nameHint: 'As you like others to call you. We ask your official name only later.',
    passwordHint: 'At least 12 characters. A sentence that only you know works well.',
    act: 'Make account',
    closed: 'You cannot make an account with {{organisation}} yourself',
    closedText: 'Ask them for an invitation. Mail to {{email}}.',
    have: 'Have an account already? Log in',
  },
  invitation: {
    title: 'You are invited',
    lead: '{{organisation}} invites you as {{roles}}.',
    forAddress: 'The invitation is for {{email}}.',
    hasAccount: 'You already have an account with this e-mail address. Fill in your own password.',
    act: 'Accept the invitation',
    gone: 'This invitation no longer works',
    goneText: 'The link was used already or is too old. Ask your organisation for a new one.',
  },
  account: {
    title: 'Your details',
    lead: 'This is how {{organisation}} knows you.',
    roles: 'You take part as',
    language: 'Language of the messages you get',
    emailHint: 'Is the address no longer right? Ask your organisation to change it.',
    act: 'Save',
    saved: 'Your details are saved.',
    sessionEnds: 'You stay logged in until {{when}}.',
  },
  roles: {
    candidate: 'candidate',
    coordinator: 'coordinator',
    assessor: 'assessor',
    secretary: 'secretary of the exam board',
    boardMember: 'member of the exam board',
  },
  languages: { nl: 'Dutch', en: 'English' },
} satisfies SameKeys<typeof nl>;
