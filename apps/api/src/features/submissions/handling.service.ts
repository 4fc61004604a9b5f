import type { ReturnRequest } from '@bewijskracht/contracts';
import { admit, returnForForm } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { SubmissionsRepository } from './submissions.repository.ts';

/** The coordinator looks at the form of a submission, never at its content (DOMAIN §12.2). */
@Injectable()
export class HandlingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SubmissionsRepository) private readonly submissions: SubmissionsRepository,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Gives a submission back, saying exactly what to mend; it costs no attempt. */
  return(actor: Actor, id: string, { request, at }: { request: ReturnRequest; at: Date }): Promise<void> {
    return this.db.write(actor, async () => {
      const { state, accountId, evidenceIds } = await this.submissions.getForUpdate(id);
      const returned = orRefuse(returnForForm({ state }, request.points, { evidenceIds, at }));
      await this.submissions.saveStatus(actor, id, returned);
      await this.mail.post(actor, { to: { accountId }, template: 'submissions.returned', parameters: { id } });
      await this.audit.record(actor, 'submissions.returned', {
        subjectId: id,
        grounds: request.points.map(({ ground }) => ground),
      });
    });
  }

  /** Finds the form in order: assessors can be appointed. */
  admit(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const { state } = await this.submissions.getForUpdate(id);
      const admitted = orRefuse(admit({ state }, at));
      await this.submissions.saveStatus(actor, id, admitted);
      await this.audit.record(actor, 'submissions.admitted', { subjectId: id });
    });
  }
}
