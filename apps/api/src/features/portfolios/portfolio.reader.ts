import type { RouteView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { conflict } from '../../platform/problem.ts';
import { presentPolicy, presentRoute } from '../frameworks/index.ts';
import type { Policy, PolicyRow, RouteRow } from '../frameworks/index.ts';

/** The actor's own portfolio. */
export interface OwnPortfolio {
  readonly id: string;
  readonly candidateId: string;
  readonly candidateNumber: string;
  readonly frameworkVersionId: string;
  readonly routeId: string;
  readonly createdAt: Date;
}

/** A portfolio with the route it was started on and the policy now in force for its framework. */
export interface PortfolioTerms {
  readonly portfolio: OwnPortfolio;
  readonly route: RouteView;
  readonly policy: Policy;
}

interface PortfolioRow {
  readonly id: string;
  readonly candidate_id: string;
  readonly number: string;
  readonly framework_version_id: string;
  readonly route_id: string;
  readonly created_at: Date;
}

interface TermsRow extends PortfolioRow {
  readonly route: RouteRow;
  readonly policy: PolicyRow;
}

const OWN_WITH_TERMS = `
  select p.id, p.candidate_id, c.number, p.framework_version_id, p.route_id, p.created_at, to_jsonb(r) as route,
    (select to_jsonb(f) from framework_policy f
      where (f.organisation_id, f.framework_version_id) = (p.organisation_id, p.framework_version_id)
      order by f.published_at desc, f.version desc limit 1) as policy
  from portfolio_candidate c
  join portfolio p on (p.organisation_id, p.candidate_id) = (c.organisation_id, c.id)
  join organisation_route r on (r.organisation_id, r.id) = (p.organisation_id, p.route_id)
  where c.account_id = app.account()
  order by p.created_at desc limit 1`;

/** Answers which portfolio is the actor's. Its methods run inside a read or write of the caller. */
@Injectable()
export class PortfolioReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's newest portfolio. Throws `portfolio-not-started` when there is none yet. */
  async getOwn(): Promise<OwnPortfolio> {
    const portfolio = await this.findOwn();
    if (portfolio === undefined) throw conflict('portfolio-not-started');
    return portfolio;
  }

  /** The actor's newest portfolio, of one framework version or of any. */
  async findOwn(frameworkVersionId?: string): Promise<OwnPortfolio | undefined> {
    const [row] = await this.db.sql<PortfolioRow>(
      `select p.id, p.candidate_id, c.number, p.framework_version_id, p.route_id, p.created_at
       from portfolio_candidate c join portfolio p on (p.organisation_id, p.candidate_id) = (c.organisation_id, c.id)
       where c.account_id = app.account() and ($1::uuid is null or p.framework_version_id = $1)
       order by p.created_at desc limit 1`,
      [frameworkVersionId ?? null],
    );
    return row === undefined ? undefined : presentOwn(row);
  }

  /** The actor's newest portfolio with its route and policy, in one query. Throws `portfolio-not-started`. */
  async getOwnWithTerms(): Promise<PortfolioTerms> {
    const [row] = await this.db.sql<TermsRow>(OWN_WITH_TERMS);
    if (row === undefined) throw conflict('portfolio-not-started');
    return { portfolio: presentOwn(row), route: presentRoute(row.route), policy: presentPolicy(row.policy) };
  }
}

const presentOwn = (row: PortfolioRow): OwnPortfolio => ({
  id: row.id,
  candidateId: row.candidate_id,
  candidateNumber: row.number,
  frameworkVersionId: row.framework_version_id,
  routeId: row.route_id,
  createdAt: row.created_at,
});
