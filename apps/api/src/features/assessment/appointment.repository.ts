import type {
  AppointedAssessor,
  AssessmentScope,
  Designation,
  Person,
  Relation,
  SubmissionState,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { orNotFound } from '../../platform/problem.ts';

/** An earlier or running assessment of a submission: its scope, who was ever on it, who decided to send it back. */
export interface EarlierAssessment extends AssessmentScope {
  readonly id: string;
  readonly assessors: readonly string[];
  readonly deciders: readonly string[];
}

/** A submission with everything that decides who may judge it. */
export interface AppointableSubmission {
  readonly id: string;
  readonly state: SubmissionState;
  readonly candidateId: string;
  readonly candidateAccountId: string;
  readonly frameworkVersionId: string;
  readonly policyId: string;
  readonly submittedAt: Date;
  readonly leeruitkomsten: readonly string[];
  readonly relations: readonly Relation[];
  /** Oldest first. */
  readonly assessments: readonly EarlierAssessment[];
}

/** Somebody the board designated at some time, with how many cases they have now. */
export interface DesignatedPerson extends Required<Person> {
  readonly openCases: number;
  readonly designations: readonly Designation[];
}

interface SubmissionRow {
  readonly id: string;
  readonly state: SubmissionState;
  readonly candidate_id: string;
  readonly candidate_account_id: string;
  readonly framework_version_id: string;
  readonly policy_id: string;
  readonly submitted_at: Date;
  readonly leeruitkomsten: string[];
  readonly relations: Relation[];
  readonly assessments: EarlierAssessment[];
}

const SUBMISSION = `
  select s.id, s.state, s.candidate_id, c.account_id as candidate_account_id, s.framework_version_id, s.policy_id, s.submitted_at,
    (select array_agg(l.leeruitkomst order by f.number) from submission_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)) as leeruitkomsten,
    coalesce((select json_agg(json_build_object('kind', r.kind, 'email', r.email, 'name', r.name)) from portfolio_relation r
      where (r.organisation_id, r.candidate_id) = (s.organisation_id, s.candidate_id)), '[]') as relations,
    coalesce((select json_agg(json_build_object('id', a.id,
        'leeruitkomsten', array(select l.leeruitkomst from assessment_leeruitkomst l
          where (l.organisation_id, l.assessment_id) = (a.organisation_id, a.id)),
        'toBeReassessed', array(select b.leeruitkomst from assessment_send_back b
          where (b.organisation_id, b.assessment_id, b.kind) = (a.organisation_id, a.id, 'reassess')),
        'assessors', array(select x.account_id from assessment_assessor x
          where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id)),
        'deciders', array(select distinct unnest(b.decided_by) from assessment_send_back b
          where (b.organisation_id, b.assessment_id) = (a.organisation_id, a.id))) order by a.appointed_at, a.id)
      from assessment a where (a.organisation_id, a.submission_id) = (s.organisation_id, s.id)), '[]') as assessments
  from submission s
  join portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  where s.id = $1`;

const DESIGNATED = `
  select m.account_id as "accountId", m.name, a.email,
    (select count(*)::int from assessment_assessor x
      join assessment s on (s.organisation_id, s.id) = (x.organisation_id, x.assessment_id)
      where (x.organisation_id, x.account_id) = (m.organisation_id, m.account_id) and x.replaced_at is null
        and s.state not in ('advised', 'withdrawn')) as "openCases",
    json_agg(json_build_object('accountId', d.account_id, 'kind', d.kind, 'leeruitkomsten', d.leeruitkomsten,
      'validFrom', d.valid_from, 'validUntil', d.valid_until, 'ended', d.ended_at is not null) order by d.valid_from) as designations
  from assessment_designation d
  join account_membership m on (m.organisation_id, m.account_id) = (d.organisation_id, d.account_id) and 'assessor' = any(m.roles)
  join account a on a.id = m.account_id
  where d.framework_version_id = $1
  group by m.organisation_id, m.account_id, m.name, a.email
  order by m.name, m.account_id`;

/** Whom a coordinator may appoint to what, and the appointment itself. */
@Injectable()
export class AppointmentRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A submission with its earlier assessments. Throws 404 for whoever may not know of it. */
  async getSubmission(id: string): Promise<AppointableSubmission> {
    const [row] = await this.db.sql<SubmissionRow>(SUBMISSION, [id]);
    const found = orNotFound(row);
    return {
      id: found.id,
      state: found.state,
      candidateId: found.candidate_id,
      candidateAccountId: found.candidate_account_id,
      frameworkVersionId: found.framework_version_id,
      policyId: found.policy_id,
      submittedAt: found.submitted_at,
      leeruitkomsten: found.leeruitkomsten,
      relations: found.relations,
      assessments: found.assessments,
    };
  }

  /** As `getSubmission`, held until the transaction ends, so that a double click appoints once. */
  async getSubmissionForUpdate(id: string): Promise<AppointableSubmission> {
    await this.db.sql('select id from submission where id = $1 for update', [id]);
    return this.getSubmission(id);
  }

  /** Everybody with a designation for a framework, whether or not it is valid now; in order of name. */
  listDesignated(frameworkVersionId: string): Promise<DesignatedPerson[]> {
    return this.db.sql<DesignatedPerson>(DESIGNATED, [frameworkVersionId]);
  }

  /** The case, its leeruitkomsten, its assessors and the seal of the first round. */
  async saveAppointment(
    actor: Actor,
    submission: AppointableSubmission,
    appointment: {
      readonly leeruitkomsten: readonly string[];
      readonly assessors: readonly AppointedAssessor[];
      readonly dueOn: string;
      readonly at: Date;
    },
  ): Promise<string> {
    const id = newId();
    const { organisationId, accountId } = actor;
    const { leeruitkomsten, assessors, dueOn, at } = appointment;
    await this.db.sql(
      `insert into assessment (organisation_id, id, submission_id, candidate_id, framework_version_id, state, due_on, appointed_by, appointed_at)
       values ($1, $2, $3, $4, $5, 'appointed', $6, $7, $8)`,
      [organisationId, id, submission.id, submission.candidateId, submission.frameworkVersionId, dueOn, accountId, at],
    );
    await this.db.sql(
      `insert into assessment_leeruitkomst (organisation_id, assessment_id, framework_version_id, leeruitkomst)
       select $1, $2, $3, unnest($4::text[])`,
      [organisationId, id, submission.frameworkVersionId, leeruitkomsten],
    );
    for (const [position, assessor] of assessors.entries())
      await this.addAssessor(actor, id, { ...assessor, position, dueOn, at });
    await this.db.sql(
      'insert into assessment_seal (organisation_id, assessment_id, round, expected) values ($1, $2, 1, $3)',
      [organisationId, id, assessors.length],
    );
    return id;
  }

  async addAssessor(
    actor: Actor,
    assessmentId: string,
    assessor: AppointedAssessor & { readonly position: number; readonly dueOn: string; readonly at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into assessment_assessor (organisation_id, assessment_id, account_id, kind, appointed_at, due_on, position)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organisationId,
        assessmentId,
        assessor.accountId,
        assessor.kind,
        assessor.at,
        assessor.dueOn,
        assessor.position,
      ],
    );
  }

  async saveReplacement(
    actor: Actor,
    assessmentId: string,
    replacement: { readonly leaving: string; readonly coming: string; readonly reason: string; readonly at: Date },
  ): Promise<void> {
    const { leaving, coming, reason, at } = replacement;
    await this.db.sql('update assessment_assessor set replaced_at = $3 where assessment_id = $1 and account_id = $2', [
      assessmentId,
      leaving,
      at,
    ]);
    await this.db.sql(
      `insert into assessment_replacement (organisation_id, assessment_id, account_id, by_account_id, reason, replaced_by, replaced_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.organisationId, assessmentId, leaving, coming, reason, actor.accountId, at],
    );
  }

  /** Whom the actor objected to already in a case. */
  async listObjections(assessmentId: string): Promise<readonly string[]> {
    const rows = await this.db.sql<{ account_id: string }>(
      'select account_id from assessment_objection where assessment_id = $1',
      [assessmentId],
    );
    return rows.map(({ account_id }) => account_id);
  }

  /** Saves an objection; false when another click was first. */
  async saveObjection(
    actor: Actor,
    assessmentId: string,
    objection: { accountId: string; reason: string; at: Date },
  ): Promise<boolean> {
    const rows = await this.db.sql(
      `insert into assessment_objection (organisation_id, assessment_id, account_id, reason, objected_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning account_id`,
      [actor.organisationId, assessmentId, objection.accountId, objection.reason, objection.at],
    );
    return rows.length > 0;
  }

  /** The coordinator's one window: done or not, and when somebody was last reminded. */
  listProgress(
    assessmentId: string,
    round: number,
  ): Promise<{ account_id: string; done: boolean; reminded_at: Date | null }[]> {
    return this.db.sql(
      `select d.account_id, d.done, (select max(r.reminded_at) from assessment_reminder r
         where r.assessment_id = $1 and r.account_id = d.account_id) as reminded_at
       from app.sheets_done($1, $2) d`,
      [assessmentId, round],
    );
  }

  async saveReminder(
    actor: Actor,
    assessmentId: string,
    { accountId, at }: { accountId: string; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into assessment_reminder (organisation_id, id, assessment_id, account_id, reminded_by, reminded_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [actor.organisationId, newId(), assessmentId, accountId, actor.accountId, at],
    );
  }
}
