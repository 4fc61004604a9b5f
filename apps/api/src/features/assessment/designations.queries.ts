import type { DesignationListView, DesignationView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

const DESIGNATIONS = `
  select coalesce((select json_agg(json_build_object('id', d.id, 'accountId', d.account_id, 'name', m.name, 'email', a.email, 'kind', d.kind,
        'leeruitkomsten', d.leeruitkomsten, 'validFrom', d.valid_from, 'validUntil', d.valid_until, 'endedAt', d.ended_at)
        order by d.ended_at is not null, m.name, d.valid_from)
      from assessment_designation d
      join account_membership m on (m.organisation_id, m.account_id) = (d.organisation_id, d.account_id)
      left join account a on a.id = d.account_id
      where d.organisation_id = app.organisation()), '[]') as designations,
    coalesce((select json_agg(json_build_object('accountId', m.account_id, 'name', m.name) order by m.name, m.account_id)
      from account_membership m where m.organisation_id = app.organisation() and 'assessor' = any(m.roles)), '[]') as assessors`;

type Row = Omit<DesignationView, 'email'> & { readonly email: string | null };

/** Who is designated, and who could be. */
@Injectable()
export class DesignationsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Every designation; those that were ended come last. A board member reads no addresses. */
  async list(actor: Actor): Promise<DesignationListView> {
    const [row] = await this.db.read(actor, () =>
      this.db.sql<{ designations: Row[]; assessors: DesignationListView['assessors'] }>(DESIGNATIONS),
    );
    const { designations, assessors } = orNotFound(row);
    return {
      designations: designations.map((designation) => ({ ...designation, email: designation.email ?? '' })),
      assessors,
      abilities: { designate: actor.roles.includes('secretary') },
    };
  }

  /** One designation. Throws 404 when there is none. */
  async get(actor: Actor, id: string): Promise<DesignationView> {
    const { designations } = await this.list(actor);
    return orNotFound(designations.find((designation) => designation.id === id));
  }
}
