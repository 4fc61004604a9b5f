import type { FrameworkListView, FrameworkView } from '@bewijskracht/contracts';
import type { Client } from 'pg';
import { assemble } from '../../../apps/api/src/seed/cast.ts';
import type { Cast } from '../../../apps/api/src/seed/cast.ts';
import {
  admit,
  agree,
  appoint,
  declare,
  holdInterview,
  revise,
  seal,
} from '../../../apps/api/src/seed/play-assessment.ts';
import { startPortfolio } from '../../../apps/api/src/seed/play-candidate.ts';
import { scoreSmallCase, smallAgreement, submitSmallCase } from '../../../apps/api/src/seed/small-case.ts';
import { newCandidate } from '../harness/people.ts';
import type { Platform } from '../harness/platform.ts';
import { madeId } from './made-id.ts';

/**
 * Cases that wait for the board: one is played through the API from portfolio to advice, the others are copies of all its
 * rows with ids, number and address of their own (triggers and foreign-key checks rest while they are copied: each copy
 * satisfies what the original did). Returns the assessments, the played one first.
 */
export async function makeAdvisedCases(platform: Platform, wanted: number): Promise<readonly string[]> {
  const client = await platform.database.superuser();
  const cast = await assemble(platform.base);
  const { assessmentId, submissionId } = await playOne(platform, cast, await platform.database.owner());
  const { rows } = await client.query<{ own: string[] }>(OWN_IDS, [submissionId]);
  await client.query('set session_replication_role = replica');
  await client.query(COPY_FUNCTION);
  for (const table of TABLES)
    await client.query('select pg_temp.copy_rows($1, $2, $3)', [table, rows[0]!.own, wanted - 1]);
  const { rows: copies } = await client.query<{ id: string }>(
    `select ${madeId('$1 || n')} as id from generate_series(1, $2::int) n`,
    [assessmentId, wanted - 1],
  );
  await client.query('analyze');
  await client.end();
  return [assessmentId, ...copies.map(({ id }) => id)];
}

async function playOne(
  platform: Platform,
  cast: Cast,
  owner: Client,
): Promise<{ assessmentId: string; submissionId: string }> {
  const candidate = await newCandidate(platform, owner, 'advised');
  await startPortfolio(candidate, 'zijinstromer');
  const { frameworks } = await candidate.get<FrameworkListView>('/api/frameworks');
  const { code: name, version } = frameworks[0]!;
  const framework = await candidate.get<FrameworkView>(`/api/frameworks/${name}/${version}`);
  const { code } = framework.leeruitkomsten[0]!;
  const submissionId = await submitSmallCase(candidate, { framework, code, today: new Date() });
  await admit(cast.coordinator, submissionId, { officialName: 'Bente Vergadering', birthDate: '1990-01-01' });
  const { assessmentId } = await appoint(cast, submissionId);
  for (const assessor of [cast.a, cast.b]) await declare(assessor, assessmentId);
  for (const assessor of [cast.a, cast.b]) {
    await scoreSmallCase(assessor, assessmentId, 'shown');
    await seal(assessor, assessmentId);
  }
  const note = { leeruitkomst: code, gedragsindicator: null };
  await holdInterview(cast.a, assessmentId, {
    questions: [{ ...note, question: 'Hoe gaat de beheergroep nu verder zonder jou?' }],
    notes: [{ ...note, text: 'De kandidaat vertelt hoe de beheergroep nu zonder hulp doorgaat.' }],
  });
  for (const assessor of [cast.a, cast.b]) await revise(assessor, assessmentId, { changes: [], ids: new Map() });
  await agree([cast.a, cast.b], assessmentId, smallAgreement(code, 'shown'));
  return { assessmentId, submissionId };
}

/** What belongs to the case alone, and so must differ in each copy. */
const OWN_IDS = `
  with s as (select * from submission where id = $1), a as (select x.* from assessment x join s on x.submission_id = s.id)
  select array(
    select s.id::text from s union all select s.candidate_id::text from s union all select s.portfolio_id::text from s union all select s.request_id::text from s
    union all select c.account_id::text from portfolio_candidate c join s on c.id = s.candidate_id
    union all select c.number from portfolio_candidate c join s on c.id = s.candidate_id
    union all select e.email from account e join portfolio_candidate c on c.account_id = e.id join s on c.id = s.candidate_id
    union all select e.id::text from evidence e join s on e.candidate_id = s.candidate_id
    union all select a.id::text from a
    union all select x.id::text from assessment_score_sheet x join a on x.assessment_id = a.id
    union all select x.id::text from assessment_proposal x join a on x.assessment_id = a.id
    union all select x.id::text from assessment_consensus x join a on x.assessment_id = a.id) as own`;

const TABLES = [
  'account',
  'account_membership',
  'portfolio_candidate',
  'portfolio_candidate_private',
  'portfolio_identity',
  'portfolio',
  'evidence',
  'submission',
  'submission_leeruitkomst',
  'submission_manifest',
  'submission_stage',
  'assessment',
  'assessment_leeruitkomst',
  'assessment_assessor',
  'assessment_seal',
  'assessment_score_sheet',
  'assessment_score',
  'assessment_proposal',
  'assessment_agreement',
  'assessment_interview',
  'assessment_consensus',
];

/** Copies the rows of a table that name one of these ids, so many times; in the n-th copy every such id follows from (id, n). */
const COPY_FUNCTION = `
  create function pg_temp.copy_rows(name text, own text[], copies int) returns void language plpgsql as $$
  declare source jsonb; copy text; id text;
  begin
    for source in execute format('select to_jsonb(t) from public.%I t', name) loop
      continue when not exists (select from unnest(own) o where source::text like '%' || o || '%');
      for n in 1..copies loop
        copy := source::text;
        foreach id in array own loop
          copy := replace(copy, id, case when id ~ '^[0-9a-f-]{36}$' then ${madeId('id || n')}::text when id like '%@%' then n || '-' || id else id || '-' || n end);
        end loop;
        execute format('insert into public.%I select (jsonb_populate_record(null::public.%I, $1)).*', name, name) using copy::jsonb;
      end loop;
    end loop;
  end $$`;
