import type { MadeShareView, MakeShareRequest, ShareListView } from '@bewijskracht/contracts';
import { checkShare, endOfDay } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { orRefuse } from '../../../platform/problem.ts';
import { hashToken, newToken } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import type { ShareRow } from './shares.repository.ts';
import { SharesRepository } from './shares.repository.ts';

/** A holder decides who sees more than the public page shows, of which paper, and until when. */
@Injectable()
export class SharesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SharesRepository) private readonly shares: SharesRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The actor's links to one paper. Throws 404 for a paper of somebody else. */
  async list(actor: Actor, deelcertificaatId: string, at: Date): Promise<ShareListView> {
    const rows = await this.db.read(actor, () => this.shares.list(deelcertificaatId));
    return { shares: rows.map((row) => present(row, at)) };
  }

  /** Makes a link. Its address holds the only copy of the secret: it is shown once. */
  async make(actor: Actor, deelcertificaatId: string, request: MakeShareRequest, at: Date): Promise<MadeShareView> {
    const secret = newToken();
    const id = newId();
    const expiresAt = endOfDay(request.until);
    await this.db.write(actor, async () => {
      const open = await this.shares.countOpen(deelcertificaatId, at);
      orRefuse(checkShare({ expiresAt, open }, at));
      await this.shares.insert(actor, {
        id,
        deelcertificaatId,
        secretHash: hashToken(secret),
        purpose: request.purpose,
        extras: [...new Set(request.extras)],
        createdAt: at,
        expiresAt,
      });
      await this.audit.record(actor, 'credentials.shared', { subjectId: deelcertificaatId, share: id });
    });
    return { id, address: `${this.config.publicUrl}/credentials/shared/${secret}` };
  }

  /** Ends a link at once. Throws 404 when it isn't the actor's, or ended before. */
  async end(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const subjectId = await this.shares.end(id, at);
      await this.audit.record(actor, 'credentials.share-ended', { subjectId, share: id });
    });
  }
}

function present(row: ShareRow, at: Date): ShareListView['shares'][number] {
  return {
    id: row.id,
    purpose: row.purpose,
    extras: [...row.extras],
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    isOpen: row.ended_at === null && row.expires_at > at,
    opened: row.opened,
  };
}
