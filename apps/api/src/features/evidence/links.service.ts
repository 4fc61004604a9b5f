import type { ExplanationRequest, LinkRequest } from '@bewijskracht/contracts';
import { canClaim, offersFor } from '@bewijskracht/domain';
import type { Framework, Link } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { notFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { FrameworkReader } from '../frameworks/index.ts';
import { PortfolioReader } from '../portfolios/index.ts';
import type { OwnPortfolio } from '../portfolios/index.ts';
import type { ExplanationRow, LinkRow } from './evidence.presenter.ts';
import { LinksRepository } from './links.repository.ts';

/** Claims: what evidence fits, where that can be seen, and why it together shows a leeruitkomst. */
@Injectable()
export class LinksService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinksRepository) private readonly links: LinksRepository,
    @Inject(PortfolioReader) private readonly portfolios: PortfolioReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Saves one link and says where else its gedragsindicator may be confirmed. Saving the same text again changes nothing. */
  save(actor: Actor, request: LinkRequest, at: Date): Promise<{ link: LinkRow; offers: string[] }> {
    return this.db.write(actor, async () => {
      await this.links.lockOwnEvidence(request.evidenceId);
      const { portfolio, framework } = await this.ownWork();
      orRefuse(canClaim(framework, request));
      const known = await this.links.find(request);
      if (known !== undefined && isSame(known, request))
        return { link: known, offers: await this.offers(known, framework) };
      const link =
        known === undefined
          ? await this.links.add(actor, portfolio, { ...request, id: newId(), at })
          : await this.links.change(known.id, { ...request, at });
      const offers = await this.offers(link, framework);
      await this.audit.record(actor, 'evidence.linked', {
        subjectId: link.id,
        evidence: request.evidenceId,
        version: link.version,
      });
      return { link, offers };
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async () => {
      await this.links.remove(id);
      await this.audit.record(actor, 'evidence.unlinked', { subjectId: id });
    });
  }

  /** Saves why the evidence together shows a leeruitkomst. Throws 404 for a leeruitkomst the framework hasn't. */
  explain(
    actor: Actor,
    leeruitkomst: string,
    { request, at }: { request: ExplanationRequest; at: Date },
  ): Promise<ExplanationRow> {
    return this.db.write(actor, async () => {
      const { portfolio, framework } = await this.ownWork();
      if (!canClaim(framework, { leeruitkomst, gedragsindicator: null }).ok) throw notFound();
      const known = await this.links.findExplanation(portfolio.id, leeruitkomst);
      if (known?.text === request.text) return known;
      const saved = await this.links.saveExplanation(actor, portfolio, { ...request, leeruitkomst, at });
      await this.audit.record(actor, 'evidence.explained', {
        subjectId: portfolio.id,
        leeruitkomst,
        version: saved.version,
      });
      return saved;
    });
  }

  private async ownWork(): Promise<{ portfolio: OwnPortfolio; framework: Framework }> {
    const portfolio = await this.portfolios.getOwn();
    const { framework } = await this.frameworks.get(portfolio.frameworkVersionId);
    return { portfolio, framework };
  }

  private async offers(link: LinkRow, framework: Framework): Promise<string[]> {
    const existing = (await this.links.listOf(link.evidence_id)).map(asLink);
    return offersFor(asLink(link), framework, existing).map((offer) => offer.leeruitkomst);
  }
}

/** A row as the domain knows a link. */
export const asLink = (row: LinkRow): Link => ({
  evidenceId: row.evidence_id,
  leeruitkomst: row.leeruitkomst,
  gedragsindicator: row.gedragsindicator,
  motivation: row.motivation,
  whereToSee: row.where_to_see,
});

const isSame = (row: LinkRow, request: LinkRequest): boolean =>
  row.motivation === request.motivation && row.where_to_see === request.whereToSee;
