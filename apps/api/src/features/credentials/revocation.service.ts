import type { ConfirmRevocationRequest, RequestRevocationRequest } from '@bewijskracht/contracts';
import { canRevoke, confirmRevocation, requestRevocation } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { allow } from '../../platform/problem.ts';
import { AccountsService } from '../accounts/index.ts';
import { AuditTrail } from '../audit/index.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { CorrectionService } from './standing/correction.service.ts';
import { asMember, orRefuseStep } from './standing/standing.ts';
import { StandingNews } from './standing/standing-news.ts';

/** Revoking takes two people of the board and a reason category; the reason is kept and never published (DOMAIN §12.4). */
@Injectable()
export class RevocationService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(CorrectionService) private readonly corrections: CorrectionService,
    @Inject(StandingNews) private readonly news: StandingNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The first of the two asks, signing with the password. Nothing changes yet. */
  async request(actor: Actor, deelcertificaatId: string, request: RequestRevocationRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, request.password, at);
    await this.db.write(actor, async () => {
      const current = await this.papers.lock(deelcertificaatId);
      allow(canRevoke(asMember(actor)));
      const { category, explanation } = orRefuseStep(
        requestRevocation(
          {
            category: request.category,
            explanation: request.explanation,
            requestedBy: actor.accountId,
            requestedAt: at,
          },
          current,
        ),
        'not-to-be-revoked',
      );
      const id = newId();
      await this.papers.insertRevocation(actor, { id, deelcertificaatId, category, explanation, at });
      await this.audit.record(actor, 'credentials.revocation-requested', {
        subjectId: deelcertificaatId,
        revocation: id,
      });
    });
  }

  /** The second of the two, another person, makes it so: register, status list and holder follow in the same transaction. */
  async confirm(actor: Actor, revocationId: string, { password }: ConfirmRevocationRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.corrections.prepare(actor, at);
    await this.db.write(actor, async () => {
      const row = await this.papers.getOpenRevocation(revocationId);
      const { state } = await this.papers.lock(row.deelcertificaat_id);
      allow(canRevoke(asMember(actor)));
      const { category, explanation, requested_by: requestedBy, requested_at: requestedAt } = row;
      orRefuseStep(
        confirmRevocation({ category, explanation, requestedBy, requestedAt }, { by: actor.accountId, at }, state),
        'not-to-be-revoked',
      );
      const { listIds, accountId } = await this.papers.revoke({
        id: revocationId,
        deelcertificaatId: row.deelcertificaat_id,
        by: actor.accountId,
        at,
      });
      const facts = { subjectId: row.deelcertificaat_id, revocation: revocationId, requestedBy };
      if (category === 'superseded') {
        const { id: replacement } = await this.corrections.replace(actor, row.deelcertificaat_id, at);
        await this.news.spread(actor, { listIds, accountId, news: 'corrected' });
        await this.audit.record(actor, 'credentials.superseded', { ...facts, replacement });
      } else {
        await this.news.spread(actor, { listIds, accountId, news: 'revoked' });
        await this.audit.record(actor, 'credentials.revoked', facts);
      }
    });
  }

  /** A request is dropped: by whoever made it, or by whoever would have had to confirm it. */
  async drop(actor: Actor, revocationId: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const row = await this.papers.getOpenRevocation(revocationId);
      allow(canRevoke(asMember(actor)));
      await this.papers.dropRevocation(revocationId, at);
      await this.audit.record(actor, 'credentials.revocation-dropped', {
        subjectId: row.deelcertificaat_id,
        revocation: revocationId,
      });
    });
  }
}
