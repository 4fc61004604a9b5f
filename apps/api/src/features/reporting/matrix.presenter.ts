import type { MatrixRow, MatrixView, RouteView } from '@bewijskracht/contracts';
import { coverageOfLeeruitkomst, dayAt, nextStep, readiness } from '@bewijskracht/domain';
import type { Framework, Leeruitkomst, NextStep } from '@bewijskracht/domain';
import { presentExplanation, presentLink } from '../evidence/index.ts';
import type { Library } from '../evidence/index.ts';
import type { Policy } from '../frameworks/index.ts';
import type { OwnPortfolio } from '../portfolios/index.ts';
import { presentClock, presentReadiness } from '../submissions/index.ts';
import type { ClockFacts } from '../submissions/index.ts';

export interface RoundRow extends ClockFacts {
  readonly leeruitkomst: string;
  readonly id: string;
}
type Result = NonNullable<MatrixRow['result']>;
export interface ResultRow {
  readonly leeruitkomst: string;
  readonly announcement_id: string;
  readonly kind: Result['decision'];
  readonly outcome: Result['outcome'];
  readonly deelcertificaat_id: string | null;
  readonly indicators: readonly { readonly code: string; readonly mark: string }[] | null;
}

export interface RecognisedRow {
  readonly leeruitkomst: string;
  readonly id: string;
  readonly name: string;
  readonly decided_at: string;
}

/** Everything the matrix is made of. */
export interface MatrixFacts {
  readonly portfolio: OwnPortfolio;
  readonly framework: Framework;
  readonly route: RouteView;
  readonly policy: Policy;
  readonly library: Library;
  readonly rounds: readonly RoundRow[];
  readonly results: readonly ResultRow[];
  readonly recognised: readonly RecognisedRow[];
}

export function presentMatrix(facts: MatrixFacts, now: Date): MatrixView {
  const { portfolio, framework, library } = facts;
  const { frameworkVersionId: _version, declarationDays: _days, issueAt: _at, ...policy } = facts.policy;
  return {
    portfolio: {
      id: portfolio.id,
      framework: { code: framework.code, version: framework.version },
      candidateNumber: portfolio.candidateNumber,
      createdAt: portfolio.createdAt.toISOString(),
    },
    route: facts.route,
    policy,
    evidence: library.rows.map(({ id, title, kind, files, updated_at, people }) => ({
      id,
      title,
      kind,
      files: files.length,
      updatedAt: updated_at.toISOString(),
      people,
    })),
    links: library.rows.flatMap(({ links }) => links.map(presentLink)),
    rows: framework.leeruitkomsten.map((leeruitkomst) => presentRow(facts, leeruitkomst, now)),
  };
}

function presentRow(facts: MatrixFacts, leeruitkomst: Leeruitkomst, now: Date): MatrixRow {
  const { library, rounds, results } = facts;
  const { code } = leeruitkomst;
  const explanation = library.explanationRows.find((row) => row.leeruitkomst === code);
  const claims = { evidenceIds: library.evidence.map(({ id }) => id), links: library.links };
  const { progress } = coverageOfLeeruitkomst(facts.framework, claims, code);
  const round = rounds.find((row) => row.leeruitkomst === code);
  const result = results.find((row) => row.leeruitkomst === code);
  const { links, evidence } = library;
  return {
    leeruitkomst: code,
    explanation: explanation === undefined ? null : presentExplanation(explanation),
    explained: progress.explained,
    claimed: progress.claimed,
    nextStep: presentStep(nextStep({ leeruitkomst: code, links, evidence, explanation: library.explanationOf(code) })),
    readiness: presentReadiness(pointsOf(facts, leeruitkomst, now)),
    submission: round === undefined ? null : { id: round.id, clock: presentClock(round, now) },
    result: result === undefined ? null : presentResult(result),
    recognised: facts.recognised
      .filter((row) => row.leeruitkomst === code)
      .map(({ id, name, decided_at }) => ({ broughtId: id, name, recognisedAt: new Date(decided_at).toISOString() })),
    marks: (result?.indicators ?? []).map(({ code: gedragsindicator, mark }) => ({ gedragsindicator, mark })),
  };
}

/** How ready one leeruitkomst is by itself; own work and policy are asked when submitting. */
function pointsOf({ framework, library, policy }: MatrixFacts, { code, gedragsindicatoren }: Leeruitkomst, now: Date) {
  const draft = {
    framework: { code: framework.code, version: framework.version },
    round: 1,
    leeruitkomsten: [{ code, gedragsindicatoren, explanation: library.explanationOf(code) }],
    links: library.links,
    evidence: library.evidence,
    ownWork: true,
    acceptedPolicyVersion: policy.version,
  };
  return readiness(draft, { policy, on: dayAt(now) });
}

function presentStep({ code, ...facts }: NextStep): MatrixRow['nextStep'] {
  return { code, facts };
}

const presentResult = (row: ResultRow): Result => ({
  announcementId: row.announcement_id,
  decision: row.kind,
  outcome: row.outcome,
  deelcertificaatId: row.deelcertificaat_id,
});
