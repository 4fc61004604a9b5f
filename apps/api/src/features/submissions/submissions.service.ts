import { createHash } from 'node:crypto';
import type { SubmitRequest } from '@bewijskracht/contracts';
import { canonicalJson, submit, withdraw } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { PortfolioReader } from '../portfolios/index.ts';
import { DraftReader } from './draft.reader.ts';
import { SubmissionsRepository } from './submissions.repository.ts';

/** The candidate submits a round, which freezes it, and may take it back until the reveal. */
@Injectable()
export class SubmissionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SubmissionsRepository) private readonly submissions: SubmissionsRepository,
    @Inject(DraftReader) private readonly drafts: DraftReader,
    @Inject(PortfolioReader) private readonly portfolios: PortfolioReader,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Freezes the actor's work on these leeruitkomsten. The same request twice is one submission. Throws `not-ready`. */
  submit(actor: Actor, request: SubmitRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      const { id: portfolioId } = await this.portfolios.getOwn();
      await this.submissions.lockPortfolio(portfolioId);
      const known = await this.submissions.findByRequest(request.requestId);
      if (known !== undefined) return known;
      const { portfolio, policy, draft, files, ...drafted } = await this.drafts.read(request.leeruitkomsten, {
        ownWork: request.ownWork,
        acceptedPolicyVersion: request.policyVersion,
      });
      const round = orRefuse(drafted.round);
      const { manifest } = orRefuse(submit(draft, policy, at));
      const canonical = canonicalJson(manifest);
      const manifestHash = createHash('sha256').update(canonical).digest('hex');
      const id = newId();
      await this.submissions.add(actor, {
        id,
        portfolio,
        policyId: policy.id,
        round,
        requestId: request.requestId,
        manifest,
        canonical,
        manifestHash,
        files,
        at,
      });
      await this.mail.post(actor, {
        to: { accountId: actor.accountId },
        template: 'submissions.received',
        parameters: { id, round: String(round) },
      });
      await this.audit.record(actor, 'submissions.submitted', { subjectId: id, round, manifestHash });
      return id;
    });
  }

  /** Takes a round back, free until the reveal. */
  withdraw(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const { state, revealedAt } = await this.submissions.getOwnForUpdate(id);
      const withdrawn = orRefuse(withdraw({ state }, revealedAt, at));
      await this.submissions.saveStatus(actor, id, withdrawn);
      await this.audit.record(actor, 'submissions.withdrawn', { subjectId: id });
    });
  }
}
