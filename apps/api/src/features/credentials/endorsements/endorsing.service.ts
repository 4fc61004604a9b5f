import type { MakeEndorsementRequest } from '@bewijskracht/contracts';
import { makeEndorsement } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { newPublicId } from '../../../platform/ids.ts';
import { orRefuse } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { signCredential } from '../sign-credential.ts';
import { ownIssuer } from './own-issuer.ts';

/** What one organisation says for another's deelcertificaten, in its own name (Open Badges 3.0). */
@Injectable()
export class EndorsingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Signs an endorsement in the name of the actor's organisation, to be given to whom it is about. */
  async make(actor: Actor, request: MakeEndorsementRequest, at: Date): Promise<object> {
    await this.accounts.confirmIdentity(actor, request.password, at);
    await this.keys.prepare(actor, at);
    const { endorser, keyId } = await this.db.read(actor, async () => ({
      endorser: await ownIssuer(this.db),
      keyId: await this.keys.currentKeyId(),
    }));
    const id = `urn:uuid:${newPublicId()}`;
    const { subjectId, comment } = request;
    const made = makeEndorsement({ publicUrl: this.config.publicUrl, id, endorser, subjectId, comment, at });
    const signed = await signCredential(orRefuse(made), await this.keys.signerFor(actor, keyId), at);
    await this.db.write(actor, () =>
      this.audit.record(actor, 'credentials.endorsed', { subjectId: keyId, endorsement: id, about: subjectId }),
    );
    return signed;
  }
}
