import type { IdentityRequest, RelationRequest, StartPortfolioRequest } from '@bewijskracht/contracts';
import type { RouteAudience } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** A portfolio to be, with the candidate it makes of the actor. */
export interface NewPortfolio {
  readonly candidateId: string;
  readonly portfolioId: string;
  readonly number: string;
  readonly frameworkVersionId: string;
  readonly request: StartPortfolioRequest;
  readonly at: Date;
}

/** Somebody around a candidate, about to be added. */
export type NewRelation = RelationRequest & { readonly id: string; readonly candidateId: string; readonly at: Date };

/** Rows of the candidate: who they are here, their portfolio and the people around them. */
@Injectable()
export class PortfoliosRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Lets one start at a time through per account, so that a double click makes one portfolio. */
  async lockAccount(actor: Actor): Promise<void> {
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `portfolio ${actor.organisationId} ${actor.accountId}`,
    ]);
  }

  async getRoute(id: string): Promise<RouteAudience> {
    const [row] = await this.db.sql<{ open: boolean; for_enrolled_students: boolean; for_professionals: boolean }>(
      'select open, for_enrolled_students, for_professionals from organisation_route where id = $1',
      [id],
    );
    const route = orNotFound(row);
    return {
      open: route.open,
      forEnrolledStudents: route.for_enrolled_students,
      forProfessionals: route.for_professionals,
    };
  }

  /** Who the actor is as a candidate, from an earlier portfolio. */
  async findOwnCandidate(): Promise<{ id: string; number: string } | undefined> {
    const [row] = await this.db.sql<{ id: string; number: string }>(
      'select id, number from portfolio_candidate where account_id = app.account()',
    );
    return row;
  }

  /** The next value of the organisation's counter of candidates; whoever counts next waits for this transaction. */
  async countCandidate(actor: Actor): Promise<number> {
    const [row] = await this.db.sql<{ value: number }>(
      `insert into organisation_counter as c (organisation_id, kind, value) values ($1, 'candidate', 1)
       on conflict (organisation_id, kind) do update set value = c.value + 1 returning value`,
      [actor.organisationId],
    );
    return orNotFound(row).value;
  }

  async addCandidate(
    actor: Actor,
    { candidateId, number, at }: Pick<NewPortfolio, 'candidateId' | 'number' | 'at'>,
  ): Promise<void> {
    await this.db.sql(
      'insert into portfolio_candidate (organisation_id, id, account_id, number, created_at) values ($1, $2, $3, $4, $5)',
      [actor.organisationId, candidateId, actor.accountId, number, at],
    );
  }

  async addPortfolio(
    actor: Actor,
    { candidateId, portfolioId, frameworkVersionId, request, at }: NewPortfolio,
  ): Promise<void> {
    await this.db.sql(
      `insert into portfolio_candidate_private (organisation_id, candidate_id, background, enrolled_as_student) values ($1, $2, $3, $4)
       on conflict (organisation_id, candidate_id) do update set background = excluded.background, enrolled_as_student = excluded.enrolled_as_student`,
      [actor.organisationId, candidateId, request.background, request.enrolledAsStudent],
    );
    await this.db.sql(
      `insert into portfolio (organisation_id, id, candidate_id, framework_version_id, route_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [actor.organisationId, portfolioId, candidateId, frameworkVersionId, request.routeId, at],
    );
  }

  /** Throws 404 when it isn’t the actor’s. */
  async saveRelation(id: string, relation: RelationRequest): Promise<void> {
    const rows = await this.db.sql(
      `update portfolio_relation set kind = $2, name = $3, organisation_name = $4, email = $5
       where id = $1 and candidate_id = app.own_candidate() returning id`,
      [id, relation.kind, relation.name, relation.organisation, relation.email],
    );
    orNotFound(rows[0]);
  }

  async addRelation(actor: Actor, relation: NewRelation): Promise<void> {
    await this.db.sql(
      `insert into portfolio_relation (organisation_id, id, candidate_id, kind, name, organisation_name, email, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.organisationId,
        relation.id,
        relation.candidateId,
        relation.kind,
        relation.name,
        relation.organisation,
        relation.email,
        relation.at,
      ],
    );
  }

  async removeRelation(id: string): Promise<void> {
    const rows = await this.db.sql(
      'delete from portfolio_relation where id = $1 and candidate_id = app.own_candidate() returning id',
      [id],
    );
    orNotFound(rows[0]);
  }

  /** The account behind a candidate. Throws 404 when the actor may not know the candidate. */
  async getCandidateAccount(candidateId: string): Promise<string> {
    const [row] = await this.db.sql<{ account_id: string }>(
      'select account_id from portfolio_candidate where id = $1',
      [candidateId],
    );
    return orNotFound(row).account_id;
  }

  async saveIdentity(
    actor: Actor,
    candidateId: string,
    { request, at }: { request: IdentityRequest; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into portfolio_identity (organisation_id, candidate_id, official_name, birth_date, document, checked_on, checked_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, candidate_id) do update set official_name = excluded.official_name, birth_date = excluded.birth_date,
         document = excluded.document, checked_on = excluded.checked_on, checked_by = excluded.checked_by, recorded_at = excluded.recorded_at`,
      [
        actor.organisationId,
        candidateId,
        request.officialName,
        request.birthDate,
        request.document,
        request.checkedOn,
        actor.accountId,
        at,
      ],
    );
  }
}
