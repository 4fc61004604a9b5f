import type { FrameworkListView, FrameworkView, RegisterView } from '@bewijskracht/contracts';
import type { Verdict } from '@bewijskracht/domain';
import type { ApiClient } from './api-client.ts';
import { assemble, emailOf, logInAs, logOutAll } from './cast.ts';
import type { Cast } from './cast.ts';
import { DEMONSTRATION_PASSWORD } from './people.ts';
import { readEvidence, readJudgements, readSubmission } from './examples.ts';
import { admit, agree, appoint, declare, holdInterview, revise, score, seal } from './play-assessment.ts';
import { addEvidence, explain, linkEvidence, startPortfolio, submit, tellRelations } from './play-candidate.ts';
import { announce, prepareSession, RATIFY, voteAll } from './play-decision.ts';
import type { Wish } from './play-decision.ts';
import { scoreSmallCase, smallAgreement, submitSmallCase } from './small-case.ts';

const SIGNED_WITHIN_TRIES = 240;

/** Everything a scene needs: who plays, the text of the framework, and today. */
interface Stage {
  readonly cast: Cast;
  readonly framework: FrameworkView;
  readonly today: Date;
}

/** Lays out one case in every state through the public API (DEMO.md): submitted, returned, sent back and revoked included. */
export async function playDemonstration(baseUrl: string): Promise<void> {
  const cast = await assemble(baseUrl);
  const candidates = await Promise.all(
    ['zij-instromer', 'student', 'beroepskracht'].map((key) => logInAs(baseUrl, key)),
  );
  try {
    await playCases(cast, candidates);
  } finally {
    await logOutAll([...Object.values(cast), ...candidates]);
  }
}

async function playCases(cast: Cast, [zijInstromer, student, experienced]: readonly ApiClient[]): Promise<void> {
  const { frameworks } = await cast.a.get<FrameworkListView>('/api/frameworks');
  const framework = await cast.a.get<FrameworkView>(`/api/frameworks/${frameworks[0]!.code}/${frameworks[0]!.version}`);
  const stage: Stage = { cast, framework, today: new Date() };
  await playMainCase(stage, zijInstromer!);
  await playStudent(stage, student!);
  await playExperienced(stage, experienced!);
}

/** The zij-instromer: two leeruitkomsten judged and announced, one deelcertificaat. */
async function playMainCase({ cast, today }: Stage, candidate: ApiClient): Promise<void> {
  const [evidence, texts, judgements] = await Promise.all([readEvidence(), readSubmission(), readJudgements()]);
  await startPortfolio(candidate, 'zijinstromer');
  await tellRelations(candidate, [
    ...texts.relations,
    {
      kind: 'practiceSupervisor',
      name: 'Praktijkbegeleider',
      organisation: 'Welzijn Lindewaard',
      email: emailOf('beoordelaar-c'),
      note: '',
    },
  ]);
  const ids = new Map<string, string>();
  for (const example of evidence) {
    const { id } = await addEvidence(candidate, example, today);
    ids.set(example.key, id);
    await linkEvidence(candidate, id, example.links);
  }
  await explain(candidate, texts.leeruitkomsten);
  const submission = await submit(
    candidate,
    texts.leeruitkomsten.map(({ leeruitkomst }) => leeruitkomst),
  );
  await admit(cast.coordinator, submission.id, { officialName: 'Noor Aleida Vermaat', birthDate: '1989-04-17' });
  const { assessmentId } = await appoint(cast, submission.id);
  for (const [assessor, side] of [
    [cast.a, 'A'],
    [cast.b, 'B'],
  ] as const) {
    await declare(assessor, assessmentId);
    await score(assessor, assessmentId, { sheets: judgements.sheets[side], ids });
    await seal(assessor, assessmentId);
  }
  await holdInterview(cast.a, assessmentId, judgements.interview);
  await revise(cast.a, assessmentId, { changes: judgements.revised.A, ids });
  await revise(cast.b, assessmentId, { changes: judgements.revised.B, ids });
  await agree([cast.a, cast.b], assessmentId, judgements.agreed);
  await decide(cast, 'Vergadering najaar, zaak 1', {
    assessmentIds: [assessmentId],
    wish: () => RATIFY,
    announced: true,
  });
}

/** The student: one submission waits for the coordinator, one was returned, one was withdrawn. */
async function playStudent({ cast, framework, today }: Stage, candidate: ApiClient): Promise<void> {
  await startPortfolio(candidate, 'student');
  const codes = framework.leeruitkomsten.map(({ code }) => code);
  const returned = await submitSmallCase(candidate, { framework, code: codes[4]!, today });
  await cast.coordinator.post(`/api/queue/${returned}/return`, {
    points: [
      {
        ground: 'privacy',
        text: 'In het verhaal over de wasserette staat een achternaam van een bewoner. Maak die onherkenbaar.',
        evidenceId: null,
      },
    ],
  });
  const withdrawn = await submitSmallCase(candidate, { framework, code: codes[3]!, today });
  await candidate.post(`/api/submissions/${withdrawn}/withdrawal`);
  await submitSmallCase(candidate, { framework, code: codes[1]!, today });
}

/** The experienced worker: one leeruitkomst in every later state. */
async function playExperienced(stage: Stage, candidate: ApiClient): Promise<void> {
  const { cast, framework, today } = stage;
  await startPortfolio(candidate, 'ervarenBeroepskracht');
  const [first, second, third, fourth, fifth, sixth] = framework.leeruitkomsten.map(({ code }) => code);
  const enter = async (code: string): Promise<string> => {
    const submissionId = await submitSmallCase(candidate, { framework, code, today });
    await admit(cast.coordinator, submissionId, { officialName: 'Anna Terlouw', birthDate: '1968-11-02' });
    return submissionId;
  };
  const revoked = await judge(stage, await enter(sixth!), { code: sixth!, verdict: 'shown', until: 'advised' });
  await decide(cast, 'Vergadering zomer', { assessmentIds: [revoked], wish: () => RATIFY, announced: true });
  await revokeLatest(cast);
  const sentBack = await judge(stage, await enter(third!), { code: third!, verdict: 'partlyShown', until: 'advised' });
  await decide(cast, 'Vergadering najaar, zaak 2', {
    assessmentIds: [sentBack],
    wish: () => ({
      kind: 'sentBack',
      sendBackKind: 'repairReasons',
      grounds: 'De onderbouwing noemt niet waarom de spreiding over situaties genoeg is. Vul dat aan.',
    }),
    announced: false,
  });
  const agenda = await judge(stage, await enter(first!), { code: first!, verdict: 'shown', until: 'advised' });
  await prepareSession(cast.secretary, 'Vergadering december', [agenda]);
  await judge(stage, await enter(fourth!), { code: fourth!, verdict: 'shown', until: 'revealed' });
  await judge(stage, await enter(second!), { code: second!, verdict: 'shown', until: 'halfSealed' });
  await enter(fifth!);
}

interface Course {
  readonly code: string;
  readonly verdict: Verdict;
  readonly until: 'halfSealed' | 'revealed' | 'advised';
}

async function judge({ cast }: Stage, submissionId: string, { code, verdict, until }: Course): Promise<string> {
  const { assessmentId } = await appoint(cast, submissionId);
  await declare(cast.a, assessmentId);
  await declare(cast.b, assessmentId);
  await scoreSmallCase(cast.a, assessmentId, verdict);
  await seal(cast.a, assessmentId);
  if (until === 'halfSealed') return assessmentId;
  await scoreSmallCase(cast.b, assessmentId, verdict);
  await seal(cast.b, assessmentId);
  if (until === 'revealed') return assessmentId;
  await holdInterview(cast.a, assessmentId, {
    questions: [
      { leeruitkomst: code, gedragsindicator: null, question: 'Hoe gaat de beheergroep nu verder zonder jou?' },
    ],
    notes: [
      {
        leeruitkomst: code,
        gedragsindicator: null,
        text: 'De kandidaat vertelt hoe de beheergroep nu zonder hulp doorgaat.',
      },
    ],
  });
  await revise(cast.a, assessmentId, { changes: [], ids: new Map() });
  await revise(cast.b, assessmentId, { changes: [], ids: new Map() });
  await agree([cast.a, cast.b], assessmentId, smallAgreement(code, verdict));
  return assessmentId;
}

async function decide(
  cast: Cast,
  title: string,
  course: { assessmentIds: readonly string[]; wish: (leeruitkomst: string) => Wish; announced: boolean },
): Promise<void> {
  const session = await prepareSession(cast.secretary, title, course.assessmentIds);
  await voteAll([cast.member1, cast.member2], session, { password: DEMONSTRATION_PASSWORD, wish: course.wish });
  if (course.announced) await announce(cast.secretary, session.id);
  await cast.secretary.post(`/api/sessions/${session.id}/closing`);
}

async function revokeLatest({ member1, member2 }: Cast): Promise<void> {
  const password = DEMONSTRATION_PASSWORD;
  const { id } = await latestIssued(member1);
  await member1.post(`/api/register/${id}/revocation`, {
    category: 'issuedInError',
    explanation: 'Bij het voorbereiden is het verkeerde dossier op de agenda gezet.',
    password,
  });
  const { rows } = await member2.get<RegisterView>('/api/register');
  const request = rows.find((row) => row.id === id)!.revocation!;
  await member2.post(`/api/register/revocations/${request.id}/confirmation`, { password });
}

/** The newest deelcertificaat, once the job has signed it. */
async function latestIssued(member: ApiClient): Promise<RegisterView['rows'][number]> {
  for (let attempt = 0; attempt < SIGNED_WITHIN_TRIES; attempt++) {
    const { rows } = await member.get<RegisterView>('/api/register');
    const newest = rows.toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt))[0];
    if (newest?.state === 'issued') return newest;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the deelcertificaat was not signed within a minute');
}
