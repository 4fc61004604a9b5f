import type { Agreement, ConsensusRecords, Proposal } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

/** A proposal with who made it and who stands behind it. */
export interface ProposalRow extends Proposal {
  readonly proposedByName: string;
  readonly proposedAt: string;
  readonly agreements: readonly (Agreement & { readonly assessorName: string })[];
  /** False once the board sent its leeruitkomst back for better reasons: it no longer counts, and is kept for ever. */
  readonly live: boolean;
}

const PROPOSALS = `
  select p.id, p.leeruitkomst, p.verdict, p.reasons, p.feedback, p.proposed_by as "proposedBy", m.name as "proposedByName",
    to_char(p.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "proposedAt",
    coalesce((select json_agg(json_build_object('proposalId', g.proposal_id, 'accountId', g.account_id, 'reason', g.reason,
        'assessorName', n.name) order by g.agreed_at, n.name)
      from assessment_agreement g
      join account_membership n on (n.organisation_id, n.account_id) = (g.organisation_id, g.account_id)
      where (g.organisation_id, g.proposal_id) = (p.organisation_id, p.id)), '[]') as agreements,
    not exists (select from assessment_send_back b
      where (b.organisation_id, b.assessment_id, b.leeruitkomst, b.kind) = (p.organisation_id, p.assessment_id, p.leeruitkomst, 'repairReasons')
        and b.sent_back_at > p.proposed_at) as live
  from assessment_proposal p
  join account_membership m on (m.organisation_id, m.account_id) = (p.organisation_id, p.proposed_by)
  where p.assessment_id = $1
  order by p.proposed_at, p.id`;

/** Proposals, agreements, and what was reached; all of it records that are only added to. */
@Injectable()
export class ConsensusRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The proposals that count now, oldest first. */
  async listProposals(assessmentId: string): Promise<ProposalRow[]> {
    return (await this.listEveryProposal(assessmentId)).filter(({ live }) => live);
  }

  /** Those that the board sent back too, oldest first. */
  listEveryProposal(assessmentId: string): Promise<ProposalRow[]> {
    return this.db.sql<ProposalRow>(PROPOSALS, [assessmentId]);
  }

  async saveProposal(
    actor: Actor,
    { id, frameworkVersionId }: { readonly id: string; readonly frameworkVersionId: string },
    { proposal, at }: { proposal: Proposal; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into assessment_proposal (organisation_id, id, assessment_id, framework_version_id, leeruitkomst, verdict, reasons, feedback,
         proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.organisationId,
        proposal.id,
        id,
        frameworkVersionId,
        proposal.leeruitkomst,
        proposal.verdict,
        proposal.reasons,
        JSON.stringify(proposal.feedback),
        proposal.proposedBy,
        at,
      ],
    );
  }

  async saveAgreement(actor: Actor, { proposalId, accountId, reason }: Agreement, at: Date): Promise<void> {
    await this.db.sql(
      'insert into assessment_agreement (organisation_id, proposal_id, account_id, reason, agreed_at) values ($1, $2, $3, $4, $5)',
      [actor.organisationId, proposalId, accountId, reason, at],
    );
  }

  /** The joint judgement on a leeruitkomst, the next in its sequence: an earlier one is never overwritten. */
  async saveConsensus(
    actor: Actor,
    assessmentId: string,
    { proposal, at }: { proposal: Proposal; at: Date },
  ): Promise<string> {
    const id = newId();
    await this.db.sql(
      `insert into assessment_consensus (organisation_id, id, assessment_id, leeruitkomst, sequence, proposal_id, verdict, reached_at)
       select $1, $2, $3, $4, count(*) + 1, $5, $6, $7 from assessment_consensus c where c.assessment_id = $3 and c.leeruitkomst = $4`,
      [actor.organisationId, id, assessmentId, proposal.leeruitkomst, proposal.id, proposal.verdict, at],
    );
    return id;
  }
}

/** The proposals and agreements on one leeruitkomst, as the domain weighs them. */
export function recordsOf(rows: readonly ProposalRow[], leeruitkomst: string): ConsensusRecords {
  const proposals = rows.filter((row) => row.leeruitkomst === leeruitkomst);
  return { proposals, agreements: proposals.flatMap(({ agreements }) => agreements) };
}
