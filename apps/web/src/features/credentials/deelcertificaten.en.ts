import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './deelcertificaten.nl.ts';

export const en = {
  title: 'Your deelcertificaten',
  lead: 'Papers that you received. Anybody can check for themselves whether they are right, without Bewijskracht too.',
  list: 'Your deelcertificaten',
  emptyTitle: 'You do not have a deelcertificaat yet',
  empty: 'You get a deelcertificaat when the exam board decides that you have shown a leeruitkomst.',
  toPortfolio: 'To your portfolio',
  state: {
    registered: 'being signed',
    issued: 'issued on {{date}}',
    revoked: 'revoked on {{date}}',
  },
  signing: 'Your deelcertificaat is being signed. That takes a few seconds.',
  revokedText: 'This deelcertificaat is no longer valid. Ask the exam board why.',
  number: 'Register number',
  pdf: 'Get the certificate (PDF)',
  json: 'Get the signed data (JSON)',
  show: 'Show it to an employer',
  showText:
    'Pass on this address, or let them scan the QR code on the certificate. The employer then sees what you have shown and whether it is genuine.',
  copy: 'Copy the address',
  copied: 'The address has been copied.',
  copyFailed: 'Copying does not work here. Select the address and copy it yourself.',
  page: 'See the public page',
} satisfies SameKeys<typeof nl>;
