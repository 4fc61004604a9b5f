import type { ProblemText } from './general.ts';

/** What the feature decisions can refuse. */
export const DECISION_PROBLEMS = {
  'not-a-board-member': {
    status: 422,
    nl: 'Je kunt alleen leden van de examencommissie uitnodigen.',
    en: 'You can only invite members of the exam board.',
  },
  'not-ready-for-agenda': {
    status: 409,
    nl: 'Een van deze zaken kan nu niet op de agenda: er is al over besloten, of hij staat al op een andere agenda. Ververs de pagina.',
    en: 'One of these cases cannot be put on the agenda now: it was decided, or is on another agenda. Refresh the page.',
  },
  'no-quorum': {
    status: 409,
    nl: 'Er zijn te weinig leden: {{voting}} van de {{quorum}} die nodig zijn.',
    en: 'There are too few members: {{voting}} of the {{quorum}} that are needed.',
  },
  'no-quorum-on-case': {
    status: 409,
    nl: 'Over kandidaat {{candidates}} kan deze vergadering niet besluiten: te veel leden hebben banden. Nodig andere leden uit; er zijn er {{quorum}} nodig.',
    en: 'This meeting cannot decide on candidate {{candidates}}: too many members have ties. Invite other members; {{quorum}} are needed.',
  },
  'session-not-prepared': {
    status: 409,
    nl: 'Deze vergadering is al geopend.',
    en: 'This meeting has been opened already.',
  },
  'session-not-open': {
    status: 409,
    nl: 'Deze vergadering is nu niet open.',
    en: 'This meeting is not open now.',
  },
  'undecided-items': {
    status: 409,
    nl: 'Er staan nog {{items}} zaken open. Besluit erover of haal ze van de agenda.',
    en: '{{items}} cases are still open. Decide on them or take them off the agenda.',
  },
  'not-a-member': {
    status: 403,
    nl: 'Je bent niet uitgenodigd voor deze vergadering.',
    en: 'You were not invited to this meeting.',
  },
  'not-present': {
    status: 409,
    nl: 'Meld eerst dat je er bent. Daarna kun je stemmen.',
    en: 'First say that you are here. Then you can vote.',
  },
  recused: {
    status: 409,
    nl: 'Over kandidaat {{candidate}} kun je niet meebeslissen, omdat je banden hebt met deze zaak.',
    en: 'You cannot decide on candidate {{candidate}}, because you have ties with this case.',
  },
  'already-decided': {
    status: 409,
    nl: 'Hierover is al besloten. Een besluit wordt niet overschreven.',
    en: 'This was decided already. A decision is never overwritten.',
  },
  'not-agreed': {
    status: 409,
    nl: 'De beoordelaars zijn het niet eens over {{leeruitkomst}} van kandidaat {{candidate}}. Er is geen oordeel om te bekrachtigen.',
    en: 'The assessors do not agree on {{leeruitkomst}} of candidate {{candidate}}. There is no judgement to ratify.',
  },
  'not-judgeable': {
    status: 409,
    nl: '{{leeruitkomst}} van kandidaat {{candidate}} was niet te beoordelen. Dat kun je niet bekrachtigen.',
    en: '{{leeruitkomst}} of candidate {{candidate}} could not be judged. That cannot be ratified.',
  },
  'grounds-too-short': {
    status: 422,
    nl: 'Schrijf op welke gronden je dit doet, in minstens {{minimum}} tekens.',
    en: 'Write on which grounds you do this, in at least {{minimum}} characters.',
  },
  'identity-not-checked': {
    status: 409,
    nl: 'De identiteit van kandidaat {{candidate}} is nog niet gecontroleerd. Zonder controle komt er geen deelcertificaat. Vraag het de coördinator.',
    en: 'The identity of candidate {{candidate}} has not been checked yet. Without that check no deelcertificaat is issued. Ask the coordinator.',
  },
  'nothing-to-announce': {
    status: 409,
    nl: 'Er is nu niets om bekend te maken: alles is al bekend, of een zaak wacht nog op een besluit.',
    en: 'There is nothing to announce now: everything was announced, or a case still waits for a decision.',
  },
} as const satisfies Record<string, ProblemText>;
