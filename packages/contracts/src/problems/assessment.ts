import type { ProblemText } from './general.ts';

/** What the feature assessment can refuse. */
export const ASSESSMENT_PROBLEMS = {
  'not-an-assessor': {
    status: 422,
    nl: 'Deze persoon is hier geen beoordelaar. Nodig de persoon eerst uit als beoordelaar.',
    en: 'This person is not an assessor here. Invite them as an assessor first.',
  },
  'unknown-leeruitkomst': {
    status: 422,
    nl: 'Het kader kent deze leeruitkomst niet: {{leeruitkomsten}}.',
    en: 'The framework does not have this leeruitkomst: {{leeruitkomsten}}.',
  },
  'designation-reversed': {
    status: 422,
    nl: 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
    en: 'The last day is before the first day. Choose a later last day.',
  },
  'designation-past': {
    status: 422,
    nl: 'De laatste dag ({{validUntil}}) is al voorbij. Kies een dag die nog komt.',
    en: 'The last day ({{validUntil}}) has passed. Choose a day to come.',
  },
  'designation-ended': {
    status: 409,
    nl: 'Deze aanwijzing was al beëindigd.',
    en: 'This designation had already been ended.',
  },
  'submission-not-admitted': {
    status: 409,
    nl: 'Deze aanvraag is nog niet toegelaten, of is teruggestuurd of ingetrokken. Er kan nu niemand beoordelen.',
    en: 'This submission has not been admitted yet, or was returned or withdrawn. Nobody can assess it now.',
  },
  'already-appointed': {
    status: 409,
    nl: 'Voor deze aanvraag zijn al beoordelaars aangewezen.',
    en: 'Assessors have already been appointed to this submission.',
  },
  'wrong-number-of-assessors': {
    status: 422,
    nl: 'Kies {{needed}} beoordelaars.',
    en: 'Choose {{needed}} assessors.',
  },
  'same-assessor-twice': {
    status: 422,
    nl: 'Je koos twee keer dezelfde beoordelaar. Kies twee verschillende mensen.',
    en: 'You chose the same assessor twice. Choose two different people.',
  },
  excluded: {
    status: 409,
    nl: 'Deze beoordelaar kan deze aanvraag niet beoordelen. De reden staat bij de naam.',
    en: 'This assessor cannot assess this submission. The reason stands beside the name.',
  },
  'no-vak-assessor': {
    status: 422,
    nl: 'Minstens één beoordelaar moet uit het vak komen.',
    en: 'At least one assessor must come from the profession.',
  },
  'not-on-the-case': {
    status: 409,
    nl: 'Deze persoon beoordeelt deze aanvraag niet.',
    en: 'This person does not assess this submission.',
  },
  'already-on-the-case': {
    status: 409,
    nl: 'Deze persoon beoordeelt deze aanvraag al, of is er eerder bij vervangen.',
    en: 'This person already assesses this submission, or was replaced in it before.',
  },
  'ties-declared': {
    status: 409,
    nl: 'Je hebt gemeld dat je banden hebt met de kandidaat. De coördinator kiest iemand anders.',
    en: 'You reported that you have ties with the candidate. The coordinator chooses somebody else.',
  },
  'already-objected': {
    status: 409,
    nl: 'Je hebt dit over deze beoordelaar al laten weten. De coördinator kijkt ernaar.',
    en: 'You already told us about this assessor. The coordinator is looking into it.',
  },
  'nobody-to-remind': {
    status: 409,
    nl: 'Er is nu niemand om te herinneren.',
    en: 'There is nobody to remind now.',
  },
  'reminded-today': {
    status: 409,
    nl: 'Er is vandaag al een herinnering gestuurd. Morgen kan het weer.',
    en: 'A reminder was already sent today. Tomorrow you can send another.',
  },
  'wrong-state': {
    status: 409,
    nl: 'Deze stap kan nu niet. Ververs de pagina om te zien waar de beoordeling staat.',
    en: 'This step is not possible now. Refresh the page to see where the assessment stands.',
  },
  'not-your-assessment': {
    status: 404,
    nl: 'Dit bestaat niet, of je mag het niet zien.',
    en: 'This does not exist, or you may not see it.',
  },
  'already-declared': {
    status: 409,
    nl: 'Je hebt al verklaard dat je geen banden hebt.',
    en: 'You already declared that you have no ties.',
  },
  'already-sealed': {
    status: 409,
    nl: 'Dit formulier is vastgelegd. Het kan niet meer veranderen.',
    en: 'This sheet is sealed. It cannot change any more.',
  },
  'sheet-incomplete': {
    status: 422,
    nl: 'Je formulier is nog niet af. Vul eerst in wat ontbreekt.',
    en: 'Your sheet is not complete yet. Fill in what is missing first.',
  },
  'interview-without-date': {
    status: 422,
    nl: 'Vul in op welke dag het gesprek was.',
    en: 'Fill in on which day the interview was held.',
  },
  'held-in-the-future': {
    status: 422,
    nl: 'De dag van het gesprek ({{heldOn}}) moet nog komen. Leg het gesprek vast als het is gehouden.',
    en: 'The day of the interview ({{heldOn}}) is still to come. Record the interview once it has been held.',
  },
  absent: {
    status: 422,
    nl: 'Bij het gesprek zijn de kandidaat en alle beoordelaars. Vink aan wie er was.',
    en: 'The candidate and every assessor are present at the interview. Tick who was there.',
  },
  'no-questions': {
    status: 422,
    nl: 'Schrijf minstens één vraag op die je hebt gesteld.',
    en: 'Write down at least one question that you asked.',
  },
  'leeruitkomst-without-notes': {
    status: 422,
    nl: 'Schrijf bij elke leeruitkomst op wat er is gezegd. Nog leeg: {{leeruitkomsten}}.',
    en: 'Write down what was said about every leeruitkomst. Still empty: {{leeruitkomsten}}.',
  },
  'skip-not-allowed': {
    status: 409,
    nl: 'De regels staan niet toe dat je het gesprek overslaat.',
    en: 'The rules do not allow you to skip the interview.',
  },
  'reason-missing': {
    status: 422,
    nl: 'Schrijf op waarom.',
    en: 'Write down why.',
  },
  'not-yet-revealed': {
    status: 409,
    nl: 'Dit kan pas als jullie allebei hebben vastgelegd.',
    en: 'This is possible only once you have both sealed.',
  },
  'reasons-too-short': {
    status: 422,
    nl: 'Schrijf uit waarom: minstens {{minimum}} tekens.',
    en: 'Write out the reasons: at least {{minimum}} characters.',
  },
  'feedback-missing': {
    status: 422,
    nl: 'Schrijf op wat er ontbreekt, welk bewijs het zou laten zien, en wat de volgende stap is.',
    en: 'Write down what is lacking, which evidence would show it, and what the next step is.',
  },
  'already-settled': {
    status: 409,
    nl: 'Over deze leeruitkomst zijn jullie al klaar.',
    en: 'You are already done with this leeruitkomst.',
  },
  'no-such-proposal': {
    status: 409,
    nl: 'Dit voorstel geldt niet meer. Ververs de pagina om het laatste voorstel te zien.',
    en: 'This proposal no longer counts. Refresh the page to see the latest proposal.',
  },
  'already-agreed': {
    status: 409,
    nl: 'Je bent het al eens met dit voorstel.',
    en: 'You already agreed to this proposal.',
  },
  'not-settled': {
    status: 409,
    nl: 'Jullie zijn nog niet klaar met: {{leeruitkomsten}}.',
    en: 'You are not done yet with: {{leeruitkomsten}}.',
  },
} as const satisfies Record<string, ProblemText>;
