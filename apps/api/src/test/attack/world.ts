import type { Manifest } from '@bewijskracht/domain';
import { aBoard, anAdvisedCase, anOpenSession, castVotes, checkIdentity, decideAll, eventually } from '../board.ts';
import type { TestBoard } from '../board.ts';
import { aSubmission } from '../candidates.ts';
import type { TestCandidate } from '../candidates.ts';
import { completeContent, declareBoth, designate } from '../cases.ts';
import type { Agent, TestCase } from '../cases.ts';
import { arrangeRareThings } from '../rare-things.ts';
import type { TestApp } from '../database.ts';
import { strangersBadge } from '../deelcertificaat.ts';
import { idsIn } from './observation.ts';
import { loginAs, makeOrganisation, makePerson, PASSWORD } from '../people.ts';
import type { TestOrganisation, TestPerson } from '../people.ts';

/** An organisation in which everything there can be exists at least once. */
export interface World {
  readonly organisation: TestOrganisation;
  readonly people: Readonly<Record<PersonName, TestPerson>>;
  readonly ids: Readonly<Record<WorldId, string>>;
  /** A complete judgement on LU1 of the case. */
  readonly content: object;
  /** The case on which Anne and Bram signed "geen banden" and of which nothing was written yet. */
  readonly case: TestCase;
}
type PersonName =
  'anne' | 'bram' | 'carla' | 'dirk' | 'candidate' | 'otherCandidate' | 'coordinator' | 'secretary' | 'boardMember';
export type WorldId = (typeof WORLD_IDS)[number];

const WORLD_IDS = [
  ...([
    'case',
    'submission',
    'candidate',
    'evidence',
    'file',
    'sha256',
    'link',
    'relation',
    'designation',
    'leeruitkomst',
  ] as const),
  ...([
    'brought',
    'walletRequest',
    'deelcertificaat',
    'revocation',
    'key',
    'keyChange',
    'suspension',
    'share',
    'endorsement',
    'stackRequest',
    'softwareToken',
    'shareSecret',
    'statusList',
    'session',
    'login',
    'item',
    'agendaCase',
    'consensus',
    'proposal',
    'announcement',
  ] as const),
  ...([
    'invitationToken',
    'slug',
    'route',
    'frameworkCode',
    'frameworkVersion',
    'caseDocument',
    'caseItem',
    'pageFile',
  ] as const),
  ...(['anne', 'bram', 'carla', 'boardMember', 'secondMember'] as const),
] as const;

/** Makes an organisation with a case at the desk, one waiting, one advised, one on the agenda and one with its deelcertificaat. */
export async function makeWorld(test: TestApp, slug: string): Promise<World> {
  const organisation = await makeOrganisation(test, slug);
  const board = await aBoard(test, organisation);
  const { candidate, ...submitted } = await aSubmission(test, organisation, 'LU1');
  const other = await aSubmission(test, organisation, 'LU1');
  await candidate.browser
    .post('/api/relations')
    .send({ kind: 'coach', name: 'Co Coach', organisation: 'Welzijn', email: `coach@${slug}.example.org` })
    .expect(200);
  const badge = Buffer.from(JSON.stringify(await strangersBadge()));
  const brought = await candidate.browser
    .post('/api/brought-credentials')
    .type('application/octet-stream')
    .send(badge)
    .expect(200);
  const { id: broughtId } = brought.body as { id: string };
  await candidate.browser
    .put(`/api/brought-credentials/${broughtId}/claim`)
    .send({ leeruitkomsten: ['LU1'], explanation: 'Van een andere school.' })
    .expect(200);
  const staff = await aStaff(test, organisation);
  const asked = await candidate.browser.post('/api/wallet-requests').expect(200);
  const { id: walletRequest } = asked.body as { id: string };
  const found = await appointed(test, organisation, { candidate, staff, submissionId: submitted.submission.id });
  await declareBoth(found);
  const secret = await decided(test, organisation, board);
  await arrangeRareThings(test, organisation, found.people);
  await invited(board.secretary, slug);
  const people = {
    ...found.people,
    carla: staff.carla.person,
    dirk: staff.dirk.person,
    otherCandidate: other.candidate.person,
    secretary: board.people.secretary,
    boardMember: board.people.members[0]!,
  };
  const ids = {
    ...(await idsOf(test, organisation)),
    ...(await caseIdsOf(test)),
    ...secret,
    brought: broughtId,
    walletRequest,
    case: found.id,
    submission: found.submission.id,
    candidate: found.submission.candidateId,
    evidence: submitted.evidence.id,
    file: submitted.evidence.files[0]!.id,
    sha256: submitted.evidence.files[0]!.sha256,
    leeruitkomst: 'LU1',
    slug,
    route: organisation.routeId,
    pageFile: 'page.css',
    anne: people.anne.accountId,
    bram: people.bram.accountId,
    carla: people.carla.accountId,
    boardMember: people.boardMember.accountId,
    secondMember: board.people.members[1]!.accountId,
  };
  return { organisation, people, ids, case: found, content: completeContent(found.submission.manifest, 'LU1') };
}

type Staff = Readonly<Record<'anne' | 'bram' | 'carla' | 'dirk' | 'coordinator', { person: TestPerson; agent: Agent }>>;

async function aStaff(test: TestApp, organisation: TestOrganisation): Promise<Staff> {
  const member = async (role: 'assessor' | 'coordinator', kind?: 'vak' | 'beroepsoverstijgend') => {
    const person = await makePerson(test, organisation, role);
    if (kind !== undefined) await designate(test, organisation, { person, kind });
    return { person, agent: await loginAs(test, person) };
  };
  return {
    anne: await member('assessor', 'vak'),
    bram: await member('assessor', 'beroepsoverstijgend'),
    carla: await member('assessor', 'vak'),
    dirk: await member('assessor', 'vak'),
    coordinator: await member('coordinator'),
  };
}

/** Admitted; Dirk and Bram appointed, and Dirk replaced by Anne. */
async function appointed(
  test: TestApp,
  organisation: TestOrganisation,
  { candidate, staff, submissionId }: { candidate: TestCandidate; staff: Staff; submissionId: string },
): Promise<TestCase> {
  const { anne, bram, dirk, coordinator } = staff;
  await coordinator.agent.post(`/api/queue/${submissionId}/admission`).expect(200);
  const assessors = [dirk.person.accountId, bram.person.accountId];
  const { body } = await coordinator.agent
    .post(`/api/queue/${submissionId}/appointment`)
    .send({ assessors })
    .expect(200);
  const { assessmentId: id } = body as { assessmentId: string };
  await coordinator.agent
    .post(`/api/assessments/${id}/replacement`)
    .send({ accountId: dirk.person.accountId, by: anne.person.accountId, reason: 'Dirk is met verlof gegaan.' })
    .expect(200);
  const { rows } = await test.owner.query<{ manifest: Manifest; candidate_id: string }>(
    'select m.manifest, s.candidate_id from submission_manifest m join submission s on s.id = m.submission_id where s.id = $1',
    [submissionId],
  );
  const [{ manifest, candidate_id: candidateId }] = rows as [{ manifest: Manifest; candidate_id: string }];
  return {
    id,
    submission: { id: submissionId, candidate: candidate.person, candidateId, manifest },
    organisation,
    people: { anne: anne.person, bram: bram.person, coordinator: coordinator.person, candidate: candidate.person },
    anne: anne.agent,
    bram: bram.agent,
    coordinator: coordinator.agent,
    candidate: candidate.browser,
  };
}

/** A deelcertificaat that is signed and about to be revoked; one case on an open agenda with a vote, and one advised. */
async function decided(
  test: TestApp,
  organisation: TestOrganisation,
  board: TestBoard,
): Promise<{ shareSecret: string }> {
  const first = await anAdvisedCase(test, organisation);
  await checkIdentity(first);
  const session = await anOpenSession(board, [first]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const second = await anAdvisedCase(test, organisation);
  await checkIdentity(second);
  const open = await anOpenSession(board, [second]);
  await castVotes(board.members[0]!, open).expect(200);
  await anAdvisedCase(test, organisation);
  const id = await eventually(async () => {
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from credential_deelcertificaat where organisation_id = $1 and issued_at is not null',
      [organisation.id],
    );
    return rows[0]?.id;
  });
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { body } = await first.candidate
    .post(`/api/deelcertificaten/${id}/shares`)
    .send({ purpose: 'Sollicitatie', until, extras: ['name'] })
    .expect(200);
  await board.secretary
    .post('/api/tokens')
    .send({ name: 'Badgesysteem', scopes: ['verify'], kinds: [], password: PASSWORD })
    .expect(200);
  await board.secretary
    .post(`/api/register/${id}/revocation`)
    .send({ category: 'issuedInError', explanation: 'Verkeerde leeruitkomst gekozen.', password: PASSWORD })
    .expect(200);
  return { shareSecret: (body as { address: string }).address.split('/').at(-1)! };
}

async function invited(secretary: Agent, slug: string): Promise<void> {
  await secretary
    .post('/api/invitations')
    .send({ email: `genodigd@${slug}.example.org`, name: 'Gé Nodigd', roles: ['assessor'] })
    .expect(200);
}

/** One of each that the tables hold. */
async function idsOf({ owner }: TestApp, { id }: TestOrganisation) {
  const one = async (text: string): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(`select id::text from (${text}) found(id) limit 1`, [id]);
    if (rows[0] === undefined) throw new Error(`the world has no ${text}`);
    return rows[0].id;
  };
  const idFrom = (table: string) => one(`select id from ${table} where organisation_id = $1 order by id desc`);
  const open = `select i.id from decision_item i join decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id)
    where i.organisation_id = $1 and s.state = 'open'`;
  return {
    link: await idFrom('evidence_link'),
    relation: await idFrom('portfolio_relation'),
    designation: await idFrom('assessment_designation'),
    deelcertificaat: await idFrom('credential_deelcertificaat'),
    revocation: await idFrom('credential_revocation'),
    key: await idFrom('credential_key'),
    keyChange: await idFrom('credential_key_change'),
    suspension: await idFrom('credential_suspension'),
    share: await idFrom('credential_share'),
    endorsement: await idFrom('credential_endorsement'),
    stackRequest: await idFrom('credential_stack_request'),
    softwareToken: await idFrom('credential_token'),
    // Only its hash is kept: whoever has the real one is meant to see the page (shares.int.test.ts).
    statusList: await idFrom('credential_status_list'),
    login: await idFrom('account_session'),
    announcement: await idFrom('decision_announcement'),
    proposal: await idFrom('assessment_proposal'),
    item: await one(open),
    agendaCase: await one(open.replace('select i.id', 'select i.assessment_id')),
    session: await one(open.replace('select i.id', 'select s.id')),
    consensus: await one(
      `select c.id from assessment_consensus c where c.organisation_id = $1 and not exists (select from decision_item i
         where (i.organisation_id, i.consensus_id) = (c.organisation_id, c.id))`,
    ),
    invitationToken: await one(
      `select parameters ->> 'token' from mail_message where organisation_id = $1 and template like '%invit%' and parameters ? 'token'`,
    ).catch(() => 'a-token-that-was-sent'),
    frameworkCode: await one(`select code from framework_version where $1::uuid is not null`),
    frameworkVersion: await one(`select version from framework_version where $1::uuid is not null`),
  };
}

/** A published framework and one of its items, by their ids in CASE. */
async function caseIdsOf({ app }: TestApp): Promise<{ caseDocument: string; caseItem: string }> {
  const read = async (url: string) => (await app.inject({ method: 'GET', url: `/ims/case/v1p1/${url}` })).body;
  const [caseDocument = ''] = idsIn(await read('CFDocuments'));
  const items = (JSON.parse(await read(`CFPackages/${caseDocument}`)) as { CFItems: { identifier: string }[] }).CFItems;
  return { caseDocument, caseItem: items[0]!.identifier };
}
