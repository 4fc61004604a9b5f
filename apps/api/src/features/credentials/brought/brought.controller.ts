import {
  BroughtListView,
  BroughtQueueView,
  BroughtVoteRequest,
  ClaimBroughtRequest,
  Done,
} from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { Limited } from '../../../platform/visits/limited.ts';
import { readFileBody } from '../read-file-body.ts';
import { BroughtService } from './brought.service.ts';

const DONE: Done = { done: true };
const MadeView = z.object({ id: z.uuid() });

/** Credentials from elsewhere: candidates bring them in and claim, the deciding body decides. */
@ApiTags('credentials')
@Controller('api/brought-credentials')
export class BroughtController {
  constructor(@Inject(BroughtService) private readonly brought: BroughtService) {}

  @Can('candidate')
  @Answers(BroughtListView)
  @Get()
  listOwn(@Acting() actor: Actor): Promise<BroughtListView> {
    return this.brought.listOwn(actor);
  }

  @Can('secretary', 'boardMember')
  @Answers(BroughtQueueView)
  @Get('claimed')
  listClaimed(@Acting() actor: Actor): Promise<BroughtQueueView> {
    return this.brought.listClaimed(actor);
  }

  @Can('candidate')
  @Limited({ times: 60, minutes: 10, per: 'account' })
  @Answers(MadeView)
  @ApiConsumes('application/octet-stream', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Post()
  async bring(@Acting() actor: Actor, @Body() body: unknown): Promise<{ id: string }> {
    return this.brought.bring(actor, { file: await readFileBody(body), way: 'file' }, new Date());
  }

  @Can('candidate')
  @Answers(Done)
  @Put(':id/claim')
  async claim(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ClaimBroughtRequest }) body: ClaimBroughtRequest,
  ): Promise<Done> {
    await this.brought.claim(actor, id, body);
    return DONE;
  }

  @Can('candidate')
  @Answers(Done)
  @Delete(':id')
  async withdraw(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.brought.withdraw(actor, id, new Date());
    return DONE;
  }

  @Can('boardMember')
  @Answers(Done)
  @Post(':id/votes')
  async vote(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: BroughtVoteRequest }) body: BroughtVoteRequest,
  ): Promise<Done> {
    await this.brought.vote(actor, id, body, new Date());
    return DONE;
  }
}
