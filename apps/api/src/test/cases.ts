import { createHash, randomUUID } from 'node:crypto';
import type { AssessmentView, ScoreContent } from '@bewijskracht/contracts';
import type { AssessorKind, Manifest, ManifestLeeruitkomst } from '@bewijskracht/domain';
import { canonicalJson, evidenceSubmittedFor, findSubmitted } from '@bewijskracht/domain';
import type { TestApp } from './database.ts';
import { loginAs, makePerson } from './people.ts';
import type { TestOrganisation, TestPerson } from './people.ts';

/** A browser in which somebody is logged in. */
export type Agent = Awaited<ReturnType<typeof loginAs>>;

/** A submission that was admitted, arranged behind the app's back: how it came so far is tested elsewhere. */
export interface AdmittedSubmission {
  readonly id: string;
  readonly candidate: TestPerson;
  readonly candidateId: string;
  readonly manifest: Manifest;
}

const HASH = createHash('sha256').update('een bestand').digest('hex');

/** Freezes and admits a submission of these leeruitkomsten, by a candidate of its own. */
export async function admittedSubmission(
  test: TestApp,
  organisation: TestOrganisation,
  leeruitkomsten: readonly string[] = ['LU1', 'LU2'],
): Promise<AdmittedSubmission> {
  const { owner } = test;
  const candidate = await makePerson(test, organisation, 'candidate');
  const [candidateId, portfolioId, id] = [randomUUID(), randomUUID(), randomUUID()];
  const manifest = await makeTestManifest(test, organisation, leeruitkomsten);
  const canonical = canonicalJson(manifest);
  const { id: organisationId, frameworkVersionId, routeId, policyId } = organisation;
  await owner.query(
    `insert into portfolio_candidate (organisation_id, id, account_id, number, created_at) values ($1, $2, $3, $4, now())`,
    [organisationId, candidateId, candidate.accountId, `K-${candidateId.slice(0, 6)}`],
  );
  await owner.query(
    `insert into portfolio_candidate_private (organisation_id, candidate_id, background, enrolled_as_student) values ($1, $2, 'zijinstromer', false)`,
    [organisationId, candidateId],
  );
  await owner.query(
    `insert into portfolio (organisation_id, id, candidate_id, framework_version_id, route_id, created_at) values ($1, $2, $3, $4, $5, now())`,
    [organisationId, portfolioId, candidateId, frameworkVersionId, routeId],
  );
  await owner.query(
    `insert into submission (organisation_id, id, candidate_id, portfolio_id, framework_version_id, policy_id, route_id, round, request_id,
       manifest_hash, state, submitted_at, admitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 1, gen_random_uuid(), $8, 'admitted', now(), now())`,
    [
      organisationId,
      id,
      candidateId,
      portfolioId,
      frameworkVersionId,
      policyId,
      routeId,
      createHash('sha256').update(canonical).digest('hex'),
    ],
  );
  await owner.query(
    `insert into submission_leeruitkomst (organisation_id, submission_id, framework_version_id, leeruitkomst) select $1, $2, $3, unnest($4::text[])`,
    [organisationId, id, frameworkVersionId, leeruitkomsten],
  );
  await owner.query(
    `insert into submission_file (organisation_id, submission_id, file_id, evidence_id, sha256, name, media_type, size, uploaded_at)
     select $1, $2, gen_random_uuid(), unnest($3::uuid[]), $4, 'wijkanalyse.pdf', 'application/pdf', 11, now()`,
    [organisationId, id, manifest.evidence.map((piece) => piece.id), HASH],
  );
  await owner.query(
    'insert into submission_manifest (organisation_id, submission_id, manifest, canonical) values ($1, $2, $3, $4)',
    [organisationId, id, manifest, canonical],
  );
  return { id, candidate, candidateId, manifest };
}

/** The exam board designates somebody for everything, for years around today. */
export async function designate(
  { owner }: TestApp,
  organisation: TestOrganisation,
  {
    person,
    kind = 'vak',
    leeruitkomsten = ['LU1', 'LU2', 'LU3', 'LU4', 'LU5', 'LU6'],
  }: { person: TestPerson; kind?: AssessorKind; leeruitkomsten?: readonly string[] },
): Promise<void> {
  await owner.query(
    `insert into assessment_designation (organisation_id, id, account_id, kind, framework_version_id, leeruitkomsten, valid_from, valid_until,
       designated_by, designated_at)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, current_date - 365, current_date + 365, $2, now())`,
    [organisation.id, person.accountId, kind, organisation.frameworkVersionId, leeruitkomsten],
  );
}

/** Everybody around one case, logged in. */
export interface TestCase {
  readonly id: string;
  readonly submission: AdmittedSubmission;
  readonly organisation: TestOrganisation;
  readonly people: {
    readonly anne: TestPerson;
    readonly bram: TestPerson;
    readonly coordinator: TestPerson;
    readonly candidate: TestPerson;
  };
  readonly anne: Agent;
  readonly bram: Agent;
  readonly coordinator: Agent;
  readonly candidate: Agent;
}

/** A case to which Anne (vak) and Bram (beroepsoverstijgend) were appointed through the API. */
export async function aCase(
  test: TestApp,
  organisation: TestOrganisation,
  leeruitkomsten: readonly string[] = ['LU1', 'LU2'],
): Promise<TestCase> {
  const submission = await admittedSubmission(test, organisation, leeruitkomsten);
  const anne = await makePerson(test, organisation, 'assessor');
  const bram = await makePerson(test, organisation, 'assessor');
  const coordinator = await makePerson(test, organisation, 'coordinator');
  await designate(test, organisation, { person: anne });
  await designate(test, organisation, { person: bram, kind: 'beroepsoverstijgend' });
  const agent = await loginAs(test, coordinator);
  const { body } = await agent
    .post(`/api/queue/${submission.id}/appointment`)
    .send({ assessors: [anne.accountId, bram.accountId] })
    .expect(200);
  return {
    id: (body as { assessmentId: string }).assessmentId,
    submission,
    organisation,
    people: { anne, bram, coordinator, candidate: submission.candidate },
    anne: await loginAs(test, anne),
    bram: await loginAs(test, bram),
    coordinator: agent,
    candidate: await loginAs(test, submission.candidate),
  };
}

/** Both assessors sign "geen banden". */
export async function declareBoth({ id, anne, bram }: TestCase): Promise<void> {
  await anne.post(`/api/assessments/${id}/declaration`).expect(200);
  await bram.post(`/api/assessments/${id}/declaration`).expect(200);
}

/** Fills every leeruitkomst of one's own open sheet; `changes` replaces what a test is about. */
export async function fillSheet(
  { id, submission }: TestCase,
  agent: Agent,
  changes: (leeruitkomst: string) => Partial<ScoreContent> = () => ({}),
): Promise<void> {
  const { body } = await agent.get(`/api/assessments/${id}`).expect(200);
  const desk = body as AssessmentView;
  const me = desk.assessors.find((assessor) => assessor.me)?.accountId;
  const own = desk.sheets.findLast((sheet) => sheet.accountId === me);
  for (const { leeruitkomst, version } of own?.scores ?? []) {
    const content = completeContent(submission.manifest, leeruitkomst, changes(leeruitkomst));
    await agent.put(`/api/assessments/${id}/scores/${leeruitkomst}`).send({ content, version }).expect(200);
  }
}

/** Fills and seals one's own open sheet. */
export async function sealSheet(
  found: TestCase,
  agent: Agent,
  changes?: (leeruitkomst: string) => Partial<ScoreContent>,
): Promise<void> {
  await fillSheet(found, agent, changes);
  await agent.post(`/api/assessments/${found.id}/seal`).expect(200);
}

/** A case in which both assessors signed, scored and sealed. */
export async function aRevealedCase(
  test: TestApp,
  organisation: TestOrganisation,
  bramFound: (leeruitkomst: string) => Partial<ScoreContent> = () => ({}),
): Promise<TestCase> {
  const found = await aCase(test, organisation);
  await declareBoth(found);
  await sealSheet(found, found.anne);
  await sealSheet(found, found.bram, bramFound);
  return found;
}

/** A judgement on one leeruitkomst with nothing lacking: shown, by all the evidence. */
export function completeContent(
  manifest: Manifest,
  leeruitkomst: string,
  changes: Partial<ScoreContent> = {},
): ScoreContent {
  const evidence = [...evidenceSubmittedFor(manifest, leeruitkomst)];
  const met = { value: 'met' as const, reason: '' };
  return {
    indicators: (findSubmitted(manifest, leeruitkomst)?.gedragsindicatoren ?? []).map((gedragsindicator) => ({
      gedragsindicator,
      mark: 'shown',
      evidence,
      note: '',
    })),
    evidenceCriteria: evidence.map((evidenceId) => ({ evidenceId, authenticity: 'met', currency: 'met', reason: '' })),
    relevance: evidence.map((evidenceId) => ({ evidenceId, ...met })),
    set: { variation: met, quantity: met, transfer: met },
    level: { answer: 'yes', reason: '' },
    saw: 'Op bladzijde vier leggen bewoners zelf de cijfers uit aan de wethouder.',
    against: 'Er is maar één wijk gezien.',
    doubts: [],
    verdict: 'shown',
    revisionReason: '',
    ...changes,
  };
}

async function makeTestManifest(
  { owner }: TestApp,
  { frameworkVersionId }: TestOrganisation,
  codes: readonly string[],
): Promise<Manifest> {
  const { rows } = await owner.query<{ code: string; gedragsindicatoren: string[] }>(
    `select leeruitkomst as code, array_agg(gedragsindicator order by position) as gedragsindicatoren
     from framework_leeruitkomst_gedragsindicator where framework_version_id = $1 and leeruitkomst = any($2) group by leeruitkomst order by 1`,
    [frameworkVersionId, codes],
  );
  const [first, second] = [randomUUID(), randomUUID()];
  return {
    format: 1,
    framework: { code: 'test', version: '1' },
    policyVersion: 1,
    round: 1,
    ownWork: true,
    leeruitkomsten: rows.map((row) => submitted(row, [first, second])),
    evidence: [piece(first, 'Wat speelt er in de portiekflats?'), piece(second, 'Het gesprek dat vastliep')],
  };
}

const submitted = (
  { code, gedragsindicatoren }: { code: string; gedragsindicatoren: string[] },
  pieces: readonly string[],
): ManifestLeeruitkomst => ({
  code,
  gedragsindicatoren,
  explanation: 'Samen laten deze stukken zien dat het werk van bewoners uitgaat.',
  links: pieces.flatMap((evidenceId) =>
    [null, ...gedragsindicatoren].map((gedragsindicator) => ({
      evidenceId,
      gedragsindicator,
      motivation: 'Ik vroeg door aan de deur.',
      whereToSee: 'blz. 4',
    })),
  ),
});

const piece = (id: string, title: string): Manifest['evidence'][number] => ({
  id,
  title,
  kind: 'analysis',
  periodStart: '2025-02-01',
  periodEnd: '2025-06-30',
  organisation: 'Welzijn Zuid',
  setting: 'neighbourhood',
  targetGroup: 'bewoners',
  scale: 'micro',
  ownRole: 'buurtwerker',
  together: false,
  ownPart: '',
  people: 'anonymised',
  aiUse: '',
  webAddress: null,
  reflection: null,
  files: [{ sha256: HASH, name: 'wijkanalyse.pdf', size: 11, type: 'application/pdf' }],
});
