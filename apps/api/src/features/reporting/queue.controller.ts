import { CoordinatorSubmissionView, QueueQuery, QueueView } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { QueueQueries } from './queue.queries.ts';

/** The coordinator's work: what waits, for whom, and since when. */
@ApiTags('reporting')
@Controller('api/queue')
export class QueueController {
  constructor(@Inject(QueueQueries) private readonly queue: QueueQueries) {}

  @Can('coordinator')
  @Answers(QueueView)
  @Get()
  list(@Acting() actor: Actor, @Query({ schema: QueueQuery }) query: QueueQuery): Promise<QueueView> {
    return this.queue.list(actor, query, new Date());
  }

  @Can('coordinator')
  @Answers(CoordinatorSubmissionView)
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<CoordinatorSubmissionView> {
    return this.queue.get(actor, id, new Date());
  }
}
