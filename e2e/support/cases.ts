import type { FrameworkListView, FrameworkView, LeeruitkomstView, RegisterView } from '@bewijskracht/contracts';
import type { Verdict } from '@bewijskracht/domain';
import type { ApiClient } from '../../apps/api/src/seed/api-client.ts';
import { assemble } from '../../apps/api/src/seed/cast.ts';
import type { Cast } from '../../apps/api/src/seed/cast.ts';
import {
  admit,
  agree,
  appoint,
  declare,
  holdInterview,
  revise,
  seal,
} from '../../apps/api/src/seed/play-assessment.ts';
import { startPortfolio } from '../../apps/api/src/seed/play-candidate.ts';
import { announce, prepareSession, RATIFY, voteAll } from '../../apps/api/src/seed/play-decision.ts';
import { scoreSmallCase, smallAgreement, submitSmallCase } from '../../apps/api/src/seed/small-case.ts';
import { newPerson, PASSWORD, registerCandidate } from './people.ts';
import type { NewPerson } from './people.ts';

/** A candidate with one leeruitkomst submitted. */
export interface SubmittedCase {
  readonly cast: Cast;
  readonly candidate: ApiClient;
  readonly person: NewPerson;
  readonly leeruitkomst: LeeruitkomstView;
  readonly framework: FrameworkView;
  readonly submissionId: string;
}

/** A case that two assessors have, until where it was played. */
export interface AssessedCase extends SubmittedCase {
  readonly assessmentId: string;
}

/** The newest framework, as the public reads it. */
export async function readFramework(client: ApiClient): Promise<FrameworkView> {
  const { frameworks } = await client.get<FrameworkListView>('/api/frameworks');
  return client.get(`/api/frameworks/${frameworks[0]!.code}/${frameworks[0]!.version}`);
}

/** Somebody registers, starts, and submits the leeruitkomst with the fewest gedragsindicatoren. */
export async function submittedCase(base: string, name: string): Promise<SubmittedCase> {
  const person = newPerson(name);
  const [cast, candidate] = await Promise.all([assemble(base), registerCandidate(base, person)]);
  const framework = await readFramework(candidate);
  const leeruitkomst = framework.leeruitkomsten.toSorted(
    (a, b) => a.gedragsindicatoren.length - b.gedragsindicatoren.length,
  )[0]!;
  await startPortfolio(candidate, 'ervarenBeroepskracht');
  const submissionId = await submitSmallCase(candidate, { framework, code: leeruitkomst.code, today: new Date() });
  return { cast, candidate, person, leeruitkomst, framework, submissionId };
}

/** The same, admitted after the identity check and given to assessors A and B. */
export async function appointedCase(base: string, name: string): Promise<AssessedCase> {
  const submitted = await submittedCase(base, name);
  await admit(submitted.cast.coordinator, submitted.submissionId, { officialName: name, birthDate: '1980-05-06' });
  const { assessmentId } = await appoint(submitted.cast, submitted.submissionId);
  return { ...submitted, assessmentId };
}

/** The same, judged by both, discussed and looked at again; the two are to agree now. */
export async function agreeingCase(base: string, name: string, verdict: Verdict = 'shown'): Promise<AssessedCase> {
  const appointed = await appointedCase(base, name);
  const { cast, assessmentId, leeruitkomst } = appointed;
  for (const assessor of [cast.a, cast.b]) {
    await declare(assessor, assessmentId);
    await scoreSmallCase(assessor, assessmentId, verdict);
    await seal(assessor, assessmentId);
  }
  const about = { leeruitkomst: leeruitkomst.code, gedragsindicator: null };
  await holdInterview(cast.a, assessmentId, {
    questions: [{ ...about, question: 'Hoe gaat de groep nu verder?' }],
    notes: [{ ...about, text: 'De groep beheert het rooster nu zelf.' }],
  });
  for (const assessor of [cast.a, cast.b]) await revise(assessor, assessmentId, { changes: [], ids: new Map() });
  return appointed;
}

/** The same, agreed and advised; it waits for the board. */
export async function advisedCase(base: string, name: string, verdict: Verdict = 'shown'): Promise<AssessedCase> {
  const agreeing = await agreeingCase(base, name, verdict);
  const { cast, assessmentId, leeruitkomst } = agreeing;
  await agree([cast.a, cast.b], assessmentId, smallAgreement(leeruitkomst.code, verdict));
  return agreeing;
}

/** A deelcertificaat that was ratified, signed and announced. */
export interface IssuedCase extends AssessedCase {
  readonly row: RegisterView['rows'][number];
}

export async function issuedCase(base: string, name: string): Promise<IssuedCase> {
  const advised = await advisedCase(base, name);
  const { cast, assessmentId } = advised;
  const session = await prepareSession(cast.secretary, `Vergadering over ${name}`, [assessmentId]);
  await voteAll([cast.member1, cast.member2], session, { password: PASSWORD, wish: () => RATIFY });
  await announce(cast.secretary, session.id);
  return { ...advised, row: await issuedTo(cast.member1, name) };
}

const SIGNED_WITHIN_MS = 30_000;

/** The register's row of a holder, once the job has signed. */
export async function issuedTo(member: ApiClient, holder: string): Promise<RegisterView['rows'][number]> {
  const until = performance.now() + SIGNED_WITHIN_MS;
  while (performance.now() < until) {
    const { rows } = await member.get<RegisterView>(`/api/register?search=${encodeURIComponent(holder)}`);
    const issued = rows.find(({ state }) => state === 'issued');
    if (issued !== undefined) return issued;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The deelcertificaat of ${holder} was not signed in time.`);
}

/** One member asks to revoke, another confirms. */
export async function revoke({ member1, member2 }: Cast, deelcertificaatId: string): Promise<void> {
  await member1.post(`/api/register/${deelcertificaatId}/revocation`, {
    category: 'issuedInError',
    explanation: 'Het verkeerde dossier stond op de agenda.',
    password: PASSWORD,
  });
  const { rows } = await member2.get<RegisterView>('/api/register');
  const request = rows.find(({ id }) => id === deelcertificaatId)!.revocation!;
  await member2.post(`/api/register/revocations/${request.id}/confirmation`, { password: PASSWORD });
}
