import type { JsonObject } from '@bewijskracht/domain';
import { makeDidWeb, statusBitsOf } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { MirrorService } from './mirror/mirror.service.ts';
import { signCredential } from './sign-credential.ts';
import { makeStatusListCredential, suspensionListUrl } from './status-list-credential.ts';
import type { StatusPurpose } from './status-list-credential.ts';

/** Publishes status lists: which papers were revoked, signed, without saying whose they are (STANDARDS §4). */
@Injectable()
export class StatusListsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(MirrorService) private readonly mirror: MirrorService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Brings a list up to date and returns it signed; a list that is up to date stays as it is. Safe to run twice. */
  async publish(actor: DatabaseActor, listId: string, at: Date): Promise<JsonObject> {
    const { list, keyId } = await this.db.read(actor, async () => ({
      list: await this.papers.getList(listId),
      keyId: await this.keys.currentKeyId(),
    }));
    if (list.signed !== null && list.signed_version === list.version) return list.signed as JsonObject;
    const url = `${this.config.publicUrl}/status-lists/${listId}`;
    const sign = async (purpose: StatusPurpose, indexes: readonly number[]) =>
      signCredential(
        makeStatusListCredential({
          url: purpose === 'revocation' ? url : suspensionListUrl(url),
          issuerDid: makeDidWeb(this.config.publicUrl, list.slug),
          bits: statusBitsOf(indexes),
          purpose,
          validFrom: at,
        }),
        await this.keys.signerFor(actor, keyId),
        at,
      );
    // A badge has room for one status entry (Open Badges 3.0), so what is suspended is off in the list every reader knows,
    // and the list beside it says for whom that is not for ever.
    const signed = await sign('revocation', [...list.revoked, ...list.suspended]);
    const suspension = await sign('suspension', list.suspended);
    await this.db.write(actor, async () => {
      await this.papers.publishList(listId, { signed, suspension, version: list.version, at });
      if (this.mirror.isKept)
        await this.jobs.send('credentials.mirror', { organisationId: actor.organisationId, id: listId });
    });
    return JSON.parse(JSON.stringify(signed)) as JsonObject;
  }
}
