import type { ExplanationRequest, LinkRequest } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { conflict, orNotFound } from '../../platform/problem.ts';
import type { OwnPortfolio } from '../portfolios/index.ts';
import type { ExplanationRow, LinkRow } from './evidence.presenter.ts';

const LINK = 'id, evidence_id, leeruitkomst, gedragsindicator, motivation, where_to_see, version, updated_at';

/** Rows of claims: what evidence is said to fit, and why it together shows a leeruitkomst. */
@Injectable()
export class LinksRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Throws 404 unless the item is in the actor's own library. Keeps it from being removed meanwhile. */
  async lockOwnEvidence(evidenceId: string): Promise<void> {
    const [row] = await this.db.sql(
      'select id from evidence where id = $1 and candidate_id = app.own_candidate() and removed_at is null for update',
      [evidenceId],
    );
    orNotFound(row);
  }

  async find({
    evidenceId,
    leeruitkomst,
    gedragsindicator,
  }: Pick<LinkRequest, 'evidenceId' | 'leeruitkomst' | 'gedragsindicator'>): Promise<LinkRow | undefined> {
    const [row] = await this.db.sql<LinkRow>(
      `select ${LINK} from evidence_link where evidence_id = $1 and leeruitkomst = $2 and gedragsindicator is not distinct from $3`,
      [evidenceId, leeruitkomst, gedragsindicator],
    );
    return row;
  }

  /** Every link of one item of evidence. */
  listOf(evidenceId: string): Promise<LinkRow[]> {
    return this.db.sql<LinkRow>(`select ${LINK} from evidence_link where evidence_id = $1`, [evidenceId]);
  }

  async add(
    actor: Actor,
    portfolio: OwnPortfolio,
    link: LinkRequest & { readonly id: string; readonly at: Date },
  ): Promise<LinkRow> {
    const [row] = await this.db.sql<LinkRow>(
      `insert into evidence_link (organisation_id, id, portfolio_id, framework_version_id, evidence_id, leeruitkomst, gedragsindicator,
         motivation, where_to_see, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${LINK}`,
      [
        actor.organisationId,
        link.id,
        portfolio.id,
        portfolio.frameworkVersionId,
        link.evidenceId,
        link.leeruitkomst,
        link.gedragsindicator,
        link.motivation,
        link.whereToSee,
        link.at,
      ],
    );
    return orNotFound(row);
  }

  /** Throws `changed-elsewhere` when the link isn't the version the change was made on. */
  async change(
    id: string,
    { motivation, whereToSee, version, at }: Pick<LinkRequest, 'motivation' | 'whereToSee' | 'version'> & { at: Date },
  ): Promise<LinkRow> {
    const [row] = await this.db.sql<LinkRow>(
      `update evidence_link set motivation = $3, where_to_see = $4, version = version + 1, updated_at = $5
       where id = $1 and version = $2 returning ${LINK}`,
      [id, version ?? 0, motivation, whereToSee, at],
    );
    if (row === undefined) throw conflict('changed-elsewhere');
    return row;
  }

  async remove(id: string): Promise<void> {
    const [row] = await this.db.sql(
      'delete from evidence_link where id = $1 and app.own_portfolio(portfolio_id) returning id',
      [id],
    );
    orNotFound(row);
  }

  async findExplanation(portfolioId: string, leeruitkomst: string): Promise<ExplanationRow | undefined> {
    const [row] = await this.db.sql<ExplanationRow>(
      'select leeruitkomst, text, version, updated_at from evidence_explanation where portfolio_id = $1 and leeruitkomst = $2 for update',
      [portfolioId, leeruitkomst],
    );
    return row;
  }

  /** Adds or, on the version one saw, changes. Throws `changed-elsewhere` when it is another version by now. */
  async saveExplanation(
    actor: Actor,
    portfolio: OwnPortfolio,
    { leeruitkomst, text, version, at }: ExplanationRequest & { readonly leeruitkomst: string; readonly at: Date },
  ): Promise<ExplanationRow> {
    const [row] = await this.db.sql<ExplanationRow>(
      `insert into evidence_explanation as kept (organisation_id, portfolio_id, framework_version_id, leeruitkomst, text, updated_at)
       values ($1, $2, $3, $4, $5, $7)
       on conflict (organisation_id, portfolio_id, leeruitkomst) do update
         set text = excluded.text, version = kept.version + 1, updated_at = excluded.updated_at where kept.version = $6
       returning leeruitkomst, text, version, updated_at`,
      [actor.organisationId, portfolio.id, portfolio.frameworkVersionId, leeruitkomst, text, version ?? 0, at],
    );
    if (row === undefined) throw conflict('changed-elsewhere');
    return row;
  }
}
