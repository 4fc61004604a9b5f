import type { IdentityView, RelationListView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentIdentity, presentRelation } from './portfolios.presenter.ts';
import type { IdentityRow, RelationRow } from './portfolios.presenter.ts';

/** The screens about the candidate as a person. */
@Injectable()
export class PortfoliosQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The people around the actor, in the order they were named. */
  async relations(actor: Actor): Promise<RelationListView> {
    const rows = await this.db.read(actor, () =>
      this.db.sql<RelationRow>(
        `select id, kind, name, organisation_name, email from portfolio_relation
         where candidate_id = app.own_candidate() order by created_at, id`,
      ),
    );
    return { relations: rows.map(presentRelation) };
  }

  /** What was checked of a candidate's identity, for who may know it. */
  async identity(actor: Actor, candidateId: string): Promise<IdentityView> {
    const [row] = await this.db.read(actor, () =>
      this.db.sql<IdentityRow>(
        `select i.official_name, i.birth_date::text, i.document, i.checked_on::text, m.name as checked_by
         from portfolio_identity i
         join account_membership m on (m.organisation_id, m.account_id) = (i.organisation_id, i.checked_by)
         where i.candidate_id = $1`,
        [candidateId],
      ),
    );
    return presentIdentity(orNotFound(row));
  }
}
