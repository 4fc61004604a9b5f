import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  title: 'In je wallet',
  lead: 'Een wallet is een app op je telefoon waarin je bewijzen van jezelf bewaart. Het deelcertificaat in je wallet is hetzelfde als dit: wordt dit ingetrokken, dan geldt het daar ook niet meer.',
  offer: 'Zet in mijn wallet',
  scan: 'Scan deze code met je wallet',
  qr: 'QR-code voor je wallet',
  link: 'Of open je wallet op dit apparaat',
  pin: 'Je wallet vraagt om deze pincode',
  until: 'Dit werkt één keer, tot {{time}}. Laat de code en de pincode aan niemand anders zien.',
  again: 'Maak een nieuwe code',
  failed: 'Dit lukte niet. Probeer het straks opnieuw.',
  arrived: 'Je deelcertificaat staat in je wallet.',
  list: 'In deze wallets',
  copy: '{{form}}, sleutel {{key}}, sinds {{date}}',
  form: {
    ldp_vc: 'Open Badge',
    jwt_vc_json: 'JWT',
    'dc+sd-jwt': 'SD-JWT',
  },
} as const satisfies Texts;
