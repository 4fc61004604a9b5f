import { AskStackRequest, Done, MakeStackRequest, StackListView, StackRequestListView } from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { MakingWholes } from './making-wholes.service.ts';
import { StacksReader } from './stacks.reader.ts';
import { StacksService } from './stacks.service.ts';

const DONE: Done = { done: true };

/** Wholes of deelcertificaten: asked for by their holder, made by the rule or by the board. */
@ApiTags('credentials')
@Controller('api')
export class StacksController {
  constructor(
    @Inject(StacksReader) private readonly reader: StacksReader,
    @Inject(StacksService) private readonly stacks: StacksService,
    @Inject(MakingWholes) private readonly making: MakingWholes,
  ) {}

  @Can('candidate')
  @Answers(StackListView)
  @Get('stacks')
  listOwn(@Acting() actor: Actor): Promise<StackListView> {
    return this.reader.listOwn(actor);
  }

  @Can('candidate')
  @Answers(Done)
  @Post('stacks')
  async ask(@Acting() actor: Actor, @Body({ schema: AskStackRequest }) body: AskStackRequest): Promise<Done> {
    await this.stacks.ask(actor, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(StackRequestListView)
  @Get('register/stacks')
  listWaiting(@Acting() actor: Actor): Promise<StackRequestListView> {
    return this.reader.listWaiting(actor);
  }

  @Can('boardMember')
  @Answers(Done)
  @Post('register/stacks/:id/making')
  async make(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: MakeStackRequest }) body: MakeStackRequest,
  ): Promise<Done> {
    await this.making.make(actor, id, body, new Date());
    return DONE;
  }
}
