import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { candidateEmail } from '../harness/people.ts';

/**
 * Fills a candidate's library with complete pieces of evidence: a file each, linked to one leeruitkomst as a whole and
 * to two of its gedragsindicatoren, and an explanation per leeruitkomst. Written as owner with `generate_series`: these
 * tables have no triggers, so the rows are what the API would have written, less its audit lines and the bytes of the files.
 */
export async function fillLibrary(owner: Client, key: string, pieces: number): Promise<void> {
  const { rows } = await owner.query<{
    organisation_id: string;
    candidate_id: string;
    portfolio_id: string;
    version: string;
  }>(
    `select p.organisation_id, p.candidate_id, p.id as portfolio_id, p.framework_version_id as version
     from account a join portfolio_candidate c on c.account_id = a.id
     join portfolio p on (p.organisation_id, p.candidate_id) = (c.organisation_id, c.id) where a.email = $1`,
    [candidateEmail(key)],
  );
  const { organisation_id: organisation, candidate_id: candidate, portfolio_id: portfolio, version } = rows[0]!;
  await owner.query(PIECES, [organisation, candidate, pieces]);
  await owner.query(FILES, [organisation, candidate, createHash('sha256').update(key).digest('hex').slice(0, 40)]);
  await owner.query(LINKS, [organisation, candidate, portfolio, version]);
  await owner.query(EXPLANATIONS, [organisation, portfolio, version]);
  await owner.query('analyze evidence, evidence_file, evidence_link, evidence_explanation');
}

const STORY =
  'In de flat aan de Kalmoesstraat belde ik bij elke deur aan en vroeg wat mensen al deden. Ik schreef het op in hun woorden en nodigde iedereen uit. ';
const PIECES = `
  insert into evidence (organisation_id, id, candidate_id, title, kind, period_start, period_end, organisation_name, setting, target_group, scale,
    own_role, together, own_part, reflection, people, ai_use, created_at, updated_at)
  select $1, gen_random_uuid(), $2, 'Bewijs ' || n || ': van klacht naar beheergroep', 'reflection', current_date - 700 + (n % 200), current_date - 300 + (n % 200),
    'Buurtwerk Oosterwiek', (array['neighbourhood', 'village', 'city'])[1 + n % 2], 'Huurders en wijkbewoners', (array['micro', 'meso'])[1 + n % 2],
    'Ik legde het contact, begeleidde de gesprekken en hield de afspraken bij.', false, '',
    jsonb_build_object('situatie', repeat('${STORY}', 3), 'taak', '${STORY}', 'actie', repeat('${STORY}', 4), 'resultaat', repeat('${STORY}', 2),
      'reflectie', repeat('${STORY}', 2), 'transfer', '${STORY}'),
    'anonymised', '', now() - interval '30 days' + n * interval '1 second', now() - interval '20 days'
  from generate_series(1, $3::int) n`;
const FILES = `
  insert into evidence_file (organisation_id, id, evidence_id, sha256, name, media_type, size, uploaded_at)
  select e.organisation_id, gen_random_uuid(), e.id, $3 || lpad(to_hex(row_number() over (order by e.id)), 24, '0'), 'verslag.pdf', 'application/pdf', 482133, e.created_at
  from evidence e where e.organisation_id = $1 and e.candidate_id = $2`;
const LINKS = `
  with piece as (select e.id, row_number() over (order by e.created_at) - 1 as n from evidence e where e.organisation_id = $1 and e.candidate_id = $2),
  item as (select l.code, l.number - 1 as n, count(*) over () as total from framework_leeruitkomst l where l.framework_version_id = $4)
  insert into evidence_link (organisation_id, id, portfolio_id, framework_version_id, evidence_id, leeruitkomst, gedragsindicator, motivation, where_to_see, updated_at)
  select $1, gen_random_uuid(), $3, $4, piece.id, item.code, about.gedragsindicator,
    'Hier doe ik dit samen met bewoners: zij bepaalden de volgorde, ik zorgde dat iedereen aan het woord kwam.', 'bij Actie en Resultaat', now()
  from piece join item on item.n = piece.n % item.total
  cross join lateral (select null::text as gedragsindicator union all
    (select i.gedragsindicator from framework_leeruitkomst_gedragsindicator i
      where i.framework_version_id = $4 and i.leeruitkomst = item.code order by (i.position + piece.n) % 5, i.position limit 2)) about`;
const EXPLANATIONS = `
  insert into evidence_explanation (organisation_id, portfolio_id, framework_version_id, leeruitkomst, text, updated_at)
  select $1, $2, $3, l.code, repeat('${STORY}', 3), now() from framework_leeruitkomst l where l.framework_version_id = $3`;
