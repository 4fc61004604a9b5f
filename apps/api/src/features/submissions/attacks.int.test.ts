import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectAsApp } from '../../test/app-role.ts';
import type { AppRole } from '../../test/app-role.ts';
import { aCandidate, aSubmission } from '../../test/candidates.ts';
import type { TestCandidate } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let role: AppRole;
let id: string;
let candidate: TestCandidate;
let coordinator: TestPerson;
beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lindewaard');
  role = await connectAsApp(test, organisation);
  coordinator = await makePerson(test, organisation, 'coordinator');
  const made = await aSubmission(test, organisation, 'LU1');
  ({ candidate } = made);
  ({ id } = made.submission);
});
afterAll(async () => {
  await role.close();
  await test.close();
});

const changed = (person: TestPerson, statement: string): Promise<number> =>
  role.as(person, async (sql) => (await sql(`${statement} returning 1`, [id])).length);

describe('with SQL access under the app’s own role', () => {
  it.each([
    ['admits their own submission', `update submission set state = 'admitted', admitted_at = now() where id = $1`],
    ['returns their own submission', `update submission set state = 'returned', returned_at = now() where id = $1`],
    [
      'adds a file to what is frozen',
      `insert into submission_file select organisation_id, submission_id, gen_random_uuid(), evidence_id, sha256, 'x', 'x', 1, now() from submission_file where submission_id = $1`,
    ],
    [
      'adds a leeruitkomst to what is frozen',
      `insert into submission_leeruitkomst select organisation_id, id, framework_version_id, 'LU2' from submission where id = $1`,
    ],
    ['moves the stage', `update submission_stage set stage = 'announced' where submission_id = $1`],
    ['changes the manifest', `update submission_manifest set canonical = '' where submission_id = $1`],
  ])('no candidate %s', async (_what, statement) => {
    await expect(changed(candidate.person, statement)).rejects.toThrow(/row-level security|permission denied/);
  });

  it('no coordinator withdraws for a candidate', async () => {
    await expect(
      changed(coordinator, `update submission set state = 'withdrawn', withdrawn_at = now() where id = $1`),
    ).rejects.toThrow(/row-level security/);
  });

  it('nothing of a submission is there for another candidate, an assessor, a stranger or nobody', async () => {
    const { person: other } = await aCandidate(test, organisation);
    const assessor = await makePerson(test, organisation, 'assessor');
    const tables = [
      'submission',
      'submission_stage',
      'submission_manifest',
      'submission_file',
      'submission_leeruitkomst',
      'submission_return',
      'evidence',
      'evidence_file',
      'evidence_link',
      'evidence_explanation',
      'portfolio',
      'portfolio_relation',
      'portfolio_candidate_private',
    ];
    const own = ['portfolio', 'portfolio_candidate_private'];
    for (const person of [other, assessor, undefined]) {
      const [seen] = await role.as(person, (sql) =>
        sql(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`),
      );
      expect(seen).toEqual(
        Object.fromEntries(tables.map((table) => [table, person === other && own.includes(table) ? 1 : 0])),
      );
    }
  });

  it('the board reads that there is a submission and not what is in it', async () => {
    const member = await makePerson(test, organisation, 'boardMember');
    const [seen] = await role.as(member, (sql) =>
      sql(
        'select (select count(*)::int from submission) as submissions, (select count(*)::int from submission_manifest) as manifests, (select count(*)::int from submission_file) as files',
      ),
    );
    expect(seen).toEqual({ submissions: 1, manifests: 0, files: 0 });
  });
});
