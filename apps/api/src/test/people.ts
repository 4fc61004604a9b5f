import { randomUUID } from 'node:crypto';
import type { Role } from '@bewijskracht/domain';
import supertest from 'supertest';
import { hashPassword } from '../features/accounts/index.ts';
import { Sessions } from '../features/accounts/sessions.ts';
import { makeOrganisation as makeOrganisationRows, makeMember } from '../seed/organisation.ts';
import type { TestApp } from './database.ts';

/** The password of everybody in the tests. */
export const PASSWORD = 'een wachtwoord voor tests';
let hashed: Promise<string> | undefined;

export interface TestOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly routeId: string;
  readonly policyId: string;
  readonly frameworkVersionId: string;
}
export interface TestPerson {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** An organisation with a route, a policy for the official framework and a system member. */
export const makeOrganisation = ({ owner }: TestApp, slug: string): Promise<TestOrganisation> =>
  makeOrganisationRows(owner, {
    slug,
    name: `Hogeschool ${slug}`,
    registerCode: slug.replaceAll('-', '').slice(0, 10).toUpperCase(),
    demonstration: true,
    selfRegistration: true,
  });

/** A member with these roles, who can log in with PASSWORD. */
export async function makePerson(
  { owner }: TestApp,
  organisation: TestOrganisation,
  ...roles: Role[]
): Promise<TestPerson> {
  hashed ??= hashPassword(PASSWORD);
  const name = `${roles[0] ?? 'iemand'} ${randomUUID().slice(0, 6)}`;
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const accountId = await makeMember(owner, {
    organisationId: organisation.id,
    name,
    email,
    roles,
    passwordHash: await hashed,
  });
  return { accountId, email, name };
}

/** The secret of a session of this member, begun at that moment. */
export async function startSession(
  { app, owner }: TestApp,
  { accountId, organisationId }: { accountId: string; organisationId: string },
  at: Date,
): Promise<string> {
  const { rows } = await owner.query<{ proven: string }>('select password_hash as proven from account where id = $1', [
    accountId,
  ]);
  return app
    .get(Sessions)
    .start({ accountId, organisationId, proven: rows[0]!.proven }, { at, device: { browser: null, system: null } });
}

/** A browser in which this person is logged in: keeps the cookie, sends the header that writes need. */
export async function loginAs({ app }: TestApp, person: TestPerson): Promise<ReturnType<typeof supertest.agent>> {
  const agent = supertest.agent(app.getHttpServer()).set('x-bewijskracht', '1');
  await agent.post('/api/session').send({ email: person.email, password: PASSWORD }).expect(200);
  return agent;
}

/** Somebody who isn't logged in. */
export const anyone = ({ app }: TestApp): ReturnType<typeof supertest.agent> =>
  supertest.agent(app.getHttpServer()).set('x-bewijskracht', '1');
