import type { ErasureListView, OwnErasureView } from '@bewijskracht/contracts';
import { dayAt, mayErase } from '@bewijskracht/domain';
import type { ErasureFacts } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { conflict, orRefuse } from '../../platform/problem.ts';
import { AccountsService } from '../accounts/index.ts';
import { AuditTrail } from '../audit/index.ts';
import { ErasureRepository } from './erasure.repository.ts';
import { PortfolioReader } from './portfolio.reader.ts';

/**
 * The right to be erased (AVG art. 17). The candidate asks, the secretary carries it out, the register keeps its minimum:
 * a deelcertificaat stays verifiable, because it never held more of a person than salted hashes (DOMAIN §8).
 */
@Injectable()
export class ErasureService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ErasureRepository) private readonly erasures: ErasureRepository,
    @Inject(PortfolioReader) private readonly reader: PortfolioReader,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The actor's own request, and what stands in its way today. */
  getOwn(actor: Actor, at: Date): Promise<OwnErasureView> {
    return this.db.read(actor, async () => {
      const own = await this.reader.findOwn();
      if (own === undefined) return { requestedAt: null, obstacle: null, until: null };
      const { candidateId } = own;
      const request = await this.erasures.findOwnRequest(candidateId);
      const obstacle = obstacleOf(await this.erasures.getObstacles(candidateId), at);
      return { requestedAt: request?.requested_at.toISOString() ?? null, ...obstacle };
    });
  }

  /** Asks to be erased. It may be asked with a case open; it is carried out after that. */
  async request(actor: Actor, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const { candidateId } = await this.reader.getOwn();
      await this.erasures.insert(actor, candidateId, at);
      await this.audit.record(actor, 'portfolios.erasure-requested', { subjectId: candidateId });
    });
  }

  /** Takes the request back. */
  async takeBack(actor: Actor): Promise<void> {
    await this.db.write(actor, async () => {
      const { candidateId } = await this.reader.getOwn();
      await this.erasures.remove(candidateId);
      await this.audit.record(actor, 'portfolios.erasure-taken-back', { subjectId: candidateId });
    });
  }

  /** Everybody who asked, for the secretary. */
  async list(actor: Actor, at: Date): Promise<ErasureListView> {
    const rows = await this.db.read(actor, () => this.erasures.list());
    return {
      erasures: rows.map((row) => ({
        candidateId: row.candidate_id,
        candidateNumber: row.candidate_number,
        name: row.name,
        requestedAt: row.requested_at.toISOString(),
        carriedOutAt: row.carried_out_at?.toISOString() ?? null,
        ...(row.carried_out_at === null
          ? obstacleOf({ running: row.running, remedyUntil: row.remedy_until }, at)
          : { obstacle: null, until: null }),
      })),
    };
  }

  /** Erases in one transaction; the bytes follow by a job, which a crash can't lose. */
  async erase(actor: Actor, candidateId: string, password: string, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.db.write(actor, async () => {
      if (!(await this.erasures.isRequested(candidateId))) throw conflict('erasure-not-requested');
      orRefuse(mayErase(await this.erasures.getObstacles(candidateId), dayAt(at)));
      await this.erasures.erase(candidateId, at);
      await this.jobs.send('portfolios.remove-files', { organisationId: actor.organisationId, id: candidateId });
      await this.audit.record(actor, 'portfolios.erased', { subjectId: candidateId });
    });
  }
}

function obstacleOf(facts: ErasureFacts, at: Date): Pick<OwnErasureView, 'obstacle' | 'until'> {
  const may = mayErase(facts, dayAt(at));
  if (may.ok) return { obstacle: null, until: null };
  return may.refusal.code === 'erasure-case-running'
    ? { obstacle: 'caseRunning', until: null }
    : { obstacle: 'remedyOpen', until: may.refusal.until };
}
