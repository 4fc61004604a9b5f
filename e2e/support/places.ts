import type {
  AssessmentListView,
  DeelcertificaatListView,
  EvidenceListView,
  QueueView,
  SessionListView,
  SubmissionListView,
} from '@bewijskracht/contracts';
import type { Stage } from '@bewijskracht/domain';
import { logInAs } from '../../apps/api/src/seed/cast.ts';
import { playDemonstration } from '../../apps/api/src/seed/play-demonstration.ts';
import { agreeingCase, appointedCase, readFramework } from './cases.ts';
import { SLUG } from './people.ts';

/** Somebody's pages: who, and where they go. */
export interface Walk {
  /** Key of somebody of the demonstration; a visitor has none. */
  readonly who?: string;
  readonly places: readonly string[];
}

/** Lays out the demonstration, and names every page of everybody, in each state that looks different. */
export async function everyPage(base: string): Promise<Readonly<Record<string, Walk>>> {
  await layOut(base);
  return {
    visitor: await visitorsWalk(base),
    'new candidate': { who: 'nieuw', places: ['/portfolio/start', '/bewijs', '/mensen', '/aanvragen', '/profiel'] },
    candidate: await candidatesWalk(base),
    'candidate with something returned': await returnedWalk(base),
    coordinator: await coordinatorsWalk(base),
    'assessor A': await assessorsWalk(base, 'beoordelaar-a'),
    'assessor B': await assessorsWalk(base, 'beoordelaar-b'),
    secretary: await boardsWalk(base, 'secretaris'),
    'board member': await boardsWalk(base, 'lid-1'),
  };
}

/** Once: after a test that failed, this is asked again of the same platform. */
async function layOut(base: string): Promise<void> {
  const last = await logInAs(base, 'beroepskracht');
  if ((await last.status('/api/portfolio')) === 200) return;
  await playDemonstration(base);
  await appointedCase(base, 'Joep Verhaar');
  await agreeingCase(base, 'Lot Hamel');
}

async function visitorsWalk(base: string): Promise<Walk> {
  const holder = await logInAs(base, 'zij-instromer');
  const { code, version, leeruitkomsten, gedragsindicatoren } = await readFramework(holder);
  const { deelcertificaten } = await holder.get<DeelcertificaatListView>('/api/deelcertificaten');
  const framework = `/kader/${code}/${version}`;
  return {
    places: [
      '/',
      '/inloggen',
      `/registreren/${SLUG}`,
      '/uitnodiging/verlopen',
      '/wachtwoord',
      '/wachtwoord/verlopen',
      '/kader',
      framework,
      `${framework}/${leeruitkomsten[0]!.code}`,
      `${framework}/${gedragsindicatoren[0]!.code}`,
      '/verify',
      '/toegankelijkheid',
      '/privacy',
      new URL(deelcertificaten[0]!.address).pathname,
    ],
  };
}

async function candidatesWalk(base: string): Promise<Walk> {
  const candidate = await logInAs(base, 'zij-instromer');
  const { evidence } = await candidate.get<EvidenceListView>('/api/evidence');
  const { submissions } = await candidate.get<SubmissionListView>('/api/submissions');
  const linked = evidence.flatMap(({ links }) => links).find(({ gedragsindicator }) => gedragsindicator !== null)!;
  const withFile = evidence.find(({ files }) => files.length > 0)!;
  const reflection = evidence.find((piece) => piece.reflection !== null)!;
  return {
    who: 'zij-instromer',
    places: [
      '/portfolio',
      `/portfolio?lu=${linked.leeruitkomst}&bewijs=${linked.evidenceId}&gi=${linked.gedragsindicator}`,
      `/portfolio?lu=${linked.leeruitkomst}&toon=kies`,
      '/bewijs',
      `/bewijs/${withFile.id}`,
      `/bewijs/${reflection.id}`,
      '/mensen',
      '/indienen',
      '/indienen?lu=LU2',
      '/aanvragen',
      `/aanvragen/${submissions[0]!.id}`,
      `/resultaten/${submissions[0]!.announcements[0]!.id}`,
      '/deelcertificaten',
      '/elders',
    ],
  };
}

async function returnedWalk(base: string): Promise<Walk> {
  const student = await logInAs(base, 'student');
  const { submissions } = await student.get<SubmissionListView>('/api/submissions');
  const states = new Map(submissions.map(({ id, state }) => [state, id]));
  return { who: 'student', places: ['/portfolio', ...[...states.values()].map((id) => `/aanvragen/${id}`)] };
}

/** Where the coordinator has something else to do, or nothing any more. */
const HANDLED_STAGES: readonly Stage[] = ['submitted', 'returned', 'admitted', 'scoring', 'announced'];

async function coordinatorsWalk(base: string): Promise<Walk> {
  const coordinator = await logInAs(base, 'coordinator');
  const queues = await Promise.all(
    HANDLED_STAGES.map((stage) => coordinator.get<QueueView>(`/api/queue?stage=${stage}&limit=1`)),
  );
  const cases = queues.flatMap(({ rows }) => rows).map(({ submissionId }) => `/wachtrij/${submissionId}`);
  return { who: 'coordinator', places: ['/wachtrij', ...cases, '/kandidaten'] };
}

async function assessorsWalk(base: string, who: string): Promise<Walk> {
  const assessor = await logInAs(base, who);
  const { assessments } = await assessor.get<AssessmentListView>('/api/assessments');
  const oneOfEach = new Map(assessments.map(({ next, id }) => [next, id]));
  return { who, places: ['/beoordelingen', ...[...oneOfEach.values()].map((id) => `/beoordelingen/${id}`)] };
}

async function boardsWalk(base: string, who: string): Promise<Walk> {
  const member = await logInAs(base, who);
  const { sessions } = await member.get<SessionListView>('/api/sessions');
  const oneOfEach = new Map(sessions.map(({ state, id }) => [state, id]));
  return {
    who,
    places: [
      '/vergaderingen',
      ...[...oneOfEach.values()].map((id) => `/vergaderingen/${id}`),
      '/aanwijzingen',
      '/register',
      '/erkennen',
      '/sleutels',
      '/aanbevelingen',
      ...(who === 'secretaris' ? ['/wissen'] : []),
    ],
  };
}
