import { randomUUID } from 'node:crypto';
import type { AssessmentView, SessionView } from '@bewijskracht/contracts';
import { SessionView as SessionSchema } from '@bewijskracht/contracts';
import type { Verdict } from '@bewijskracht/domain';
import { aCase, declareBoth, sealSheet } from './cases.ts';
import type { Agent, TestCase } from './cases.ts';
import type { TestApp } from './database.ts';
import { loginAs, makePerson, PASSWORD } from './people.ts';
import type { TestOrganisation, TestPerson } from './people.ts';

/** The deciding body of an organisation: a secretary and three members, logged in. */
export interface TestBoard {
  readonly secretary: Agent;
  readonly members: readonly Agent[];
  readonly people: { readonly secretary: TestPerson; readonly members: readonly TestPerson[] };
}

/** What the assessors agree on per leeruitkomst; null when they leave it open. */
export type Verdicts = Readonly<Record<string, Verdict | null>>;

/** A secretary and three board members. The organisation's quorum is two. */
export async function aBoard(test: TestApp, organisation: TestOrganisation): Promise<TestBoard> {
  const secretary = await makePerson(test, organisation, 'secretary');
  const members: TestPerson[] = [];
  for (let count = 0; count < 3; count += 1) members.push(await makePerson(test, organisation, 'boardMember'));
  const agents: Agent[] = [];
  for (const member of members) agents.push(await loginAs(test, member));
  return { secretary: await loginAs(test, secretary), members: agents, people: { secretary, members } };
}

/** Checks who the candidate of a case is, as the coordinator does. */
export async function checkIdentity(
  { coordinator, submission }: TestCase,
  officialName = 'Noor Vermaat',
): Promise<void> {
  await coordinator
    .put(`/api/candidates/${submission.candidateId}/identity`)
    .send({ officialName, birthDate: '1990-04-05', document: 'identityCard', checkedOn: '2025-01-10' })
    .expect(200);
}

/** A case that went all the way to its advice through the API: sealed, talked about, agreed. Identity not yet checked. */
export async function anAdvisedCase(
  test: TestApp,
  organisation: TestOrganisation,
  verdicts: Verdicts = { LU1: 'shown' },
): Promise<TestCase> {
  const found = await aCase(test, organisation, Object.keys(verdicts));
  const { id, anne, bram, people } = found;
  const judge = (leeruitkomst: string) => ({ verdict: verdicts[leeruitkomst] ?? 'partlyShown' });
  await declareBoth(found);
  await sealSheet(found, anne, judge);
  await sealSheet(found, bram, judge);
  const about = Object.keys(verdicts).map((leeruitkomst) => ({
    id: randomUUID(),
    leeruitkomst,
    gedragsindicator: null,
    text: 'Wat deed je zelf?',
  }));
  const present = [people.anne, people.bram, people.candidate].map(({ accountId }) => accountId);
  await anne
    .put(`/api/assessments/${id}/interview`)
    .send({ heldOn: '2026-01-15', present, questions: about, notes: about, version: 0 })
    .expect(200);
  await anne.post(`/api/assessments/${id}/interview/finish`).expect(200);
  await anne.post(`/api/assessments/${id}/seal`).expect(200);
  await bram.post(`/api/assessments/${id}/seal`).expect(200);
  await agreeAndAdvise(found, verdicts);
  return found;
}

/** Anne proposes, Bram agrees, and they advise. */
export async function agreeAndAdvise({ id, anne, bram }: TestCase, verdicts: Verdicts): Promise<void> {
  for (const [leeruitkomst, verdict] of Object.entries(verdicts)) {
    const feedback = { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag ze erbij.' };
    const proposed = await anne
      .post(`/api/assessments/${id}/proposals/${leeruitkomst}`)
      .send({ verdict, reasons: 'Samen zien wij dit zo.', feedback })
      .expect(200);
    const { consensus } = proposed.body as AssessmentView;
    const proposal = consensus.find((item) => item.leeruitkomst === leeruitkomst)?.proposal;
    await bram
      .post(`/api/assessments/${id}/proposals/${proposal?.id}/agreement`)
      .send({ reason: 'Ik zie het anders.' })
      .expect(200);
  }
  await bram.post(`/api/assessments/${id}/advice`).expect(200);
}

/** Everything ready to vote: a meeting on these cases, opened, with the first two members (or these) there. */
export async function anOpenSession(
  board: TestBoard,
  cases: readonly TestCase[],
  present = board.members.slice(0, 2),
): Promise<SessionView> {
  const { advised } = (await board.secretary.get('/api/sessions').expect(200)).body;
  const ids = cases.map(({ id }) => id);
  const consensusIds = advised
    .filter(({ assessmentId }: { assessmentId: string }) => ids.includes(assessmentId))
    .map(({ consensusId }: { consensusId: string }) => consensusId);
  const members = board.people.members.map(({ accountId }) => accountId);
  const prepared = await board.secretary
    .post('/api/sessions')
    .send({ title: 'Vergadering', heldOn: '2026-02-01', members, consensusIds })
    .expect(200);
  const { id } = prepared.body as { id: string };
  await board.secretary.post(`/api/sessions/${id}/opening`).expect(200);
  for (const member of present) await member.post(`/api/sessions/${id}/presence`).expect(200);
  return SessionSchema.parse((await board.secretary.get(`/api/sessions/${id}`).expect(200)).body);
}

export const RATIFY = { kind: 'ratified', sendBackKind: null, grounds: '' } as const;
type Wish = { readonly kind: string; readonly sendBackKind: string | null; readonly grounds: string };

/** A member's vote on every case of a meeting, or on those named. */
export function castVotes(
  member: Agent,
  session: SessionView,
  wish: Wish = RATIFY,
  items: SessionView['items'] = session.items,
) {
  const votes = items.map(({ id }) => ({ itemId: id, ...wish }));
  return member.post(`/api/sessions/${session.id}/votes`).send({ votes, password: PASSWORD });
}

/** Two members want the same on every case: it is decided. */
export async function decideAll(board: TestBoard, session: SessionView, wish: Wish = RATIFY): Promise<void> {
  for (const member of board.members.slice(0, 2)) await castVotes(member, session, wish).expect(200);
}

/** Waits for what a job does; throws when it takes longer than twenty seconds. */
export async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let waited = 0; waited < 200; waited += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen');
}
