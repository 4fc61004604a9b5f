import type { ResultDocument } from '@bewijskracht/contracts';
import type {
  AssessorKind,
  Consensus,
  Decision,
  JudgedDossier,
  LeeruitkomstSheet,
  Policy,
  Proposal,
  RatifiedOutcome,
  ResultInterview,
  RouteCode,
  SealedSheet,
  SendBackKind,
} from '@bewijskracht/domain';
import { consensusOf, latestSheets } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** The latest decision on a leeruitkomst, with its row's id and the paper that follows from it. */
export interface DecisionTaken {
  readonly id: string;
  readonly decision: Decision;
  readonly deelcertificaat: { readonly id: string; readonly registerNumber: string } | null;
}

/** Everything a result is made of, for one assessment. */
export interface StoredResultFacts {
  readonly assessmentId: string;
  readonly submissionId: string;
  readonly candidateId: string;
  readonly candidateAccountId: string;
  readonly candidateNumber: string;
  readonly officialName: string | null;
  readonly frameworkVersionId: string;
  readonly submittedAt: string;
  readonly manifestHash: string;
  readonly sessionHeldOn: string;
  readonly policy: Pick<Policy, 'version' | 'cutOff' | 'issueAt'>;
  readonly route: {
    readonly code: RouteCode;
    readonly remedyDays: number;
    readonly decider: Text;
    readonly remedy: Text;
  };
  readonly dossier: JudgedDossier;
  readonly assessors: readonly { readonly accountId: string; readonly name: string; readonly kind: AssessorKind }[];
  readonly sheets: readonly SealedSheet[];
  readonly interview: ResultInterview;
  readonly consensus: ReadonlyMap<string, Consensus>;
  readonly decisions: readonly DecisionTaken[];
}
type Text = { readonly nl: string; readonly en: string };

interface FactsRow extends Omit<StoredResultFacts, 'sheets' | 'interview' | 'consensus' | 'decisions'> {
  readonly sheets: readonly {
    accountId: string;
    round: number;
    sealedAt: string;
    leeruitkomsten: readonly LeeruitkomstSheet[];
  }[];
  readonly interview: { heldOn: string | null; skippedByRule: string | null; reason: string } | null;
  readonly settled: readonly {
    leeruitkomst: string;
    proposal: Proposal;
    agreements: readonly { proposalId: string; accountId: string; reason: string }[];
  }[];
  readonly decisions: readonly {
    id: string;
    leeruitkomst: string;
    kind: Decision['kind'];
    sendBackKind: SendBackKind | null;
    grounds: string;
    outcome: RatifiedOutcome | null;
    decidedAt: string;
    deelcertificaat: { id: string; registerNumber: string } | null;
  }[];
}

/** The latest decision per leeruitkomst: a judgement that came back and was decided again counts as it is now. */
const LATEST_DECISIONS = `
  select distinct on (d.organisation_id, d.assessment_id, d.leeruitkomst) d.* from decision d
  order by d.organisation_id, d.assessment_id, d.leeruitkomst, d.decided_at desc, d.id desc`;

const FACTS = `
  select a.id as "assessmentId", a.submission_id as "submissionId", a.candidate_id as "candidateId", c.account_id as "candidateAccountId",
    c.number as "candidateNumber", i.official_name as "officialName", a.framework_version_id as "frameworkVersionId",
    to_json(s.submitted_at)#>>'{}' as "submittedAt", s.manifest_hash as "manifestHash",
    json_build_object('version', p.version, 'cutOff', p.cut_off, 'issueAt', p.issue_at) as policy,
    json_build_object('code', r.code, 'remedyDays', r.remedy_days, 'decider', r.decider, 'remedy', r.remedy) as route,
    app.judged_dossier(a.id) as dossier,
    (select max(n.held_on)::text from (${LATEST_DECISIONS}) d join decision_item t on (t.organisation_id, t.id) = (d.organisation_id, d.item_id)
      join decision_session n on (n.organisation_id, n.id) = (t.organisation_id, t.session_id)
      where (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)) as "sessionHeldOn",
    (select json_agg(json_build_object('accountId', x.account_id, 'name', m.name, 'kind', x.kind) order by x.position)
      from assessment_assessor x join account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
      where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null) as assessors,
    (select json_agg(json_build_object('accountId', h.account_id, 'round', h.round, 'sealedAt', h.sealed_at, 'leeruitkomsten',
        (select json_agg(jsonb_build_object('leeruitkomst', k.leeruitkomst) || k.content) from assessment_score k
          where (k.organisation_id, k.sheet_id) = (h.organisation_id, h.id))) order by x.position, h.round)
      from assessment_score_sheet h join assessment_assessor x on (x.organisation_id, x.assessment_id, x.account_id) = (h.organisation_id, h.assessment_id, h.account_id)
      where (h.organisation_id, h.assessment_id) = (a.organisation_id, a.id) and h.sealed_at is not null and x.replaced_at is null) as sheets,
    (select json_build_object('heldOn', v.held_on, 'skippedByRule', v.skipped_by_rule, 'reason', v.reason) from assessment_interview v
      where (v.organisation_id, v.assessment_id) = (a.organisation_id, a.id)) as interview,
    (select json_agg(json_build_object('leeruitkomst', k.leeruitkomst,
        'proposal', json_build_object('id', o.id, 'leeruitkomst', o.leeruitkomst, 'verdict', o.verdict, 'reasons', o.reasons, 'feedback', o.feedback, 'proposedBy', o.proposed_by),
        'agreements', (select json_agg(json_build_object('proposalId', g.proposal_id, 'accountId', g.account_id, 'reason', g.reason) order by g.agreed_at)
          from assessment_agreement g where (g.organisation_id, g.proposal_id) = (o.organisation_id, o.id))))
      from (${LATEST_DECISIONS}) d join assessment_consensus k on (k.organisation_id, k.id) = (d.organisation_id, d.consensus_id)
      join assessment_proposal o on (o.organisation_id, o.id) = (k.organisation_id, k.proposal_id)
      where (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)) as settled,
    (select json_agg(json_build_object('id', d.id, 'leeruitkomst', d.leeruitkomst, 'kind', d.kind, 'sendBackKind', d.send_back_kind, 'grounds', d.grounds,
        'outcome', d.outcome, 'decidedAt', d.decided_at,
        'deelcertificaat', case when q.id is not null then json_build_object('id', q.id, 'registerNumber', q.register_number) end) order by f.number)
      from (${LATEST_DECISIONS}) d
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (a.framework_version_id, d.leeruitkomst)
      left join credential_deelcertificaat q on (q.organisation_id, q.id) = (d.organisation_id, d.deelcertificaat_id)
      where (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)) as decisions
  from assessment a
  join submission s on (s.organisation_id, s.id) = (a.organisation_id, a.submission_id)
  join portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  join organisation_route r on (r.organisation_id, r.id) = (s.organisation_id, s.route_id)
  left join portfolio_identity i on (i.organisation_id, i.candidate_id) = (a.organisation_id, a.candidate_id)
  where a.id = $1`;

/** Loads what results are made of and fixes them. Its methods run inside a write of the service. */
@Injectable()
export class ResultsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Assessments on which a meeting decided something that was not announced yet. */
  async listUnannounced(sessionId: string): Promise<string[]> {
    const rows = await this.db.sql<{ assessment_id: string }>(
      `select distinct d.assessment_id from decision d join decision_item i on (i.organisation_id, i.id) = (d.organisation_id, d.item_id)
       where i.session_id = $1 and d.announcement_id is null and d.send_back_kind is distinct from 'repairReasons' order by 1`,
      [sessionId],
    );
    return rows.map(({ assessment_id: assessmentId }) => assessmentId);
  }

  /** All that is known of a judged and decided assessment. */
  async getFacts(assessmentId: string): Promise<StoredResultFacts> {
    const [row] = await this.db.sql<FactsRow>(FACTS, [assessmentId]);
    return readFacts(orNotFound(row));
  }

  /** Fixes a result, and ties to it the decisions that it tells of. */
  async insertAnnouncement(
    actor: Actor,
    announcement: { id: string; facts: StoredResultFacts; result: ResultDocument; at: Date },
  ): Promise<void> {
    const { id, facts, result, at } = announcement;
    await this.db.sql(
      `insert into decision_announcement (organisation_id, id, assessment_id, candidate_id, announced_by, announced_at, remedy_until, result)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.organisationId,
        id,
        facts.assessmentId,
        facts.candidateId,
        actor.accountId,
        at,
        result.remedy.until,
        JSON.stringify(result),
      ],
    );
    await this.db.sql('update decision set announcement_id = $2 where id = any($1) and announcement_id is null', [
      facts.decisions.map((taken) => taken.id),
      id,
    ]);
  }
}

function readFacts({ sheets, interview, settled, decisions, ...row }: FactsRow): StoredResultFacts {
  return {
    ...row,
    sheets: latestSheets(sheets.map((sheet) => ({ ...sheet, state: 'sealed', sealedAt: new Date(sheet.sealedAt) }))),
    interview:
      interview?.heldOn != null && interview.skippedByRule === null
        ? { held: true, on: interview.heldOn }
        : { held: false, reason: interview?.reason ?? '' },
    consensus: new Map(
      settled.map(({ leeruitkomst, proposal, agreements }) => [
        leeruitkomst,
        consensusOf(
          { proposals: [proposal], agreements },
          agreements.map(({ accountId }) => accountId),
        ),
      ]),
    ),
    decisions: decisions.map((taken) => ({
      id: taken.id,
      decision: readDecision(taken),
      deelcertificaat: taken.deelcertificaat,
    })),
  };
}

function readDecision(row: FactsRow['decisions'][number]): Decision {
  const { leeruitkomst, kind, grounds } = row;
  const decidedAt = new Date(row.decidedAt);
  if (kind === 'sentBack') return { kind, leeruitkomst, sendBack: row.sendBackKind!, grounds, decidedAt };
  if (kind === 'voided') return { kind, leeruitkomst, grounds, decidedAt };
  return { kind, leeruitkomst, outcome: row.outcome!, decidedAt };
}
