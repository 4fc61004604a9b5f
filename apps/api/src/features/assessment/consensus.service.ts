import type { ProposeRequest } from '@bewijskracht/contracts';
import { advise, agree, areRevealed, consensusOf, propose, unsettled } from '@bewijskracht/domain';
import type { Agreement, Consensus, ConsensusFacts } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { conflict, notFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import type { Case } from './case.ts';
import { ConsensusRepository, recordsOf } from './consensus.repository.ts';
import { MembersReader } from './members.reader.ts';

/** The joint judgement per leeruitkomst: proposed, agreed by each, or left open for all to see; then the advice. */
@Injectable()
export class ConsensusService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AssessmentRepository) private readonly cases: AssessmentRepository,
    @Inject(ConsensusRepository) private readonly consensus: ConsensusRepository,
    @Inject(MembersReader) private readonly members: MembersReader,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Proposes a joint judgement; whoever proposes agrees. */
  propose(
    actor: Actor,
    { id, leeruitkomst }: { id: string; leeruitkomst: string },
    request: ProposeRequest,
    at: Date,
  ): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.getCase(actor, id);
      if (!found.leeruitkomsten.includes(leeruitkomst)) throw notFound();
      const facts = await this.factsOf(found, leeruitkomst);
      const wanted = { id: newId(), leeruitkomst, ...request, proposedBy: actor.accountId };
      const { proposal, agreement } = orRefuse(propose(wanted, facts));
      await this.consensus.saveProposal(actor, found, { proposal, at });
      await this.consensus.saveAgreement(actor, agreement, at);
      await this.audit.record(actor, 'assessment.proposed', { subjectId: id, leeruitkomst, proposal: proposal.id });
    });
  }

  /** Stands behind a colleague's proposal. The last agreement settles the leeruitkomst, and the last one the case. */
  agree(actor: Actor, id: string, agreement: Omit<Agreement, 'accountId'>, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.getCase(actor, id);
      const rows = await this.consensus.listProposals(id);
      const proposal = rows.find((row) => row.id === agreement.proposalId);
      if (proposal === undefined) throw conflict('no-such-proposal');
      const { leeruitkomst } = proposal;
      const agreed = orRefuse(
        agree({ ...agreement, accountId: actor.accountId }, factsFor(found, recordsOf(rows, leeruitkomst))),
      );
      await this.consensus.saveAgreement(actor, agreed, at);
      const reached = await this.settle(actor, found, { leeruitkomst, at });
      const details = { leeruitkomst, proposal: proposal.id, ...(reached === undefined ? {} : { consensus: reached }) };
      await this.audit.record(actor, 'assessment.agreed', { subjectId: id, ...details });
    });
  }

  /** Sends the advice to the board; every leeruitkomst is agreed, or openly not. */
  advise(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.getCase(actor, id);
      orRefuse(advise({ ...found, consensus: await this.standing(found) }));
      await this.cases.saveState(id, 'advised', { advised: at });
      for (const accountId of await this.members.listWith('secretary')) {
        await this.mail.post(actor, { to: { accountId }, template: 'assessment.advised', parameters: { id } });
      }
      await this.audit.record(actor, 'assessment.advised', { subjectId: id });
    });
  }

  private async getCase(actor: Actor, id: string): Promise<Case> {
    const found = await this.cases.getOwnForUpdate(actor, id);
    if (!areRevealed(found.rounds)) throw conflict('not-yet-revealed');
    return found;
  }

  private async factsOf(found: Case, leeruitkomst: string): Promise<ConsensusFacts> {
    return factsFor(found, recordsOf(await this.consensus.listProposals(found.id), leeruitkomst));
  }

  /** Writes down what was reached, if it was; answers its id. */
  private async settle(
    actor: Actor,
    found: Case,
    { leeruitkomst, at }: { leeruitkomst: string; at: Date },
  ): Promise<string | undefined> {
    const standing = await this.standing(found);
    const settled = standing.get(leeruitkomst);
    if (settled === undefined || settled.state === 'discussing') return undefined;
    const id = await this.consensus.saveConsensus(actor, found.id, { proposal: settled.proposal, at });
    if (unsettled({ ...found, consensus: standing }).length === 0) await this.cases.saveState(found.id, 'agreed');
    return id;
  }

  private async standing({ id, leeruitkomsten, assessors }: Case): Promise<ReadonlyMap<string, Consensus>> {
    const rows = await this.consensus.listProposals(id);
    const people = assessors.map(({ accountId }) => accountId);
    return new Map(leeruitkomsten.map((code) => [code, consensusOf(recordsOf(rows, code), people)]));
  }
}

const factsFor = ({ state, assessors }: Case, records: ConsensusFacts['records']): ConsensusFacts => ({
  state,
  assessors: assessors.map(({ accountId }) => accountId),
  records,
});
