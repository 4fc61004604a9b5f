import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  heading: 'Uitnodigingen',
  lead: 'Wie je uitnodigt, krijgt een e-mail met een link. De link werkt 30 dagen en één keer.',
  invite: 'Nodig iemand uit',
  none: 'Er zijn nog geen uitnodigingen',
  columns: { name: 'Naam', roles: 'Doet mee als', sent: 'Verstuurd', state: 'Stand' },
  state: {
    accepted: 'aangenomen op {{date}}',
    waiting_one: 'wacht, nog {{count}} dag geldig',
    waiting_other: 'wacht, nog {{count}} dagen geldig',
    today: 'wacht, vandaag nog geldig',
    over: 'verlopen',
  },
  invited: 'We hebben een e-mail gestuurd naar {{email}}.',
  form: {
    name: 'Naam',
    email: 'E-mailadres',
    emailHint: 'Naar dit adres sturen we de uitnodiging. Daarmee logt deze persoon later in.',
    roles: 'Als wat doet deze persoon mee?',
    rolesHint: 'Wie beoordeelt, beslist niet mee over dezelfde kandidaat. Daar let het platform op.',
    act: 'Verstuur de uitnodiging',
  },
} as const satisfies Texts;
