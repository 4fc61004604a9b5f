import type { PaperLanguage } from '../certificate-words.ts';

interface RegisterWords {
  readonly title: string;
  readonly other: string;
  readonly lead: string;
  readonly search: string;
  readonly find: string;
  readonly all: string;
  readonly notFound: (number: string) => string;
  readonly none: string;
  readonly list: string;
  readonly number: string;
  readonly leeruitkomst: string;
  readonly awarded: string;
  readonly state: string;
  readonly valid: string;
  readonly revoked: (day: string) => string;
  readonly suspended: (day: string) => string;
  readonly superseded: (number: string) => string;
  readonly more: string;
  readonly counts: string;
  readonly year: string;
  readonly issued: string;
  readonly revokedCount: string;
  readonly json: string;
}

/** What the public register's page says. */
export const REGISTER_WORDS: Readonly<Record<PaperLanguage, RegisterWords>> = {
  nl: {
    title: 'Register van deelcertificaten',
    other: 'English',
    lead: 'Hier staat elk nummer dat is uitgegeven, en of het nog geldt. Namen staan er niet in: vraag de houder om het papier.',
    search: 'Registernummer',
    find: 'Zoek op',
    all: 'Toon het hele register',
    notFound: (number) => `Het nummer ${number} staat niet in dit register. Kijk of je het goed hebt overgenomen.`,
    none: 'Er is nog geen deelcertificaat uitgegeven.',
    list: 'Uitgegeven nummers',
    number: 'Nummer',
    leeruitkomst: 'Leeruitkomst',
    awarded: 'Toegekend op',
    state: 'Stand',
    valid: 'geldig',
    revoked: (day) => `ingetrokken op ${day}`,
    suspended: (day) => `opgeschort sinds ${day}`,
    superseded: (number) => `verbeterd: vervangen door ${number}`,
    more: 'Oudere nummers',
    counts: 'Aantallen per leeruitkomst en jaar',
    year: 'Jaar',
    issued: 'Uitgegeven',
    revokedCount: 'Waarvan ingetrokken',
    json: 'Deze gegevens als JSON',
  },
  en: {
    title: 'Register of deelcertificaten',
    other: 'Nederlands',
    lead: 'Every number that was issued is listed here, and whether it still holds. There are no names: ask the holder for the paper.',
    search: 'Register number',
    find: 'Look up',
    all: 'Show the whole register',
    notFound: (number) => `The number ${number} is not in this register. See whether you copied it rightly.`,
    none: 'No deelcertificaat has been issued yet.',
    list: 'Issued numbers',
    number: 'Number',
    leeruitkomst: 'Leeruitkomst',
    awarded: 'Awarded on',
    state: 'State',
    valid: 'valid',
    revoked: (day) => `revoked on ${day}`,
    suspended: (day) => `suspended since ${day}`,
    superseded: (number) => `corrected: replaced by ${number}`,
    more: 'Older numbers',
    counts: 'Counts per leeruitkomst and year',
    year: 'Year',
    issued: 'Issued',
    revokedCount: 'Of which revoked',
    json: 'These data as JSON',
  },
};
