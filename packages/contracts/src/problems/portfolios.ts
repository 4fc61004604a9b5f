import type { ProblemText } from './general.ts';

/** What the feature portfolios can refuse. */
export const PORTFOLIO_PROBLEMS = {
  'portfolio-not-started': {
    status: 404,
    nl: 'Je hebt nog geen portfolio. Begin met het kiezen van een route.',
    en: 'You do not have a portfolio yet. Begin by choosing a route.',
  },
  'portfolio-already-started': {
    status: 409,
    nl: 'Je bent al begonnen, met een andere route. Vraag de coördinator als je wilt wisselen.',
    en: 'You have already started, with another route. Ask the coordinator if you want to change.',
  },
  'route-closed': { status: 409, nl: 'Deze route is nu niet open.', en: 'This route is not open now.' },
  'route-not-for-students': {
    status: 409,
    nl: 'Deze route is niet voor wie als student staat ingeschreven. Kies een andere route.',
    en: 'This route is not for enrolled students. Choose another route.',
  },
  'route-not-for-professionals': {
    status: 409,
    nl: 'Deze route is alleen voor wie als student staat ingeschreven. Kies een andere route.',
    en: 'This route is only for enrolled students. Choose another route.',
  },
  'erasure-case-running': {
    status: 409,
    nl: 'Er loopt nog een aanvraag. Wissen kan als daarover is besloten, of als de aanvraag is ingetrokken.',
    en: 'A submission is still under way. Erasing is possible once it has been decided or withdrawn.',
  },
  'erasure-remedy-open': {
    status: 409,
    nl: 'Tot en met {{until}} kan de kandidaat het nog oneens zijn met een besluit. Daarna kan wissen.',
    en: 'Until {{until}} the candidate may still disagree with a decision. Erasing is possible after that.',
  },
  'erasure-not-requested': {
    status: 409,
    nl: 'Deze persoon heeft niet om wissen gevraagd, of is al gewist.',
    en: 'This person has not asked to be erased, or has been erased already.',
  },
  'own-identity': {
    status: 409,
    nl: 'Je kunt je eigen identiteit niet controleren. Vraag een collega.',
    en: 'You cannot check your own identity. Ask a colleague.',
  },
  'identity-checked-later': {
    status: 422,
    nl: 'De dag van de controle moet vandaag of eerder zijn.',
    en: 'The day of the check must be today or earlier.',
  },
  'birth-date-impossible': {
    status: 422,
    nl: 'Deze geboortedatum kan niet kloppen. Kijk nog eens op het document.',
    en: 'This birth date cannot be right. Look at the document once more.',
  },
} as const satisfies Record<string, ProblemText>;
