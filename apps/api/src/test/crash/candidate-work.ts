import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EvidenceView, FileView, SubmissionView } from '@bewijskracht/contracts';
import { COMPLETE_EVIDENCE, submitRequest } from '../candidates.ts';
import { makePerson } from '../people.ts';
import { patiently, Visitor } from './client.ts';
import type { Stage } from './stage.ts';

const LEERUITKOMSTEN = ['LU1', 'LU2', 'LU3', 'LU4', 'LU5', 'LU6'];
const LARGEST = 800_000;
/** People rest between two acts, so that all of them come to act. */
const REST_MS = 60;

/** A candidate who has started. */
async function newCandidate({ machine, acts, test, organisation }: Stage): Promise<Visitor> {
  const person = await patiently(() => makePerson(test, organisation, 'candidate'));
  const candidate = await new Visitor(machine, acts).logIn(person.email);
  const start = { routeId: organisation.routeId, background: 'zijinstromer', enrolledAsStudent: false };
  await candidate.insist({ method: 'POST', path: '/api/portfolio', body: start });
  return candidate;
}

async function newEvidence(candidate: Visitor): Promise<EvidenceView> {
  return (await candidate.insist<EvidenceView>({ method: 'POST', path: '/api/evidence', body: COMPLETE_EVIDENCE }))
    .body;
}

/** Sends files, until the stage is struck. */
export async function sendFiles(stage: Stage): Promise<void> {
  const candidate = await newCandidate(stage);
  let { id } = await newEvidence(candidate);
  for (let sent = 1; stage.goesOn(); sent += 1) {
    if (sent % 40 === 0) ({ id } = await newEvidence(candidate));
    const bytes = randomBytes(1 + stage.dice.below(LARGEST));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `/api/evidence/${id}/files?name=verslag-${sent}.bin`;
    const { status, body } = await candidate.insist<FileView>({ method: 'POST', path, body: bytes, act: 'upload' });
    if (status === 200) stage.ledger.confirm({ act: 'upload', fileId: body.id, sha256 });
    await pause(REST_MS);
  }
}

/** Writes on at one piece of evidence, as a form that saves itself does. */
export async function writeOn(stage: Stage): Promise<void> {
  const candidate = await newCandidate(stage);
  const { id: evidenceId } = await newEvidence(candidate);
  const path = `/api/evidence/${evidenceId}`;
  for (let turn = 1; stage.goesOn(); turn += 1) {
    const { version } = (await candidate.insist<EvidenceView>({ method: 'GET', path })).body;
    const ownPart = `Zin ${turn}: ${'ik schrijf door. '.repeat(20)}`;
    const { status } = await candidate.insist({ method: 'PATCH', path, body: { ownPart, version }, act: 'autosave' });
    if (status === 200) stage.ledger.confirm({ act: 'autosave', evidenceId, version: version + 1, ownPart });
    await pause(REST_MS);
  }
}

/** Submits one leeruitkomst after another, candidate after candidate. */
export async function submitRounds(stage: Stage): Promise<void> {
  while (stage.goesOn()) {
    const candidate = await newCandidate(stage);
    const { id: evidenceId } = await newEvidence(candidate);
    const file = { method: 'POST', path: `/api/evidence/${evidenceId}/files?name=verslag.txt` };
    await candidate.insist({ ...file, body: Buffer.from(`verslag ${randomUUID()}`) });
    for (const leeruitkomst of LEERUITKOMSTEN) {
      if (!stage.goesOn()) return;
      const motivation = { motivation: 'Hier doe ik het.', whereToSee: 'blz. 1' };
      const link = { evidenceId, leeruitkomst, gedragsindicator: null, ...motivation };
      await candidate.insist({ method: 'PUT', path: '/api/links', body: link });
      const explanation = { text: 'Samen laat dit zien dat ik het kan.' };
      await candidate.insist({ method: 'PUT', path: `/api/explanations/${leeruitkomst}`, body: explanation });
      const body = submitRequest(leeruitkomst);
      const submitted = await candidate.insist<SubmissionView>({
        method: 'POST',
        path: '/api/submissions',
        body,
        act: 'submit',
      });
      const { id: submissionId, manifestHash } = submitted.body;
      stage.ledger.confirm({ act: 'submit', submissionId, manifestHash });
      await pause(REST_MS);
    }
  }
}
