import type {
  AssessmentView,
  DeelcertificaatListView,
  ReadinessView,
  ResultView,
  SubmissionListView,
  VerificationView,
} from '@bewijskracht/contracts';
import { newPublicId } from '../platform/ids.ts';
import { ApiClient } from './api-client.ts';
import { assemble, emailOf, logOutAll } from './cast.ts';
import type { Cast } from './cast.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG } from './people.ts';
import { readEvidence, readJudgements, readSubmission } from './examples.ts';
import { admit, agree, appoint, declare, holdInterview, revise, score, seal } from './play-assessment.ts';
import { addEvidence, explain, linkEvidence, startPortfolio, submit, tellRelations } from './play-candidate.ts';
import type { EvidenceIds } from './play-candidate.ts';
import { announce, prepareSession, RATIFY, voteAll } from './play-decision.ts';

type Tell = (what: string) => void;
interface Play {
  readonly base: string;
  readonly cast: Cast;
  readonly candidate: ApiClient;
  readonly tell: Tell;
}

const SIGNED_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 250;

/** A new zij-instromer's evidence becomes a signed deelcertificaat that a stranger verifies. Returns the papers by file name. */
export async function playMainJob(base: string, tell: Tell): Promise<Readonly<Record<string, Buffer>>> {
  const cast = await assemble(base);
  tell('staff of the demonstration organisation logged in');
  const candidate = new ApiClient(base);
  const email = `demo-${newPublicId().slice(0, 8)}@example.org`;
  await candidate.post('/api/registrations', {
    organisation: DEMONSTRATION_SLUG,
    name: 'Jo Demo',
    email,
    password: newPublicId(),
  });
  tell(`a new candidate registered: ${email}`);
  const play: Play = { base, cast, candidate, tell };
  try {
    const ids = await buildPortfolio(play);
    const assessmentId = await submitAndAppoint(play);
    await judge(play, assessmentId, ids);
    await decide(play, assessmentId);
    return await collectPapers(play);
  } finally {
    await logOutAll([...Object.values(cast), candidate]);
  }
}

async function buildPortfolio({ candidate, tell }: Play): Promise<EvidenceIds> {
  const [evidence, texts] = await Promise.all([readEvidence(), readSubmission()]);
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
  tell('portfolio started, people around the candidate named');
  const ids = new Map<string, string>();
  for (const example of evidence) {
    const { id, bytes } = await addEvidence(candidate, example, new Date());
    await linkEvidence(candidate, id, example.links);
    ids.set(example.key, id);
    tell(
      `evidence "${example.title.slice(0, 60)}": ${example.files.length} files, ${Math.round(bytes / 1024)} kB, ${example.links.length} links`,
    );
  }
  await explain(candidate, texts.leeruitkomsten);
  return ids;
}

async function submitAndAppoint({ cast, candidate, tell }: Play): Promise<string> {
  const texts = await readSubmission();
  const codes = texts.leeruitkomsten.map(({ leeruitkomst }) => leeruitkomst);
  const { lines } = await candidate.get<ReadinessView>(`/api/submissions/readiness?leeruitkomsten=${codes.join(',')}`);
  const submission = await submit(candidate, codes);
  tell(
    `submitted ${codes.join(' and ')} (${lines.length} remarks before); frozen with hash ${submission.manifestHash.slice(0, 12)}…`,
  );
  await admit(cast.coordinator, submission.id, { officialName: 'Johanna Demonstratie', birthDate: '1990-01-31' });
  const { assessmentId, excluded } = await appoint(cast, submission.id);
  tell(
    `identity checked, admitted, two assessors appointed; excluded: ${excluded.map(({ name, excluded: why }) => `${name} (${why.join(', ')})`).join('; ') || 'nobody'}`,
  );
  return assessmentId;
}

async function judge({ cast, tell }: Play, assessmentId: string, ids: EvidenceIds): Promise<void> {
  const judgements = await readJudgements();
  await declare(cast.a, assessmentId);
  await declare(cast.b, assessmentId);
  await score(cast.a, assessmentId, { sheets: judgements.sheets.A, ids });
  await seal(cast.a, assessmentId);
  const before = await cast.b.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  tell(
    `assessor A sealed; assessor B sees ${before.sheets.filter(({ accountId }) => before.assessors.some((item) => item.accountId === accountId && !item.me)).length} sheets of A`,
  );
  await score(cast.b, assessmentId, { sheets: judgements.sheets.B, ids });
  const { differences } = await seal(cast.b, assessmentId);
  tell(
    `assessor B sealed: revealed; they differ on ${differences.map(({ leeruitkomst, gedragsindicator, kind }) => `${leeruitkomst} ${gedragsindicator ?? kind}`).join(', ')}`,
  );
  await holdInterview(cast.a, assessmentId, judgements.interview);
  await revise(cast.a, assessmentId, { changes: judgements.revised.A, ids });
  await revise(cast.b, assessmentId, { changes: judgements.revised.B, ids });
  tell('gesprek held, judgements revised with reasons and sealed again');
  await agree([cast.a, cast.b], assessmentId, judgements.agreed);
  tell(
    `agreed: ${judgements.agreed.map(({ leeruitkomst, verdict }) => `${leeruitkomst} ${verdict}`).join(', ')}; advice sent`,
  );
}

async function decide({ cast, tell }: Play, assessmentId: string): Promise<void> {
  const session = await prepareSession(cast.secretary, `Demonstratie ${new Date().toISOString().slice(0, 16)}`, [
    assessmentId,
  ]);
  const { decided, registered } = await voteAll([cast.member1, cast.member2], session, {
    password: DEMONSTRATION_PASSWORD,
    wish: () => RATIFY,
  });
  tell(
    `the exam board decided ${decided} leeruitkomsten and registered ${registered} deelcertificaat in the same transaction`,
  );
  await announce(cast.secretary, session.id);
  tell('announced to the candidate');
}

async function collectPapers({ base, candidate, tell }: Play): Promise<Readonly<Record<string, Buffer>>> {
  const id = await waitUntilSigned(candidate);
  tell('the deelcertificaat is signed');
  const { submissions } = await candidate.get<SubmissionListView>('/api/submissions');
  const resultId = submissions[0]!.announcements[0]!.id;
  const stranger = new ApiClient(base);
  const credential = await stranger.bytes(`/credentials/${id}`, 'application/vc');
  const { credentialStatus } = JSON.parse(credential.toString()) as {
    credentialStatus: StatusEntry | readonly StatusEntry[];
  };
  const [status] = [credentialStatus].flat() as StatusEntry[];
  const statusList = await stranger.bytes(new URL(status!.statusListCredential).pathname, 'application/vc');
  const certificate = await candidate.bytes(`/api/deelcertificaten/${id}/certificate.pdf`);
  const fromJson = await stranger.send<VerificationView>('/api/verify', credential);
  const fromPdf = await stranger.send<VerificationView>('/api/verify', certificate);
  tell(`a stranger verified it: credential ${fromJson.answer}, certificate ${fromPdf.answer}`);
  return {
    'credential.json': credential,
    'did.json': await stranger.bytes(`/organisations/${DEMONSTRATION_SLUG}/did.json`),
    'status-list.json': statusList,
    'certificate.pdf': certificate,
    'result.json': Buffer.from(JSON.stringify(await candidate.get<ResultView>(`/api/results/${resultId}`), null, 2)),
    'result.pdf': await candidate.bytes(`/api/results/${resultId}/result.pdf`),
    'verification.json': Buffer.from(JSON.stringify({ credential: fromJson, certificate: fromPdf }, null, 2)),
  };
}

interface StatusEntry {
  readonly statusListCredential: string;
}

async function waitUntilSigned(candidate: ApiClient): Promise<string> {
  const until = performance.now() + SIGNED_WITHIN_MS;
  while (performance.now() < until) {
    const { deelcertificaten } = await candidate.get<DeelcertificaatListView>('/api/deelcertificaten');
    const issued = deelcertificaten.find(({ state }) => state === 'issued');
    if (issued !== undefined) return issued.id;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('the deelcertificaat was not signed within a minute');
}
