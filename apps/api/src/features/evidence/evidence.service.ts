import type { ChangeEvidenceRequest, NewEvidenceRequest } from '@bewijskracht/contracts';
import { isPeriodReversed } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { PortfolioReader } from '../portfolios/index.ts';
import { EvidenceRepository } from './evidence.repository.ts';
import type { EvidencePeriod } from './evidence.repository.ts';

/** The candidate's library: an item begins with a title and grows in small steps. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(PortfolioReader) private readonly portfolios: PortfolioReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  add(actor: Actor, request: NewEvidenceRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      const { candidateId } = await this.portfolios.getOwn();
      refuseReversed({ periodStart: request.periodStart ?? null, periodEnd: request.periodEnd ?? null });
      const id = newId();
      await this.evidence.add(actor, { ...request, id, candidateId, at });
      await this.audit.record(actor, 'evidence.added', { subjectId: id });
      return id;
    });
  }

  /** Throws `changed-elsewhere` when somebody, such as another tab, saved in between. */
  change(actor: Actor, id: string, { request, at }: { request: ChangeEvidenceRequest; at: Date }): Promise<void> {
    return this.db.write(actor, async () => {
      const { periodStart, periodEnd } = await this.evidence.getForUpdate(id);
      refuseReversed({ periodStart, periodEnd, ...definedPeriod(request) });
      await this.evidence.change(id, request, at);
      await this.audit.record(actor, 'evidence.changed', { subjectId: id, version: request.version + 1 });
    });
  }

  remove(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      await this.evidence.getForUpdate(id);
      await this.evidence.remove(id, at);
      await this.audit.record(actor, 'evidence.removed', { subjectId: id });
    });
  }
}

function refuseReversed(period: EvidencePeriod): void {
  if (isPeriodReversed(period))
    throw new RequestFailure('period-reversed', {}, [{ path: 'periodEnd', message: 'period-reversed' }]);
}

function definedPeriod({ periodStart, periodEnd }: ChangeEvidenceRequest): Partial<EvidencePeriod> {
  return { ...(periodStart === undefined ? {} : { periodStart }), ...(periodEnd === undefined ? {} : { periodEnd }) };
}
