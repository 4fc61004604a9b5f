import { earnsDeelcertificaat } from '@bewijskracht/domain';
import type { Decision } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { AssessmentCommands } from '../assessment/index.ts';
import { AuditTrail } from '../audit/index.ts';
import { RegistrationService } from '../credentials/index.ts';
import type { AgendaCase } from './agenda-case.ts';
import { DecisionsRepository } from './decisions.repository.ts';

/** A case whose votes made a decision. */
export interface Decided {
  readonly subject: AgendaCase;
  readonly decision: Decision;
}

/** What follows from decisions, in the transaction of the last vote: registering, sending back, telling whose turn it is. */
@Injectable()
export class DecidingService {
  constructor(
    @Inject(DecisionsRepository) private readonly decisions: DecisionsRepository,
    @Inject(RegistrationService) private readonly registration: RegistrationService,
    @Inject(AssessmentCommands) private readonly assessments: AssessmentCommands,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** What is slow and must be there before anything can be registered: the organisation's signing key. Outside the transaction. */
  prepare(actor: Actor, at: Date): Promise<void> {
    return this.registration.prepare(actor, at);
  }

  /** Saves decisions with all that follows. `record` writes the audit lines; the caller calls it last, because it locks the chain. */
  async settle(actor: Actor, decided: readonly Decided[]): Promise<{ record: () => Promise<void> }> {
    const lines: { action: `decisions.${string}`; subjectId: string; details: Record<string, unknown> }[] = [];
    for (const { subject, decision } of decided) {
      const paper = earnsDeelcertificaat(decision)
        ? await this.registration.register(actor, {
            assessmentId: subject.assessmentId,
            leeruitkomst: decision.leeruitkomst,
            decidedAt: decision.decidedAt,
          })
        : null;
      const id = await this.decisions.insertDecision(actor, subject, decision, paper?.id ?? null);
      const details = {
        assessment: subject.assessmentId,
        leeruitkomst: decision.leeruitkomst,
        consensus: subject.consensusId,
      };
      lines.push({
        action: 'decisions.decided',
        subjectId: id,
        details: { ...details, ...(paper === null ? {} : { deelcertificaat: paper.id }) },
      });
    }
    await this.sendBack(actor, decided);
    return {
      record: async () => {
        for (const { action, subjectId, details } of lines)
          await this.audit.record(actor, action, { subjectId, ...details });
      },
    };
  }

  private async sendBack(actor: Actor, decided: readonly Decided[]): Promise<void> {
    const again = new Set<string>();
    for (const { subject, decision } of decided) {
      if (decision.kind !== 'sentBack') continue;
      const { leeruitkomst, sendBack: kind, grounds, decidedAt } = decision;
      const decidedBy = subject.votes.map(({ accountId }) => accountId);
      await this.assessments.sendBack(actor, {
        assessmentId: subject.assessmentId,
        leeruitkomst,
        consensusId: subject.consensusId,
        kind,
        grounds,
        decidedBy,
        at: decidedAt,
      });
      if (kind === 'reassess') again.add(subject.submissionId);
    }
    for (const id of again) {
      for (const accountId of await this.decisions.listMembersWith('coordinator')) {
        await this.mail.post(actor, { to: { accountId }, template: 'decisions.reassess', parameters: { id } });
      }
    }
  }
}
