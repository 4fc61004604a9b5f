import type { EvidenceKind } from '@bewijskracht/domain';

/** The words of a receipt in one language. */
export interface ReceiptWords {
  readonly title: string;
  readonly banner: string;
  readonly demonstration: string;
  readonly received: (round: number, moment: string) => string;
  readonly frozen: string;
  readonly candidate: string;
  readonly framework: string;
  readonly policy: string;
  readonly version: (version: number) => string;
  readonly latest: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly statement: string;
  readonly ownWork: string;
  readonly leeruitkomsten: string;
  readonly evidence: string;
  readonly piece: string;
  readonly kind: string;
  readonly parts: string;
  readonly file: string;
  readonly size: string;
  readonly fingerprint: string;
  readonly files: string;
  readonly webAddress: string;
  readonly reflection: string;
  readonly next: string;
  readonly nextSteps: readonly string[];
  readonly page: (page: number, pages: number) => string;
  readonly kinds: Readonly<Record<EvidenceKind, string>>;
}

export const RECEIPT_WORDS: Readonly<Record<'nl' | 'en', ReceiptWords>> = {
  nl: {
    title: 'Ontvangstbewijs',
    banner: 'DEMONSTRATIE · dit papier is niet echt',
    demonstration: 'Dit is een demonstratie. Dit papier is niet echt.',
    received: (round, moment) => `We hebben je aanvraag (ronde ${round}) ontvangen op ${moment}.`,
    frozen:
      'Wat je hebt ingediend, staat vast. Je kunt in je portfolio verder werken; dat verandert deze aanvraag niet. Tot de beoordelaars allebei klaar zijn, kun je de aanvraag intrekken.',
    candidate: 'Kandidaat',
    framework: 'Kader',
    policy: 'Regels',
    version: (version) => `versie ${version}, door jou gelezen en aanvaard`,
    latest: 'Besluit uiterlijk',
    code: 'Controlecode',
    codeHelp:
      'De controlecode is de SHA-256 van alles wat je hebt ingediend. Verandert er later één letter, dan klopt de code niet meer.',
    statement: 'Verklaring',
    ownWork: 'Je hebt verklaard dat dit je eigen werk is.',
    leeruitkomsten: 'Wat je laat beoordelen',
    evidence: 'Het bewijs',
    piece: 'Bewijs',
    kind: 'Soort',
    parts: 'Bestaat uit',
    file: 'Bestand',
    size: 'Grootte',
    fingerprint: 'Controlecode (SHA-256)',
    files: 'De bestanden',
    webAddress: 'webadres',
    reflection: 'reflectie',
    next: 'Wat er nu gebeurt',
    nextSteps: [
      'De coördinator kijkt of de aanvraag in vorm compleet is. Ontbreekt er iets, dan krijg je de aanvraag terug. Dat kost je geen poging.',
      'Twee beoordelaars beoordelen je werk los van elkaar. Daarna volgt een gesprek.',
      'De examencommissie besluit. Je krijgt altijd het hele resultaat, met uitleg.',
    ],
    page: (page, pages) => `blz. ${page} van ${pages}`,
    kinds: {
      analysis: 'Analyse',
      advice: 'Advies',
      design: 'Ontwerp',
      product: 'Product',
      report: 'Verslag',
      performance: 'Handeling of optreden',
      reflection: 'Reflectie',
      correspondence: 'Briefwisseling',
      factual: 'Feitelijk stuk',
    },
  },
  en: {
    title: 'Receipt',
    banner: 'DEMONSTRATION · this paper is not real',
    demonstration: 'This is a demonstration. This paper is not real.',
    received: (round, moment) => `We received your submission (round ${round}) on ${moment}.`,
    frozen:
      'What you submitted is frozen. You can keep working in your portfolio; that does not change this submission. You can withdraw it until both assessors are done.',
    candidate: 'Candidate',
    framework: 'Framework',
    policy: 'Rules',
    version: (version) => `version ${version}, read and accepted by you`,
    latest: 'Decision at the latest',
    code: 'Control code',
    codeHelp:
      'The control code is the SHA-256 of everything you submitted. If one letter changes later, the code no longer matches.',
    statement: 'Statement',
    ownWork: 'You stated that this is your own work.',
    leeruitkomsten: 'What you want judged',
    evidence: 'The evidence',
    piece: 'Evidence',
    kind: 'Kind',
    parts: 'Consists of',
    file: 'File',
    size: 'Size',
    fingerprint: 'Control code (SHA-256)',
    files: 'The files',
    webAddress: 'web address',
    reflection: 'reflection',
    next: 'What happens now',
    nextSteps: [
      'The coordinator checks that the form is complete. If something is missing you get the submission back. That does not cost you an attempt.',
      'Two assessors judge your work independently. Then an interview follows.',
      'The exam board decides. You always get the whole result, with reasons.',
    ],
    page: (page, pages) => `p. ${page} of ${pages}`,
    kinds: {
      analysis: 'Analysis',
      advice: 'Advice',
      design: 'Design',
      product: 'Product',
      report: 'Report',
      performance: 'Performance',
      reflection: 'Reflection',
      correspondence: 'Correspondence',
      factual: 'Factual record',
    },
  },
};
