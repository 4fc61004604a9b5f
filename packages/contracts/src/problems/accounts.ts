import type { ProblemText } from './general.ts';

/** What the feature accounts can refuse. */
export const ACCOUNT_PROBLEMS = {
  'login-failed': {
    status: 401,
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
    en: 'This e-mail address and password do not match. Check them and try again.',
  },
  'password-wrong': {
    status: 422,
    nl: 'Dit wachtwoord klopt niet. Er is niets vastgelegd.',
    en: 'This password is not right. Nothing has been recorded.',
  },
  'password-too-common': {
    status: 422,
    nl: 'Dit wachtwoord is makkelijk te raden: het staat op een lijst of lijkt op je naam of adres. Kies een ander. Een zin die alleen jij kent, werkt goed.',
    en: 'This password is easy to guess: it is on a list or looks like your name or address. Choose another. A sentence that only you know works well.',
  },
  'registration-closed': {
    status: 409,
    nl: 'Aanmelden kan hier nu niet met dit e-mailadres. Heb je al een account, log dan in. Of vraag de organisatie om een uitnodiging.',
    en: 'You cannot register here now with this e-mail address. If you have an account, log in. Or ask the organisation for an invitation.',
  },
  'no-such-member': {
    status: 404,
    nl: 'Met dit e-mailadres doet hier niemand mee. Controleer het adres.',
    en: 'Nobody takes part here with this e-mail address. Check the address.',
  },
  'may-not-invite-role': {
    status: 403,
    nl: 'Voor deze rol kun jij niet uitnodigen.',
    en: 'You cannot invite people for this role.',
  },
} as const satisfies Record<string, ProblemText>;
