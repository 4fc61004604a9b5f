import type { ProblemText } from './general.ts';

/** What the feature submissions can refuse. */
export const SUBMISSION_PROBLEMS = {
  'not-ready': {
    status: 422,
    nl: 'Je aanvraag is nog niet klaar. Er is niets ingediend; hieronder staat wat je eerst kunt herstellen.',
    en: 'Your submission is not ready yet. Nothing was submitted; below is what you can mend first.',
  },
  'leeruitkomst-already-submitted': {
    status: 409,
    nl: 'Je hebt {{leeruitkomsten}} al ingediend. Wacht op het besluit of trek die aanvraag eerst in.',
    en: 'You have already submitted {{leeruitkomsten}}. Wait for the decision or withdraw that submission first.',
  },
  'leeruitkomst-already-shown': {
    status: 409,
    nl: 'Je hebt {{leeruitkomsten}} al aangetoond. Je hoeft die niet opnieuw in te dienen.',
    en: 'You have already shown {{leeruitkomsten}}. You do not need to submit it again.',
  },
  'transition-not-allowed': {
    status: 409,
    nl: 'Dit kan niet meer: de aanvraag is intussen verder. Ververs de pagina.',
    en: 'This is no longer possible: the submission has moved on. Refresh the page.',
  },
  'already-revealed': {
    status: 409,
    nl: 'Intrekken kan niet meer: de beoordelaars hebben hun oordeel gegeven.',
    en: 'You can no longer withdraw: the assessors have given their judgement.',
  },
  'nothing-to-mend': {
    status: 422,
    nl: 'Schrijf eerst op wat de kandidaat moet herstellen.',
    en: 'First write down what the candidate has to mend.',
  },
  'return-text-too-short': {
    status: 422,
    nl: 'Schrijf bij elk punt precies wat de kandidaat moet herstellen, in minstens {{minimum}} tekens.',
    en: 'Write for each point exactly what the candidate has to mend, in at least {{minimum}} characters.',
  },
  'evidence-not-submitted': {
    status: 422,
    nl: 'Een van de punten gaat over bewijs dat niet bij deze aanvraag hoort.',
    en: 'One of the points is about evidence that is not part of this submission.',
  },
} as const satisfies Record<string, ProblemText>;
