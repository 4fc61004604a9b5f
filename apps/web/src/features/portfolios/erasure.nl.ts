import type { Texts } from '../../lib/i18n.ts';

export const nl = {
  own: {
    title: 'Je gegevens laten wissen',
    what: 'We wissen je bewijs, je bestanden, je mensen en je account. Dat kan niet worden teruggedraaid.',
    kept: 'Wat de organisatie moet verantwoorden, blijft bewaard: besluiten met hun redenen en de regels in het register. Je deelcertificaten blijven geldig en te controleren.',
    download: 'Bewaar eerst je papieren en je bewijs zelf.',
    ask: 'Vraag om wissen',
    askTitle: 'Vraag om al je gegevens te wissen',
    asked: 'Je hebt op {{date}} om wissen gevraagd. De secretaris voert het uit.',
    takeBack: 'Laat het verzoek vervallen',
    caseRunning: 'Er loopt nog een aanvraag. Wissen kan als daarover is besloten.',
    remedyOpen: 'Tot en met {{date}} kun je het nog oneens zijn met een besluit. Daarna kan wissen.',
  },
  list: {
    title: 'Verzoeken om te wissen',
    lead: 'Wie deze mensen zijn, verdwijnt. Het register blijft.',
    caption: 'Kandidaten die om wissen vroegen',
    number: 'Kandidaat',
    name: 'Naam',
    asked: 'Gevraagd op',
    state: 'Stand',
    carriedOut: 'gewist op {{date}}',
    waits: 'kan nu',
    caseRunning: 'wacht: er loopt een aanvraag',
    remedyOpen: 'wacht tot na {{date}}',
    none: 'Niemand heeft om wissen gevraagd',
    act: 'Wis deze gegevens',
    actOf: 'Wis de gegevens van {{number}}',
    confirm:
      'Het bewijs, de bestanden, de mensen en het account van {{name}} verdwijnen. Dit kan niet worden teruggedraaid.',
    done: 'De gegevens van {{number}} zijn gewist.',
  },
} as const satisfies Texts;
