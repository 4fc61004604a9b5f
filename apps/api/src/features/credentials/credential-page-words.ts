import type { Bilingual, VerificationCheck, VerificationFinding } from '@bewijskracht/domain';

/** What the page says on top: the plain answer. */
export type PageAnswer =
  'valid' | 'revoked' | 'suspended' | 'superseded' | 'awaitingSignature' | 'demonstration' | 'notConfirmed' | 'wrong';

/** The answer in one or two words, and in one sentence what to make of it. */
export const ANSWERS: Readonly<Record<PageAnswer, { readonly head: Bilingual; readonly sentence: Bilingual }>> = {
  valid: {
    head: { nl: 'Geldig', en: 'Valid' },
    sentence: {
      nl: 'Dit deelcertificaat is echt, niet veranderd en niet ingetrokken.',
      en: 'This deelcertificaat is genuine, unchanged and not revoked.',
    },
  },
  revoked: {
    head: { nl: 'Ingetrokken', en: 'Revoked' },
    sentence: {
      nl: 'De uitgever heeft dit deelcertificaat ingetrokken. Het telt niet meer.',
      en: 'The issuer has revoked this deelcertificaat. It no longer counts.',
    },
  },
  suspended: {
    head: { nl: 'Opgeschort', en: 'Suspended' },
    sentence: {
      nl: 'De uitgever onderzoekt iets. Zolang dat duurt, telt dit deelcertificaat niet. Kijk later nog eens.',
      en: 'The issuer is looking into something. Until that is done, this deelcertificaat does not count. Look again later.',
    },
  },
  superseded: {
    head: { nl: 'Vervangen', en: 'Replaced' },
    sentence: {
      nl: 'Dit papier is verbeterd. Het nieuwe deelcertificaat telt, dit niet meer.',
      en: 'This paper has been corrected. The new deelcertificaat counts, this one no longer does.',
    },
  },
  awaitingSignature: {
    head: { nl: 'Wordt ondertekend', en: 'Being signed' },
    sentence: {
      nl: 'Het besluit is genomen. De handtekening komt er binnen een minuut; ververs dan deze pagina.',
      en: 'The decision has been taken. The signature follows within a minute; then reload this page.',
    },
  },
  demonstration: {
    head: { nl: 'Demonstratie', en: 'Demonstration' },
    sentence: {
      nl: 'Dit papier is niet echt. Het laat zien hoe een deelcertificaat en de controle ervan werken.',
      en: 'This paper is not real. It shows how a deelcertificaat and its check work.',
    },
  },
  notConfirmed: {
    head: { nl: 'Nu niet te bevestigen', en: 'Cannot be confirmed now' },
    sentence: {
      nl: 'Niet elke controle gaf antwoord. Dat betekent niet dat het papier vals is. Probeer het later nog eens.',
      en: 'Not every check gave an answer. That does not mean the paper is false. Try again later.',
    },
  },
  wrong: {
    head: { nl: 'Klopt niet', en: 'Not right' },
    sentence: {
      nl: 'Een controle geeft aan dat dit deelcertificaat niet klopt. Vertrouw het niet en neem contact op met de uitgever.',
      en: 'A check says that this deelcertificaat is not right. Do not rely on it and contact the issuer.',
    },
  },
};

/** What each check asks. */
export const CHECK_NAMES: Readonly<Record<VerificationCheck, Bilingual>> = {
  signature: { nl: 'Handtekening', en: 'Signature' },
  issuer: { nl: 'Uitgever', en: 'Issuer' },
  status: { nl: 'Status', en: 'Status' },
  dates: { nl: 'Datum', en: 'Dates' },
  schema: { nl: 'Vorm', en: 'Form' },
  framework: { nl: 'Kader', en: 'Framework' },
};

/** What was found, in a sentence for who never heard of any of it. */
export const FINDINGS: Readonly<Record<VerificationFinding, Bilingual>> = {
  signatureMatches: { nl: 'klopt: er is niets veranderd', en: 'is right: nothing was changed' },
  signatureDiffers: { nl: 'klopt niet: er is iets veranderd', en: 'is not right: something was changed' },
  signatureMissing: { nl: 'ontbreekt', en: 'is missing' },
  signatureKeyForeign: { nl: 'is niet van deze uitgever', en: "is not this issuer's" },
  signatureKeyRevoked: {
    nl: 'is niet te controleren: de uitgever trok de sleutel terug',
    en: 'could not be checked: the issuer withdrew the key',
  },
  signatureLeavesGaps: { nl: 'dekt niet alles wat er staat', en: 'does not cover all that is stated' },
  signatureOtherChallenge: { nl: 'is voor een andere vraag gemaakt', en: 'was made for another question' },
  signatureOtherDomain: { nl: 'is voor een ander gemaakt', en: 'was made for somebody else' },
  signatureExpired: { nl: 'was geldig tot een dag die voorbij is', en: 'was good until a day that has passed' },
  signatureKeyUnavailable: {
    nl: 'niet te controleren: de sleutel is niet te vinden',
    en: 'cannot be checked: the key was not found',
  },
  signatureKindUnsupported: { nl: 'is van een soort die we niet kennen', en: 'is of a kind we do not know' },
  signatureContextUnknown: {
    nl: 'niet te controleren: er staan woorden in die we niet kennen',
    en: 'cannot be checked: it uses words we do not know',
  },
  signatureTooCostly: {
    nl: 'niet gecontroleerd: het bestand is te groot',
    en: 'was not checked: the file is too large',
  },
  issuerRegistered: { nl: 'staat in ons register', en: 'is in our register' },
  issuerOnWeb: { nl: 'is bevestigd op de eigen website', en: 'was confirmed on its own website' },
  issuerRemembered: { nl: 'is eerder bevestigd', en: 'was confirmed before' },
  issuerMissing: { nl: 'wordt niet genoemd', en: 'is not named' },
  issuerOnlyBundled: { nl: 'alleen bekend uit het bestand zelf', en: 'is known only from the file itself' },
  issuerIsBareKey: { nl: 'is alleen een sleutel, geen naam', en: 'is only a key, not a name' },
  issuerUnreachable: { nl: 'was niet te vinden', en: 'was not found' },
  statusClear: { nl: 'niet ingetrokken', en: 'not revoked' },
  statusNotKept: { nl: 'wordt niet bijgehouden', en: 'is not kept' },
  statusRevoked: { nl: 'ingetrokken', en: 'revoked' },
  statusSuspended: { nl: 'tijdelijk opgeschort', en: 'suspended for now' },
  statusClearInBundle: { nl: 'niet ingetrokken op de dag van uitgifte', en: 'not revoked on the day of issue' },
  statusClearThen: {
    nl: 'niet ingetrokken toen dit voor het laatst is opgezocht',
    en: 'not revoked when it was last looked up',
  },
  statusUnreachable: { nl: 'de lijst was niet te vinden', en: 'the list was not found' },
  statusListUntrusted: { nl: 'de lijst is niet te vertrouwen', en: 'the list cannot be trusted' },
  statusKindUnsupported: { nl: 'is van een soort die we niet kennen', en: 'is of a kind we do not know' },
  datesCurrent: { nl: 'is nu van kracht', en: 'holds now' },
  datesNotYet: { nl: 'is nog niet van kracht', en: 'does not hold yet' },
  datesOver: { nl: 'is niet meer van kracht', en: 'no longer holds' },
  datesUnreadable: { nl: 'is niet te lezen', en: 'cannot be read' },
  schemaFollowed: { nl: 'volgt de standaard Open Badges 3.0', en: 'follows the Open Badges 3.0 standard' },
  schemaBroken: { nl: 'volgt de standaard niet', en: 'does not follow the standard' },
  frameworkPublished: {
    nl: 'de leeruitkomst staat in een gepubliceerd kader',
    en: 'the learning outcome stands in a published framework',
  },
  frameworkItemGone: {
    nl: 'de leeruitkomst staat niet meer in het kader; het deelcertificaat blijft gelden',
    en: 'the learning outcome no longer stands in the framework; the deelcertificaat still counts',
  },
  frameworkUnreachable: { nl: 'het kader was niet te vinden', en: 'the framework was not found' },
  frameworkNotNamed: { nl: 'er wordt geen kader genoemd', en: 'no framework is named' },
};

/** The rest of the page's words. */
export const PAGE_WORDS = {
  nl: {
    other: 'English',
    answerLabel: 'Uitkomst van de controle',
    replacement: 'Bekijk het nieuwe deelcertificaat',
    since: (day: string) => `Sinds ${day}.`,
    checkedAt: (moment: string) => `Gecontroleerd op ${moment}.`,
    issuedBy: 'Uitgegeven door',
    decidedBy: 'Bekrachtigd door',
    on: 'op',
    register: 'Registernummer',
    shown: 'De houder van dit papier heeft laten zien:',
    stated: 'Op dit papier staat:',
    seeFramework: 'Bekijk de leeruitkomst in het kader',
    judged: 'Zo is het beoordeeld',
    means: 'Op grond van',
    assessors: 'Door',
    norm: 'Norm',
    level: 'Niveau',
    size: 'Omvang',
    worth: 'Wat het waard is',
    checks: 'De controles',
    answer: { valid: 'in orde', invalid: 'niet in orde', unknown: 'niet te controleren' },
    whose: 'Is het van deze persoon?',
    compare:
      'Op deze pagina staat geen naam. Vergelijk het registernummer met dat op het papier, en de naam en geboortedatum op het papier met een identiteitsbewijs.',
    holder: 'Van wie is het?',
    holderShares: 'De houder laat dit zelf zien. De naam is bij de uitgifte met een identiteitsbewijs gecontroleerd.',
    sharedUntil: (day: string) => `Deze link werkt tot en met ${day}.`,
    lenses: 'De beoordelaars keken daarbij naar:',
    meaning: 'Wat betekent dit?',
    explained: [
      'Een deelcertificaat hoort bij één leeruitkomst: wat iemand kan, hoe die persoon dat ook heeft geleerd. Beoordelaars hebben bewijs uit de praktijk beoordeeld.',
      'De uitgever heeft het digitaal ondertekend. Wie ook maar één letter verandert, maakt de handtekening ongeldig.',
      'Ingetrokken betekent: de uitgever staat er niet meer achter. De reden staat hier niet; die is van de houder en de uitgever.',
    ],
    files: 'Zelf controleren',
    json: 'De ondertekende gegevens (JSON)',
    keys: 'De sleutels van de uitgever',
    list: 'De statuslijst',
    verify: 'Controleer een bestand',
    address: 'Deze pagina staat op',
  },
  en: {
    other: 'Nederlands',
    answerLabel: 'Outcome of the check',
    replacement: 'See the new deelcertificaat',
    since: (day: string) => `Since ${day}.`,
    checkedAt: (moment: string) => `Checked on ${moment}.`,
    issuedBy: 'Issued by',
    decidedBy: 'Ratified by',
    on: 'on',
    register: 'Register number',
    shown: 'The holder of this paper has shown:',
    stated: 'This paper states:',
    seeFramework: 'See the learning outcome in its framework',
    judged: 'How it was judged',
    means: 'On the basis of',
    assessors: 'By',
    norm: 'Standard',
    level: 'Level',
    size: 'Size',
    worth: 'What it is worth',
    checks: 'The checks',
    answer: { valid: 'in order', invalid: 'not in order', unknown: 'could not be checked' },
    whose: "Is it this person's?",
    compare:
      'This page gives no name. Compare the register number with the one on the paper, and the name and date of birth on the paper with an identity document.',
    holder: 'Whose is it?',
    holderShares: 'The holder shows this. The name was checked against an identity document when it was issued.',
    sharedUntil: (day: string) => `This link works until ${day}.`,
    lenses: 'With that the assessors looked at:',
    meaning: 'What does this mean?',
    explained: [
      'A deelcertificaat belongs to one learning outcome: what somebody can do, however they learned it. Assessors judged evidence from practice.',
      'The issuer signed it digitally. Whoever changes a single letter breaks the signature.',
      'Revoked means: the issuer no longer stands behind it. The reason is not shown; it belongs to holder and issuer.',
    ],
    files: 'Check it yourself',
    json: 'The signed data (JSON)',
    keys: "The issuer's keys",
    list: 'The status list',
    verify: 'Check a file',
    address: 'This page is at',
  },
} as const;
