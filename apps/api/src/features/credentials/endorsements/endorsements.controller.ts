import { AttachEndorsementRequest, Done, EndorsementListView, MakeEndorsementRequest } from '@bewijskracht/contracts';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { EndorsementsService } from './endorsements.service.ts';
import { EndorsingService } from './endorsing.service.ts';

const DONE: Done = { done: true };

/** Endorsements: made for others, and shown of others. */
@ApiTags('credentials')
@Controller('api/endorsements')
export class EndorsementsController {
  constructor(
    @Inject(EndorsementsService) private readonly endorsements: EndorsementsService,
    @Inject(EndorsingService) private readonly endorsing: EndorsingService,
  ) {}

  @Can('secretary', 'boardMember')
  @Answers(EndorsementListView)
  @Get()
  list(@Acting() actor: Actor): Promise<EndorsementListView> {
    return this.endorsements.list(actor);
  }

  /** The signed endorsement comes back as a document, to be sent to whom it is about. */
  @Can('boardMember')
  @HttpCode(200)
  @Post('made')
  async make(
    @Acting() actor: Actor,
    @Body({ schema: MakeEndorsementRequest }) body: MakeEndorsementRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signed = await this.endorsing.make(actor, body, new Date());
    await reply.type('application/vc').header('cache-control', 'private, no-store').send(JSON.stringify(signed));
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post()
  async attach(
    @Acting() actor: Actor,
    @Body({ schema: AttachEndorsementRequest }) body: AttachEndorsementRequest,
  ): Promise<Done> {
    await this.endorsements.attach(actor, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post(':id/ending')
  async end(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.endorsements.end(actor, id, new Date());
    return DONE;
  }
}
