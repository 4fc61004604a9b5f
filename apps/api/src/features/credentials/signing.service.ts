import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { AuditTrail } from '../audit/index.ts';
import { CertificateMaker } from './certificate-maker.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { HolderPost } from './holder-post.ts';

/** Signs what was registered. A crash between decision and signature loses nothing, a second run doubles nothing (DESIGN §7). */
@Injectable()
export class SigningService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(CertificateMaker) private readonly maker: CertificateMaker,
    @Inject(HolderPost) private readonly post: HolderPost,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Issues one deelcertificaat: signature and paper are made first, then written together, once. */
  async sign(actor: DatabaseActor, id: string, at: Date): Promise<void> {
    const row = await this.db.read(actor, () => this.papers.findForSigning(id));
    if (row === undefined || row.is_signed) return;
    const { signed, certificateSha256 } = await this.maker.make(actor, row, at);
    await this.db.write(actor, async () => {
      if (!(await this.papers.issue(id, { signed, certificateSha256, at }))) return;
      await this.post.tellWhenAnnounced(actor, { id, accountId: row.account_id });
      await this.audit.record(actor, 'credentials.issued', { subjectId: id, certificate: certificateSha256 });
    });
  }
}
