import type { Consensus, Feedback, OpenReason } from '../assessment/consensus.ts';
import { commonMarks } from '../assessment/consensus.ts';
import { findJudgement, onderbouwing, type OnderbouwingEvidence, type SealedSheet } from '../assessment/sheet.ts';
import type { AssessorKind, IndicatorMark } from '../assessment/vocabulary.ts';
import type { Policy } from '../frameworks/policy.ts';
import { dayAt, type IsoDate } from '../shared/dates.ts';
import type { AccountId, EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled, unique } from '../shared/text.ts';
import type { JudgedDossier, Manifest } from '../submissions/manifest.ts';
import type { Decision, RatifiedOutcome } from './decide.ts';
import { remedyFor, type Remedy } from './remedy.ts';
import type { RouteCode, SendBackKind } from './vocabulary.ts';

/** What the board did with a leeruitkomst, as the candidate reads it. */
export type ResultDecision =
  | { readonly kind: 'ratified'; readonly outcome: RatifiedOutcome; readonly decidedOn: IsoDate }
  | {
      readonly kind: 'sentBack';
      readonly sendBack: SendBackKind;
      readonly grounds: string;
      readonly decidedOn: IsoDate;
    }
  | { readonly kind: 'voided'; readonly grounds: string; readonly decidedOn: IsoDate };

/** A gedragsindicator in a result: the mark both assessors gave, or null where they kept differing. */
export interface ResultIndicator {
  readonly gedragsindicator: GedragsindicatorCode;
  readonly mark: IndicatorMark | null;
}

/** The result on one leeruitkomst, in the order of reading: outcome, why, on what, and how to go on. */
export interface ResultLeeruitkomst {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly decision: ResultDecision;
  readonly indicators: readonly ResultIndicator[];
  readonly basis: readonly OnderbouwingEvidence[];
  /** What each assessor saw that convinced, without saying who. */
  readonly saw: readonly string[];
  /** Why the assessors came to this together; or, when they didn't, what each of them holds. */
  readonly reasons: readonly string[];
  readonly feedback: Feedback | null;
  readonly registerNumber: string | null;
}

export type ResultInterview =
  { readonly held: true; readonly on: IsoDate } | { readonly held: false; readonly reason: string };

/** Everything a candidate is told, fixed at the announcement: page and PDF show this value (DESIGN §6). */
export interface CandidateResult {
  readonly framework: Manifest['framework'];
  readonly round: number;
  readonly controlecode: string;
  readonly policy: Pick<Policy, 'version' | 'cutOff'>;
  readonly assessors: readonly { readonly name: string; readonly kind: AssessorKind }[];
  readonly interview: ResultInterview;
  readonly leeruitkomsten: readonly ResultLeeruitkomst[];
  readonly announcedOn: IsoDate;
  readonly remedy: Remedy;
}

/** Where a result is made from. */
export interface ResultFacts {
  /** Of the leeruitkomsten of this assessment, which may be some of the submission's when others judged again. */
  readonly manifest: JudgedDossier;
  readonly controlecode: string;
  readonly policy: Pick<Policy, 'version' | 'cutOff'>;
  readonly route: { readonly code: RouteCode; readonly remedyDays: number };
  readonly assessors: readonly {
    readonly accountId: AccountId;
    readonly name: string;
    readonly kind: AssessorKind;
  }[];
  /** Each assessor's latest sealed sheet. */
  readonly sheets: readonly SealedSheet[];
  readonly interview: ResultInterview;
  readonly consensus: ReadonlyMap<LeeruitkomstCode, Consensus>;
  readonly decisions: readonly Decision[];
  readonly registerNumbers: ReadonlyMap<LeeruitkomstCode, string>;
}

export interface ResultRefusal {
  readonly code: 'not-decided';
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

/**
 * The full result, also a negative one: what was judged, on what, by whom, why, what is lacking, the next step and the
 * remedy (DESIGN §6, DOMAIN §12.4). Refused while a leeruitkomst waits for a decision or for its reasons to be mended.
 */
export function makeResult(facts: ResultFacts, announcedAt: Date): Result<CandidateResult, ResultRefusal> {
  const waiting = undecided(facts);
  if (waiting.length > 0) return refuse({ code: 'not-decided', leeruitkomsten: waiting });
  const announcedOn = dayAt(announcedAt);
  return ok({
    framework: facts.manifest.framework,
    round: facts.manifest.round,
    controlecode: facts.controlecode,
    policy: { version: facts.policy.version, cutOff: facts.policy.cutOff },
    assessors: facts.assessors.map(({ name, kind }) => ({ name, kind })),
    interview: facts.interview,
    leeruitkomsten: facts.decisions.map((decision) => resultOf(decision, facts)),
    announcedOn,
    remedy: remedyFor(facts.route, announcedOn),
  });
}

/** The leeruitkomsten that can't be announced yet: no decision, or sent back to mend the reasons. */
export function undecided(facts: Pick<ResultFacts, 'manifest' | 'decisions'>): readonly LeeruitkomstCode[] {
  const ended = facts.decisions.filter(
    (decision) => !(decision.kind === 'sentBack' && decision.sendBack === 'repairReasons'),
  );
  const codes = new Set(ended.map(({ leeruitkomst }) => leeruitkomst));
  return facts.manifest.leeruitkomsten.map(({ code }) => code).filter((code) => !codes.has(code));
}

function resultOf(decision: Decision, facts: ResultFacts): ResultLeeruitkomst {
  const { leeruitkomst } = decision;
  const consensus = facts.consensus.get(leeruitkomst);
  return {
    leeruitkomst,
    decision: asRead(decision),
    indicators: commonMarks(leeruitkomst, facts.sheets),
    basis: joinedBasis(leeruitkomst, facts),
    saw: facts.sheets.map((sheet) => findJudgement(sheet, leeruitkomst)?.saw ?? '').filter(isFilled),
    reasons: reasonsOf(consensus),
    feedback: feedbackOf(consensus),
    registerNumber: facts.registerNumbers.get(leeruitkomst) ?? null,
  };
}

function asRead(decision: Decision): ResultDecision {
  const { leeruitkomst: _, decidedAt, ...act } = decision;
  return { ...act, decidedOn: dayAt(decidedAt) };
}

function reasonsOf(consensus: Consensus | undefined): readonly string[] {
  if (consensus === undefined || consensus.state === 'discussing') return [];
  if (consensus.state === 'agreed') return [consensus.proposal.reasons];
  return consensus.reasons.map(({ reason }: OpenReason) => reason);
}

function feedbackOf(consensus: Consensus | undefined): Feedback | null {
  if (consensus?.state !== 'agreed' || consensus.verdict === 'shown') return null;
  return consensus.proposal.feedback;
}

/** The evidence any assessor cites, each piece once, with all it was cited for. */
function joinedBasis(
  leeruitkomst: LeeruitkomstCode,
  { sheets, manifest }: ResultFacts,
): readonly OnderbouwingEvidence[] {
  const cited = sheets.flatMap((sheet) => onderbouwing(leeruitkomst, sheet, manifest).basis);
  const ids: readonly EvidenceId[] = manifest.evidence.map(({ id }) => id);
  return ids.flatMap((id) => {
    const [first, ...others] = cited.filter(({ evidenceId }) => evidenceId === id);
    return first === undefined ? [] : [others.reduce(joined, first)];
  });
}

function joined(left: OnderbouwingEvidence, right: OnderbouwingEvidence): OnderbouwingEvidence {
  return {
    ...left,
    gedragsindicatoren: unique([...left.gedragsindicatoren, ...right.gedragsindicatoren]),
    whereToSee: unique([...left.whereToSee, ...right.whereToSee]),
  };
}
