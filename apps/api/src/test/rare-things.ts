import type { TestApp } from './database.ts';
import type { TestOrganisation, TestPerson } from './people.ts';

/** What takes other organisations or several deelcertificaten to come about, put there behind the app's back. */
export async function arrangeRareThings(
  { owner }: TestApp,
  { id, frameworkVersionId }: TestOrganisation,
  { coordinator, candidate }: Readonly<Record<'coordinator' | 'candidate', Pick<TestPerson, 'accountId'>>>,
): Promise<void> {
  await owner.query(
    `insert into credential_endorsement (organisation_id, id, subject, endorser, endorser_name, signed, attached_by, attached_at)
     values ($1, gen_random_uuid(), 'did:web:example.org', 'did:web:elders.example.org', 'Elders', '{}', $2, now())`,
    [id, coordinator.accountId],
  );
  await owner.query(
    `insert into credential_stack_request (organisation_id, id, candidate_id, framework_version_id, kind, item, requested_at)
     select $1, gen_random_uuid(), c.id, $2, 'kerntaak', 'KT1', now() from portfolio_candidate c where c.organisation_id = $1 and c.account_id = $3`,
    [id, frameworkVersionId, candidate.accountId],
  );
  await owner.query(
    `insert into credential_suspension (organisation_id, id, deelcertificaat_id, turn, explanation, requested_by, requested_at)
     select $1, gen_random_uuid(), d.id, 'suspend', 'Er loopt een onderzoek.', $2, now() from credential_deelcertificaat d where d.organisation_id = $1 limit 1`,
    [id, coordinator.accountId],
  );
  await owner.query(
    `insert into credential_key_change (organisation_id, id, key_id, kind, explanation, requested_by, requested_at)
     select $1, gen_random_uuid(), k.id, 'rotation', 'De sleutel is een jaar oud.', $2, now() from credential_key k where k.organisation_id = $1 limit 1`,
    [id, coordinator.accountId],
  );
}
