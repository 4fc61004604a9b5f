import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { conflict } from '../../platform/problem.ts';

/** The actor's own portfolio. */
export interface OwnPortfolio {
  readonly id: string;
  readonly candidateId: string;
  readonly candidateNumber: string;
  readonly frameworkVersionId: string;
  readonly routeId: string;
  readonly createdAt: Date;
}

interface PortfolioRow {
  readonly id: string;
  readonly candidate_id: string;
  readonly number: string;
  readonly framework_version_id: string;
  readonly route_id: string;
  readonly created_at: Date;
}

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
    if (row === undefined) return undefined;
    return {
      id: row.id,
      candidateId: row.candidate_id,
      candidateNumber: row.number,
      frameworkVersionId: row.framework_version_id,
      routeId: row.route_id,
      createdAt: row.created_at,
    };
  }
}
