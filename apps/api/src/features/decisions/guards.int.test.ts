import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '@bewijskracht/contracts';
import { connectAsApp } from '../../test/app-role.ts';
import type { AppRole, Sql } from '../../test/app-role.ts';
import { aBoard, anAdvisedCase, anOpenSession, castVotes, checkIdentity, decideAll } from '../../test/board.ts';
import type { TestBoard } from '../../test/board.ts';
import type { TestCase } from '../../test/cases.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { makeOrganisation, makePerson } from '../../test/people.ts';
import type { TestOrganisation, TestPerson } from '../../test/people.ts';

/** Somebody of the board with SQL access under the app's own role, who wants to go round the rules. */
let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;
let app: AppRole;
let found: TestCase;
let session: SessionView;
let consensus: readonly string[];
let member: TestPerson;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'omweg');
  board = await aBoard(test, organisation);
  member = board.people.members[0]!;
  app = await connectAsApp(test, organisation);
  found = await anAdvisedCase(test, organisation, { LU1: 'shown', LU2: 'notShown' });
  await checkIdentity(found);
  session = await anOpenSession(board, [found]);
  const { rows } = await test.owner.query<{ consensus_id: string }>(
    'select consensus_id from decision_item where session_id = $1 order by position',
    [session.id],
  );
  consensus = rows.map((row) => row.consensus_id);
});
afterAll(async () => {
  await app.close();
  await test.close();
});

const decide = (
  sql: Sql,
  item: number,
  { kind = 'ratified', outcome = null as string | null, leeruitkomst = `LU${item + 1}` } = {},
) =>
  sql(
    `insert into decision (organisation_id, id, item_id, assessment_id, leeruitkomst, consensus_id, kind, outcome, grounds, decided_at)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, 'gronden genoeg', now())`,
    [organisation.id, session.items[item]!.id, found.id, leeruitkomst, consensus[item], kind, outcome],
  );
const vote = (sql: Sql, person: TestPerson, item = 1) =>
  sql(
    `insert into decision_vote (organisation_id, item_id, account_id, kind, grounds, cast_at) values ($1, $2, $3, 'ratified', '', now())`,
    [organisation.id, session.items[item]!.id, person.accountId],
  );
const register = (sql: Sql, holder = 'Noor Vermaat') =>
  sql(
    `with list as (insert into credential_status_list (organisation_id, id, purpose, length) values ($1, gen_random_uuid(), 'revocation', 131072) returning id)
     insert into credential_deelcertificaat (organisation_id, id, register_number, candidate_id, assessment_id, framework_version_id, leeruitkomst, holder_name,
       birth_date, key_id, status_list_id, status_index, unsigned, paper, registered_at)
     select $1, gen_random_uuid(), 'VALS-1', $2, $3, $4, 'LU2', $5, '1990-04-05', k.id, (select id from list), 7, '{}', '{}', now()
     from credential_key k returning id`,
    [organisation.id, found.submission.candidateId, found.id, organisation.frameworkVersionId, holder],
  );

describe('the database itself refuses', () => {
  it('a decision without votes', async () => {
    await expect(app.as(member, (sql) => decide(sql, 1, { outcome: 'notShown' }))).rejects.toThrow('no quorum');
  });

  it('a decision on one vote, or on a vote in somebody else’s name', async () => {
    await expect(
      app.as(member, async (sql) => {
        await vote(sql, member);
        await decide(sql, 1, { outcome: 'notShown' });
      }),
    ).rejects.toThrow('no quorum');
    await expect(app.as(member, (sql) => vote(sql, board.people.members[1]!))).rejects.toThrow('row-level security');
  });

  it('an outcome that is not what the assessors agreed, and a decision about another leeruitkomst', async () => {
    const other = await anAdvisedCase(test, organisation, { LU3: 'notShown' });
    const open = await anOpenSession(board, [other]);
    await castVotes(board.members[0]!, open).expect(200);
    const [{ consensus_id: id } = { consensus_id: '' }] = (
      await test.owner.query<{ consensus_id: string }>('select consensus_id from decision_item where id = $1', [
        open.items[0]!.id,
      ])
    ).rows;
    const second = board.people.members[1]!;
    const attack = (outcome: string, leeruitkomst = 'LU3') =>
      app.as(second, async (sql) => {
        await sql(
          `insert into decision_vote (organisation_id, item_id, account_id, kind, grounds, cast_at) values ($1, $2, $3, 'ratified', '', now())`,
          [organisation.id, open.items[0]!.id, second.accountId],
        );
        await sql(
          `insert into decision (organisation_id, id, item_id, assessment_id, leeruitkomst, consensus_id, kind, outcome, decided_at)
           values ($1, gen_random_uuid(), $2, $3, $4, $5, 'ratified', $6, now())`,
          [organisation.id, open.items[0]!.id, other.id, leeruitkomst, id, outcome],
        );
      });
    await expect(attack('partlyShown')).rejects.toThrow('the board confirms the judgement');
    await expect(attack('notShown', 'LU1')).rejects.toThrow('not on the agenda');
    await expect(attack('notShown')).resolves.toBeUndefined();
  });

  it('a vote by whoever assessed, is related, or is not there', async () => {
    const { rows } = await test.owner.query<{ accountId: string }>(
      `update account_membership set roles = roles || '{boardMember}' where account_id = $1 returning account_id as "accountId"`,
      [found.people.anne.accountId],
    );
    expect(rows).toHaveLength(1);
    await expect(app.as(found.people.anne, (sql) => vote(sql, found.people.anne, 0))).rejects.toThrow('no vote');
    await expect(app.as(board.people.members[2], (sql) => vote(sql, board.people.members[2]!, 0))).rejects.toThrow(
      'no vote',
    );
    await test.owner.query(
      `insert into portfolio_relation (organisation_id, id, candidate_id, kind, name, email, created_at) values ($1, gen_random_uuid(), $2, 'coach', 'x', $3, now())`,
      [organisation.id, found.submission.candidateId, member.email],
    );
    await expect(app.as(member, (sql) => vote(sql, member, 0))).rejects.toThrow('no vote');
    await test.owner.query('delete from portfolio_relation where candidate_id = $1', [found.submission.candidateId]);
  });

  it('a deelcertificaat without a decision, or for somebody whose identity is another', async () => {
    await castVotes(board.members[0]!, session, undefined, [session.items[0]!]).expect(200);
    await expect(app.as(member, (sql) => register(sql, 'Iemand Anders'))).rejects.toThrow(
      'the holder is not as checked',
    );
    await expect(
      app.as(member, async (sql) => {
        await register(sql);
        await sql('set constraints all immediate');
      }),
    ).rejects.toThrow('follows from a decision');
  });

  it('changing a decision, a vote after it, or a registered paper', async () => {
    const fresh = await anAdvisedCase(test, organisation);
    await checkIdentity(fresh);
    const open = await anOpenSession(board, [fresh]);
    await decideAll(board, open);
    const { secretary } = board.people;
    await expect(
      app.as(member, (sql) => sql(`update decision set outcome = 'notShown' where assessment_id = $1`, [fresh.id])),
    ).rejects.toThrow('permission denied');
    await expect(
      test.owner.query(`update decision set outcome = 'notShown' where assessment_id = $1`, [fresh.id]),
    ).rejects.toThrow('not overwritten');
    await expect(
      app.as(member, (sql) =>
        sql('update decision_vote set cast_at = now() where item_id = $1 and account_id = $2', [
          open.items[0]!.id,
          member.accountId,
        ]),
      ),
    ).rejects.toThrow('already decided');
    await expect(
      app.as(secretary, (sql) =>
        sql('update credential_deelcertificaat set revoked_at = now() where assessment_id = $1', [fresh.id]),
      ),
    ).rejects.toThrow('two people');
    await expect(
      test.owner.query(`update credential_deelcertificaat set register_number = 'X' where assessment_id = $1`, [
        fresh.id,
      ]),
    ).rejects.toThrow('not rewritten');
  });

  it('a member who opens a meeting, and anybody who opens a closed one again', async () => {
    const move = (state: string) => (sql: Sql) =>
      sql('update decision_session set state = $2 where id = $1', [session.id, state]);
    await expect(app.as(member, move('closed'))).rejects.toThrow('does not go from open to closed');
    await expect(app.as(board.people.secretary, move('prepared'))).rejects.toThrow('does not go from open to prepared');
  });

  it('all of it to another organisation’s board', async () => {
    const elsewhere = await makeOrganisation(test, 'buren');
    const stranger = await makePerson(test, elsewhere, 'boardMember', 'secretary');
    const theirs = await connectAsApp(test, elsewhere);
    const seen = await theirs.as(stranger, async (sql) => {
      const counts: unknown[] = [];
      for (const table of [
        'decision_session',
        'decision_item',
        'decision_vote',
        'decision',
        'decision_announcement',
        'credential_deelcertificaat',
        'credential_key',
        'credential_status_list',
      ]) {
        counts.push((await sql(`select count(*)::int as n from ${table}`))[0]?.['n']);
      }
      counts.push((await sql('select app.judged_dossier($1) as dossier', [found.id]))[0]?.['dossier']);
      counts.push(await sql('select * from app.session_addresses($1)', [session.id]));
      return counts;
    });
    await theirs.close();
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 0, null, []]);
  });
});
