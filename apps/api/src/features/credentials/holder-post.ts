import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { CredentialsRepository } from './credentials.repository.ts';

/**
 * Tells holders that papers are signed. Before the decision was announced nothing may look like approval
 * (DESIGN §6), so of signing and announcing whichever is last sends the mail; both hold the row, so one of them does.
 */
@Injectable()
export class HolderPost {
  constructor(
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** For the signing: in the transaction that has just written the signature. */
  async tellWhenAnnounced(actor: DatabaseActor, { id, accountId }: { id: string; accountId: string }): Promise<void> {
    if (await this.papers.isAnnounced(id))
      await this.mail.post(actor, { to: { accountId }, template: 'credentials.issued', parameters: {} });
  }

  /** For the announcement, before it is written: one mail when any of these papers is signed already. */
  async tellOfIssued(
    actor: DatabaseActor,
    { accountId, papers }: { accountId: string; papers: readonly string[] },
  ): Promise<void> {
    const issued = await this.papers.lockIssued(papers);
    if (issued.length > 0)
      await this.mail.post(actor, { to: { accountId }, template: 'credentials.issued', parameters: {} });
  }
}
