import type { VerificationFinding } from '@bewijskracht/domain';
import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  title: 'Controleer een deelcertificaat',
  lead: 'Heb je een deelcertificaat gekregen en wil je weten of het echt is? Je hebt geen account nodig.',
  choose: 'Kies het bestand dat je hebt gekregen',
  drop: 'Sleep het bestand hierheen, of kies het.',
  chooseFile: 'Kies een bestand',
  busy: 'Even controleren …',
  kinds: 'Het certificaat als PDF, de ondertekende gegevens als JSON of JWT, of een badge als afbeelding.',
  notKept:
    'De controle gebeurt in je browser: het bestand blijft op je computer. Deze pagina werkt daarna ook zonder internet.',
  onPaper: {
    title: 'Heb je het op papier?',
    text: 'Scan dan de QR-code, of typ het adres over dat eronder staat. Daar zie je hetzelfde antwoord.',
  },
  again: 'Controleer een ander bestand',
  print: 'Druk dit af',
  server: {
    text: 'De uitgever heeft een eigen website, en die mag je browser niet zelf opvragen. Onze server kan dat wel. Daarvoor gaat het bestand naar onze server; we bewaren het niet.',
    ask: 'Laat onze server het opzoeken',
    busy: 'Even opzoeken …',
    failed: 'Dat lukt nu niet. Misschien is er geen internet. Probeer het later nog eens.',
  },
  answerLabel: 'Uitkomst van de controle',
  checked: '{{file}}, gecontroleerd op {{when}}.',
  answer: {
    valid: {
      head: 'Geldig',
      text: 'Dit deelcertificaat is echt, niet veranderd en niet ingetrokken.',
    },
    demonstration: {
      head: 'Demonstratie',
      text: 'Alle controles zijn in orde, maar dit papier is niet echt. Het laat zien hoe een deelcertificaat werkt.',
    },
    revoked: {
      head: 'Ingetrokken',
      text: 'De uitgever heeft dit deelcertificaat ingetrokken. Het telt niet meer.',
    },
    suspended: {
      head: 'Opgeschort',
      text: 'De uitgever heeft dit deelcertificaat tijdelijk opgeschort. Het telt nu niet. Vraag de uitgever waarom.',
    },
    tampered: {
      head: 'Klopt niet',
      text: 'De handtekening past niet bij wat er staat. Iemand heeft iets veranderd, of iemand anders heeft getekend. Vertrouw dit bestand niet en vraag de houder om het origineel.',
    },
    unsigned: {
      head: 'Niet ondertekend',
      text: 'In dit bestand staat geen handtekening. Iedereen kan het hebben gemaakt. Vraag de houder om het ondertekende bestand.',
    },
    malformed: {
      head: 'Klopt niet',
      text: 'Het bestand volgt de standaard niet. We kunnen het niet vertrouwen. Vraag de houder om het origineel.',
    },
    expired: {
      head: 'Verlopen',
      text: 'Dit papier was geldig tot een dag die voorbij is.',
    },
    notYetValid: {
      head: 'Nog niet geldig',
      text: 'Dit papier gaat pas later in.',
    },
    unknownIssuer: {
      head: 'Onbekende uitgever',
      text: 'We kunnen niet nagaan van wie dit is. Dat betekent niet dat het vals is. Vraag de uitgever zelf, via een adres dat je kent.',
    },
    unknownStatus: {
      head: 'Nu niet te bevestigen',
      text: 'De handtekening is in orde, maar we kunnen niet zien of het is ingetrokken. Probeer het later nog eens of vraag de uitgever.',
    },
    undecided: {
      head: 'Nu niet te bevestigen',
      text: 'Niet elke controle gaf antwoord. Dat betekent niet dat het papier vals is. Probeer het later nog eens.',
    },
    unreadable: { head: 'Niet te lezen', text: 'In dit bestand vonden we geen deelcertificaat.' },
  },
  unreadable: {
    empty: 'Het bestand is leeg. Misschien is het ophalen misgegaan. Haal het nog eens op.',
    tooLarge: 'Het bestand is te groot. Een deelcertificaat is kleiner dan 10 MB.',
    notJson:
      'Het bestand is geen PDF, geen plaatje met gegevens erin en ook geen leesbare JSON of JWT. Vraag de houder om het originele bestand.',
    noCredentialInside:
      'In dit bestand zit geen ondertekend deelcertificaat. Is het een scan of een afdruk naar PDF? Vraag dan om het originele bestand, of scan de QR-code.',
    severalCredentialsInside:
      'In dit bestand zitten meer deelcertificaten. Controleer ze één voor één, als aparte bestanden.',
  },
  says: {
    shown: 'De houder heeft laten zien:',
    stated: 'In het bestand staat:',
    issuedBy: 'Uitgegeven door',
    saysIssuedBy: 'Volgens het bestand uitgegeven door',
    awarded: 'Op',
    register: 'Registernummer',
    judged: 'Beoordeeld op grond van',
    assessors_one: 'door {{count}} beoordelaar',
    assessors_other: 'door {{count}} beoordelaars, los van elkaar',
    level: 'Niveau',
    worth: 'Wat het waard is',
    publicPage: 'De openbare pagina van dit deelcertificaat',
    unnamed: 'geen naam genoemd',
  },
  instrument: { portfolio: 'bewijs uit het werk', interview: 'een gesprek' },
  checks: 'De controles',
  check: {
    signature: 'Handtekening',
    issuer: 'Uitgever',
    status: 'Status',
    dates: 'Datum',
    schema: 'Vorm',
    framework: 'Kader',
  },
  outcome: { valid: 'in orde', invalid: 'niet in orde', unknown: 'niet te controleren' },
  finding: {
    signatureMatches: 'Er is niets veranderd sinds het ondertekenen.',
    signatureDiffers: 'Er is iets veranderd sinds het ondertekenen.',
    signatureMissing: 'Er staat geen handtekening in.',
    signatureKeyForeign: 'De handtekening is niet van deze uitgever.',
    signatureKeyRevoked:
      'De uitgever trok deze sleutel terug: misschien had een ander hem ook. Vraag om een nieuw exemplaar; op het adres in het papier staat het.',
    signatureLeavesGaps: 'De handtekening dekt niet alles wat er staat.',
    signatureExpired: 'De handtekening gold tot een dag die voorbij is.',
    signatureOtherChallenge: 'Dit is gemaakt voor een andere vraag dan deze: het is al eens eerder getoond.',
    signatureOtherDomain: 'Dit is gemaakt om aan een ander te laten zien.',
    signatureKeyUnavailable: 'De sleutel van de uitgever is niet te vinden.',
    signatureKindUnsupported: 'Dit soort handtekening kennen we niet.',
    signatureContextUnknown: 'Er staan woorden in die we niet kennen.',
    signatureTooCostly: 'Het bestand is te groot om na te rekenen.',
    issuerRegistered: 'De uitgever staat in ons register.',
    issuerOnWeb: 'De uitgever is bevestigd op de eigen website.',
    issuerRemembered: 'De uitgever is op {{day}} bevestigd. Zonder internet kunnen we dat nu niet nog eens doen.',
    issuerMissing: 'Er staat geen uitgever in.',
    issuerOnlyBundled:
      'We kennen de uitgever alleen uit dit bestand zelf. Wie een vals bestand maakt, kan er ook een valse uitgever bij doen.',
    issuerIsBareKey: 'De uitgever is alleen een sleutel, zonder naam.',
    issuerUnreachable: 'De uitgever is niet te vinden.',
    statusClear: 'Niet ingetrokken.',
    statusNotKept: 'De uitgever houdt geen lijst van ingetrokken papieren bij.',
    statusRevoked: 'Ingetrokken door de uitgever.',
    statusSuspended: 'Tijdelijk opgeschort door de uitgever.',
    statusClearThen:
      'Niet ingetrokken op {{day}}, toen dit voor het laatst is opgezocht. Wat er daarna gebeurde, kunnen we zonder internet niet zien.',
    statusClearInBundle:
      'Niet ingetrokken op {{day}}, de dag waarvan de lijst in dit bestand is. Wat er daarna gebeurde, kunnen we niet zien.',
    statusUnreachable: 'De lijst van ingetrokken papieren is niet te vinden.',
    statusListUntrusted: 'De lijst van ingetrokken papieren is niet te vertrouwen.',
    statusKindUnsupported: 'Dit soort lijst kennen we niet.',
    datesCurrent: 'Geldt nu.',
    datesNotYet: 'Geldt nog niet.',
    datesOver: 'Geldt niet meer.',
    datesUnreadable: 'De datum is niet te lezen.',
    schemaFollowed: 'Volgt de standaard Open Badges 3.0.',
    schemaBroken: 'Volgt de standaard Open Badges 3.0 niet.',
    frameworkPublished: 'De leeruitkomst staat in een gepubliceerd kader.',
    frameworkItemGone: 'De leeruitkomst staat niet meer in het kader. Het deelcertificaat blijft gelden.',
    frameworkUnreachable: 'Het kader konden we nu niet opzoeken.',
    frameworkNotNamed: 'Er wordt geen kader genoemd.',
  } satisfies Record<VerificationFinding, string>,
  otherFinding: 'Hierover kunnen we niets zeggen.',
  whose: {
    title: 'Is het van deze persoon?',
    text: 'Deze pagina noemt geen naam. Vergelijk de naam en geboortedatum op het papier met een identiteitsbewijs, en het registernummer hierboven met dat op het papier.',
  },
  meaning: {
    title: 'Wat betekent dit?',
    paper:
      'Een deelcertificaat hoort bij één leeruitkomst: wat iemand kan, hoe die persoon dat ook heeft geleerd. Beoordelaars hebben bewijs uit het werk bekeken en de examencommissie heeft besloten.',
    signature:
      'De uitgever heeft het digitaal ondertekend. Wie ook maar één letter verandert, maakt de handtekening ongeldig.',
    unknown:
      '“Niet te controleren” is geen “nee”. We konden iets niet opzoeken, bijvoorbeeld omdat een andere website niet antwoordt.',
    revoked: 'Ingetrokken betekent: de uitgever staat er niet meer achter. De reden staat hier niet.',
  },
} as const satisfies Texts;
