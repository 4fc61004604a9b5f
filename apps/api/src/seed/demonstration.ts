import type { MicrocredentialSettings } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { hashPassword } from '../features/accounts/index.ts';
import { withClient } from '../launcher/database-setup.ts';
import { newId } from '../platform/ids.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG, demonstrationPeople } from './people.ts';
import { makeMember, makeOrganisation } from './organisation.ts';
import type { NewOrganisation } from './organisation.ts';

/** Makes the demonstration organisation and its people, as owner, when it isn't there yet. Says whether it was made. */
export async function makeDemonstration(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select from organisation where slug = $1', [DEMONSTRATION_SLUG]);
    if (rowCount !== 0) return false;
    await owner.query('begin');
    const organisation = await makeOrganisation(owner, {
      slug: DEMONSTRATION_SLUG,
      name: 'Hogeschool Lindewaard (demonstratie)',
      registerCode: 'LINDE',
      demonstration: true,
      selfRegistration: true,
    });
    await settleMicrocredential(owner, organisation);
    await makePeople(owner, organisation);
    await owner.query('commit');
    return true;
  });
}

/** So that every form of a deelcertificaat can be tried; the numbers are made up, and nobody's. */
async function settleMicrocredential(owner: Client, { id }: NewOrganisation): Promise<void> {
  await owner.query(`update organisation set eidas_identifier = 'NTRNL-00000000' where id = $1`, [id]);
  await owner.query(
    'update framework_policy set credits_per_leeruitkomst = 5, microcredential = $2 where organisation_id = $1',
    [id, JSON.stringify(SETTINGS)],
  );
}

const SETTINGS: Partial<MicrocredentialSettings> = {
  interviewPlace: 'onsite',
  workloadHours: 140,
  stacking: 'automatic',
};

async function makePeople(owner: Client, organisation: NewOrganisation): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const accounts = new Map<string, string>();
  for (const { key, email, name, roles } of demonstrationPeople) {
    accounts.set(key, await makeMember(owner, { organisationId: organisation.id, name, email, roles, passwordHash }));
  }
  const { rows } = await owner.query<{ code: string }>(
    'select code from framework_leeruitkomst where framework_version_id = $1 order by number',
    [organisation.frameworkVersionId],
  );
  for (const [key, kind] of [
    ['beoordelaar-a', 'vak'],
    ['beoordelaar-b', 'beroepsoverstijgend'],
    ['beoordelaar-c', 'vak'],
  ] as const) {
    await owner.query(
      `insert into assessment_designation (organisation_id, id, account_id, kind, framework_version_id, leeruitkomsten, valid_from, valid_until, designated_by, designated_at)
       values ($1, $2, $3, $4, $5, $6, current_date - 30, current_date + 700, $7, now())`,
      [
        organisation.id,
        newId(),
        accounts.get(key),
        kind,
        organisation.frameworkVersionId,
        rows.map(({ code }) => code),
        accounts.get('secretaris'),
      ],
    );
  }
}
