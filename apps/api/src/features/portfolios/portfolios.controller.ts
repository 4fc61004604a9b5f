import {
  Done,
  IdentityRequest,
  IdentityView,
  PortfolioStartedView,
  RelationListView,
  RelationRequest,
  RelationView,
  StartPortfolioRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { orNotFound } from '../../platform/problem.ts';
import { PortfoliosQueries } from './portfolios.queries.ts';
import { PortfoliosService } from './portfolios.service.ts';

/** Starting, the people around the candidate, and who the candidate officially is. */
@ApiTags('portfolios')
@Controller('api')
export class PortfoliosController {
  constructor(
    @Inject(PortfoliosService) private readonly portfolios: PortfoliosService,
    @Inject(PortfoliosQueries) private readonly queries: PortfoliosQueries,
  ) {}

  @Can('candidate')
  @Answers(PortfolioStartedView)
  @Post('portfolio')
  start(
    @Acting() actor: Actor,
    @Body({ schema: StartPortfolioRequest }) body: StartPortfolioRequest,
  ): Promise<PortfolioStartedView> {
    return this.portfolios.start(actor, body, new Date());
  }

  @Can('candidate')
  @Answers(RelationListView)
  @Get('relations')
  relations(@Acting() actor: Actor): Promise<RelationListView> {
    return this.queries.relations(actor);
  }

  @Can('candidate')
  @Answers(RelationView)
  @Post('relations')
  async addRelation(
    @Acting() actor: Actor,
    @Body({ schema: RelationRequest }) body: RelationRequest,
  ): Promise<RelationView> {
    return this.relation(actor, await this.portfolios.addRelation(actor, body, new Date()));
  }

  @Can('candidate')
  @Answers(RelationView)
  @Put('relations/:id')
  async changeRelation(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RelationRequest }) body: RelationRequest,
  ): Promise<RelationView> {
    await this.portfolios.changeRelation(actor, id, body);
    return this.relation(actor, id);
  }

  @Can('candidate')
  @Answers(Done)
  @Delete('relations/:id')
  async removeRelation(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.portfolios.removeRelation(actor, id);
    return { done: true };
  }

  @Can('coordinator')
  @Answers(IdentityView)
  @Put('candidates/:id/identity')
  async recordIdentity(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: IdentityRequest }) body: IdentityRequest,
  ): Promise<IdentityView> {
    await this.portfolios.recordIdentity(actor, id, { request: body, at: new Date() });
    return this.queries.identity(actor, id);
  }

  private async relation(actor: Actor, id: string): Promise<RelationView> {
    const { relations } = await this.queries.relations(actor);
    return orNotFound(relations.find((relation) => relation.id === id));
  }
}
