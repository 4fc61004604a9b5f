import type { ResultDocument } from '@bewijskracht/contracts';
import { EVIDENCE_CRITERIA, findJudgement, makeResult, SET_CRITERIA, unique } from '@bewijskracht/domain';
import type {
  CandidateResult,
  CriterionValue,
  Framework,
  LeeruitkomstSheet,
  Result,
  ResultLeeruitkomst,
  ResultRefusal,
} from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import type { StoredResultFacts } from './results.repository.ts';

type ResultItem = ResultDocument['leeruitkomsten'][number];
const NO_FEEDBACK = { lacking: '', evidenceWanted: '', nextStep: '' };

/**
 * The full result with every name and text in it, fixed at the announcement so that page and PDF say the same for ever
 * (DESIGN §6). Refused while something of the assessment still waits for a decision.
 */
export function makeResultDocument(
  organisation: Pick<Actor, 'organisationName' | 'demonstration'>,
  { facts, framework }: { facts: StoredResultFacts; framework: Framework },
  announcedAt: Date,
): Result<ResultDocument, ResultRefusal> {
  const result = makeResult(
    {
      ...facts,
      manifest: facts.dossier,
      controlecode: facts.manifestHash,
      decisions: facts.decisions.map(({ decision }) => decision),
      registerNumbers: new Map(
        facts.decisions.flatMap(({ decision, deelcertificaat }) =>
          deelcertificaat === null ? [] : [[decision.leeruitkomst, deelcertificaat.registerNumber] as const],
        ),
      ),
    },
    announcedAt,
  );
  return result.ok ? { ok: true, value: documentOf(result.value, organisation, { facts, framework }) } : result;
}

function documentOf(
  result: CandidateResult,
  organisation: Pick<Actor, 'organisationName' | 'demonstration'>,
  { facts, framework }: { facts: StoredResultFacts; framework: Framework },
): ResultDocument {
  return {
    candidateNumber: facts.candidateNumber,
    officialName: facts.officialName,
    organisation: organisation.organisationName,
    demonstration: organisation.demonstration,
    framework: { ...result.framework, title: framework.title },
    round: result.round,
    submittedAt: facts.submittedAt,
    manifestHash: result.controlecode,
    decidedBy: { ...facts.route.decider },
    sessionHeldOn: facts.sessionHeldOn,
    policy: { version: result.policy.version, cutOff: { ...result.policy.cutOff } },
    assessors: result.assessors.map(({ name, kind }) => ({ name, kind })),
    interview: result.interview.held
      ? { heldOn: result.interview.on, skipped: null }
      : { heldOn: null, skipped: result.interview.reason },
    leeruitkomsten: result.leeruitkomsten.map((item) => itemOf(item, { facts, framework })),
    remedy: { text: { ...facts.route.remedy }, until: result.remedy.until },
  };
}

/** What the board did not confirm is no result: of it one reads what was decided and on what grounds, and no judgement. */
function itemOf(
  item: ResultLeeruitkomst,
  { facts, framework }: { facts: StoredResultFacts; framework: Framework },
): ResultItem {
  const { decision } = item;
  const leeruitkomst = framework.leeruitkomsten.find(({ code }) => code === item.leeruitkomst);
  const paper =
    facts.decisions.find((taken) => taken.decision.leeruitkomst === item.leeruitkomst)?.deelcertificaat ?? null;
  const head = {
    code: item.leeruitkomst,
    title: leeruitkomst?.displayTitle ?? item.leeruitkomst,
    description: leeruitkomst?.description ?? '',
    decision: decision.kind,
    sendBackKind: decision.kind === 'sentBack' ? decision.sendBack : null,
    grounds: decision.kind === 'ratified' ? '' : decision.grounds,
    deelcertificaat: paper,
  };
  if (decision.kind !== 'ratified') {
    return {
      ...head,
      outcome: null,
      reasons: '',
      feedback: NO_FEEDBACK,
      saw: [],
      indicators: [],
      criteria: [],
      evidence: [],
    };
  }
  const judgements = facts.sheets.flatMap((sheet) => findJudgement(sheet, item.leeruitkomst) ?? []);
  return {
    ...head,
    outcome: decision.outcome,
    reasons: item.reasons.join('\n\n'),
    feedback: item.feedback ?? NO_FEEDBACK,
    saw: [...item.saw],
    indicators: item.indicators.map(({ gedragsindicator: code, mark }) => ({
      code,
      text: framework.gedragsindicatoren.find((indicator) => indicator.code === code)?.text ?? code,
      mark: mark ?? 'differs',
    })),
    criteria: criteriaOf(judgements),
    evidence: evidenceOf(item, facts),
  };
}

function evidenceOf(item: ResultLeeruitkomst, { dossier }: StoredResultFacts): ResultItem['evidence'] {
  const files = new Map(dossier.evidence.map((piece) => [piece.id, piece.files]));
  return item.basis.map(({ evidenceId, title, kind, whereToSee }) => ({
    title,
    kind,
    whereToSee: [...whereToSee],
    sha256: (files.get(evidenceId) ?? []).map(({ sha256 }) => sha256),
  }));
}

/** The values given on each VRAAKT criterion, by either assessor and for any piece, each once: never a sum (DESIGN §6). */
function criteriaOf(judgements: readonly LeeruitkomstSheet[]): ResultItem['criteria'] {
  const values = (given: readonly (CriterionValue | null)[]): CriterionValue[] => [
    ...unique(given.filter((value) => value !== null)),
  ];
  return [
    ...EVIDENCE_CRITERIA.map((criterion) => ({
      criterion,
      values: values(judgements.flatMap(({ evidenceCriteria }) => evidenceCriteria.map((piece) => piece[criterion]))),
    })),
    {
      criterion: 'relevance',
      values: values(judgements.flatMap(({ relevance }) => relevance.map(({ value }) => value))),
    },
    ...SET_CRITERIA.map((criterion) => ({
      criterion,
      values: values(judgements.map(({ set }) => set[criterion].value)),
    })),
  ];
}
