import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COLUMNS_NAMING_FILES } from '../launcher/backup/dump-database.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';

/**
 * The wall, read from the catalog (DESIGN §3.1). Whoever adds a table, a view or a function meets these tests, and
 * writes down here what the app may do with it.
 */
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

/** Published frameworks are everybody's; the history of migrations is nobody's but the owner's. */
const WITHOUT_WALL = [
  'framework_gedragsindicator',
  'framework_leeruitkomst',
  'framework_leeruitkomst_gedragsindicator',
  'framework_version',
  'migrations',
];

/** What is found by itself, before or without an organisation: secrets, and what strangers verify. */
const UNIQUE_IN_THE_WORLD = [
  'account_invitation: account_invitation_token_hash_key',
  'account_session: account_session_id_key',
  'account_session: account_session_pkey',
  'credential_brought_request: credential_brought_request_secret_hash_key',
  'credential_deelcertificaat: credential_deelcertificaat_id_key',
  'credential_deelcertificaat: credential_deelcertificaat_status_list_id_status_index_key',
  'credential_issued: credential_issued_status_list_id_status_index_key',
  'credential_share: credential_share_secret_hash_key',
  'credential_status_list: credential_status_list_id_key',
  'credential_token: credential_token_secret_hash_key',
  'credential_wallet_copy: credential_wallet_copy_nonce_hash_key',
  'credential_wallet_offer: credential_wallet_offer_code_hash_key',
  'credential_wallet_offer: credential_wallet_offer_token_hash_key',
];

/** Everything the app's role may do with a table; of what it isn't given it may do nothing. */
const GRANTS: Readonly<Record<string, string>> = {
  account: 'select (id, email, name, locale, created_at), update (name, locale)',
  account_invitation: 'insert, select',
  account_membership: 'select',
  account_session: 'delete, select (account_id, created_at, last_seen_at, expires_at, id, browser, system)',
  assessment: 'insert, select, update (state, interviewed_at, advised_at)',
  assessment_agreement: 'insert, select',
  assessment_assessor:
    'insert (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, declared_at, replaced_at, position), select, update (declared_at, replaced_at)',
  assessment_consensus: 'insert, select',
  assessment_designation: 'insert, select, update (ended_at)',
  assessment_interview:
    'insert, select, update (held_on, present, questions, notes, skipped_by_rule, reason, finished_at, version, updated_by, updated_at)',
  assessment_leeruitkomst: 'insert, select',
  assessment_objection: 'insert, select',
  assessment_proposal: 'insert, select',
  assessment_reminder: 'insert, select',
  assessment_replacement: 'insert, select',
  assessment_score: 'insert, select, update (verdict, content, version, updated_at)',
  assessment_score_sheet: 'insert, select, update (place, sealed_at)',
  assessment_seal: 'insert, select',
  assessment_send_back: 'insert, select',
  assessment_tie: 'insert, select',
  audit_entry: 'select',
  credential_deelcertificaat:
    'insert, select, update (key_id, signed, certificate_sha256, issued_at, revoked_at, suspended_at)',
  credential_brought: 'insert, select, update (explanation, round, withdrawn_at)',
  credential_brought_decision: 'insert, select',
  credential_brought_leeruitkomst: 'delete, insert, select',
  credential_brought_request:
    'delete, insert, select (organisation_id, id, candidate_id, made_at, expires_at, answered_at, brought_id, refusal), update (brought_id, refusal)',
  credential_brought_vote: 'insert, select, update (kind, reason, cast_at)',
  credential_issued: 'insert, select, update (revoked_at)',
  credential_endorsement: 'insert, select, update (ended_by, ended_at)',
  credential_key: 'insert, select, update (retired_at, compromised_since)',
  credential_key_change: 'insert, select, update (confirmed_by, confirmed_at, dropped_at)',
  credential_key_impact: 'insert, select, update (mended_at)',
  credential_revocation: 'insert, select, update (confirmed_by, confirmed_at, dropped_at)',
  credential_share: 'insert, select, update (ended_at)',
  credential_stack_part: 'insert, select',
  credential_stack_request: 'insert, select, update (made_at, made_by, whole_id)',
  credential_status_list: 'insert, select, update (version, signed, signed_version, signed_at, suspension_signed)',
  credential_suspension: 'insert, select, update (confirmed_by, confirmed_at, dropped_at)',
  credential_token:
    'insert, select (organisation_id, id, name, scopes, kinds, created_by, created_at, expires_at, revoked_by, revoked_at), update (revoked_by, revoked_at)',
  credential_token_use: 'select',
  credential_wallet_copy: 'insert, select',
  credential_wallet_offer:
    'insert, select (organisation_id, id, deelcertificaat_id, made_at, expires_at, token_expires_at)',
  decision: 'insert, select, update (announcement_id)',
  decision_announcement: 'insert, select',
  decision_item: 'insert, select, update (removed_at)',
  decision_recusal: 'insert, select',
  decision_session: 'insert, select, update (state, opened_at, closed_at)',
  decision_session_member: 'insert, select, update (present)',
  decision_vote: 'insert, select, update (kind, send_back_kind, grounds, cast_at)',
  evidence: 'insert, select, update',
  evidence_explanation: 'insert, select, update',
  evidence_file: 'insert, select, update',
  evidence_link: 'delete, insert, select, update',
  framework_gedragsindicator: 'select',
  framework_leeruitkomst: 'select',
  framework_leeruitkomst_gedragsindicator: 'select',
  framework_policy: 'select',
  framework_version: 'select',
  mail_message: 'insert, select, update (parameters, sent_at)',
  organisation: 'select',
  organisation_counter: 'insert, select, update',
  organisation_route: 'select',
  portfolio: 'insert, select',
  portfolio_candidate: 'insert, select',
  portfolio_candidate_private: 'insert, select, update',
  portfolio_erasure: 'delete, insert, select',
  portfolio_identity: 'insert, select, update',
  portfolio_relation: 'delete, insert, select, update',
  submission: 'insert, select, update (state, admitted_at, admitted_by, returned_at, returned_by, withdrawn_at)',
  submission_file: 'insert, select',
  submission_leeruitkomst: 'insert, select',
  submission_manifest: 'insert, select',
  submission_return: 'insert, select',
  submission_stage: 'select',
};

/** Functions that run as the owner and that the app may call: each answers one narrow question, or does one narrow thing. */
const DEFINERS_FOR_THE_APP = {
  'before the organisation is known, by an exact secret or address': [
    'brought_request_find',
    'brought_request_take',
    'count_visit',
    'invitation_accept',
    'invitation_find',
    'login_account',
    'login_attempts',
    'login_failed',
    'login_memberships',
    'password_reset_ask',
    'password_reset_find',
    'password_reset_finish',
    'password_reset_offer',
    'password_reset_whose',
    'register_candidate',
    'session_end',
    'session_find',
    'session_start',
    'system_account',
    'token_use',
    'wallet_redeem',
    'wallet_token',
  ],
  'for anyone, one row or none': [
    'open_share',
    'public_badge',
    'public_credential',
    'public_issuer',
    'public_organisation',
    'public_profile',
    'public_status_list',
  ],
  'erasing a person, as the secretary carries it out': ['erase_candidate', 'erasure_obstacles', 'unnamed_files'],
  'for anyone, a register without names': ['public_register', 'public_register_counts'],
  'for anyone, the names of organisations and status lists': ['public_mirror'],
  'for anyone, what others say for an organisation': ['public_endorsements'],
  'who the actor is, asked by policies': [
    'brought_settled',
    'brought_tied',
    'dossier_open',
    'freezing',
    'has_role',
    'is_announced',
    'is_assessor',
    'is_declared_assessor',
    'is_opened',
    'is_revealed',
    'may_agree',
    'own_assessment',
    'own_candidate',
    'own_evidence',
    'own_open_sheet',
    'own_portfolio',
    'own_submission',
  ],
  'a few facts of what the actor may not read whole': [
    'announcements_of',
    'assessors_of',
    'candidate_number_of',
    'case_of',
    'holder_address',
    'judged_dossier',
    'leeruitkomsten_shown',
    'readable_file',
    'session_addresses',
    'sheets_done',
    'storage_use',
    'submission_revealed_at',
    'unneeded_files',
  ],
  'what an operator asks: numbers over all organisations': ['migrations_missing', 'operational_figures'],
  'an act that the app may not do by hand': ['end_member_sessions', 'open_revision', 'password_change', 'record_audit'],
};

/** Functions that run as the owner and that only triggers and other functions call. */
const DEFINERS_INSIDE = [
  'count_storage',
  'erase_brought',
  'first_paper',
  'forget_password_resets',
  'guard_assessment',
  'guard_brought_decision',
  'guard_brought_vote',
  'guard_consensus',
  'guard_decision',
  'guard_deelcertificaat',
  'guard_holder',
  'guard_key',
  'guard_mending',
  'guard_registration',
  'guard_score',
  'guard_sheet',
  'guard_vote',
  'is_tied',
  'keep_standing',
  'place_assessed',
  'place_submission',
  'reveal_when_all_sealed',
  'revoke_wholes',
  'stage_of',
  'withdraw_assessment',
  'write_stage',
];

/** Each finds by name what breaks one rule of the wall. */
const findings = {
  tablesWithoutWall: `
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
  actsWithoutPolicy: `
    select g.relname || ': ' || g.act as name
    from (select distinct c.oid, c.relname, lower(x.privilege_type) as act
      from pg_class c
      cross join lateral (select t.privilege_type from aclexplode(c.relacl) t where t.grantee = 'bewijskracht_app'::regrole
        union select t.privilege_type from pg_attribute a, aclexplode(a.attacl) t where a.attrelid = c.oid and t.grantee = 'bewijskracht_app'::regrole) x
      where c.relnamespace = 'public'::regnamespace and c.relrowsecurity) g
    where not exists (select from pg_policy p where p.polrelid = g.oid
      and p.polcmd in ('*', case g.act when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end))`,
  policiesForNobody: `
    select c.relname || ': ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
    where coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'app\\.(organisation|account|own_candidate)\\(\\)'`,
  forcedWalls: `select relname as name from pg_class where relforcerowsecurity`,
  keysAcrossTenants: `
    with tenant as (
      select c.oid, c.relname, a.attnum from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r')
    select tenant.relname || ': ' || k.conname as name from pg_constraint k
    join tenant on tenant.oid = k.conrelid
    where (k.contype = 'f' and k.confrelid in (select oid from tenant) or k.contype in ('p', 'u')) and k.conkey[1] <> tenant.attnum`,
  blindViews: `
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))`,
  wanderingFunctions: `
    select proname as name from pg_proc where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
      and not coalesce('search_path=""' = any(proconfig), false)`,
  everybodysFunctions: `
    select proname as name from pg_proc p where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee = 0)`,
  definersForTheApp: `
    select distinct proname as name from pg_proc where pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and prosecdef and has_function_privilege('bewijskracht_app', oid, 'execute')`,
  definersInside: `
    select distinct proname as name from pg_proc where pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and prosecdef and not has_function_privilege('bewijskracht_app', oid, 'execute')`,
  ownedByTheApp: `select classid::regclass::text as name from pg_shdepend where refobjid = 'bewijskracht_app'::regrole and deptype = 'o'`,
  sequences: `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  columnsNamingFiles: `
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'sha256$'`,
  placesToMakeThings: `
    select nspname as name from pg_namespace where has_schema_privilege('bewijskracht_app', oid, 'create') and nspname !~ '^pg_temp'`,
  everybodysTables: `
    select c.relname as name from pg_class c, aclexplode(c.relacl) x
    where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and x.grantee = 0`,
  grants: `
    select c.relname || ': ' || string_agg(x.act, ', ' order by x.act) as name
    from pg_class c
    cross join lateral (
      select lower(t.privilege_type) as act from aclexplode(c.relacl) t where t.grantee = 'bewijskracht_app'::regrole
      union all
      select lower(t.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
      from pg_attribute a, aclexplode(a.attacl) t
      where a.attrelid = c.oid and t.grantee = 'bewijskracht_app'::regrole group by t.privilege_type) x
    where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) group by c.relname`,
};
type Finding = keyof typeof findings;

async function find(what: Finding): Promise<string[]> {
  const { rows } = await test.owner.query<{ name: string }>(findings[what]);
  return rows.map(({ name }) => name).toSorted();
}

describe('every table', () => {
  it('has row-level security, unless it is named here', async () => {
    expect(await find('tablesWithoutWall')).toEqual(WITHOUT_WALL);
  });

  it('has a policy for each thing the app may do with it', async () => {
    expect(await find('actsWithoutPolicy')).toEqual([]);
  });

  it('lets nobody through who acts for no organisation or account', async () => {
    expect(await find('policiesForNobody')).toEqual([]);
  });

  it('is not forced: the owner’s definers and backfills would silently do nothing', async () => {
    expect(await find('forcedWalls')).toEqual([]);
  });

  it('of a tenant ties to its own tenant only; what is unique in the world is named here', async () => {
    expect(await find('keysAcrossTenants')).toEqual(UNIQUE_IN_THE_WORLD);
  });
});

describe('what a backup counts on', () => {
  it('ids are made by the app: no sequence but that of the migrations needs care in a restore', async () => {
    expect(await find('sequences')).toEqual(['migrations_id_seq']);
  });

  it('every column that names a stored file is known to the backup', async () => {
    const known = Object.entries(COLUMNS_NAMING_FILES).map(([table, column]) => `${table}.${column}`);
    expect(await find('columnsNamingFiles')).toEqual(known.toSorted());
  });
});

describe('every view', () => {
  it('reads as whoever looks, so that the wall stands before it too', async () => {
    expect(await find('blindViews')).toEqual([]);
  });
});

describe('every function', () => {
  it('finds its tables by their full names, whoever calls it', async () => {
    expect(await find('wanderingFunctions')).toEqual([]);
  });

  it('is called by nobody who wasn’t given it', async () => {
    expect(await find('everybodysFunctions')).toEqual([]);
  });

  it('that runs as the owner is named here', async () => {
    expect(await find('definersForTheApp')).toEqual(Object.values(DEFINERS_FOR_THE_APP).flat().toSorted());
    expect(await find('definersInside')).toEqual(DEFINERS_INSIDE);
  });
});

describe('the app’s role', () => {
  it('can’t go round the wall: no superuser, no bypass, no making of roles or databases, no member of anything', async () => {
    const { rows } = await test.owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
       from pg_roles r where rolname = 'bewijskracht_app'`,
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    };
    expect(rows).toEqual([{ ...nothing, memberships: 0 }]);
  });

  it('owns nothing, and makes nothing', async () => {
    expect(await find('ownedByTheApp')).toEqual([]);
    expect(await find('placesToMakeThings')).toEqual([]);
  });

  it('may do with each table what stands here, and nothing more', async () => {
    expect(await find('grants')).toEqual(
      Object.entries(GRANTS)
        .map(([table, acts]) => `${table}: ${acts}`)
        .toSorted(),
    );
  });

  it('is given what it has by name: nothing comes to it through everybody', async () => {
    expect(await find('everybodysTables')).toEqual([]);
  });
});

describe('these tests notice', () => {
  it.each<[string, Finding, string, string]>([
    ['a tenant table without a wall', 'tablesWithoutWall', 'loose', 'create table loose (organisation_id uuid)'],
    ['a wall that was taken down', 'tablesWithoutWall', 'evidence', 'alter table evidence disable row level security'],
    [
      'a wall without a door for what was granted',
      'actsWithoutPolicy',
      'loose: select',
      'create table loose (organisation_id uuid); alter table loose enable row level security; grant select on loose to bewijskracht_app',
    ],
    [
      'a door that is open to all',
      'policiesForNobody',
      'evidence: loose',
      'create policy loose on evidence using (true)',
    ],
    ['a forced wall', 'forcedWalls', 'evidence', 'alter table evidence force row level security'],
    [
      'a key that ties two tenants',
      'keysAcrossTenants',
      'loose: loose_id_key',
      'create table loose (organisation_id uuid, id uuid unique)',
    ],
    ['a view that reads as its maker', 'blindViews', 'loose', 'create view loose as select id from evidence'],
    [
      'a definer that finds its tables by chance, and is everybody’s',
      'wanderingFunctions',
      'loose',
      `create function app.loose() returns int language sql security definer as 'select 1'`,
    ],
    [
      'a definer that nobody named',
      'definersForTheApp',
      'loose',
      `create function app.loose() returns int language sql security definer set search_path = '' as 'select 1'; grant execute on function app.loose() to bewijskracht_app`,
    ],
    [
      'a function for everybody',
      'everybodysFunctions',
      'loose',
      `create function app.loose() returns int language sql set search_path = '' as 'select 1'; grant execute on function app.loose() to public`,
    ],
    ['a place to make things', 'placesToMakeThings', 'app', 'grant create on schema app to bewijskracht_app'],
    [
      'a grant too many',
      'grants',
      'assessment_seal: insert, select, update (revealed_at)',
      'grant update (revealed_at) on assessment_seal to bewijskracht_app',
    ],
    ['a grant to everybody', 'everybodysTables', 'account', 'grant select on account to public'],
  ])('%s', async (_what, finding, name, loosening) => {
    expect(await find(finding)).not.toContain(name);
    await test.owner.query('begin');
    try {
      await test.owner.query(loosening);
      expect(await find(finding)).toContain(name);
    } finally {
      await test.owner.query('rollback');
    }
  });
});
