import type { AppointableView } from '@bewijskracht/contracts';
import type { AppointmentFacts, ExclusionReason } from '@bewijskracht/domain';
import { assessorKindOf, dayAt, exclusionsFor, leeruitkomstenToAppoint, unique } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { appointmentFacts } from './appointment-facts.ts';
import { AppointmentRepository } from './appointment.repository.ts';
import type { AppointableSubmission, DesignatedPerson } from './appointment.repository.ts';

/** Whom the coordinator can choose, and why somebody can't be chosen. */
@Injectable()
export class AppointmentQueries {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AppointmentRepository) private readonly appointments: AppointmentRepository,
  ) {}

  /** For a submission that waits for assessors; or, when it has them, for who could take the place of one. */
  appointable(actor: Actor, submissionId: string, at: Date): Promise<AppointableView> {
    return this.db.read(actor, async () => {
      const submission = await this.appointments.getSubmission(submissionId);
      const people = await this.appointments.listDesignated(submission.frameworkVersionId);
      const facts = appointmentFacts(actor, { submission, people }, scopeOf(submission));
      const onCase = new Set(scopeOf(submission).onCase);
      return { assessors: people.map((person) => presentPerson(person, { facts, onCase, today: dayAt(at) })) };
    });
  }
}

/** What is to be judged by somebody new, and who is on that case already. */
function scopeOf({ leeruitkomsten, assessments }: AppointableSubmission) {
  const unassigned = leeruitkomstenToAppoint(leeruitkomsten, assessments);
  const latest = assessments.at(-1);
  if (unassigned.length > 0 || latest === undefined) return { leeruitkomsten: unassigned, onCase: [] };
  return { leeruitkomsten: latest.leeruitkomsten, replacingIn: latest.id, onCase: latest.assessors };
}

function presentPerson(
  person: DesignatedPerson,
  { facts, onCase, today }: { facts: AppointmentFacts; onCase: ReadonlySet<string>; today: string },
): AppointableView['assessors'][number] {
  const { accountId, name, openCases, designations } = person;
  const reasons = exclusionsFor(person, facts, today).flatMap(reasonCodes);
  return {
    accountId,
    name,
    kind: assessorKindOf(accountId, facts, today),
    leeruitkomsten: unique(designations.flatMap(({ leeruitkomsten }) => leeruitkomsten)).toSorted(),
    validUntil: designations.map(({ validUntil }) => validUntil).reduce((latest, day) => (day > latest ? day : latest)),
    openCases,
    excluded: onCase.has(accountId) ? ['on-the-case', ...reasons] : reasons,
  };
}

function reasonCodes(reason: ExclusionReason): readonly string[] {
  switch (reason.code) {
    case 'related':
      return [`relation:${reason.relation}`];
    case 'not-designated':
      return reason.leeruitkomsten.map((code) => `not-designated-for:${code}`);
    case 'designation-not-valid':
      return reason.leeruitkomsten.map((code) => `designation-not-valid-for:${code}`);
    default:
      return [reason.code];
  }
}
