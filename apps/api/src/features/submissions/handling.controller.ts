import { CoordinatorSubmissionView, ReturnRequest } from '@bewijskracht/contracts';
import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { Database } from '../../platform/database.ts';
import { ParseId } from '../../platform/parse.ts';
import { CoordinatorReader } from './coordinator.reader.ts';
import { HandlingService } from './handling.service.ts';

/** What the coordinator does with a submission before assessors are appointed. */
@ApiTags('submissions')
@Controller('api/queue')
export class HandlingController {
  constructor(
    @Inject(HandlingService) private readonly handling: HandlingService,
    @Inject(CoordinatorReader) private readonly reader: CoordinatorReader,
    @Inject(Database) private readonly db: Database,
  ) {}

  @Can('coordinator')
  @Answers(CoordinatorSubmissionView)
  @Post(':id/return')
  async return(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ReturnRequest }) body: ReturnRequest,
  ): Promise<CoordinatorSubmissionView> {
    const now = new Date();
    await this.handling.return(actor, id, { request: body, at: now });
    return this.db.read(actor, () => this.reader.get(id, now));
  }

  @Can('coordinator')
  @Answers(CoordinatorSubmissionView)
  @Post(':id/admission')
  async admit(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<CoordinatorSubmissionView> {
    const now = new Date();
    await this.handling.admit(actor, id, now);
    return this.db.read(actor, () => this.reader.get(id, now));
  }
}
