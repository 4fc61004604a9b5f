import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssessmentListView } from '@bewijskracht/contracts';
import { aCase } from '../../test/cases.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation } from '../../test/people.ts';
import type { TestOrganisation } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let found: TestCase;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'lijst');
});
beforeEach(async () => {
  found = await aCase(test, organisation);
});
afterAll(() => test.close());

/** Earlier cases of Anne, all of one submission and each due a day later than the one before; written as owner. */
async function judgedBefore(state: 'advised' | 'withdrawn' | 'scoring', count: number): Promise<void> {
  await test.owner.query(
    `with made as (
       insert into assessment (organisation_id, id, submission_id, candidate_id, framework_version_id, state, due_on, appointed_by, appointed_at)
       select a.organisation_id, gen_random_uuid(), a.submission_id, a.candidate_id, a.framework_version_id, $3, date '2025-01-01' + n, a.appointed_by, a.appointed_at
       from assessment a cross join generate_series(1, $4::int) n where a.id = $1
       returning *)
     insert into assessment_assessor (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, standing, position)
     select organisation_id, id, $2, 'vak', appointed_at, due_on, case $3 when 'scoring' then 'open' else $3 end, 1 from made`,
    [found.id, found.people.anne.accountId, state, count],
  );
}
const list = async (after?: string | null): Promise<AssessmentListView> =>
  AssessmentListView.parse(
    (
      await found.anne
        .get('/api/assessments')
        .query(after ? { after } : {})
        .expect(200)
    ).body,
  );
const setState = (state: string) =>
  test.owner.query('update assessment set state = $2 where id = $1', [found.id, state]);
const days = (from: number, to: number): string[] =>
  Array.from({ length: Math.abs(from - to) + 1 }, (_, at) =>
    new Date(Date.UTC(2025, 0, 1 + (from < to ? from + at : from - at))).toISOString().slice(0, 10),
  );

describe('an assessor’s list', () => {
  it('has all that is open first, and of what was advised the latest twenty; the rest page by page', async () => {
    await judgedBefore('advised', 45);
    await judgedBefore('withdrawn', 3);
    const first = await list();
    expect(first.assessments[0]).toMatchObject({ id: found.id, next: 'declare' });
    expect(first.assessments.slice(1).map(({ dueOn }) => dueOn)).toEqual(days(45, 26));
    const second = await list(first.next);
    expect(second.assessments.map(({ dueOn }) => dueOn)).toEqual(days(25, 6));
    const third = await list(second.next);
    expect(third.assessments.map(({ dueOn }) => dueOn)).toEqual(days(5, 1));
    expect(third.next).toBeNull();
  });

  it('leaves nothing open out, also for who has more than a page', async () => {
    await judgedBefore('scoring', 120);
    await judgedBefore('advised', 2);
    const first = await list();
    expect(first.assessments.map(({ dueOn }) => dueOn)).toEqual(days(1, 100));
    const second = await list(first.next);
    expect(second.assessments.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 20 }, () => 'scoring'),
      'appointed',
      'advised',
      'advised',
    ]);
    expect(second.next).toBeNull();
  });

  it('tells the end of a page from the end of the list', async () => {
    await judgedBefore('advised', 20);
    expect(await list()).toMatchObject({ next: null, assessments: { length: 21 } });
  });

  it('moves a case down when it is advised, up when the board sends it back, and away when it is withdrawn', async () => {
    await judgedBefore('advised', 1);
    const order = async () => (await list()).assessments.map(({ id }) => id === found.id);
    expect(await order()).toEqual([true, false]);
    await test.owner.query(`update assessment_assessor set due_on = '2024-01-01' where assessment_id = $1`, [found.id]);
    await test.owner.query('alter table assessment disable trigger guard');
    try {
      await setState('advised');
      expect(await order()).toEqual([false, true]);
      await setState('interviewed');
      expect(await order()).toEqual([true, false]);
      await setState('withdrawn');
      expect(await order()).toEqual([false]);
    } finally {
      await test.owner.query('alter table assessment enable trigger guard');
    }
  });

  it('is one’s own: a colleague’s place in it leads nowhere else', async () => {
    await judgedBefore('advised', 21);
    const { next } = await list();
    const bram = await loginAs(test, found.people.bram);
    expect((await bram.get('/api/assessments').query({ after: next! }).expect(200)).body).toEqual({
      assessments: [],
      next: null,
    });
  });

  it('refuses a place that it never gave', async () => {
    const noDay = Buffer.from(`advised_2025-02-30_${found.id}`).toString('base64url');
    for (const after of ['x', noDay, 'a'.repeat(101)])
      expect((await found.anne.get('/api/assessments').query({ after }).expect(422)).body.code).toBe('invalid-input');
  });
});

describe('where an assessment stands', () => {
  it('is written by nobody who works through the API', async () => {
    const { rows } = await test.owner.query(
      `select has_column_privilege('bewijskracht_app', 'assessment_assessor', 'standing', 'insert') as insert,
         has_column_privilege('bewijskracht_app', 'assessment_assessor', 'standing', 'update') as update`,
    );
    expect(rows).toEqual([{ insert: false, update: false }]);
  });
});
