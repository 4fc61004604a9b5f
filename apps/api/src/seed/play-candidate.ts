import type { EvidenceView, FileView, LinkRequest, OfferView, SubmissionView } from '@bewijskracht/contracts';
import type { Background } from '@bewijskracht/domain';
import { newPublicId } from '../platform/ids.ts';
import type { ApiClient } from './api-client.ts';
import { examplePath } from './examples.ts';
import type { ExampleEvidence, ExampleSubmission } from './examples.ts';

/** The ids the platform gave to the examples, by their key. */
export type EvidenceIds = ReadonlyMap<string, string>;

/** Starts a portfolio on the first route that fits. */
export async function startPortfolio(candidate: ApiClient, background: Background): Promise<void> {
  const { routes } = await candidate.get<OfferView>('/api/offer');
  const enrolledAsStudent = background === 'student';
  const route = routes.find((offered) => (enrolledAsStudent ? offered.forEnrolledStudents : offered.forProfessionals));
  if (route === undefined) throw new Error('no route to start');
  await candidate.post('/api/portfolio', { routeId: route.id, background, enrolledAsStudent });
}

/** Names the people around the candidate. */
export async function tellRelations(candidate: ApiClient, relations: ExampleSubmission['relations']): Promise<void> {
  for (const { kind, name, organisation, email } of relations) {
    await candidate.post('/api/relations', { kind, name, organisation, email });
  }
}

/** Adds one piece of evidence with its files; returns its id and how many bytes went up. */
export async function addEvidence(
  candidate: ApiClient,
  example: ExampleEvidence,
  today: Date,
): Promise<{ id: string; bytes: number }> {
  const { id } = await candidate.post<EvidenceView>('/api/evidence', {
    title: example.title,
    kind: example.kind,
    periodStart: monthsBefore(today, example.monthsAgoStart),
    periodEnd: monthsBefore(today, example.monthsAgoEnd),
    organisation: example.organisation,
    setting: example.setting,
    targetGroup: example.targetGroup,
    scale: example.scale,
    ownRole: example.ownRole,
    together: example.together,
    ownPart: example.ownPart ?? '',
    people: example.people,
    aiUse: example.aiUse,
    reflection: example.reflection ?? null,
  });
  let bytes = 0;
  for (const file of example.files) {
    bytes += (await candidate.upload<FileView>(`/api/evidence/${id}/files`, examplePath(file))).size;
  }
  return { id, bytes };
}

/** Links one piece of evidence as its example says, to the leeruitkomsten wanted. */
export async function linkEvidence(
  candidate: ApiClient,
  evidenceId: string,
  links: ExampleEvidence['links'],
): Promise<void> {
  for (const link of links) {
    await candidate.put('/api/links', { evidenceId, ...link } satisfies LinkRequest);
  }
}

/** Says per leeruitkomst why this together shows it. */
export async function explain(candidate: ApiClient, explanations: ExampleSubmission['leeruitkomsten']): Promise<void> {
  for (const { leeruitkomst, explanation } of explanations) {
    await candidate.put(`/api/explanations/${leeruitkomst}`, { text: explanation });
  }
}

/** Submits, accepting the policy in force. */
export async function submit(candidate: ApiClient, leeruitkomsten: readonly string[]): Promise<SubmissionView> {
  const { policy } = await candidate.get<OfferView>('/api/offer');
  return candidate.post('/api/submissions', {
    leeruitkomsten,
    ownWork: true,
    policyVersion: policy.version,
    requestId: newPublicId(),
  });
}

/** A day some months before another, as a calendar day. */
export function monthsBefore(today: Date, months: number): string {
  const day = new Date(today);
  day.setUTCDate(15);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}
