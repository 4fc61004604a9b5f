import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApp } from '../test/database.ts';
import type { TestApp } from '../test/database.ts';
import { loginAs, makeOrganisation, makePerson, startSession } from '../test/people.ts';
import { endLoginsOf } from './end-logins.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

it('who runs the platform logs somebody out in every organisation, and nobody else; each trail tells it', async () => {
  const [here, there] = [await makeOrganisation(test, 'log-uit'), await makeOrganisation(test, 'log-ook-uit')];
  const person = await makePerson(test, here, 'assessor');
  const { accountId } = person;
  await test.owner.query(
    `insert into account_membership (organisation_id, account_id, name, roles) values ($1, $2, 'x', array['assessor'])`,
    [there.id, accountId],
  );
  const browser = await loginAs(test, person);
  const other = await loginAs(test, await makePerson(test, here, 'assessor'));
  await startSession(test, { accountId, organisationId: there.id }, new Date());

  expect(await endLoginsOf(test.owner, person.email.toUpperCase())).toBe(2);
  await browser.get('/api/me').expect(401);
  await other.get('/api/me').expect(200);
  const { rows } = await test.owner.query(
    `select o.slug, e.role from audit_entry e join organisation o on o.id = e.organisation_id
     where e.subject_id = $1 and e.action = 'accounts.logins-ended' order by o.slug`,
    [accountId],
  );
  expect(rows).toEqual(['log-ook-uit', 'log-uit'].map((slug) => ({ slug, role: 'system' })));
  await loginAs(test, person);
});

it('an address that nobody has is said to be so', async () => {
  await expect(endLoginsOf(test.owner, 'niemand@example.org')).rejects.toThrow('nobody has the address');
});
