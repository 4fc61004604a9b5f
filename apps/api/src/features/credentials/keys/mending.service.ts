import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { AuditTrail } from '../../audit/index.ts';
import { CertificateMaker } from '../certificate-maker.ts';
import { CredentialsRepository } from '../credentials.repository.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { KeysRepository } from './keys.repository.ts';

/** Signs anew what a lost key had signed: the register proves that it is genuine, so id, number and content stay. */
@Injectable()
export class MendingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(CertificateMaker) private readonly maker: CertificateMaker,
    @Inject(IssuerKeys) private readonly issuerKeys: IssuerKeys,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** One deelcertificaat. Safe to run twice; one that waited for its first signature gets it under the new key. */
  async mend(actor: DatabaseActor, id: string, at: Date): Promise<void> {
    const { row, to } = await this.db.read(actor, async () => {
      const found = await this.papers.findForSigning(id);
      const isLost = found !== undefined && (await this.keys.isCompromised(found.key_id));
      return { row: isLost ? found : undefined, to: await this.issuerKeys.currentKeyId() };
    });
    if (row === undefined) return;
    const made = row.is_signed ? await this.maker.make(actor, { ...row, key_id: to }, at, at) : undefined;
    await this.db.write(actor, async () => {
      if (!(await this.keys.signAnew(id, { from: row.key_id, to, made, at }))) return;
      await this.audit.record(actor, 'credentials.signed-anew', { subjectId: id, from: row.key_id, to });
    });
  }
}
