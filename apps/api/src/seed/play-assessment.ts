import type {
  AppointableView,
  AppointedView,
  AssessmentView,
  MeView,
  ScoreContent,
  SheetView,
} from '@bewijskracht/contracts';
import { newPublicId } from '../platform/ids.ts';
import type { ApiClient } from './api-client.ts';
import type { Cast } from './cast.ts';
import type { ExampleJudgements, ExampleRevision, ExampleSheet } from './examples.ts';
import type { EvidenceIds } from './play-candidate.ts';

/** Checks who the candidate is and lets the submission in. */
export async function admit(
  coordinator: ApiClient,
  submissionId: string,
  holder: { officialName: string; birthDate: string },
): Promise<void> {
  const { candidate } = await coordinator.get<{ candidate: { id: string } }>(`/api/queue/${submissionId}`);
  const checkedOn = new Date().toISOString().slice(0, 10);
  await coordinator.put(`/api/candidates/${candidate.id}/identity`, { ...holder, document: 'identityCard', checkedOn });
  await coordinator.post(`/api/queue/${submissionId}/admission`);
}

/** Appoints the two assessors of the cast. Returns also who was excluded and why. */
export async function appoint(
  { coordinator, a, b }: Cast,
  submissionId: string,
): Promise<{ assessmentId: string; excluded: AppointableView['assessors'] }> {
  const { assessors } = await coordinator.get<AppointableView>(`/api/queue/${submissionId}/appointable`);
  const chosen = await Promise.all([a, b].map(async (assessor) => (await assessor.get<MeView>('/api/me')).account.id));
  const { assessmentId } = await coordinator.post<AppointedView>(`/api/queue/${submissionId}/appointment`, {
    assessors: chosen,
  });
  return { assessmentId, excluded: assessors.filter(({ excluded }) => excluded.length > 0) };
}

/** Declares to have no ties; the dossier opens. */
export const declare = (assessor: ApiClient, assessmentId: string): Promise<AssessmentView> =>
  assessor.post(`/api/assessments/${assessmentId}/declaration`);

/** Fills one's own sheet as the example says, leeruitkomst by leeruitkomst. */
export async function score(
  assessor: ApiClient,
  assessmentId: string,
  judgement: { sheets: readonly ExampleSheet[]; ids: EvidenceIds },
): Promise<void> {
  const { leeruitkomsten } = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  for (const sheet of judgement.sheets.filter(({ leeruitkomst }) => leeruitkomsten.includes(leeruitkomst))) {
    const mine = await ownScore(assessor, assessmentId, sheet.leeruitkomst);
    await assessor.put(`/api/assessments/${assessmentId}/scores/${sheet.leeruitkomst}`, {
      content: makeContent(sheet, judgement.ids),
      version: mine.version,
    });
  }
}

/** Seals one's own sheet. */
export const seal = (assessor: ApiClient, assessmentId: string): Promise<AssessmentView> =>
  assessor.post(`/api/assessments/${assessmentId}/seal`);

/** Holds the gesprek: questions born of the doubts, notes; both assessors and the candidate were there. */
export async function holdInterview(
  assessor: ApiClient,
  assessmentId: string,
  { questions, notes }: ExampleJudgements['interview'],
): Promise<void> {
  const view = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  const { leeruitkomsten, interview: draft, assessors, candidate } = view;
  const about = ({ leeruitkomst }: { leeruitkomst: string }): boolean => leeruitkomsten.includes(leeruitkomst);
  await assessor.put(`/api/assessments/${assessmentId}/interview`, {
    heldOn: new Date().toISOString().slice(0, 10),
    present: [...assessors.map(({ accountId }) => accountId), candidate.accountId],
    questions: questions.filter(about).map(({ question, leeruitkomst, gedragsindicator }) => ({
      id: newPublicId(),
      leeruitkomst,
      gedragsindicator,
      text: question,
    })),
    notes: notes
      .filter(about)
      .map(({ leeruitkomst, gedragsindicator, text }) => ({ id: newPublicId(), leeruitkomst, gedragsindicator, text })),
    version: draft?.version ?? 0,
  });
  await assessor.post(`/api/assessments/${assessmentId}/interview/finish`);
}

/** Changes in the second round what the gesprek changed, with the reason, and seals again. */
export async function revise(
  assessor: ApiClient,
  assessmentId: string,
  revision: { changes: readonly ExampleRevision[]; ids: EvidenceIds },
): Promise<void> {
  const { leeruitkomsten } = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  for (const leeruitkomst of leeruitkomsten) {
    const changes = revision.changes.filter((change) => change.leeruitkomst === leeruitkomst);
    if (changes.length === 0) continue;
    const { content, version } = await ownScore(assessor, assessmentId, leeruitkomst);
    await assessor.put(`/api/assessments/${assessmentId}/scores/${leeruitkomst}`, {
      content: applyChanges(content, changes, revision.ids),
      version,
    });
  }
  await seal(assessor, assessmentId);
}

/** One assessor proposes the joint judgement on each leeruitkomst, the other agrees; then they advise. */
export async function agree(
  [first, second]: readonly [ApiClient, ApiClient],
  assessmentId: string,
  agreed: ExampleJudgements['agreed'],
): Promise<void> {
  const { leeruitkomsten } = await first.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  for (const { leeruitkomst, verdict, reasons, feedback } of agreed.filter((item) =>
    leeruitkomsten.includes(item.leeruitkomst),
  )) {
    const view = await first.post<AssessmentView>(`/api/assessments/${assessmentId}/proposals/${leeruitkomst}`, {
      verdict,
      reasons,
      feedback: {
        lacking: feedback.lacking,
        evidenceWanted: feedback.evidenceThatWouldShow,
        nextStep: feedback.nextStep,
      },
    });
    const proposal = view.consensus.find((item) => item.leeruitkomst === leeruitkomst)?.proposal;
    await second.post(`/api/assessments/${assessmentId}/proposals/${proposal!.id}/agreement`, { reason: '' });
  }
  await second.post(`/api/assessments/${assessmentId}/advice`);
}

async function ownScore(
  assessor: ApiClient,
  assessmentId: string,
  leeruitkomst: string,
): Promise<SheetView['scores'][number]> {
  const view = await assessor.get<AssessmentView>(`/api/assessments/${assessmentId}`);
  const me = view.assessors.find(({ me: isMe }) => isMe);
  const sheet = view.sheets.filter(({ accountId }) => accountId === me?.accountId).sort((a, b) => b.round - a.round)[0];
  const mine = sheet?.scores.find((item) => item.leeruitkomst === leeruitkomst);
  if (mine === undefined) throw new Error(`no own sheet for ${leeruitkomst}`);
  return mine;
}

function makeContent(sheet: ExampleSheet, ids: EvidenceIds): ScoreContent {
  const id = (key: string): string => ids.get(key)!;
  const known = ({ evidence }: { evidence: string }): boolean => ids.has(evidence);
  return {
    indicators: sheet.indicators.map((item) => ({
      ...item,
      evidence: item.evidence.filter((key) => ids.has(key)).map(id),
    })),
    evidenceCriteria: sheet.evidenceCriteria
      .filter(known)
      .map(({ evidence, ...judged }) => ({ ...judged, evidenceId: id(evidence) })),
    relevance: sheet.relevance
      .filter(known)
      .map(({ evidence, ...judged }) => ({ ...judged, evidenceId: id(evidence) })),
    set: sheet.set,
    level: sheet.level,
    saw: sheet.saw,
    against: sheet.against,
    doubts: sheet.doubts.map((doubt) => ({ id: newPublicId(), ...doubt })),
    revisionReason: '',
    verdict: sheet.verdict,
  };
}

function applyChanges(content: ScoreContent, changes: readonly ExampleRevision[], ids: EvidenceIds): ScoreContent {
  const changed = new Map(changes.map((change) => [change.gedragsindicator, change]));
  return {
    ...content,
    indicators: content.indicators.map((indicator) => {
      const change = changed.get(indicator.gedragsindicator);
      if (change === undefined) return indicator;
      return { ...indicator, mark: change.to, evidence: change.evidence.flatMap((key) => ids.get(key) ?? []) };
    }),
    revisionReason: changes.map(({ gedragsindicator, reason }) => `${gedragsindicator}: ${reason}`).join('\n'),
  };
}
