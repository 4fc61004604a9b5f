import type { IsoDate } from '@bewijskracht/domain';
import { addDays, startOfDay } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { HolderPost, RegistrationService } from '../credentials/index.ts';
import type { StoredResultFacts } from './results.repository.ts';

/** What follows from an announcement, in its own transaction: the mail to the candidate, and papers that waited for it. */
@Injectable()
export class AfterAnnouncing {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(HolderPost) private readonly holders: HolderPost,
    @Inject(RegistrationService) private readonly registration: RegistrationService,
  ) {}

  /** Tells that there is a result, never what it is. Where the policy issues only what is final, signing starts after the term. */
  async follow(
    actor: Actor,
    { id, facts, remedyUntil }: { id: string; facts: StoredResultFacts; remedyUntil: IsoDate },
  ): Promise<void> {
    const accountId = facts.candidateAccountId;
    const papers = facts.decisions.flatMap(({ deelcertificaat }) => deelcertificaat?.id ?? []);
    await this.mail.post(actor, { to: { accountId }, template: 'decisions.announced', parameters: { id } });
    await this.holders.tellOfIssued(actor, { accountId, papers });
    if (facts.policy.issueAt === 'ratified') return;
    await this.registration.signFrom(actor, papers, startOfDay(addDays(remedyUntil, 1)));
  }
}
