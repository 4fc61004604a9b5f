import type { ConfirmRevocationRequest, RequestSuspensionRequest } from '@bewijskracht/contracts';
import { canRevoke, confirmSuspension, requestSuspension } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { CredentialsRepository } from '../credentials.repository.ts';
import { asMember, orRefuseStep } from './standing.ts';
import { StandingNews } from './standing-news.ts';
import { SuspensionRepository } from './suspension.repository.ts';

/**
 * Suspending a deelcertificaat while something is looked into, and lifting that again. Both take two people of the board;
 * the explanation is kept and never published (DOMAIN §12.4).
 */
@Injectable()
export class SuspensionService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(SuspensionRepository) private readonly suspensions: SuspensionRepository,
    @Inject(StandingNews) private readonly news: StandingNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The first of the two asks, signing with the password. Nothing changes yet. */
  async request(actor: Actor, deelcertificaatId: string, body: RequestSuspensionRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, body.password, at);
    await this.db.write(actor, async () => {
      const { state } = await this.papers.lock(deelcertificaatId);
      allow(canRevoke(asMember(actor)));
      const requested = await this.suspensions.isRequested(deelcertificaatId);
      const { turn, explanation } = orRefuseStep(
        requestSuspension(
          { turn: body.turn, explanation: body.explanation, requestedBy: actor.accountId },
          { state, requested },
        ),
        'not-to-be-suspended',
      );
      const id = newId();
      await this.suspensions.insert(actor, { id, deelcertificaatId, turn, explanation, at });
      await this.audit.record(actor, 'credentials.suspension-requested', {
        subjectId: deelcertificaatId,
        suspension: id,
        turn,
      });
    });
  }

  /** The second of the two, another person, makes it so: register, status lists and holder follow in the same transaction. */
  async confirm(actor: Actor, id: string, { password }: ConfirmRevocationRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.db.write(actor, async () => {
      const row = await this.suspensions.getOpen(id);
      const { state } = await this.papers.lock(row.deelcertificaat_id);
      allow(canRevoke(asMember(actor)));
      const request = { turn: row.turn, explanation: row.explanation, requestedBy: row.requested_by };
      orRefuseStep(confirmSuspension(request, actor.accountId, state), 'not-to-be-suspended');
      const { listId, accountId } = await this.suspensions.carryOut(row, { by: actor.accountId, at });
      await this.news.spread(actor, {
        listIds: [listId],
        accountId,
        news: row.turn === 'suspend' ? 'suspended' : 'lifted',
      });
      await this.audit.record(actor, row.turn === 'suspend' ? 'credentials.suspended' : 'credentials.lifted', {
        subjectId: row.deelcertificaat_id,
        suspension: id,
        requestedBy: row.requested_by,
      });
    });
  }

  /** A request is dropped: by whoever made it, or by whoever would have had to confirm it. */
  async drop(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const row = await this.suspensions.getOpen(id);
      allow(canRevoke(asMember(actor)));
      await this.suspensions.drop(id, at);
      await this.audit.record(actor, 'credentials.suspension-dropped', {
        subjectId: row.deelcertificaat_id,
        suspension: id,
      });
    });
  }
}
