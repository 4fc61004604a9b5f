import type { AppointRequest, ObjectRequest, ReplaceRequest } from '@bewijskracht/contracts';
import {
  appointAssessors,
  areRevealed,
  assessmentDueOn,
  assessorsToRemind,
  dayAt,
  isDone,
  leeruitkomstenToAppoint,
  objectToAssessor,
  replaceAssessor,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { conflict, notFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { OfferReader } from '../frameworks/index.ts';
import { beOutsideCase } from './access.ts';
import { appointmentFacts, personWith } from './appointment-facts.ts';
import { AppointmentRepository } from './appointment.repository.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import type { Case } from './case.ts';

/** Who judges a submission: appointed, objected to, replaced and reminded. */
@Injectable()
export class AppointmentService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AppointmentRepository) private readonly appointments: AppointmentRepository,
    @Inject(AssessmentRepository) private readonly cases: AssessmentRepository,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Appoints two assessors to what of a submission nobody judges yet; answers the new case. */
  appoint(actor: Actor, submissionId: string, { assessors }: AppointRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      const submission = await this.appointments.getSubmissionForUpdate(submissionId);
      const leeruitkomsten = leeruitkomstenToAppoint(submission.leeruitkomsten, submission.assessments);
      if (submission.state === 'admitted' && leeruitkomsten.length === 0) throw conflict('already-appointed');
      const people = await this.appointments.listDesignated(submission.frameworkVersionId);
      const facts = appointmentFacts(actor, { submission, people }, { leeruitkomsten });
      const chosen = assessors.map((accountId) => personWith(people, accountId));
      const appointment = orRefuse(appointAssessors(chosen, facts, dayAt(at)));
      const policy = await this.offers.getPolicy(submission.policyId);
      const dueOn = assessmentDueOn(dayAt(submission.submittedAt), dayAt(at), policy);
      const id = await this.appointments.saveAppointment(actor, submission, {
        ...appointment,
        leeruitkomsten,
        dueOn,
        at,
      });
      for (const { accountId } of appointment.assessors) await this.tellAssessor(actor, accountId, { id, dueOn });
      await this.tellCandidate(actor, submission, chosen);
      await this.audit.record(actor, 'assessment.appointed', { subjectId: id, submission: submissionId, assessors });
      return id;
    });
  }

  /** Somebody else takes an assessor's place, as long as nothing was revealed. */
  replace(actor: Actor, id: string, { accountId: leaving, by, reason }: ReplaceRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getForUpdate(id);
      beOutsideCase(actor, found);
      const submission = await this.appointments.getSubmission(found.submissionId);
      const people = await this.appointments.listDesignated(found.frameworkVersionId);
      const scope = { leeruitkomsten: found.leeruitkomsten, replacingIn: id };
      const facts = { ...found, appointment: appointmentFacts(actor, { submission, people }, scope) };
      const { assessor, state } = orRefuse(replaceAssessor(leaving, personWith(people, by), { facts, on: dayAt(at) }));
      const position = found.assessors.length + found.replaced.length;
      await this.appointments.addAssessor(actor, id, { ...assessor, position, dueOn: found.dueOn, at });
      await this.appointments.saveReplacement(actor, id, { leaving, coming: by, reason, at });
      if (found.state !== state) await this.cases.saveState(id, state);
      await this.tellAssessor(actor, by, found);
      const staying = found.assessors.map(({ accountId }) => accountId).filter((accountId) => accountId !== leaving);
      const judging = [...staying, by].map((accountId) => personWith(people, accountId));
      await this.tellCandidate(actor, submission, judging);
      await this.audit.record(actor, 'assessment.replaced', { subjectId: id, leaving, coming: by });
    });
  }

  /** The candidate knows an assessor too well. The coordinator reads why; no assessor ever does. */
  object(actor: Actor, id: string, { accountId, reason }: ObjectRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.get(id);
      if (found.candidateAccountId !== actor.accountId) throw notFound();
      const assessors = found.assessors.map((assessor) => assessor.accountId);
      const objectedTo = await this.appointments.listObjections(id);
      const objection = orRefuse(objectToAssessor(accountId, reason, { state: found.state, assessors, objectedTo }));
      if (!(await this.appointments.saveObjection(actor, id, { ...objection, at }))) throw conflict('already-objected');
      const parameters = { id: found.submissionId };
      await this.mail.post(actor, {
        to: { accountId: found.appointedBy },
        template: 'assessment.objected',
        parameters,
      });
      await this.audit.record(actor, 'assessment.objected', { subjectId: id, assessor: accountId });
    });
  }

  /** Reminds whoever isn't done. The trail says that it was done, not whom: that would tell how far somebody is. */
  remind(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const found = await this.cases.getForUpdate(id);
      for (const accountId of orRefuse(assessorsToRemind(await this.progress(found), at))) {
        const dueOn = found.assessors.find((assessor) => assessor.accountId === accountId)?.dueOn ?? found.dueOn;
        await this.appointments.saveReminder(actor, id, { accountId, at });
        await this.mail.post(actor, { to: { accountId }, template: 'assessment.reminded', parameters: { id, dueOn } });
      }
      await this.audit.record(actor, 'assessment.reminded', { subjectId: id });
    });
  }

  private async progress({ id, state, tied, rounds }: Case) {
    const allRevealed = areRevealed(rounds);
    const rows = await this.appointments.listProgress(id, Math.max(...rounds.map(({ round }) => round)));
    return rows.map(({ account_id: accountId, done: sealed, reminded_at: remindedAt }) => ({
      accountId,
      done: isDone({ state, tied: tied.includes(accountId), sealed, allRevealed }),
      remindedAt,
    }));
  }

  private tellAssessor(
    actor: Actor,
    accountId: string,
    { id, dueOn }: { readonly id: string; readonly dueOn: string },
  ): Promise<void> {
    return this.mail.post(actor, { to: { accountId }, template: 'assessment.appointed', parameters: { id, dueOn } });
  }

  private tellCandidate(
    actor: Actor,
    submission: { readonly id: string; readonly candidateAccountId: string },
    judging: readonly { readonly name: string }[],
  ): Promise<void> {
    const to = { accountId: submission.candidateAccountId };
    const parameters = { id: submission.id, assessors: judging.map(({ name }) => name).join(', ') };
    return this.mail.post(actor, { to, template: 'assessment.assessors-known', parameters });
  }
}
