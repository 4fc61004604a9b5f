import type { AssessmentState, AssessorKind } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { beOnCase } from './access.ts';
import type { Case } from './case.ts';

interface CaseRow {
  readonly id: string;
  readonly submission_id: string;
  readonly candidate_account_id: string;
  readonly framework_version_id: string;
  readonly state: AssessmentState;
  readonly due_on: string;
  readonly appointed_by: string;
  readonly leeruitkomsten: string[];
  readonly assessors: {
    accountId: string;
    kind: AssessorKind;
    dueOn: string;
    declaredAt: string | null;
    replaced: boolean;
  }[];
  readonly tied: string[];
  readonly rounds: { round: number; revealed: boolean }[];
}

const CASE = `
  select a.id, a.submission_id, a.framework_version_id, a.state, a.due_on::text, a.appointed_by,
    coalesce((select c.account_id from portfolio_candidate c where (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)),
      (select k.account_id from app.case_of(a.id) k)) as candidate_account_id,
    (select array_agg(l.leeruitkomst order by f.number) from assessment_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.assessment_id) = (a.organisation_id, a.id)) as leeruitkomsten,
    (select json_agg(json_build_object('accountId', x.account_id, 'kind', x.kind, 'dueOn', x.due_on,
        'declaredAt', x.declared_at, 'replaced', x.replaced_at is not null) order by x.position)
      from assessment_assessor x where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id)) as assessors,
    array(select t.account_id from assessment_tie t where (t.organisation_id, t.assessment_id) = (a.organisation_id, a.id)) as tied,
    (select json_agg(json_build_object('round', s.round, 'revealed', s.revealed_at is not null) order by s.round)
      from assessment_seal s where (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)) as rounds
  from assessment a where a.id = $1`;

/** Assessments as whole values, and their own transitions. */
@Injectable()
export class AssessmentRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The case, for whoever may know of it. Throws 404 for everyone else. */
  async get(id: string): Promise<Case> {
    const [row] = await this.db.sql<CaseRow>(CASE, [id]);
    return caseOf(orNotFound(row));
  }

  /** The case, held until the transaction ends: one change at a time. Throws 404 for whoever may not know of it. */
  async getForUpdate(id: string): Promise<Case> {
    await this.db.sql('select id from assessment where id = $1 for update', [id]);
    return this.get(id);
  }

  /** The case, held, for an assessor who is on it. Throws 404 for everyone else, whatever other part they play. */
  async getOwnForUpdate(actor: Actor, id: string): Promise<Case> {
    const found = await this.getForUpdate(id);
    beOnCase(actor, found);
    return found;
  }

  /** The policy under which was submitted what an assessor judges. */
  async getPolicyId(id: string): Promise<string> {
    const [row] = await this.db.sql<{ policy_id: string }>('select policy_id from app.case_of($1)', [id]);
    return orNotFound(row).policy_id;
  }

  /** Writes a state; a moment that the state brings along is written once. */
  async saveState(id: string, state: AssessmentState, at: { interviewed?: Date; advised?: Date } = {}): Promise<void> {
    await this.db.sql(
      `update assessment set state = $2, interviewed_at = coalesce($3, interviewed_at), advised_at = coalesce($4, advised_at)
       where id = $1`,
      [id, state, at.interviewed ?? null, at.advised ?? null],
    );
  }

  /** "Geen banden", signed by the actor. */
  async saveDeclaration(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.sql('update assessment_assessor set declared_at = $3 where assessment_id = $1 and account_id = $2', [
      id,
      actor.accountId,
      at,
    ]);
  }

  /** The ties that the actor has; no longer changed or taken back. */
  async saveTies(actor: Actor, id: string, { reason, at }: { reason: string; at: Date }): Promise<void> {
    await this.db.sql(
      `insert into assessment_tie (organisation_id, assessment_id, account_id, reason, declared_at) values ($1, $2, $3, $4, $5)`,
      [actor.organisationId, id, actor.accountId, reason, at],
    );
  }
}

function caseOf(row: CaseRow): Case {
  const current = row.assessors.filter(({ replaced }) => !replaced);
  return {
    id: row.id,
    submissionId: row.submission_id,
    candidateAccountId: row.candidate_account_id,
    frameworkVersionId: row.framework_version_id,
    state: row.state,
    dueOn: row.due_on,
    appointedBy: row.appointed_by,
    leeruitkomsten: row.leeruitkomsten,
    assessors: current.map(({ accountId, kind, dueOn, declaredAt }) => ({
      accountId,
      kind,
      dueOn,
      declaredAt: declaredAt === null ? null : new Date(declaredAt),
    })),
    replaced: row.assessors.filter(({ replaced }) => replaced).map(({ accountId }) => accountId),
    tied: row.tied,
    rounds: row.rounds,
  };
}
