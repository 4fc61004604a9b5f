import {
  ChangeEvidenceRequest,
  Done,
  EvidenceListView,
  EvidenceView,
  NewEvidenceRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { EvidenceService } from './evidence.service.ts';

/** The candidate's library. */
@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
    @Inject(EvidenceQueries) private readonly queries: EvidenceQueries,
  ) {}

  @Can('candidate')
  @Answers(EvidenceListView)
  @Get()
  list(@Acting() actor: Actor): Promise<EvidenceListView> {
    return this.queries.list(actor);
  }

  @Can('candidate')
  @Answers(EvidenceView)
  @Post()
  async add(
    @Acting() actor: Actor,
    @Body({ schema: NewEvidenceRequest }) body: NewEvidenceRequest,
  ): Promise<EvidenceView> {
    return this.queries.get(actor, await this.evidence.add(actor, body, new Date()));
  }

  @Can('candidate')
  @Answers(EvidenceView)
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<EvidenceView> {
    return this.queries.get(actor, id);
  }

  @Can('candidate')
  @Answers(EvidenceView)
  @Patch(':id')
  async change(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ChangeEvidenceRequest }) body: ChangeEvidenceRequest,
  ): Promise<EvidenceView> {
    await this.evidence.change(actor, id, { request: body, at: new Date() });
    return this.queries.get(actor, id);
  }

  @Can('candidate')
  @Answers(Done)
  @Delete(':id')
  async remove(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.evidence.remove(actor, id, new Date());
    return { done: true };
  }
}
