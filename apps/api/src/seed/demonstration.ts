import type { Role } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { hashPassword } from '../features/accounts/index.ts';
import { withClient } from '../launcher/database-setup.ts';
import { newId } from '../platform/ids.ts';
import { makeMember, makeOrganisation } from './organisation.ts';
import type { NewOrganisation } from './organisation.ts';

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
  person('zij-instromer', 'Noor Vermaat', ['candidate'], 'candidate: two years buurtwerker, from the hospitality trade'),
  person('student', 'Sem Okker', ['candidate'], 'candidate: student'),
  person('beroepskracht', 'Ans Terlouw', ['candidate'], 'candidate: experienced worker'),
  person('nieuw', 'Yara Duim', ['candidate'], 'candidate: has not started yet'),
  person('coordinator', 'Rik Haverkort', ['coordinator'], 'coordinator: queue, identity, appoints assessors'),
  person('beoordelaar-a', 'Marga Sluis', ['assessor'], 'assessor from the profession (vak)'),
  person('beoordelaar-b', 'Idris Bouwens', ['assessor'], 'assessor from education (beroepsoverstijgend)'),
  person('beoordelaar-c', 'Fenna Kooi', ['assessor'], 'assessor; excluded for the zij-instromer: was her practice supervisor'),
  person('secretaris', 'Loes Brandsma', ['secretary'], 'secretary of the exam board'),
  person('lid-1', 'Hein van der Wal', ['boardMember'], 'member of the exam board'),
  person('lid-2', 'Samira Elout', ['boardMember'], 'member of the exam board (quorum: two)'),
];

/** Makes the demonstration organisation and its people, as owner, when it isn't there yet. Says whether it was made. */
export async function makeDemonstration(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select from organisation where slug = $1', [DEMONSTRATION_SLUG]);
    if (rowCount !== 0) return false;
    await owner.query('begin');
    const organisation = await makeOrganisation(owner, {
      slug: DEMONSTRATION_SLUG,
      name: 'Hogeschool Lindewaard (demonstratie)',
      demonstration: true,
      selfRegistration: true,
    });
    await makePeople(owner, organisation);
    await owner.query('commit');
    return true;
  });
}

async function makePeople(owner: Client, organisation: NewOrganisation): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const accounts = new Map<string, string>();
  for (const { key, email, name, roles } of demonstrationPeople) {
    accounts.set(key, await makeMember(owner, { organisationId: organisation.id, name, email, roles, passwordHash }));
  }
  const { rows } = await owner.query<{ code: string }>('select code from framework_leeruitkomst where framework_version_id = $1 order by number', [
    organisation.frameworkVersionId,
  ]);
  for (const [key, kind] of [['beoordelaar-a', 'vak'], ['beoordelaar-b', 'beroepsoverstijgend'], ['beoordelaar-c', 'vak']] as const) {
    await owner.query(
      `insert into assessment_designation (organisation_id, id, account_id, kind, framework_version_id, leeruitkomsten, valid_from, valid_until, designated_by, designated_at)
       values ($1, $2, $3, $4, $5, $6, current_date - 30, current_date + 700, $7, now())`,
      [organisation.id, newId(), accounts.get(key), kind, organisation.frameworkVersionId, rows.map(({ code }) => code), accounts.get('secretaris')],
    );
  }
}
