import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Jobs } from '../../../platform/jobs.ts';
import { Mail } from '../../../platform/mail/mail.ts';

/** What changed for the holder. */
export type News = 'revoked' | 'suspended' | 'lifted' | 'corrected';

/** Tells of a changed standing: the world by the status lists, which a job publishes anew, and the holder by mail. */
@Injectable()
export class StandingNews {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** Inside the transaction of the change, so that neither is said of what didn't happen. */
  async spread(
    actor: DatabaseActor,
    { listIds, accountId, news }: { listIds: readonly string[]; accountId: string; news: News },
  ): Promise<void> {
    for (const id of listIds) {
      await this.jobs.send('credentials.publish-status-list', { organisationId: actor.organisationId, id });
    }
    await this.mail.post(actor, { to: { accountId }, template: `credentials.${news}`, parameters: {} });
  }
}
