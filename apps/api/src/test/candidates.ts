import { randomUUID } from 'node:crypto';
import type { EvidenceView, SubmissionView } from '@bewijskracht/contracts';
import type { TestApp } from './database.ts';
import { loginAs, makePerson } from './people.ts';
import type { TestOrganisation, TestPerson } from './people.ts';

/** A browser in which somebody is logged in. */
export type Browser = Awaited<ReturnType<typeof loginAs>>;

/** A candidate who works toward the organisation's framework. */
export interface TestCandidate {
  readonly person: TestPerson;
  readonly browser: Browser;
  readonly portfolioId: string;
  readonly candidateNumber: string;
}

/** Everything an item of evidence needs to pass the gate. */
export const COMPLETE_EVIDENCE = {
  title: 'Wijkanalyse',
  kind: 'analysis',
  periodStart: '2025-01-01',
  periodEnd: '2025-06-30',
  organisation: 'Welzijn Lindewaard',
  setting: 'neighbourhood',
  targetGroup: 'Huurders',
  scale: 'meso',
  ownRole: 'Ik leidde het onderzoek.',
  together: false,
  address: 'https://example.org/wijkanalyse',
  people: 'anonymised',
  aiUse: '',
} as const;

/** A candidate who has just started. */
export async function aCandidate(test: TestApp, organisation: TestOrganisation): Promise<TestCandidate> {
  const person = await makePerson(test, organisation, 'candidate');
  const browser = await loginAs(test, person);
  const { body } = await browser
    .post('/api/portfolio')
    .send({ routeId: organisation.routeId, background: 'zijinstromer', enrolledAsStudent: false })
    .expect(200);
  return { person, browser, portfolioId: body.id, candidateNumber: body.candidateNumber };
}

/** Adds an item of evidence. */
export async function addEvidence({ browser }: TestCandidate, changes: object = {}): Promise<EvidenceView> {
  return (
    await browser
      .post('/api/evidence')
      .send({ ...COMPLETE_EVIDENCE, ...changes })
      .expect(200)
  ).body;
}

/** Adds evidence with a file and makes these leeruitkomsten ready to submit with it. */
export async function makeReady(candidate: TestCandidate, ...leeruitkomsten: string[]): Promise<EvidenceView> {
  const { browser } = candidate;
  const { id } = await addEvidence(candidate);
  await upload(candidate, id, { bytes: Buffer.from(`verslag ${randomUUID()}`), name: 'verslag.txt' });
  for (const leeruitkomst of leeruitkomsten) {
    const link = {
      evidenceId: id,
      leeruitkomst,
      gedragsindicator: null,
      motivation: 'Hier doe ik het.',
      whereToSee: 'blz. 1',
    };
    await browser.put('/api/links').send(link).expect(200);
    await browser
      .put(`/api/explanations/${leeruitkomst}`)
      .send({ text: 'Samen laat dit zien dat ik het kan.' })
      .expect(200);
  }
  return (await browser.get(`/api/evidence/${id}`).expect(200)).body;
}

/** Sends a file as a browser does: its bytes, nothing around them. */
export const upload = (
  { browser }: TestCandidate,
  evidenceId: string,
  { bytes, name }: { bytes: Buffer; name: string },
) => browser.post(`/api/evidence/${evidenceId}/files`).query({ name }).type('application/octet-stream').send(bytes);

/** What submitting asks. */
export const submitRequest = (...leeruitkomsten: string[]) => ({
  leeruitkomsten,
  ownWork: true,
  policyVersion: 1,
  requestId: randomUUID(),
});

/** A candidate who has submitted these leeruitkomsten. */
export async function aSubmission(
  test: TestApp,
  organisation: TestOrganisation,
  ...leeruitkomsten: string[]
): Promise<{ candidate: TestCandidate; submission: SubmissionView; evidence: EvidenceView }> {
  const candidate = await aCandidate(test, organisation);
  const evidence = await makeReady(candidate, ...leeruitkomsten);
  const { body } = await candidate.browser
    .post('/api/submissions')
    .send(submitRequest(...leeruitkomsten))
    .expect(200);
  return { candidate, submission: body, evidence };
}

/** What the trail holds of one thing, oldest first. */
export async function trailOf({ owner }: TestApp, subjectId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ action: string }>(
    'select action from audit_entry where subject_id = $1 order by seq',
    [subjectId],
  );
  return rows.map(({ action }) => action);
}
