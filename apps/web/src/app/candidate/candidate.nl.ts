import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  portfolio: {
    title: 'Jouw portfolio',
    lead: 'Laat per leeruitkomst zien wat je kunt. Je hoeft niet alles te doen, en niet alles tegelijk.',
    number: 'Kandidaat {{number}}',
    route: '{{decider}} besluit. Je krijgt: {{paper}}.',
    rounds: 'Al je aanvragen',
    pieces_one: '{{count}} stuk bewijs',
    pieces_other: '{{count}} stukken bewijs',
    frozen:
      'Deze leeruitkomst is ingediend en ligt vast. Wat je hier nu verandert, telt pas mee in een volgende ronde.',
    toRound: 'Bekijk je aanvraag',
    result: 'Resultaat',
    toResult: 'Lees het hele resultaat',
    toPaper: 'Naar je deelcertificaat',
    recognised: 'erkend (van elders)',
    recognisedTitle: 'Erkend (van elders)',
    recognisedText:
      'De examencommissie erkende op {{date}} wat je elders hebt gehaald: “{{name}}”. Je krijgt hiervoor van ons geen deelcertificaat.',
    toRecognised: 'Bekijk wat je elders hebt gehaald',
    mend: 'de coördinator vroeg je iets te herstellen. Het kost je geen poging.',
    mendAct: 'Bekijk wat er moet',
    again: 'lees wat er nog ontbreekt en vul je bewijs aan. Ben je zover, dan',
    againAct: 'dien je opnieuw in.',
    lackingAct: 'Lees wat er ontbreekt',
    readiness: 'Klaar om in te dienen?',
    shows: 'Wat laat “{{title}}” zien?',
    pick: 'Welk bewijs past hierbij?',
    done: 'Klaar',
  },
} as const satisfies Texts;
