import type { Role } from '@bewijskracht/domain';

/** Everybody on the demonstration platform has this password; production never makes these people. */
export const DEMONSTRATION_PASSWORD = 'welkom in de wijk';
export const DEMONSTRATION_SLUG = 'hogeschool-lindewaard';

interface DemonstrationPerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What one can do as this person, for the lines that `npm start` prints. */
  readonly does: string;
}

const person = (key: string, name: string, roles: readonly Role[], does: string): DemonstrationPerson => ({
  key,
  email: `${key}@lindewaard.example.org`,
  name,
  roles,
  does,
});

/** One person for every part (DEMO.md): fictional, roles instead of real names. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  person(
    'zij-instromer',
    'Noor Vermaat',
    ['candidate'],
    'candidate: two years buurtwerker, from the hospitality trade',
  ),
  person('student', 'Sem Okker', ['candidate'], 'candidate: student'),
  person('beroepskracht', 'Ans Terlouw', ['candidate'], 'candidate: experienced worker'),
  person('nieuw', 'Yara Duim', ['candidate'], 'candidate: has not started yet'),
  person('coordinator', 'Rik Haverkort', ['coordinator'], 'coordinator: queue, identity, appoints assessors'),
  person('beoordelaar-a', 'Marga Sluis', ['assessor'], 'assessor from the profession (vak)'),
  person('beoordelaar-b', 'Idris Bouwens', ['assessor'], 'assessor from education (beroepsoverstijgend)'),
  person(
    'beoordelaar-c',
    'Fenna Kooi',
    ['assessor'],
    'assessor; excluded for the zij-instromer: was her practice supervisor',
  ),
  person('secretaris', 'Loes Brandsma', ['secretary'], 'secretary of the exam board'),
  person('lid-1', 'Hein van der Wal', ['boardMember'], 'member of the exam board'),
  person('lid-2', 'Samira Elout', ['boardMember'], 'member of the exam board (quorum: two)'),
];
