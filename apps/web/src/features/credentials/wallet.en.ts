import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './wallet.nl.ts';

export const en = {
  title: 'In your wallet',
  lead: 'A wallet is an app on your phone in which you keep proofs about yourself. The deelcertificaat in your wallet is the same as this one: if this one is revoked, that one no longer counts either.',
  offer: 'Put in my wallet',
  scan: 'Scan this code with your wallet',
  qr: 'QR code for your wallet',
  link: 'Or open your wallet on this device',
  pin: 'Your wallet asks for this pin',
  until: 'This works once, until {{time}}. Show the code and the pin to nobody else.',
  again: 'Make a new code',
  failed: 'That did not work. Try again later.',
  arrived: 'Your deelcertificaat is in your wallet.',
  list: 'In these wallets',
  copy: '{{form}}, key {{key}}, since {{date}}',
  form: {
    ldp_vc: 'Open Badge',
    jwt_vc_json: 'JWT',
    'dc+sd-jwt': 'SD-JWT',
  },
} satisfies SameKeys<typeof nl>;
