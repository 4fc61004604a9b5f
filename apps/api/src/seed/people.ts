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

const person = (key: string, role: Role, { name, does }: { name: string; does: string }): DemonstrationPerson => ({
  key,
  email: `${key}@lindewaard.example.org`,
  name,
  roles: [role],
  does,
});

/** One person for every part (DEMO.md): fictional, roles instead of real names. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  person('zij-instromer', 'candidate', {
    name: 'Noor Vermaat',
    does: 'candidate: two years buurtwerker, from the hospitality trade',
  }),
  person('student', 'candidate', { name: 'Sem Okker', does: 'candidate: student' }),
  person('beroepskracht', 'candidate', { name: 'Ans Terlouw', does: 'candidate: experienced worker' }),
  person('nieuw', 'candidate', { name: 'Yara Duim', does: 'candidate: has not started yet' }),
  person('coordinator', 'coordinator', {
    name: 'Rik Haverkort',
    does: 'coordinator: queue, identity, appoints assessors',
  }),
  person('beoordelaar-a', 'assessor', { name: 'Marga Sluis', does: 'assessor from the profession (vak)' }),
  person('beoordelaar-b', 'assessor', { name: 'Idris Bouwens', does: 'assessor from education (beroepsoverstijgend)' }),
  person('beoordelaar-c', 'assessor', {
    name: 'Fenna Kooi',
    does: 'assessor; excluded for the zij-instromer: was her practice supervisor',
  }),
  person('secretaris', 'secretary', { name: 'Loes Brandsma', does: 'secretary of the exam board' }),
  person('lid-1', 'boardMember', { name: 'Hein van der Wal', does: 'member of the exam board' }),
  person('lid-2', 'boardMember', { name: 'Samira Elout', does: 'member of the exam board (quorum: two)' }),
];
