/** A refusal's text in both languages. `{{fact}}` is filled from the refusal's facts. */
export type ProblemText = { readonly status: number; readonly nl: string; readonly en: string };

/** Problems that can happen anywhere. What one may not know to exist is 404 (DESIGN §3). */
const GENERAL = {
  'not-found': {
    status: 404,
    nl: 'Dit bestaat niet, of je mag het niet zien.',
    en: 'This does not exist, or you may not see it.',
  },
  unauthenticated: {
    status: 401,
    nl: 'Log eerst in. Wat je hebt getypt, blijft staan.',
    en: 'Log in first. What you typed is kept.',
  },
  forbidden: { status: 403, nl: 'Dit hoort niet bij je rol.', en: 'This is not part of your role.' },
  'invalid-input': {
    status: 422,
    nl: 'Niet alles is goed ingevuld. Kijk bij de velden met een melding.',
    en: 'Not everything is filled in correctly. See the fields with a message.',
  },
  'changed-elsewhere': {
    status: 409,
    nl: 'Dit is intussen ergens anders veranderd, bijvoorbeeld in een ander tabblad. Je eigen tekst is niet weg.',
    en: 'This was changed elsewhere in the meantime, for example in another tab. Your own text is not lost.',
  },
  'not-from-this-site': {
    status: 403,
    nl: 'Dit verzoek kwam niet van deze site.',
    en: 'This request did not come from this site.',
  },
  'too-large': {
    status: 413,
    nl: 'Dit is te groot. Het mag hoogstens {{limit}} zijn.',
    en: 'This is too large. At most {{limit}} is allowed.',
  },
  'too-many-requests': {
    status: 429,
    nl: 'Te veel pogingen. Probeer het over {{minutes}} minuten opnieuw.',
    en: 'Too many attempts. Try again in {{minutes}} minutes.',
  },
  'unreadable-body': { status: 400, nl: 'We kunnen dit verzoek niet lezen.', en: 'We cannot read this request.' },
  unavailable: {
    status: 503,
    nl: 'We zijn er even niet. Probeer het over een minuut opnieuw.',
    en: 'We are not available right now. Try again in a minute.',
  },
  internal: {
    status: 500,
    nl: 'Er ging bij ons iets mis. Wat je al had bewaard, is er nog. Noem deze code als je hulp vraagt: {{id}}.',
    en: 'Something went wrong on our side. What you saved is still there. Quote this code when you ask for help: {{id}}.',
  },
} as const satisfies Record<string, ProblemText>;

export { GENERAL as GENERAL_PROBLEMS };
