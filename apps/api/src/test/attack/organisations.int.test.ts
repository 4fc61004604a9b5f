import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { OrganisationStage } from './organisation-stage.ts';
import type { Findings } from './organisation-stage.ts';
import type { Leak } from './seal-stage.ts';

/**
 * Two organisations that each hold everything. The people of one put every id of the other in every path, filter and
 * field, and get the answer that an id of nobody gets.
 */
let test: TestApp;
let stage: OrganisationStage;
beforeAll(async () => {
  test = await testApp();
  stage = await OrganisationStage.open(test);
}, 600_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

/** What anybody may read of any organisation, logged in or not: it exists so that strangers can verify, or is kept by a secret. */
const PUBLIC =
  /(GET \/credentials\/(\{id\}|shared\/\{secret\})|GET \/status-lists\/\{id\}(\/suspension)?|GET \/ob2\/\S+|GET \S*\{slug\}[^ ]*|(GET|POST) \/api\/invitations\/\{token\})( |$)/;
/** By SQL the same, and what a login asks before its organisation is known, by an exact account or address. */
const PUBLIC_BY_SQL = /: SQL app\.(public_\w+|system_account|login_memberships)$/;
const isPublic = ({ where }: Leak): boolean => PUBLIC.test(where) || PUBLIC_BY_SQL.test(where);

/** What is stored as the client sends it and points at nothing: ids of its own, and what an assessor writes on their own sheet. */
const TAKEN_AS_SENT =
  /^(POST \/api\/submissions requestId|PUT \/api\/assessments\/\{id\}\/(scores\/\{leeruitkomst\} content\.[\w.]+|place evidenceId))$/;

/**
 * Where every id gets one refusal before anything is looked up by it: the state of one's own case, and whoever asked for
 * no erasure, whether they exist or not.
 */
const REFUSED_WHOEVER_IT_IS = [
  'POST /api/assessments/{id}/proposals/{proposalId}/agreement',
  'POST /api/erasures/{id}',
];

const words = (leaks: readonly Leak[]): string[] => leaks.map(({ where, difference }) => `${where}: ${difference}`);

describe('ids of another organisation', () => {
  let findings: Findings;
  beforeAll(async () => {
    findings = await stage.attack();
  }, 900_000);

  it('get in every path, filter and field the answer that an id of nobody gets', () => {
    expect(words(findings.leaks.filter((leak) => !isPublic(leak)))).toEqual([]);
    expect(findings.asked).toBeGreaterThan(2000);
  });

  it('are found in no path', () => {
    const found = [...findings.inPaths].filter(
      ([route, statuses]) =>
        !PUBLIC.test(route) && !REFUSED_WHOEVER_IT_IS.includes(route) && [...statuses].some((status) => status !== 404),
    );
    expect(Object.fromEntries(found.map(([route, statuses]) => [route, [...statuses]]))).toEqual({});
    expect(findings.inPaths.size).toBeGreaterThan(40);
  });

  it('are taken in no field that points at something', () => {
    expect([...findings.taken].filter((field) => !TAKEN_AS_SENT.test(field))).toEqual([]);
  });
});

describe('by SQL under the app’s role', () => {
  it('the other is out of reach: no row, no answer, no row of one’s own that points at theirs', async () => {
    const leaks = await stage.attackBySql();
    expect(words(leaks.filter((leak) => !isPublic(leak)))).toEqual([]);
  });

  it('and the keys refuse a row that points at theirs, also to the owner, whom no wall stops', async () => {
    const accepted = await stage.insertAsOwner(stage.movedRows());
    expect(accepted.filter((table) => !POINTS_AT_NOTHING.includes(table))).toEqual([]);
  });
});

/** Rows that point at an account, which is nobody's (one person may work for two), or at nothing at all. */
const POINTS_AT_NOTHING: readonly string[] = ['account_membership', 'decision_session', 'mail_message'];

/** What somebody could loosen, who then gets further, on which routes, and where it must show. */
const LOOSENINGS: readonly [what: string, loosening: string, only: { who: string; routes: RegExp }, leak: string][] = [
  [
    'invitations are everybody’s',
    'create policy loose on account_invitation for select using (true)',
    { who: 'secretary', routes: /GET \/api\/invitations$/ },
    'secretary: GET /api/invitations {}',
  ],
  [
    'the register is one for all',
    'create policy loose on credential_deelcertificaat for select using (true)',
    { who: 'secretary', routes: /\/api\/(register|deelcertificaten)/ },
    'secretary: GET /api/',
  ],
];

describe('a wall that was loosened is noticed', () => {
  it.each(LOOSENINGS)('%s', async (_what, loosening, only, leak) => {
    await stage.pinned.undone(async () => {
      await stage.loosen(loosening);
      const { leaks } = await stage.attack(only);
      expect(leaks.map(({ where }) => where)).toEqual(expect.arrayContaining([expect.stringContaining(leak)]));
    });
  });

  it('rows of mail are everybody’s', async () => {
    await stage.pinned.undone(async () => {
      await stage.loosen('create policy loose on mail_message for select using (true)');
      expect((await stage.attackBySql()).map(({ where }) => where)).toContain('candidate: SQL public.mail_message');
    });
  });

  it('a key that forgets the organisation', async () => {
    await stage.pinned.undone(async () => {
      await stage.loosen(`do $$ declare key record; begin
        for key in select conname from pg_constraint where conrelid = 'portfolio_relation'::regclass and contype = 'f' loop
          execute format('alter table portfolio_relation drop constraint %I', key.conname);
        end loop; end $$`);
      expect(await stage.insertAsOwner(stage.movedRows())).toContain('portfolio_relation');
    });
  });
});
