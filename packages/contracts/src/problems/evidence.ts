import type { ProblemText } from './general.ts';

/** What the feature evidence can refuse. */
export const EVIDENCE_PROBLEMS = {
  'period-reversed': {
    status: 422,
    nl: 'De laatste dag ligt voor de eerste dag. Kijk de periode na.',
    en: 'The last day is before the first day. Check the period.',
  },
  'leeruitkomst-unknown': {
    status: 422,
    nl: 'Deze leeruitkomst bestaat niet in je kader.',
    en: 'This leeruitkomst is not in your framework.',
  },
  'gedragsindicator-elsewhere': {
    status: 422,
    nl: 'Deze gedragsindicator hoort niet bij deze leeruitkomst.',
    en: 'This gedragsindicator does not belong to this leeruitkomst.',
  },
  'too-many-files': {
    status: 409,
    nl: 'Bij één bewijs passen hoogstens {{limit}} bestanden. Maak er een tweede bewijs bij.',
    en: 'One piece of evidence holds at most {{limit}} files. Add a second piece of evidence.',
  },
  'storage-full': {
    status: 413,
    nl: 'Je opslag is vol: je mag {{limit}} bewaren en hebt al {{used}}. Haal een bestand weg, of vraag je opleiding om meer ruimte.',
    en: 'Your storage is full: you may keep {{limit}} and already have {{used}}. Remove a file, or ask your programme for more room.',
  },
  'organisation-storage-full': {
    status: 413,
    nl: 'De opslag van je organisatie is vol. Vraag je opleiding om meer ruimte; wat je al had, is er nog.',
    en: 'The storage of your organisation is full. Ask your programme for more room; what you had is still there.',
  },
  'file-empty': {
    status: 422,
    nl: 'Dit bestand is leeg. Er is niets bewaard.',
    en: 'This file is empty. Nothing was kept.',
  },
  'range-not-there': {
    status: 416,
    nl: 'Dit deel van het bestand bestaat niet.',
    en: 'This part of the file does not exist.',
  },
  'upload-cut-off': {
    status: 400,
    nl: 'Het versturen brak af. Er is niets bewaard; stuur het bestand opnieuw.',
    en: 'Sending was cut off. Nothing was kept; send the file again.',
  },
} as const satisfies Record<string, ProblemText>;
