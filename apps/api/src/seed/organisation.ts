import type { Role } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { settleRoute } from './settle-route.ts';
import { newId } from '../platform/ids.ts';

/** What a new organisation stands with. */
export interface NewOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly routeId: string;
  readonly policyId: string;
  readonly frameworkVersionId: string;
}

const POLICY = {
  text: {
    nl: 'Je dient in per leeruitkomst. Twee beoordelaars kijken los van elkaar, daarna volgt een gesprek. De examencommissie besluit. Zeg bij elk bewijs of AI heeft geholpen, en zorg dat bewoners niet herkenbaar zijn zonder hun toestemming.',
    en: 'You submit per leeruitkomst. Two assessors look independently, then an interview follows. The exam board decides. Say for each piece of evidence whether AI helped, and make sure residents cannot be recognised without their consent.',
  },
  cutOff: {
    nl: 'Elke leeruitkomst wordt apart en als geheel beoordeeld. Gedragsindicatoren zijn een hulpmiddel; er wordt niets opgeteld.',
    en: 'Each leeruitkomst is judged on its own and as a whole. Gedragsindicatoren are an aid; nothing is added up.',
  },
};

/** An organisation to be made. `registerCode` starts every number in its register. */
export interface OrganisationPlan {
  readonly slug: string;
  readonly name: string;
  readonly registerCode: string;
  readonly demonstration: boolean;
  readonly selfRegistration: boolean;
}

/** Makes an organisation with its system member, one route and the policy for the newest framework, as owner. */
export async function makeOrganisation(owner: Client, organisation: OrganisationPlan): Promise<NewOrganisation> {
  const id = newId();
  await owner.query(
    `insert into organisation (id, slug, name, website, email, self_registration, demonstration, register_code) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      organisation.slug,
      organisation.name,
      `https://${organisation.slug}.example.org`,
      `examencommissie@${organisation.slug}.example.org`,
      organisation.selfRegistration,
      organisation.demonstration,
      organisation.registerCode,
    ],
  );
  await makeMember(owner, {
    organisationId: id,
    name: 'Bewijskracht',
    email: `system@${organisation.slug}.invalid`,
    roles: ['system'],
    passwordHash: null,
  });
  const routeId = await settleRoute(owner, id, {
    code: 'microcredential',
    decider: { nl: 'Examencommissie Sociaal Werk (aangewezen orgaan)', en: 'Exam board Social Work (designated body)' },
  });
  const { rows } = await owner.query<{ id: string }>(
    'select id from framework_version order by imported_at desc limit 1',
  );
  const frameworkVersionId = rows[0]!.id;
  const policyId = newId();
  await owner.query(
    `insert into framework_policy (organisation_id, id, framework_version_id, version, text, cut_off, max_age_years, assessment_days, declaration_days, quorum,
       credits_per_leeruitkomst, skip_interview, issue_at, published_at)
     values ($1, $2, $3, 1, $4, $5, 5, 30, 5, 2, null, 'whenAssessorsAgreeOnShown', 'ratified', now())`,
    [id, policyId, frameworkVersionId, POLICY.text, POLICY.cutOff],
  );
  return { id, slug: organisation.slug, routeId, policyId, frameworkVersionId };
}

/** Makes an account and its membership, as owner; returns the account. */
export async function makeMember(
  owner: Client,
  member: {
    organisationId: string;
    name: string;
    email: string;
    roles: readonly (Role | 'system')[];
    passwordHash: string | null;
  },
): Promise<string> {
  const accountId = newId();
  await owner.query('insert into account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
    accountId,
    member.email,
    member.name,
    member.passwordHash,
  ]);
  await owner.query(
    'insert into account_membership (organisation_id, account_id, name, roles) values ($1, $2, $3, $4)',
    [member.organisationId, accountId, member.name, member.roles],
  );
  return accountId;
}
