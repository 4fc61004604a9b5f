import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  title: 'Je deelcertificaten',
  lead: 'Papieren die je hebt gekregen. Iedereen kan zelf controleren of ze kloppen, ook zonder Bewijskracht.',
  list: 'Je deelcertificaten',
  emptyTitle: 'Je hebt nog geen deelcertificaat',
  empty: 'Je krijgt een deelcertificaat als de examencommissie besluit dat je een leeruitkomst hebt aangetoond.',
  toPortfolio: 'Naar je portfolio',
  state: {
    registered: 'wordt ondertekend',
    issued: 'uitgegeven op {{date}}',
    revoked: 'ingetrokken op {{date}}',
  },
  signing: 'Je deelcertificaat wordt ondertekend. Dat duurt een paar seconden.',
  revokedText: 'Dit deelcertificaat geldt niet meer. Vraag de examencommissie waarom.',
  number: 'Registernummer',
  pdf: 'Haal het certificaat op (PDF)',
  json: 'Haal de ondertekende gegevens op (JSON)',
  show: 'Laat zien aan een werkgever',
  showText:
    'Geef dit adres door, of laat de QR-code op het certificaat scannen. De werkgever ziet dan wat je hebt aangetoond en of het echt is.',
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  copyFailed: 'Kopiëren lukt hier niet. Selecteer het adres en kopieer het zelf.',
  page: 'Bekijk de openbare pagina',
} as const satisfies Texts;
