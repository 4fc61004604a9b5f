import type { SaveInterviewRequest } from '@bewijskracht/contracts';
import { canRecordInterview, dayAt, holdInterview, skipInterview } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { conflict, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { OfferReader } from '../frameworks/index.ts';
import { personOf } from './access.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import type { Case } from './case.ts';
import { InterviewRepository } from './interview.repository.ts';
import { sealedSheets, SheetsRepository } from './sheets.repository.ts';

/** The gesprek (CGI): after the reveal and before agreement; held, or skipped by a rule of the policy (DESIGN §7). */
@Injectable()
export class InterviewService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AssessmentRepository) private readonly cases: AssessmentRepository,
    @Inject(InterviewRepository) private readonly interviews: InterviewRepository,
    @Inject(SheetsRepository) private readonly sheets: SheetsRepository,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Autosave of the draft that both assessors write. */
  save(actor: Actor, id: string, { version, ...content }: SaveInterviewRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      await this.getOpenCase(actor, id);
      const saved = await this.interviews.save(actor, id, { content, version, at });
      if (saved === undefined) throw conflict('changed-elsewhere');
    });
  }

  /** The gesprek was held. Opens the second round, in which each assessor starts from what they sealed themselves. */
  finish(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.getOpenCase(actor, id);
      const draft = await this.interviews.find(id);
      if (draft === undefined || draft.held_on === null) throw conflict('interview-without-date');
      const assessors = found.assessors.map(({ accountId }) => accountId);
      const interview = { ...draft, heldOn: draft.held_on };
      const held = orRefuse(holdInterview(interview, { ...found, assessors, today: dayAt(at) }));
      await this.interviews.finish(actor, id, at);
      await this.cases.saveState(id, held.state, { interviewed: at });
      await this.sheets.openRevision(id);
      await this.audit.record(actor, 'assessment.interviewed', { subjectId: id });
    });
  }

  /** No gesprek, because a rule of the policy under which was submitted allows it, with a reason that stands in the result. */
  skip(actor: Actor, id: string, { reason, at }: { reason: string; at: Date }): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.getOpenCase(actor, id);
      const { skipInterview: rule } = await this.offers.getPolicy(await this.cases.getPolicyId(id));
      const sheets = sealedSheets(await this.sheets.list(id));
      const skipped = orRefuse(skipInterview(reason, { state: found.state, rule, sheets }));
      await this.interviews.skip(actor, id, { rule: skipped.rule, reason: skipped.reason, at });
      await this.cases.saveState(id, skipped.state, { interviewed: at });
      await this.audit.record(actor, 'assessment.interview-skipped', { subjectId: id, rule: skipped.rule });
    });
  }

  private async getOpenCase(actor: Actor, id: string): Promise<Case> {
    const found = await this.cases.getOwnForUpdate(actor, id);
    if (!canRecordInterview(personOf(actor), found)) throw conflict('wrong-state', { state: found.state });
    return found;
  }
}
