import { randomUUID } from 'node:crypto';
import type { AssessmentView, SessionView, VotedView } from '@bewijskracht/contracts';
import { admittedSubmission, completeContent, designate } from '../cases.ts';
import type { AdmittedSubmission } from '../cases.ts';
import { makePerson, PASSWORD } from '../people.ts';
import type { TestPerson } from '../people.ts';
import { RATIFY } from '../board.ts';
import { patiently, Visitor } from './client.ts';
import type { Stage } from './stage.ts';

interface Judge extends TestPerson {
  readonly visitor: Visitor;
}

/** Everybody who judges and decides. */
interface Staff {
  readonly anne: Judge;
  readonly bram: Judge;
  readonly coordinator: Judge;
  readonly secretary: Judge;
  readonly members: readonly Judge[];
}

interface Judging {
  readonly stage: Stage;
  readonly staff: Staff;
  readonly submission: AdmittedSubmission;
  readonly id: string;
}

/** Takes case after case from its appointment to its decision, until the stage is struck. */
export async function judgeCases(stage: Stage): Promise<void> {
  const staff = await assemble(stage);
  while (stage.goesOn()) {
    const submission = await patiently(() => admittedSubmission(stage.test, stage.organisation, ['LU1']));
    const id = await appoint(stage, staff, submission);
    const judging = { stage, staff, submission, id };
    await scoreAndSeal(judging);
    await talkAndAgree(judging);
    await decide(judging);
  }
}

async function assemble(stage: Stage): Promise<Staff> {
  const { test, organisation, machine, acts } = stage;
  const join = async (role: 'assessor' | 'coordinator' | 'secretary' | 'boardMember'): Promise<Judge> => {
    const person = await patiently(() => makePerson(test, organisation, role));
    return { ...person, visitor: await new Visitor(machine, acts).logIn(person.email) };
  };
  const [anne, bram] = [await join('assessor'), await join('assessor')];
  await patiently(() => designate(test, organisation, { person: anne }));
  await patiently(() => designate(test, organisation, { person: bram, kind: 'beroepsoverstijgend' }));
  return {
    anne,
    bram,
    coordinator: await join('coordinator'),
    secretary: await join('secretary'),
    members: [await join('boardMember'), await join('boardMember')],
  };
}

async function appoint(stage: Stage, { coordinator, anne, bram }: Staff, { id, candidateId }: AdmittedSubmission) {
  const identity = {
    officialName: 'Noor Vermaat',
    birthDate: '1990-04-05',
    document: 'identityCard',
    checkedOn: '2025-01-10',
  };
  await coordinator.visitor.insist({ method: 'PUT', path: `/api/candidates/${candidateId}/identity`, body: identity });
  const assessors = { assessors: [anne.accountId, bram.accountId] };
  await coordinator.visitor.insist({ method: 'POST', path: `/api/queue/${id}/appointment`, body: assessors });
  return find(stage, 'select id from assessment where submission_id = $1', [id]);
}

async function scoreAndSeal({ stage, staff: { anne, bram }, submission, id }: Judging): Promise<void> {
  const saw = 'Op bladzijde vier leggen bewoners zelf de cijfers uit.';
  const content = completeContent(submission.manifest, 'LU1', { saw });
  for (const { visitor, accountId } of [anne, bram]) {
    await visitor.insist({ method: 'POST', path: `/api/assessments/${id}/declaration` });
    const { body } = await visitor.insist<AssessmentView>({ method: 'GET', path: `/api/assessments/${id}` });
    const version = body.sheets.find((sheet) => sheet.accountId === accountId)?.scores[0]?.version ?? 0;
    const path = `/api/assessments/${id}/scores/LU1`;
    const { status } = await visitor.insist({ method: 'PUT', path, body: { content, version }, act: 'autosave' });
    if (status === 200)
      stage.ledger.confirm({ act: 'autosave', assessmentId: id, accountId, version: version + 1, saw });
  }
  await sealBoth({ stage, staff: { anne, bram }, id });
}

async function sealBoth({ stage, staff, id }: { stage: Stage; staff: Pick<Staff, 'anne' | 'bram'>; id: string }) {
  for (const { visitor, accountId } of [staff.anne, staff.bram]) {
    const { status } = await visitor.insist({ method: 'POST', path: `/api/assessments/${id}/seal`, act: 'seal' });
    if (status === 200) stage.ledger.confirm({ act: 'seal', assessmentId: id, accountId });
  }
}

async function talkAndAgree({ stage, staff, submission, id }: Judging): Promise<void> {
  const { anne, bram } = staff;
  const about = [{ id: randomUUID(), leeruitkomst: 'LU1', gedragsindicator: null, text: 'Wat deed je zelf?' }];
  const present = [anne, bram, submission.candidate].map(({ accountId }) => accountId);
  const interview = { heldOn: '2026-01-15', present, questions: about, notes: about, version: 0 };
  const at = `/api/assessments/${id}`;
  await anne.visitor.insist({ method: 'PUT', path: `${at}/interview`, body: interview });
  await anne.visitor.insist({ method: 'POST', path: `${at}/interview/finish` });
  await sealBoth({ stage, staff, id });
  const feedback = { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag ze erbij.' };
  const proposal = { verdict: 'shown', reasons: 'Samen zien wij dit zo.', feedback };
  await anne.visitor.insist({ method: 'POST', path: `${at}/proposals/LU1`, body: proposal });
  const { body } = await bram.visitor.insist<AssessmentView>({ method: 'GET', path: at });
  const path = `${at}/proposals/${body.consensus[0]?.proposal?.id}/agreement`;
  await bram.visitor.insist({ method: 'POST', path, body: { reason: 'Ik zie het ook zo.' } });
  await bram.visitor.insist({ method: 'POST', path: `${at}/advice` });
}

async function decide({ stage, staff: { secretary, members }, id }: Judging): Promise<void> {
  const consensus = await find(stage, 'select id from assessment_consensus where assessment_id = $1', [id]);
  const title = `Vergadering ${randomUUID()}`;
  const meeting = {
    title,
    heldOn: '2026-02-01',
    members: members.map(({ accountId }) => accountId),
    consensusIds: [consensus],
  };
  await secretary.visitor.insist({ method: 'POST', path: '/api/sessions', body: meeting });
  const at = `/api/sessions/${await find(stage, 'select session_id as id from decision_item where consensus_id = $1', [consensus])}`;
  await secretary.visitor.insist({ method: 'POST', path: `${at}/opening` });
  for (const { visitor } of members) await visitor.insist({ method: 'POST', path: `${at}/presence` });
  const { items } = (await secretary.visitor.insist<SessionView>({ method: 'GET', path: at })).body;
  const body = { votes: items.map((item) => ({ itemId: item.id, ...RATIFY })), password: PASSWORD };
  await members[0]!.visitor.insist({ method: 'POST', path: `${at}/votes`, body });
  const last = { method: 'POST', path: `${at}/votes`, body, act: 'decide' } as const;
  const voted = await members[1]!.visitor.insist<VotedView>(last);
  stage.acts.begin('issue');
  if (voted.status === 200)
    stage.ledger.confirm({ act: 'decide', assessmentId: id, registered: voted.body.registered });
}

async function find({ machine }: Stage, text: string, parameters: readonly unknown[]): Promise<string> {
  const { rows } = await patiently(() => machine.owner.query<{ id: string }>(text, [...parameters]));
  if (rows[0] === undefined) throw new Error(`nothing found by: ${text}`);
  return rows[0].id;
}
