import type { Client } from 'pg';
import { emailOf } from '../../../apps/api/src/seed/cast.ts';
import { organisationOf } from '../harness/people.ts';
import type { Platform } from '../harness/platform.ts';
import { madeId } from './made-id.ts';

/**
 * Brings the number of submissions in the database to `until`, each of its own candidate. Of every twenty, sixteen are
 * announced, the rest is submitted, admitted, being scored or withdrawn; one in 49 was assessed by `beoordelaar-a`, who
 * has ten open cases however many there were before, the others by two hundred colleagues.
 *
 * Written with `generate_series` while triggers and foreign-key checks rest (`session_replication_role`), in the order in
 * which the API writes; the stage of each, which triggers keep, is checked on a sample with `app.stage_of`, the function
 * those triggers call. Left out: audit lines, mail and scores within the sheets, which no queue reads.
 */
export async function growCrowd(
  { database }: Platform,
  { from, until }: { from: number; until: number },
): Promise<void> {
  const client = await database.superuser();
  const organisation = await organisationOf(client);
  const write = (text: string): Promise<unknown> => client.query(text, text.includes('$1') ? [organisation] : []);
  await client.query(`set session_replication_role = replica`);
  await client.query(
    `create function pg_temp.made(kind text, n int) returns uuid language sql immutable as $$ select ${madeId('kind || n')} $$`,
  );
  if (from === 0) for (const text of COLLEAGUES) await write(text);
  await client.query(CROWD, [from + 1, until, emailOf('beoordelaar-a')]);
  for (const text of ROWS) await write(text);
  await client.query('drop table pg_temp.crowd');
  await client.query('vacuum analyze');
  await client.end();
  await refuseOtherStages(database.owner.bind(database), organisation);
}

/** The stages written are the ones the triggers would have kept: a sample is asked again. */
async function refuseOtherStages(owner: () => Promise<Client>, organisation: string): Promise<void> {
  const client = await owner();
  const { rows } = await client.query(
    `select from (select * from submission_stage order by submission_id limit 200) kept
     cross join lateral app.stage_of(kept.organisation_id, kept.submission_id) now
     where kept.organisation_id = $1 and (kept.stage, kept.since) <> (now.stage, now.since) limit 1`,
    [organisation],
  );
  if (rows.length > 0) throw new Error('the crowd stands in stages that no trigger would have written');
}

const COLLEAGUES = [
  `insert into account (id, email, name) select pg_temp.made('colleague', n), 'colleague-' || n || '@bench.example.org', 'Collega ' || n from generate_series(1, 200) n`,
  `insert into account_membership (organisation_id, account_id, name, roles)
   select $1, pg_temp.made('colleague', n), 'Collega ' || n, array['assessor'] from generate_series(1, 200) n`,
];

/** One line per submission with what the rest follows from. */
const CROWD = `
  create temp table crowd as
  select n, (array['announced', 'announced', 'announced', 'announced', 'announced', 'announced', 'announced', 'announced', 'announced', 'announced',
      'announced', 'announced', 'announced', 'announced', 'announced', 'announced', 'submitted', 'admitted', 'scoring', 'withdrawn'])[1 + n % 20] as stage,
    timestamptz '2024-12-01' + n * interval '10 minutes' as at,
    case when n % 20 = 18 and n <= 200 or n % 49 = 0 and n % 20 <> 18 then (select id from account where email = $3)
      else pg_temp.made('colleague', 1 + n % 100) end as a,
    pg_temp.made('colleague', 101 + n % 100) as b,
    'LU' || (1 + n % 6) as code
  from generate_series($1::int, $2::int) n`;

const VERSION = `(select id from framework_version order by imported_at desc limit 1)`;
const POLICY = `(select id from framework_policy where organisation_id = $1 limit 1)`;
const ROUTE = `(select id from organisation_route where organisation_id = $1 limit 1)`;
const JUDGED = `stage in ('announced', 'scoring')`;
const ROWS = [
  `insert into account (id, email, name) select pg_temp.made('account', n), 'crowd-' || n || '@bench.example.org', 'Kandidaat ' || n from crowd`,
  `insert into account_membership (organisation_id, account_id, name, roles) select $1, pg_temp.made('account', n), 'Kandidaat ' || n, array['candidate'] from crowd`,
  `insert into portfolio_candidate (organisation_id, id, account_id, number, created_at) select $1, pg_temp.made('candidate', n), pg_temp.made('account', n), 'B-' || n, at from crowd`,
  `insert into portfolio_candidate_private (organisation_id, candidate_id, background, enrolled_as_student) select $1, pg_temp.made('candidate', n), 'zijinstromer', false from crowd`,
  `insert into portfolio (organisation_id, id, candidate_id, framework_version_id, route_id, created_at)
   select $1, pg_temp.made('portfolio', n), pg_temp.made('candidate', n), ${VERSION}, ${ROUTE}, at from crowd`,
  `insert into submission (organisation_id, id, candidate_id, portfolio_id, framework_version_id, policy_id, route_id, round, request_id, manifest_hash, state, submitted_at, admitted_at, withdrawn_at)
   select $1, pg_temp.made('submission', n), pg_temp.made('candidate', n), pg_temp.made('portfolio', n), ${VERSION}, ${POLICY}, ${ROUTE}, 1, pg_temp.made('request', n),
     md5('a' || n) || md5('b' || n), case when ${JUDGED} then 'admitted' else stage end, at,
     case when stage not in ('submitted', 'withdrawn') then at + interval '1 day' end, case when stage = 'withdrawn' then at + interval '1 day' end from crowd`,
  `insert into submission_leeruitkomst (organisation_id, submission_id, framework_version_id, leeruitkomst) select $1, pg_temp.made('submission', n), ${VERSION}, code from crowd`,
  `insert into submission_manifest (organisation_id, submission_id, manifest, canonical) select $1, pg_temp.made('submission', n), '{}', '{}' from crowd`,
  `insert into assessment (organisation_id, id, submission_id, candidate_id, framework_version_id, state, due_on, appointed_by, appointed_at, interviewed_at, advised_at)
   select $1, pg_temp.made('assessment', n), pg_temp.made('submission', n), pg_temp.made('candidate', n), ${VERSION}, case stage when 'announced' then 'advised' else 'scoring' end,
     at::date + 30, pg_temp.made('colleague', 1), at + interval '2 days', case stage when 'announced' then at + interval '12 days' end,
     case stage when 'announced' then at + interval '14 days' end from crowd where ${JUDGED}`,
  `insert into assessment_leeruitkomst (organisation_id, assessment_id, framework_version_id, leeruitkomst) select $1, pg_temp.made('assessment', n), ${VERSION}, code from crowd where ${JUDGED}`,
  `insert into assessment_assessor (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, declared_at, standing, position)
   select $1, pg_temp.made('assessment', n), who.id, who.kind, at + interval '2 days', at::date + 30, at + interval '3 days',
     case stage when 'announced' then 'advised' else 'open' end, who.position
   from crowd, lateral (values (a, 'vak', 1), (b, 'beroepsoverstijgend', 2)) who(id, kind, position) where ${JUDGED}`,
  `insert into assessment_seal (organisation_id, assessment_id, round, expected, revealed_at)
   select $1, pg_temp.made('assessment', n), 1, 2, case stage when 'announced' then at + interval '10 days' end from crowd where ${JUDGED}`,
  `insert into assessment_score_sheet (organisation_id, id, assessment_id, round, account_id, created_at, sealed_at)
   select $1, pg_temp.made('sheet' || position, n), pg_temp.made('assessment', n), 1, who, at + interval '3 days', case stage when 'announced' then at + interval '10 days' end
   from crowd, lateral (values (a, 1), (b, 2)) w(who, position) where ${JUDGED}`,
  `insert into assessment_proposal (organisation_id, id, assessment_id, framework_version_id, leeruitkomst, verdict, reasons, feedback, proposed_by, proposed_at)
   select $1, pg_temp.made('proposal', n), pg_temp.made('assessment', n), ${VERSION}, code, 'partlyShown', 'Beide beoordelaars zagen het in twee situaties.', '{}', a, at + interval '13 days'
   from crowd where stage = 'announced'`,
  `insert into assessment_agreement (organisation_id, proposal_id, account_id, agreed_at)
   select $1, pg_temp.made('proposal', n), who, at + interval '13 days' from crowd, lateral (values (a), (b)) w(who) where stage = 'announced'`,
  `insert into assessment_consensus (organisation_id, id, assessment_id, leeruitkomst, sequence, proposal_id, verdict, reached_at)
   select $1, pg_temp.made('consensus', n), pg_temp.made('assessment', n), code, 1, pg_temp.made('proposal', n), 'partlyShown', at + interval '13 days' from crowd where stage = 'announced'`,
  `insert into decision_session (organisation_id, id, title, held_on, quorum, state, prepared_by, prepared_at, opened_at, closed_at)
   select $1, pg_temp.made('session', n / 200), 'Vergadering ' || n / 200, min(at)::date + 20, 2, 'closed', pg_temp.made('colleague', 2), min(at) + interval '19 days',
     min(at) + interval '20 days', min(at) + interval '20 days' from crowd where stage = 'announced' group by n / 200 on conflict do nothing`,
  `insert into decision_item (organisation_id, id, session_id, assessment_id, leeruitkomst, consensus_id, position)
   select $1, pg_temp.made('item', n), pg_temp.made('session', n / 200), pg_temp.made('assessment', n), code, pg_temp.made('consensus', n), n % 200 from crowd where stage = 'announced'`,
  `insert into decision_announcement (organisation_id, id, assessment_id, candidate_id, announced_by, announced_at, remedy_until, result)
   select $1, pg_temp.made('announcement', n), pg_temp.made('assessment', n), pg_temp.made('candidate', n), pg_temp.made('colleague', 2), at + interval '21 days', at::date + 63,
     '{"leeruitkomsten": []}' from crowd where stage = 'announced'`,
  `insert into decision (organisation_id, id, item_id, assessment_id, leeruitkomst, consensus_id, kind, outcome, decided_at, announcement_id)
   select $1, pg_temp.made('decision', n), pg_temp.made('item', n), pg_temp.made('assessment', n), code, pg_temp.made('consensus', n), 'ratified', 'partlyShown',
     at + interval '20 days', pg_temp.made('announcement', n) from crowd where stage = 'announced'`,
  `insert into submission_stage (organisation_id, submission_id, stage, since, submitted_at)
   select $1, pg_temp.made('submission', n), stage, at + case stage when 'submitted' then interval '0' when 'scoring' then interval '3 days'
     when 'announced' then interval '21 days' else interval '1 day' end, at from crowd`,
];
