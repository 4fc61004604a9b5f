import type {
  IdentityRequest,
  PortfolioStartedView,
  RelationRequest,
  StartPortfolioRequest,
} from '@bewijskracht/contracts';
import { candidateNumber, checkIdentity, dayAt, mayStart } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { conflict, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { OfferReader } from '../frameworks/index.ts';
import { PortfolioReader } from './portfolio.reader.ts';
import { PortfoliosRepository } from './portfolios.repository.ts';

/** A candidate begins, names the people around them, and is recognised by somebody who checks their identity. */
@Injectable()
export class PortfoliosService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PortfoliosRepository) private readonly portfolios: PortfoliosRepository,
    @Inject(PortfolioReader) private readonly reader: PortfolioReader,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Starts the actor's portfolio toward the organisation's framework. The same start twice is one start. */
  start(actor: Actor, request: StartPortfolioRequest, at: Date): Promise<PortfolioStartedView> {
    return this.db.write(actor, async () => {
      await this.portfolios.lockAccount(actor);
      const { frameworkVersionId } = await this.offers.currentPolicy();
      const started = await this.reader.findOwn(frameworkVersionId);
      if (started !== undefined && started.routeId !== request.routeId) throw conflict('portfolio-already-started');
      if (started !== undefined) return { id: started.id, candidateNumber: started.candidateNumber };
      orRefuse(mayStart(await this.portfolios.getRoute(request.routeId), request));
      const { candidateId, number } = await this.becomeCandidate(actor, at);
      const portfolioId = newId();
      await this.portfolios.addPortfolio(actor, { candidateId, portfolioId, number, frameworkVersionId, request, at });
      await this.audit.record(actor, 'portfolios.started', {
        subjectId: portfolioId,
        candidate: candidateId,
        route: request.routeId,
      });
      return { id: portfolioId, candidateNumber: number };
    });
  }

  /** Names somebody around the actor; from these, exclusions are computed (DOMAIN §11). */
  addRelation(actor: Actor, relation: RelationRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      const { candidateId } = await this.reader.getOwn();
      const id = newId();
      await this.portfolios.addRelation(actor, { ...relation, id, candidateId, at });
      await this.audit.record(actor, 'portfolios.relation-added', { subjectId: id, kind: relation.kind });
      return id;
    });
  }

  changeRelation(actor: Actor, id: string, relation: RelationRequest): Promise<void> {
    return this.db.write(actor, async () => {
      await this.portfolios.saveRelation(id, relation);
      await this.audit.record(actor, 'portfolios.relation-changed', { subjectId: id, kind: relation.kind });
    });
  }

  removeRelation(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async () => {
      await this.portfolios.removeRelation(id);
      await this.audit.record(actor, 'portfolios.relation-removed', { subjectId: id });
    });
  }

  /** Records that the actor saw a document of the candidate; a later check replaces it, the trail keeps both. */
  recordIdentity(
    actor: Actor,
    candidateId: string,
    { request, at }: { request: IdentityRequest; at: Date },
  ): Promise<void> {
    return this.db.write(actor, async () => {
      const candidate = await this.portfolios.getCandidateAccount(candidateId);
      orRefuse(checkIdentity({ ...request, candidate, checkedBy: actor.accountId }, dayAt(at)));
      await this.portfolios.saveIdentity(actor, candidateId, { request, at });
      await this.audit.record(actor, 'portfolios.identity-checked', { subjectId: candidateId });
    });
  }

  private async becomeCandidate(actor: Actor, at: Date): Promise<{ candidateId: string; number: string }> {
    const known = await this.portfolios.findOwnCandidate();
    if (known !== undefined) return { candidateId: known.id, number: known.number };
    const candidateId = newId();
    const number = candidateNumber(await this.portfolios.countCandidate(actor));
    await this.portfolios.addCandidate(actor, { candidateId, number, at });
    return { candidateId, number };
  }
}
