import type { Texts } from '../lib/i18n.ts';

export const nl = {
  navigation: {
    portfolio: 'Portfolio',
    bewijs: 'Bewijs',
    mensen: 'Mensen om je heen',
    indienen: 'Indienen',
    deelcertificaten: 'Deelcertificaten',
    wachtrij: 'Wachtrij',
    kandidaten: 'Kandidaten',
    beoordelingen: 'Beoordelingen',
    vergaderingen: 'Vergaderingen',
    aanwijzingen: 'Beoordelaars aanwijzen',
    wissen: 'Wissen op verzoek',
    register: 'Register',
    kader: 'Kader',
    verify: 'Controleer een deelcertificaat',
  },
  footer: {
    label: 'Over Bewijskracht',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    what: 'Bewijskracht: laat zien wat je kunt, met bewijs uit je eigen werk.',
    demonstration: 'Dit is een demonstratie. Alle personen en papieren zijn verzonnen.',
  },
  session: {
    title: 'Log opnieuw in',
    text: 'Je was lang niet actief, daarom vragen we opnieuw wie je bent. Wat je getypt hebt, staat er nog.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres niet goed overgenomen, of hoort de pagina niet bij jouw account.',
    home: 'Naar het begin',
  },
  designations: {
    lead: 'De examencommissie wijst aan wie beoordeelt: als wat, waarvoor en tot wanneer.',
  },
  landing: {
    title: 'Laat zien wat je kunt',
    lead: 'Je werkt in de wijk en je kunt veel, ook zonder diploma. Verzamel bewijs uit je eigen werk, laat het beoordelen en krijg een deelcertificaat dat iedereen kan controleren.',
    start: 'Inloggen',
    continue: 'Ga verder waar je was',
    read: 'Lees wat je kunt laten zien',
    steps: {
      title: 'Zo werkt het',
      tell: 'Vertel over je werk',
      tellText:
        'Begin met één project: een wijkanalyse, een buurtfeest, een gesprek dat vastliep. Foto, geluid, document of een verhaal, alles telt.',
      link: 'Zeg wat het laat zien',
      linkText: 'Je koppelt je bewijs aan de leeruitkomsten van het opbouwwerk en wijst aan waar het te zien is.',
      judge: 'Twee mensen uit het vak kijken',
      judgeText: 'Ze oordelen los van elkaar, praten met jou over je werk en leggen uit wat hen overtuigt.',
      paper: 'Je krijgt een deelcertificaat',
      paperText: 'De examencommissie besluit. Je deelcertificaat is ondertekend: iedereen kan zelf zien dat het klopt.',
    },
    who: {
      title: 'Voor wie',
      candidate: 'Je werkt in een wijk, dorp of buurt',
      candidateText:
        'Betaald of als vrijwilliger, met of zonder diploma. Wat je kunt telt, niet hoe je het hebt geleerd.',
      school: 'Je beoordeelt of besluit',
      schoolText: 'Je kijkt naar bewijs uit het werk, los van je collega, en legt uit wat je zag.',
      employer: 'Je krijgt een deelcertificaat te zien',
      employerText: 'Als werkgever, school of gemeente kun je zelf nagaan of het echt is.',
    },
    doors: {
      title: 'Waar wil je heen?',
      framework: 'Lees het kader',
      frameworkText: 'Alle leeruitkomsten en gedragsindicatoren van het opbouwwerk, woord voor woord.',
      verify: 'Controleer een deelcertificaat',
      verifyText: 'Kies het bestand en zie in één oogopslag of het klopt. Zonder account.',
      enter: 'Log in',
      enterText: 'Ga verder met je portfolio, je beoordelingen of je vergadering.',
      continue: 'Ga verder waar je was',
    },
  },
} as const satisfies Texts;
