import type { ConfirmRevocationRequest, RequestRevocationRequest } from '@bewijskracht/contracts';
import { canRevoke, confirmRevocation, requestRevocation } from '@bewijskracht/domain';
import type { Result, Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Jobs } from '../../platform/jobs.ts';
import { allow, conflict, orRefuse } from '../../platform/problem.ts';
import { AccountsService } from '../accounts/index.ts';
import { AuditTrail } from '../audit/index.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { HolderPost } from './holder-post.ts';

/** Revoking takes two people of the board and a reason category; the reason is kept and never published (DOMAIN §12.4). */
@Injectable()
export class RevocationService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(HolderPost) private readonly post: HolderPost,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The first of the two asks, signing with the password. Nothing changes yet. */
  async request(actor: Actor, deelcertificaatId: string, request: RequestRevocationRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, request.password, at);
    await this.db.write(actor, async () => {
      const current = await this.papers.lock(deelcertificaatId);
      allow(canRevoke(asMember(actor)));
      const { category, explanation } = orRefuseRevoking(
        requestRevocation(
          {
            category: request.category,
            explanation: request.explanation,
            requestedBy: actor.accountId,
            requestedAt: at,
          },
          current,
        ),
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
    await this.db.write(actor, async () => {
      const row = await this.papers.getOpenRevocation(revocationId);
      const { state } = await this.papers.lock(row.deelcertificaat_id);
      allow(canRevoke(asMember(actor)));
      const { category, explanation, requested_by: requestedBy, requested_at: requestedAt } = row;
      orRefuseRevoking(
        confirmRevocation({ category, explanation, requestedBy, requestedAt }, { by: actor.accountId, at }, state),
      );
      const { listIds, accountId } = await this.papers.revoke({
        id: revocationId,
        deelcertificaatId: row.deelcertificaat_id,
        by: actor.accountId,
        at,
      });
      for (const id of listIds)
        await this.jobs.send('credentials.publish-status-list', { organisationId: actor.organisationId, id });
      await this.post.tellOfRevocation(actor, accountId);
      await this.audit.record(actor, 'credentials.revoked', {
        subjectId: row.deelcertificaat_id,
        revocation: revocationId,
        requestedBy,
      });
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

/** The domain names the step that doesn't exist; people are told what that means for a paper. */
function orRefuseRevoking<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok && result.refusal.code === 'transition-not-allowed') throw conflict('not-to-be-revoked');
  return orRefuse(result);
}

const asMember = (actor: Actor): { accountId: string; roles: readonly Role[] } => ({
  accountId: actor.accountId,
  roles: actor.roles.filter((role) => role !== 'system'),
});
