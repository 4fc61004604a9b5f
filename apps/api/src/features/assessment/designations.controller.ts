import { DesignateRequest, DesignationListView, DesignationView } from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { DesignationsQueries } from './designations.queries.ts';
import { DesignationsService } from './designations.service.ts';

/** Whom the exam board designated to assess. */
@ApiTags('assessment')
@Controller('api/designations')
export class DesignationsController {
  constructor(
    @Inject(DesignationsService) private readonly designations: DesignationsService,
    @Inject(DesignationsQueries) private readonly queries: DesignationsQueries,
  ) {}

  @Can('secretary', 'boardMember')
  @Answers(DesignationListView)
  @Get()
  list(@Acting() actor: Actor): Promise<DesignationListView> {
    return this.queries.list(actor);
  }

  @Can('secretary')
  @Answers(DesignationView)
  @Post()
  async designate(
    @Acting() actor: Actor,
    @Body({ schema: DesignateRequest }) body: DesignateRequest,
  ): Promise<DesignationView> {
    return this.queries.get(actor, await this.designations.designate(actor, body, new Date()));
  }

  @Can('secretary')
  @Answers(DesignationView)
  @Post(':id/end')
  async end(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<DesignationView> {
    await this.designations.end(actor, id, new Date());
    return this.queries.get(actor, id);
  }
}
