import type { JsonObject } from '@bewijskracht/domain';
import { makeDidWeb } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { CredentialsRepository } from '../credentials.repository.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { signCredential } from '../sign-credential.ts';
import { StatusListsService } from '../status-lists.service.ts';

/** What issuing needs of the register: keys and status lists. */
@Injectable()
export class DoorSigningService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(StatusListsService) private readonly lists: StatusListsService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The organisation's own identifier. */
  didOf(slug: string): string {
    return makeDidWeb(this.config.publicUrl, slug);
  }

  /** The key that signs now, and a published list with room: who gets a credential can look its status up at once. */
  async prepare(actor: DatabaseActor, at: Date): Promise<{ keyId: string; listId: string }> {
    await this.keys.prepare(actor, at);
    const { keyId, listId } = await this.db.write(actor, async () => ({
      keyId: await this.keys.currentKeyId(),
      listId: await this.papers.findOpenList(actor, 'door'),
    }));
    await this.lists.publish(actor, listId, at);
    return { keyId, listId };
  }

  /** The credential with its status entry and its proof. */
  async sign(
    actor: DatabaseActor,
    { credential, keyId, status }: { credential: JsonObject; keyId: string; status: { listId: string; index: number } },
    at: Date,
  ): Promise<JsonObject> {
    const list = `${this.config.publicUrl}/status-lists/${status.listId}`;
    const entry = {
      id: `${list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: list,
    };
    const signer = await this.keys.signerFor(actor, keyId);
    const signed = await signCredential({ ...credential, credentialStatus: [entry] }, signer, at);
    return JSON.parse(JSON.stringify(signed)) as JsonObject;
  }
}
