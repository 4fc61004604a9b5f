import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { actAs, connectAsApp } from '../../test/app-role.ts';
import type { AppRole, Sql } from '../../test/app-role.ts';
import { aCase, completeContent, declareBoth, sealSheet } from '../../test/cases.ts';
import type { Agent, TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let found: TestCase;
let app: AppRole;
/** Everybody else. What they can see in all, and that nothing of it moves, is tried in test/attack/seal.int.test.ts. */
let others: Readonly<
  Record<'bram' | 'carla' | 'candidate' | 'coordinator' | 'secretary' | 'boardMember' | 'stranger', TestPerson>
>;
let agents: Readonly<Record<string, Agent>>;
let annesSheet: string;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'aanval');
  found = await aCase(test, organisation);
  const { bram, candidate, coordinator } = found.people;
  const stranger = await makePerson(
    test,
    await makeOrganisation(test, 'elders'),
    'coordinator',
    'secretary',
    'assessor',
  );
  others = {
    bram,
    carla: await makePerson(test, organisation, 'assessor'),
    candidate,
    coordinator,
    secretary: await makePerson(test, organisation, 'secretary'),
    boardMember: await makePerson(test, organisation, 'boardMember'),
    stranger,
  };
  agents = Object.fromEntries(
    await Promise.all(Object.entries(others).map(async ([who, person]) => [who, await loginAs(test, person)] as const)),
  );
  await declareBoth(found);
  app = await connectAsApp(test, organisation);
  annesSheet = (await sheetOf(found.people.anne)).id;
  await sealSheet(found, found.anne);
});
afterAll(async () => {
  await app.close();
  await test.close();
});

async function sheetOf({ accountId }: TestPerson): Promise<{ id: string }> {
  const { rows } = await test.owner.query<{ id: string }>(
    'select id from assessment_score_sheet where assessment_id = $1 and account_id = $2',
    [found.id, accountId],
  );
  return rows[0]!;
}

describe('until both have sealed', () => {
  it('the coordinator sees done or not, per assessor, and nobody else does', async () => {
    const { anne, bram } = found.people;
    const window = (sql: Sql) => sql('select account_id, done from app.sheets_done($1, 1) order by done', [found.id]);
    expect(await app.as(others.coordinator, window)).toEqual([
      { account_id: bram.accountId, done: false },
      { account_id: anne.accountId, done: true },
    ]);
    for (const person of [
      bram,
      anne,
      others.carla,
      others.candidate,
      others.secretary,
      others.boardMember,
      others.stranger,
      undefined,
    ]) {
      expect(await app.as(person, window)).toEqual([]);
    }
  });

  it.each(['carla', 'candidate', 'coordinator', 'secretary', 'boardMember', 'stranger'] as const)(
    'to %s no route of the desk exists',
    async (who) => {
      const agent = agents[who]!;
      const content = completeContent(found.submission.manifest, 'LU1');
      const attempts: [method: 'get' | 'put' | 'post', path: string, body?: object][] = [
        ['get', ''],
        ['post', '/declaration'],
        ['put', '/scores/LU1', { content, version: 1 }],
        ['put', '/place', { leeruitkomst: 'LU1', evidenceId: null, at: '' }],
        ['post', '/seal'],
        ['put', '/interview', { heldOn: null, present: [], questions: [], notes: [], version: 0 }],
        ['post', '/interview/finish'],
        ['post', '/interview/skip', { reason: 'omdat het kan, dus waarom niet' }],
        [
          'post',
          '/proposals/LU1',
          {
            verdict: 'shown',
            reasons: 'omdat het kan, dus',
            feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
          },
        ],
        ['post', `/proposals/${found.id}/agreement`, { reason: '' }],
        ['post', '/advice'],
      ];
      for (const [method, path, body] of attempts) {
        const { status } = await agent[method](`/api/assessments/${found.id}${path}`).send(body);
        expect([path, status]).toEqual([path, who === 'carla' || who === 'stranger' ? 404 : 403]);
      }
    },
  );

  it.each<[string, keyof typeof others | 'anne', (sql: Sql) => Promise<unknown>]>([
    [
      'the other’s score',
      'bram',
      (sql) => sql('update assessment_score set verdict = null where sheet_id = $1 returning 1', [annesSheet]),
    ],
    [
      'the other’s seal',
      'bram',
      (sql) => sql('update assessment_score_sheet set sealed_at = now() where id = $1 returning 1', [annesSheet]),
    ],
    [
      'one’s own seal, back to open',
      'anne',
      (sql) => sql('update assessment_score_sheet set sealed_at = null where id = $1 returning 1', [annesSheet]),
    ],
    [
      'one’s own sealed score',
      'anne',
      (sql) => sql('update assessment_score set verdict = null where sheet_id = $1 returning 1', [annesSheet]),
    ],
    [
      'an assessor’s signature',
      'candidate',
      (sql) =>
        sql('update assessment_assessor set declared_at = now() where assessment_id = $1 returning 1', [found.id]),
    ],
    [
      'the case',
      'carla',
      (sql) => sql(`update assessment set state = 'withdrawn' where id = $1 returning 1`, [found.id]),
    ],
    [
      'the case',
      'secretary',
      (sql) => sql(`update assessment set state = 'withdrawn' where id = $1 returning 1`, [found.id]),
    ],
  ])('SQL under the app’s role changes nothing: %s, by %s', async (_what, who, attack) => {
    expect(await app.as(who === 'anne' ? found.people.anne : others[who], attack)).toEqual([]);
  });

  it.each<[string, keyof typeof others | 'anne', RegExp, string, () => unknown[]]>([
    [
      'reveals',
      'bram',
      /permission denied/,
      'update assessment_seal set revealed_at = now() where assessment_id = $1',
      () => [found.id],
    ],
    [
      'says that the case is revealed',
      'bram',
      /only the seal reveals/,
      `update assessment set state = 'revealed' where id = $1`,
      () => [found.id],
    ],
    [
      'deletes a sheet',
      'anne',
      /permission denied/,
      'delete from assessment_score_sheet where assessment_id = $1',
      () => [found.id],
    ],
    [
      'writes a sheet for another',
      'bram',
      /row-level security/,
      `insert into assessment_score_sheet (organisation_id, id, assessment_id, round, account_id, created_at) values ($1, gen_random_uuid(), $2, 1, $3, now())`,
      () => [organisation.id, found.id, found.people.anne.accountId],
    ],
    ['opens a second round early', 'bram', /follows the gesprek/, 'select app.open_revision($1)', () => [found.id]],
    [
      'opens a second round by hand',
      'bram',
      /row-level security/,
      'insert into assessment_seal (organisation_id, assessment_id, round, expected) values ($1, $2, 2, 2)',
      () => [organisation.id, found.id],
    ],
    [
      'calls the reveal',
      'bram',
      /permission denied|trigger functions/,
      'select app.reveal_when_all_sealed()',
      () => [],
    ],
    ['writes an audit line of its own', 'bram', /permission denied/, 'update audit_entry set hash = null', () => []],
    [
      'appoints oneself',
      'coordinator',
      /row-level security/,
      `insert into assessment_assessor (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, position) values ($1, $2, $3, 'vak', now(), current_date, 9)`,
      () => [organisation.id, found.id, others.coordinator.accountId],
    ],
    [
      'proposes before the reveal',
      'bram',
      /row-level security/,
      `insert into assessment_proposal (organisation_id, id, assessment_id, framework_version_id, leeruitkomst, verdict, reasons, feedback, proposed_by, proposed_at) values ($1, gen_random_uuid(), $2, $3, 'LU1', 'shown', 'omdat het kan', '{}', $4, now())`,
      () => [organisation.id, found.id, organisation.frameworkVersionId, others.bram.accountId],
    ],
    ['becomes the owner', 'bram', /permission denied/, 'set role bewijskracht_owner', () => []],
    [
      'turns the wall off',
      'bram',
      /must be owner/,
      'alter table assessment_score_sheet disable row level security',
      () => [],
    ],
    [
      'seals a sheet without verdicts',
      'bram',
      /without a verdict/,
      'update assessment_score_sheet set sealed_at = now() where assessment_id = $1 and account_id = app.account()',
      () => [found.id],
    ],
  ])('SQL under the app’s role is refused when it %s (%s)', async (_what, who, words, text, parameters) => {
    const person = who === 'anne' ? found.people.anne : others[who];
    await expect(app.as(person, (sql) => sql(text, parameters()))).rejects.toThrow(words);
  });
});

describe('after the reveal', () => {
  it('nobody joins the case: a newcomer would score with the other sheets on the table', async () => {
    const superuser = await asSuperuser();
    try {
      await superuser.query('begin');
      await superuser.query('update assessment_seal set revealed_at = now() where assessment_id = $1', [found.id]);
      await superuser.query('set local role bewijskracht_app');
      const sql: Sql = async (text, parameters = []) =>
        (await superuser.query<Record<string, unknown>>(text, [...parameters])).rows;
      await actAs(sql, organisation, others.coordinator);
      const joining = sql(
        `insert into assessment_assessor (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, position) values ($1, $2, $3, 'vak', now(), current_date, 9)`,
        [organisation.id, found.id, others.carla.accountId],
      );
      await expect(joining).rejects.toThrow(/row-level security/);
    } finally {
      await superuser.query('rollback');
      await superuser.end();
    }
  });
});

async function asSuperuser(): Promise<Client> {
  const url = new URL(process.env['TEST_SUPERUSER_URL']!);
  url.pathname = new URL(test.appUrl).pathname;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}
