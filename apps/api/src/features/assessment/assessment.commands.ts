import type { SendBackKind } from '@bewijskracht/domain';
import { moveAssessment } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { orRefuse } from '../../platform/problem.ts';
import { AssessmentRepository } from './assessment.repository.ts';

/** What the board sent back, and who decided so: they don't judge it later (DOMAIN §11). */
export interface SentBack {
  readonly assessmentId: string;
  readonly leeruitkomst: string;
  readonly consensusId: string;
  readonly kind: SendBackKind;
  readonly grounds: string;
  readonly decidedBy: readonly string[];
  readonly at: Date;
}

/** What features further right may do to a case, inside their own transaction; the audit line is theirs. */
@Injectable()
export class AssessmentCommands {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AssessmentRepository) private readonly cases: AssessmentRepository,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /**
   * The board sends a leeruitkomst back; the actor is a member who voted so.
   * `repairReasons`: the same assessors mend the reasons with new proposals and a new joint judgement, and advise again;
   * the earlier ones are kept. `reassess`: this assessment is over for the leeruitkomst; the coordinator appoints others.
   */
  sendBack(actor: Actor, sentBack: SentBack): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getForUpdate(sentBack.assessmentId);
      await this.save(actor, sentBack);
      if (sentBack.kind === 'repairReasons' && found.state !== 'interviewed') {
        await this.cases.saveState(found.id, orRefuse(moveAssessment(found.state, 'interviewed')));
        for (const { accountId } of found.assessors) {
          await this.mail.post(actor, {
            to: { accountId },
            template: 'assessment.sent-back',
            parameters: { id: found.id },
          });
        }
      }
    });
  }

  private async save(
    actor: Actor,
    { assessmentId, leeruitkomst, consensusId, kind, grounds, decidedBy, at }: SentBack,
  ): Promise<void> {
    await this.db.sql(
      `insert into assessment_send_back (organisation_id, id, assessment_id, leeruitkomst, consensus_id, kind, grounds, decided_by, sent_back_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [actor.organisationId, newId(), assessmentId, leeruitkomst, consensusId, kind, grounds, decidedBy, at],
    );
  }
}
